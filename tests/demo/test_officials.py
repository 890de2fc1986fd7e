"""The demo city has every official a round needs, each somebody else, and no one is added for it."""

from __future__ import annotations

from demo.generate.city import make_city
from demo.generate.officials import officials
from shared.vocabulary import JenisMasukan, Peran


def test_every_role_has_somebody_and_nobody_has_two() -> None:
    city = make_city()
    chosen = officials(city)
    numbers = [one.nip for one in chosen if one.nip]
    known = {row["nip"]: row for row in city[JenisMasukan.PEGAWAI] if row["nip"]}
    units = {row["id_sumber"] for row in city[JenisMasukan.UNOR]}

    assert {one.peran for one in chosen} == set(Peran) - {Peran.ADMINISTRATOR}
    assert len(set(numbers)) == len(numbers) == len(chosen) - 1, "all but the mayor are on the records"
    assert set(numbers) <= set(known)
    assert {one.unor for one in chosen if one.unor} <= units
    assert sum(one.peran == Peran.PETUGAS_MUTASI for one in chosen) == 2, "one drafts, another reviews"
    assert sum(one.peran == Peran.ANGGOTA_TPK for one in chosen) == 3
    assert officials(make_city()) == chosen


def test_no_number_is_anybodys_outside_the_demo() -> None:
    assert all(900 <= int(one.nip[-3:]) <= 999 for one in officials(make_city()) if one.nip)
