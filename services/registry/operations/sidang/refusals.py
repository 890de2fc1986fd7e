"""How an act of a session that cannot be is refused: by a code of shared/texts/sidang.py, or by what is possible from here."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from services.registry.domain.sidang.status import Langkah, from_here
from services.registry.operations import step_refusals
from shared.errors import Bentrok, Masalah, MasukanTidakSah, TidakBerwenang, TidakDitemukan, VersiLain
from shared.texts.sidang import told
from shared.vocabulary import AksiSidang, StatusSidang


def conflict(kode: str, masalah: list[Masalah] | None = None, **angka: Any) -> Bentrok:
    pesan, saran, english = told(kode, angka)
    return Bentrok(pesan, saran=saran, pesan_en=english, kode=kode, masalah=masalah or [])


def wrong(kode: str, **angka: Any) -> MasukanTidakSah:
    pesan, saran, english = told(kode, angka)
    return MasukanTidakSah(pesan, saran=saran, pesan_en=english, masalah=[Masalah(kode, pesan, "", saran)])


def part(kode: str, usulan_id: uuid.UUID, **angka: Any) -> Masalah:
    pesan, saran, _ = told(kode, angka)
    return Masalah(kode, pesan, f"/usulan/{usulan_id}", saran)


def missing() -> TidakDitemukan:
    return TidakDitemukan("Sidang tidak ada.", saran="Lihat GET /v1/sidang.", pesan_en="No such session.")


def no_board() -> TidakDitemukan:
    pesan, saran, english = told("tim_belum_ada")
    return TidakDitemukan(pesan, saran=saran, pesan_en=english)


def not_seated() -> TidakBerwenang:
    pesan, saran, english = told("bukan_anggota")
    return TidakBerwenang(pesan, saran=saran, pesan_en=english)


def changed(row: Mapping[str, Any]) -> VersiLain:
    return step_refusals.changed("Sidang", "session", row)


def not_from_here(row: Mapping[str, Any], wanted: str) -> Bentrok:
    return step_refusals.not_from_here(from_here(StatusSidang(row["status"])), wanted, row["status"])


def not_for_you(step: Langkah) -> TidakBerwenang:
    return step_refusals.not_for_you(step, "", "")


def wants_note(aksi: AksiSidang) -> Bentrok:
    return Bentrok(f"{aksi} memerlukan catatan.", saran="Kirim catatan.", pesan_en="A note is wanted.", kode="alasan_wajib")


def named(parts: list[Masalah]) -> Bentrok:
    """Every case that is at fault; the first speaks for the whole."""
    return Bentrok(parts[0].pesan, saran=parts[0].saran, pesan_en="Some cases are at fault.", kode=parts[0].kode, masalah=parts)
