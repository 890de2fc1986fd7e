"""A chain over real HTTP: three schools in a row, each within reach of the next alone."""

from __future__ import annotations

from typing import Any

import pytest

from services.gateway.docs.examples import ANSWERS
from shared.vocabulary import JenisMasukan
from tests.flow.six_units import people, six_units
from tests.stack import Api, Stack


@pytest.fixture(scope="module")
def desk(stack: Stack) -> tuple[Api, str]:
    """Satu has 8 teachers for 6, Dua 6 for 6, Tiga 4 for 6; Satu to Tiga is 3 km, and nobody is sent farther than 2."""
    api = stack.agency()
    api.bring_city({**six_units(), JenisMasukan.PEGAWAI: people({"SD1": 8, "SD2": 6, "SD3": 4})})
    free = {"batas_keluar_unit_mikro": None, "batas_keluar_opd_mikro": None, "jarak_maks_m": 2_000}
    done = api.analyse(api.make_round(kapasitas_meja=None, kebijakan=free))
    assert done["status"] == "SELESAI"
    return api, done["id"]


def answer_of(desk: tuple[Api, str]) -> dict[str, Any]:
    found: dict[str, Any] = desk[0].get(f"/v1/analisis/{desk[1]}/rantai")
    return found


def test_two_go_from_satu_to_dua_and_two_from_dua_to_tiga(desk: tuple[Api, str]) -> None:
    answer = answer_of(desk)

    assert (answer["jumlah_sebelum"], answer["jumlah_sesudah"], answer["formasi_dilewati"]) == (0, 4, 1)
    ways = sorted((row["dari"]["unor_nama"], row["ke"]["unor_nama"]) for row in answer["muncul"])
    assert ways == [("SDN Dua", "SDN Tiga")] * 2 + [("SDN Satu", "SDN Dua")] * 2
    assert all(row["pegawai_id"] for row in answer["muncul"])
    assert (answer["status"], answer["celah_sesudah_mikro"], answer["tidak_dicoba"]) == ("TERBUKTI", 0, [])
    assert answer["perubahan_mikro"] < 0
    assert answer["kalimat"].startswith("Rencana berantai dengan 4 perpindahan lebih baik")
    assert answer["kalimat"].endswith("Terbukti yang terbaik.")


def test_the_answer_has_the_fields_of_its_example(desk: tuple[Api, str]) -> None:
    answer, shown = answer_of(desk), ANSWERS["getRantai"]

    assert set(answer) == set(shown)
    assert set(answer["muncul"][0]) == set(shown["muncul"][0])
    assert set(answer["pencarian"]) == set(shown["pencarian"])


def test_the_published_plan_stays_and_who_read_about_people_is_on_record(desk: tuple[Api, str]) -> None:
    api, run = desk
    before = api.get(f"/v1/analisis/{run}")
    answer_of(desk)

    assert api.get(f"/v1/analisis/{run}")["hasil_hash"] == before["hasil_hash"] == answer_of(desk)["hasil_hash"]
    assert api.get(f"/v1/putaran/{before['putaran_id']}/rekomendasi")["items"] == []


def test_where_no_chain_can_pay_nothing_is_searched(stack: Stack) -> None:
    api = stack.agency()
    api.bring_city(six_units())
    done = api.analyse(api.make_round(kapasitas_meja=2))
    answer = api.get(f"/v1/analisis/{done['id']}/rantai")

    assert (answer["status"], answer["pencarian"], answer["celah_sebelum_ppm"]) == ("CELAH_KECIL", None, 0)
    assert answer["jumlah_sebelum"] == answer["jumlah_sesudah"] > 0
    assert answer["kalimat_en"].startswith("No other plan is better")


def test_an_analysis_that_is_not_there_is_not_found(desk: tuple[Api, str]) -> None:
    found = desk[0].http.get("/v1/analisis/01a1c5e0-7c00-7000-8000-00000000000f/rantai")

    assert found.status_code == 404
