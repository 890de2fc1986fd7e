"""How a step of a round that cannot be taken is refused: what is possible from here and for whom, every objection, the present version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from services.registry.domain.putaran.penjaga import Halangan
from services.registry.domain.putaran.status import Langkah, from_here
from services.registry.operations import step_refusals
from shared.errors import Bentrok, Masalah, TidakBerwenang, VersiLain
from shared.texts.putaran_halangan import told
from shared.vocabulary import AksiPutaran, StatusPutaran


def changed(row: Mapping[str, Any]) -> VersiLain:
    return step_refusals.changed("Putaran", "round", row)


def not_from_here(row: Mapping[str, Any], aksi: AksiPutaran) -> Bentrok:
    return step_refusals.not_from_here(from_here(StatusPutaran(row["status"])), aksi, row["status"])


def not_for_you(step: Langkah) -> TidakBerwenang:
    return step_refusals.not_for_you(step, " seluruh instansi", " of the whole agency")


def held_up(objections: Sequence[Halangan]) -> Bentrok:
    """All of them; the first one speaks for the whole."""
    said = [(one.kode, *told(one.kode, one.angka)) for one in objections]
    parts = [Masalah(kode, pesan, "/aksi", saran) for kode, pesan, saran, _ in said]
    return Bentrok(said[0][1], saran=said[0][2], pesan_en=said[0][3], masalah=parts, kode="penjaga_menahan")


def wants_reason(step: Langkah) -> Bentrok:
    return Bentrok(
        f"{step.aksi} memerlukan catatan.", saran="Kirim catatan dengan alasannya.", pesan_en="This act needs a note.",
        kode="alasan_wajib",
    )  # fmt: skip
