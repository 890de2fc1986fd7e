"""The demo city's histories, read by registry, give back every post as it was meant: what the law looked at and how it turned out."""

from __future__ import annotations

from typing import Any

from demo.files import PAST
from demo.generate.city import SEED, City, make_city
from demo.generate.histories import pasts
from demo.generate.past import Past, Stay
from demo.generate.people import PER
from demo.generate.records import history_rows
from shared.vocabulary import JenisMasukan as J
from tests.registry.model.training import freeze, rows_of
from tests.registry.snapshot import freezing

EVERY = 40
"""Of so many people with a past one."""
Row = dict[str, Any]


def chosen() -> tuple[City, list[Past]]:
    city = make_city(dirt=False)
    found = pasts(city[J.PEGAWAI], city[J.UNOR], SEED)[::EVERY]
    people = [past.pegawai for past in found]
    return {**city, J.PEGAWAI: people, **history_rows(found)}, found


def rating(past: Past, year: int) -> str | None:
    return past.predikat.get(year) if year < PER.year else None


def meant(past: Past, stay: Stay) -> Row:
    year = stay.mulai.year
    return {
        **stay.fakta, "selesai": stay.selesai, "minta_pindah": stay.minta_pindah, "jenjang": past.pegawai["jenjang"],
        "pendidikan": past.pegawai["pendidikan"], "bidang_pendidikan": past.pegawai["bidang_pendidikan"],
        "tmt_tugas_keluarga": past.pegawai["tmt_tugas_keluarga"], "predikat_sebelumnya": rating(past, year - 2),
        "predikat_sesudah_1": rating(past, year + 1), "predikat_sesudah_2": rating(past, year + 2),
    }  # fmt: skip


async def test_every_post_comes_back_with_what_the_law_looked_at_and_how_it_turned_out(empty: freezing.City) -> None:
    city, found = chosen()
    for kind in (J.UNOR, J.JABATAN, J.PEGAWAI, *PAST):
        await empty.hear(kind, *city[kind], per=PER)

    rows = await rows_of(empty, await freeze(empty, PER))

    wanted = {(empty.kunci(past.pegawai["id_sumber"]), stay.mulai): meant(past, stay) for past in found for stay in past.stays}
    assert len(wanted) > 100
    differing = {
        (key, name): (rows[key][name], value)
        for key, row in wanted.items()
        for name, value in row.items()
        if rows[key][name] != value
    }
    assert differing == {}
