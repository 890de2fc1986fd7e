"""The transfer a court annulled (PTUN-MDN 28/G/2021) finds no way to a decree: each rule that objects, the guard it stops at, and the step.

The page docs/golden-case.md is written from what is found here.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter

from services.gateway.api.asked_cases import PTUN
from services.gateway.operations.check_case import joined
from services.registry.domain.usulan.penjaga import PENJAGA, objections
from services.registry.domain.usulan.penjaga.himpunan import Diperiksa
from services.registry.domain.usulan.penjaga.hukum import BINDING
from services.registry.domain.usulan.status import LANGKAH, Langkah
from services.registry.operations.usulan.check_case import judged
from services.scoring.api.hukum.answer import answer_case
from shared.contracts.v1.berkas import Berkas
from shared.law import BY_ID, HukumKota
from shared.vocabulary import AlurUsulan, DiputuskanDi, Jawaban, JenisPenyimpangan, StatusUsulan
from tests.registry.usulan.test_guard_by_guard import a_case, named
from tests.repo.image import ROOT

PAGE = ROOT / "docs" / "golden-case.md"
MARK = "\n## "
TODAY = date(2026, 11, 25)
GROUNDS = {
    "TCH-02": "dari sekolah yang kekurangan ke sekolah yang lebih cukup", "BAL-02": "yang ditinggalkan lebih berat bebannya",
    "DIS-01": "lebih dari 70 km", "RET-01": "mendekati pensiun", "MUT-16": "SK menyebut sekolah lain dari yang direkomendasikan",
    "MUT-19": "SK sesudah pelantikan", "TCH-07": "tidak ada rekomendasi untuk sekolah ini", "MUT-21": "sekolah penerima tidak meminta",
}  # fmt: skip
"""What the court was told, as the press had it."""
TO_A_DECREE = (StatusUsulan.DISETUJUI_PPK, StatusUsulan.SK_DISIAPKAN, StatusUsulan.SK_DITANDATANGANI)


@pytest.fixture(scope="module")
def found() -> dict[str, dict[str, Any]]:
    """Every rule's answer, of registry and scoring together, as a stored case would have them."""
    case = judged(TypeAdapter(Berkas).validate_python(PTUN), HukumKota(), TODAY)
    pairs = answer_case(case.berkas, case.aturan, case.tanggal_keputusan, case.tmt)
    whole = joined(
        {"aturan": case.aturan, "jawaban": case.jawaban, "gerbang": case.gerbang, "tanggal_keputusan": "", "tmt": ""}, pairs
    )
    kinds = {one["aturan"]: one for one in (*case.jawaban, *pairs)}
    return {one["aturan"]: {**kinds.get(one["aturan"], {}), **one} for one in whole["jawaban"] if one["kelompok"] == "KEBERATAN"}


def stopped(step: Langkah, answers: dict[str, dict[str, Any]], *, insist: bool = False) -> dict[str, list[str]]:
    """By guard, its objections; `insist`: every warning passed over with a reason, everything unknown looked at."""
    broken = tuple(sorted(name for name, one in answers.items() if binds(one) and BY_ID[name].diputuskan_di != DiputuskanDi.CASE))
    clean = a_case(step)
    over = [{"jenis": JenisPenyimpangan.KEBERATAN_LUNAK, "aturan": name} for name in answers] if insist else []
    facts = {
        **clean.fakta,
        "jawaban": list(answers.values()),
        "pemeriksaan": Diperiksa(True, not broken, broken),
        "penyimpangan": over,
    }
    case = replace(clean, fakta=facts, isi={**clean.isi, "dicek": list(answers)} if insist else clean.isi)
    assert objections(case)
    told = {name: [one.kode for one in PENJAGA[name].periksa(case)] for name in step.penjaga}
    return {name: codes for name, codes in told.items() if codes}


def steps() -> list[Langkah]:
    return [one for one in LANGKAH if (one.ke in TO_A_DECREE and AlurUsulan.DALAM in one.alur and one.dari != StatusUsulan.SK_DISIAPKAN)
            or one.ke == StatusUsulan.SK_DITANDATANGANI]  # fmt: skip


def test_every_ground_of_the_court_is_an_objection_and_no_other_is(found: dict[str, dict[str, Any]]) -> None:
    assert set(found) == set(GROUNDS)
    assert {one["jawaban"] for one in found.values()} == {Jawaban.TIDAK_TERPENUHI}


@pytest.mark.parametrize("step", steps(), ids=named)
def test_no_step_towards_a_decree_is_taken_however_one_insists(found: dict[str, dict[str, Any]], step: Langkah) -> None:
    """With a reason for every warning and a note for everything unknown, each of these steps is still held."""
    assert stopped(step, found, insist=True)


def test_the_page_says_what_was_found(found: dict[str, dict[str, Any]]) -> None:
    text = PAGE.read_text()
    made = f"{text.partition(MARK)[0].rstrip()}\n\n{page(found)}"
    if os.environ.get("SEIMBANG_WRITE"):
        PAGE.write_text(made)
    assert text == made, "SEIMBANG_WRITE=1 writes the page anew"


def binds(answer: dict[str, Any]) -> bool:
    return bool(answer["mengikat"]) and answer["jenis"] in BINDING


def page(found: dict[str, dict[str, Any]]) -> str:
    lines = ["## Yang dikatakan pengadilan, dan aturan yang menjawabnya · Grounds and rules", "",
             "| aturan | pokok | jawaban sistem | mengikat | dasar |", "|---|---|---|---|---|"]  # fmt: skip
    for name, ground in GROUNDS.items():
        one = found[name]
        weight = "ya" if binds(one) else "memperingatkan"
        lines.append(f"| {name} | {ground} | {one['pesan']} | {weight} | {one['dasar']} |")
    lines += ["", "## Di mana ia tertahan · Where it is held", "",
              "| langkah | tanpa desakan | setelah semua peringatan dilewati dengan alasan |", "|---|---|---|"]  # fmt: skip
    for step in steps():
        plain, insisted = stopped(step, found), stopped(step, found, insist=True)
        lines.append(f"| {step.dari} → {step.aksi} → {step.ke} | {', '.join(plain)} | {', '.join(insisted)} |")
    return "\n".join(lines) + "\n"
