"""Balance, composition, fatigue and second looks over real HTTP: filtered, in pages, and people only for who may see them."""

from __future__ import annotations

from typing import Any

import pytest

from services.gateway.docs.examples import ANSWERS
from shared.vocabulary import JenisMasukan
from tests.flow.six_units import TEACHERS, six_units
from tests.gateway.conftest import Busy
from tests.gateway.test_documented_answers import compare
from tests.stack import SCOPES, Stack


@pytest.fixture(scope="module")
def odd(stack: Stack) -> tuple[Any, str]:
    """The city of six units, but one school says it has twice the class groups for the same pupils."""
    api, city = stack.agency(), six_units()
    for row in city[JenisMasukan.SEKOLAH]:
        if row["unor"] == "SD2":
            row |= {"rombel": 12, **{f"rombel_{grade}": 2 for grade in range(1, 7)}}
    api.bring_city(city)
    round_id = api.make_round(kebijakan={"kebutuhan_dicurigai": "KELUARKAN"})
    assert api.analyse(round_id)["status"] == "SELESAI"
    return api, round_id


def test_the_city_is_the_sum_of_its_kecamatan_and_of_its_units(busy: Busy) -> None:
    where = f"/v1/putaran/{busy.ids['putaran_id']}/keseimbangan"
    told, units = busy.api.get(where), busy.api.get(f"{where}/unit", limit=500)["items"]
    city = told["kota"]["sebelum"]

    for name in ("orang", "kebutuhan_mikro_fte", "kurang_orang", "lebih_orang"):
        assert city[name] == sum(row["sebelum"][name] for row in told["kecamatan"]) == sum(row[name] for row in units)
    assert city["orang"] == sum(TEACHERS.values())
    parts = told["kota"]["penguraian"]
    assert parts["kurang_orang"] == parts["distribusi_orang"] + parts["jumlah_orang"] == 2


def test_units_are_found_by_kind_and_band(busy: Busy) -> None:
    where = f"/v1/putaran/{busy.ids['putaran_id']}/keseimbangan/unit"

    assert {row["unor_nama"] for row in busy.api.get(where, jenis="SD", pita="KELEBIHAN_BEBAN")["items"]} == {"SDN Dua"}
    assert busy.api.get(where, jenis="PUSKESMAS")["items"] == []
    assert busy.api.http.get(where, params={"jenis": "TIDAK_ADA"}).status_code == 422


def test_a_school_with_groups_nobody_sits_in_is_told_in_words_and_left_out_by_choice(odd: tuple[Any, str]) -> None:
    api, round_id = odd
    told = api.get(f"/v1/putaran/{round_id}/kecurigaan")
    (doubt,) = told["items"]
    compare(told, ANSWERS["listKecurigaan"])

    assert (doubt["unor_nama"], doubt["kode"], doubt["pengaruh_mikro_fte"]) == ("SDN Dua", "ROMBEL_MELEBIHI_SISWA", 3_000_000)
    assert doubt["alasan"] == "12 rombel untuk 168 siswa; dengan paling banyak 28 siswa per rombel cukup 9."
    assert (told["kebutuhan_dicurigai"], told["sel_dicurigai_diubah"]) == ("KELUARKAN", 1)
    moved = {move[end]["unor_nama"] for move in api.get(f"/v1/putaran/{round_id}/rekomendasi")["items"] for end in ("dari", "ke")}
    assert "SDN Dua" not in moved
    assert api.get(f"/v1/putaran/{round_id}/kecurigaan", kode="VOLUME_BULAT")["items"] == []


def test_people_long_in_one_post_are_named_only_to_who_may_see_people_and_that_goes_on_record(busy: Busy) -> None:
    where = f"/v1/putaran/{busy.ids['putaran_id']}/kejenuhan"
    rows = busy.api.get(where)["items"]
    person = rows[0]["pegawai"][0]["pegawai_id"]
    read = busy.api.get(f"/v1/pegawai/{person}/data-saya")["dibaca_oleh"]

    assert sum(row["orang_lebih_5_tahun"] for row in rows) == sum(TEACHERS.values())  # all came in 2015
    assert all(len(row["pegawai"]) == row["orang_lebih_5_tahun"] for row in rows)
    assert "kejenuhan" in {entry["tujuan"] for entry in read}


def test_without_the_scope_people_are_counted_and_not_named(stack: Stack) -> None:
    api = stack.agency(",".join(scope for scope in SCOPES.split(",") if scope != "orang:baca"))
    api.bring_city(six_units())
    round_id = api.make_round()
    assert api.analyse(round_id)["status"] == "SELESAI"
    rows = api.get(f"/v1/putaran/{round_id}/kejenuhan")["items"]

    assert {row["pegawai"] for row in rows} == {None}
    assert sum(row["orang_lebih_5_tahun"] for row in rows) == sum(TEACHERS.values())
