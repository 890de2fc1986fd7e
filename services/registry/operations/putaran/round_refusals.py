"""How a step of a round that cannot be taken is refused: what is possible from here and for whom, every objection, the present version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from services.registry.domain.putaran.penjaga import Halangan
from services.registry.domain.putaran.status import Langkah, from_here
from shared.errors import Bentrok, Masalah, TidakBerwenang, VersiLain
from shared.texts.putaran_halangan import told
from shared.vocabulary import AksiPutaran, StatusPutaran
from shared.web.conditional import etag


def changed(row: Mapping[str, Any]) -> VersiLain:
    return VersiLain(
        "Putaran ini sudah berubah sejak Anda membacanya.", saran="Baca lagi, lalu ulangi dengan ETag yang baru.",
        pesan_en="The round has changed since you read it.", etag=etag(row["versi"]),
    )  # fmt: skip


def not_from_here(row: Mapping[str, Any], aksi: AksiPutaran) -> Bentrok:
    steps = from_here(StatusPutaran(row["status"]))
    parts = [Masalah("aksi_tersedia", f"{one.aksi} → {one.ke}", "/aksi", f"Oleh {roles(one)}.") for one in steps]
    open_ = ", ".join(one.aksi.value for one in steps) or "tidak ada"
    return Bentrok(
        f"{aksi} tidak dapat dilakukan pada status {row['status']}.", saran=f"Yang dapat dilakukan dari sini: {open_}.",
        pesan_en=f"{aksi} is not possible from {row['status']}.", masalah=parts, kode="transisi_tidak_sah",
    )  # fmt: skip


def not_for_you(step: Langkah) -> TidakBerwenang:
    return TidakBerwenang(
        f"{step.aksi} dilakukan oleh {roles(step)} seluruh instansi.",
        saran="Minta pejabat yang berwenang, atau minta peran itu kepada administrator.",
        pesan_en=f"Done by {roles(step)} of the whole agency.",
    )  # fmt: skip


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


def roles(step: Langkah) -> str:
    return ", ".join(sorted(role.value for role in step.peran))
