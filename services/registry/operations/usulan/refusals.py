"""How a step that cannot be taken is refused: what is possible from here and for whom, every guard's objection, the present version."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from services.registry.domain.usulan.perkara import Halangan
from services.registry.domain.usulan.status import Langkah, from_here
from shared.errors import Bentrok, Masalah, TidakBerwenang, TidakDitemukan, VersiLain
from shared.texts.explain.readers import PRIVATE
from shared.texts.perkara import told
from shared.vocabulary import AksiUsulan, AlurUsulan, StatusUsulan
from shared.web.conditional import etag

NAMED = {"keberatan_lunak": "simpangan", "belum_dapat_dinilai": "dicek", "masa_tanggapan_belum_pasti": "dicek"}
"""Objections whose place names the rule, as the next try must."""


def missing() -> TidakDitemukan:
    return TidakDitemukan("Usulan tidak ada.", saran="Lihat GET /v1/usulan-mutasi.", pesan_en="No such case.")


def changed(case: Mapping[str, Any]) -> VersiLain:
    return VersiLain(
        "Usulan ini sudah berubah sejak Anda membacanya.", saran="Baca lagi, lalu ulangi dengan ETag yang baru.",
        pesan_en="The case has changed since you read it.", etag=etag(case["versi"]),
    )  # fmt: skip


def not_from_here(case: Mapping[str, Any], aksi: AksiUsulan) -> Bentrok:
    """Names every act of the present status with its roles."""
    steps = from_here(StatusUsulan(case["status"]), AlurUsulan(case["alur"]))
    parts = [Masalah("aksi_tersedia", f"{one.aksi} → {one.ke}", "/aksi", f"Oleh {_roles(one)}.") for one in steps]
    open_ = ", ".join(one.aksi.value for one in steps) or "tidak ada"
    return Bentrok(
        f"{aksi} tidak dapat dilakukan pada status {case['status']}.", saran=f"Yang dapat dilakukan dari sini: {open_}.",
        pesan_en=f"{aksi} is not possible from {case['status']}.", masalah=parts, kode="transisi_tidak_sah",
    )  # fmt: skip


def not_for_you(step: Langkah) -> TidakBerwenang:
    return TidakBerwenang(
        f"{step.aksi} dilakukan oleh {_roles(step)} yang lingkupnya mencakup unit {step.ujung}.",
        saran="Minta pejabat yang berwenang, atau minta peran itu kepada administrator.",
        pesan_en=f"Done by {_roles(step)} over the unit concerned.",
    )  # fmt: skip


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


def _roles(step: Langkah) -> str:
    return ", ".join(sorted(role.value for role in step.peran))
