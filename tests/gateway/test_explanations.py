"""Explanations as an office reads them: for four readers, in two languages, of anybody, on record."""

from __future__ import annotations

from typing import Any

import pytest

from shared.texts.explain.readers import Pembaca
from tests.gateway.conftest import Busy
from tests.stack import SCOPES, Stack


def ask(busy: Busy, person: str, **more: Any) -> Any:
    return busy.api.get(f"/v1/pegawai/{person}/penjelasan", putaran_id=busy.ids["putaran_id"], **more)


def a_colleague(busy: Busy) -> str:
    """Somebody of the same school who is not recommended."""
    moved = {row["pegawai_id"] for row in busy.api.get(f"/v1/putaran/{busy.ids['putaran_id']}/rekomendasi")["items"]}
    people = busy.api.get("/v1/pegawai", unor_id=busy.ids["unor_id"], limit=100)["items"]
    return next(str(row["id"]) for row in people if row["id"] not in moved)


@pytest.mark.parametrize("reader", Pembaca)
def test_a_recommended_person_is_explained_to_each_reader(busy: Busy, reader: Pembaca) -> None:
    told = ask(busy, busy.ids["pegawai_id"], pembaca=reader.value)

    assert told["putusan"] == "DIUSULKAN"
    assert (told["fakta"] is not None) == (reader in (Pembaca.TPK, Pembaca.AUDITOR))
    assert len(told["teks"]["bagian"]) >= 4
    assert len(told["teks_en"]["bagian"]) == len(told["teks"]["bagian"])


def test_the_letter_to_the_person_names_both_schools_and_the_day(busy: Busy) -> None:
    told = ask(busy, busy.ids["pegawai_id"])

    assert told["teks"]["bagian"][0]["isi"][0].startswith("Anda diusulkan pindah dari SDN Satu ke SDN Dua mulai 1 Januari 2027.")
    assert "SDN Satu: 8 guru kelas untuk kebutuhan 6 orang." in told["teks"]["bagian"][1]["isi"]


def test_a_colleague_who_stays_reads_why_and_what_would_change_it(busy: Busy) -> None:
    told = ask(busy, a_colleague(busy))
    facts = ask(busy, a_colleague(busy), pembaca="tpk")["fakta"]

    assert told["putusan"] == "TIDAK_DIUSULKAN"
    assert facts["sebab"] == "URUTAN"
    assert facts["rekan"] == {"orang": 8, "dipertimbangkan": 8, "diusulkan": 1}
    assert [part["judul"] for part in told["teks"]["bagian"]][:3] == ["Singkatnya", "Mengapa", "Apa yang dapat mengubahnya"]


def test_why_not_there_answers_for_any_seat(busy: Busy, a_problem: Any) -> None:
    path = f"/v1/pegawai/{a_colleague(busy)}/penjelasan/tujuan"
    told = busy.api.get(path, putaran_id=busy.ids["putaran_id"], sel="uji:SD3|GURU|KELAS", pembaca="tpk")

    checks = {row["kode"]: row["jawaban"] for row in told["fakta"]["pemeriksaan"]}
    assert checks["TUJUAN_DAPAT_MENERIMA"] == "TIDAK_TERPENUHI"
    assert checks["ASAL_DAPAT_MELEPAS"] == "TERPENUHI"
    unknown = busy.api.http.get(path, params={"putaran_id": busy.ids["putaran_id"], "sel": "uji:TIDAK-ADA|GURU|KELAS"})
    a_problem(unknown, 422)


def test_the_page_is_the_same_text(busy: Busy) -> None:
    params = {"putaran_id": busy.ids["putaran_id"]}
    answer = busy.api.http.get(f"/v1/pegawai/{busy.ids['pegawai_id']}/penjelasan/cetak", params=params)

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert "Anda diusulkan pindah dari SDN Satu ke SDN Dua" in answer.text
    assert "You are proposed to move" in answer.text


def test_what_one_reader_is_not_told_the_record_does_not_hold_either(busy: Busy, stack: Stack, a_problem: Any) -> None:
    """A head gets no figures at all, a stranger no person."""
    assert ask(busy, busy.ids["pegawai_id"], pembaca="atasan")["fakta"] is None
    stranger = stack.agency(SCOPES)
    answer = stranger.http.get(f"/v1/pegawai/{busy.ids['pegawai_id']}/penjelasan", params={"putaran_id": busy.ids["putaran_id"]})
    a_problem(answer, 404)


def test_reading_is_on_record(busy: Busy) -> None:
    ask(busy, busy.ids["pegawai_id"])

    copy = busy.api.get(f"/v1/pegawai/{busy.ids['pegawai_id']}/data-saya")
    assert "penjelasan" in {entry["tujuan"] for entry in copy["dibaca_oleh"]}
