"""Everything a history decides about a person on a day. What it does not decide stays as a list said: precedence.py."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from services.registry.domain.kepegawaian.riwayat import circumstances, qualifications, service
from services.registry.domain.kepegawaian.riwayat.entries import Catatan
from services.registry.domain.kepegawaian.riwayat.service import Jabatan, Peta
from shared.vocabulary import JenisRiwayat

DECIDES: dict[JenisRiwayat, tuple[str, ...]] = {
    JenisRiwayat.GOLONGAN: ("golongan", "tmt_golongan"),
    JenisRiwayat.PENDIDIKAN: ("pendidikan", "bidang_pendidikan", "tahun_lulus"),
    JenisRiwayat.SERTIFIKAT: ("bersertifikat", "sertifikat_mapel"),
    JenisRiwayat.KOMPETENSI: ("kompetensi_teknis",),
    JenisRiwayat.JABATAN: ("jenjang", "tmt_tugas_keluarga"),
    JenisRiwayat.HUKDIS: ("hukdis_tingkat", "hukdis_selesai"),
    JenisRiwayat.TUGAS_BELAJAR: ("tugas_belajar", "ikatan_dinas_sampai"),
    JenisRiwayat.CLTN: ("cuti_besar_sampai",),
    JenisRiwayat.KOMITMEN: ("komitmen_sampai",),
    JenisRiwayat.PERLINDUNGAN: ("perlindungan_sampai",),
    JenisRiwayat.MINAT: ("kecamatan_minat",),
}
"""Kind → the facts it decides, where it decides any."""


@dataclass(frozen=True)
class Fakta:
    """`nilai`: facts by their name in pegawai_versi or in the sealed circumstances. Predikat None: that year is known no more."""

    nilai: dict[str, Any] = field(default_factory=dict)
    predikat: dict[str, str | None] = field(default_factory=dict)
    jabatan: Jabatan | None = None
    tugas_lain: tuple[tuple[Catatan, date | None], ...] = ()


def facts(entries: Sequence[Catatan], per: date, peta: Peta, withdrawn: Sequence[Catatan] = ()) -> Fakta:
    """`withdrawn`: entries that stood in the history until now and do so no more, or not as they were."""
    held = {entry.jenis for entry in entries}
    values: dict[str, Any] = {}
    for kind in {entry.jenis for entry in withdrawn} - held:
        values |= dict.fromkeys(DECIDES.get(kind, ()))
        if kind == JenisRiwayat.HUKDIS:
            values["hukdis_diketahui"] = False
    for question in (
        qualifications.rank, qualifications.education, qualifications.certificate, qualifications.competence,
        circumstances.discipline, circumstances.study, circumstances.leave, circumstances.commitment, circumstances.protection,
        circumstances.wishes,
    ):  # fmt: skip
        values |= question(entries, per)
    post = service.post(entries, per, peta)
    if post is not None:
        values |= {"jenjang": post.jenjang, "tmt_tugas_keluarga": post.tmt_tugas_keluarga}
    gone = {str(entry.isi["tahun"]): None for entry in withdrawn if entry.jenis == JenisRiwayat.SKP}
    return Fakta(values, {**gone, **circumstances.ratings(entries)}, post, tuple(service.overlays(entries, per)))
