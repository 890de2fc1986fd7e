"""How a step that cannot be taken is refused: what is possible from here and for whom, every guard's objection, the present version."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from services.registry.domain.usulan.perkara import Halangan
from services.registry.domain.usulan.status import Langkah, from_here
from services.registry.operations import step_refusals
from shared.errors import Bentrok, Masalah, TidakBerwenang, TidakDitemukan, VersiLain
from shared.texts.explain.readers import PRIVATE
from shared.texts.perkara import told
from shared.vocabulary import AksiUsulan, AlurUsulan, StatusUsulan

NAMED = {"keberatan_lunak": "simpangan", "belum_dapat_dinilai": "dicek", "masa_tanggapan_belum_pasti": "dicek"}
"""Objections whose place names the rule, as the next try must."""


def missing() -> TidakDitemukan:
    return TidakDitemukan("Usulan tidak ada.", saran="Lihat GET /v1/usulan-mutasi.", pesan_en="No such case.")


def changed(case: Mapping[str, Any]) -> VersiLain:
    return step_refusals.changed("Usulan", "case", case)


def ended() -> Bentrok:
    return Bentrok("Usulan ini sudah berakhir.", saran="Susun usulan baru.", pesan_en="The case has ended.")


def not_from_here(case: Mapping[str, Any], aksi: AksiUsulan) -> Bentrok:
    steps = from_here(StatusUsulan(case["status"]), AlurUsulan(case["alur"]))
    return step_refusals.not_from_here(steps, aksi, case["status"])


def not_for_you(step: Langkah) -> TidakBerwenang:
    return step_refusals.not_for_you(step, f" yang lingkupnya mencakup unit {step.ujung}", " over the unit concerned")


def held_up(objections: Sequence[Halangan]) -> Bentrok:
    """All of them; the first one speaks for the whole."""
    said = [(one.kode, *told(one.kode, one.angka)) for one in objections]
    places = [_place(one) for one in objections]
    parts = [Masalah(kode, pesan, place, saran) for (kode, pesan, saran, _), place in zip(said, places, strict=True)]
    return Bentrok(said[0][1], saran=said[0][2], pesan_en=said[0][3], masalah=parts, kode="penjaga_menahan")


def _place(one: Halangan) -> str:
    if one.kode not in NAMED:
        return "/aksi"
    rule = one.angka["aturan"]
    return f"/{NAMED[one.kode]}/{'TERTUTUP' if rule in PRIVATE else rule}"


def wants_reason(step: Langkah) -> Bentrok:
    return Bentrok(
        f"{step.aksi} memerlukan alasan dan catatan.", saran="Kirim alasan_kode dan catatan.",
        pesan_en="This act needs a reason code and a note.", kode="alasan_wajib",
    )  # fmt: skip


def wants_note() -> Bentrok:
    return Bentrok(
        "Penyimpangan memerlukan alasan dan catatan.", saran="Kirim alasan_kode dan catatan.",
        pesan_en="An override needs a reason code and a note.", kode="alasan_wajib",
    )  # fmt: skip


def of_agency(case: Mapping[str, Any] | None, instansi_id: uuid.UUID) -> dict[str, Any]:
    """Another agency's case does not exist."""
    if case is None or case["instansi_id"] != instansi_id:
        raise missing()
    return dict(case)
