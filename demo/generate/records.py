"""What past.py made up, as rows of the import: earlier posts, ratings, diplomas, certificates, requests to be moved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from demo.generate.past import Past
from shared.vocabulary import JenisMasukan

Row = dict[str, Any]
DAY = timedelta(days=1)


def history_rows(pasts: Sequence[Past]) -> dict[JenisMasukan, list[Row]]:
    return {
        JenisMasukan.RIWAYAT_JABATAN: [row for past in pasts for row in _posts(past)],
        JenisMasukan.RIWAYAT_SKP: [
            {"pegawai": _code(past), "tahun": year, "predikat": rating}
            for past in pasts for year, rating in sorted(past.predikat.items())
        ],
        JenisMasukan.RIWAYAT_PENDIDIKAN: [_diploma(past) for past in pasts],
        JenisMasukan.RIWAYAT_SERTIFIKAT: [_certificate(past) for past in pasts if past.bersertifikat],
        JenisMasukan.RIWAYAT_PERMOHONAN_PINDAH: [
            {"pegawai": _code(past), "mulai": stay.minta_pindah} for past in pasts for stay in past.stays if stay.minta_pindah
        ],
    }  # fmt: skip


def _code(past: Past) -> str:
    return str(past.pegawai["id_sumber"])


def _posts(past: Past) -> list[Row]:
    """The present post is not among them: it stands in the person's row."""
    return [
        {"pegawai": _code(past), "unor": stay.unor, "jabatan": past.pegawai["jabatan"], "mapel": stay.fakta["mapel"],
         "mulai": stay.mulai, "selesai": stay.selesai - DAY}
        for stay in past.stays if stay.selesai
    ]  # fmt: skip


def _diploma(past: Past) -> Row:
    """The one the person's row names, from before the first post."""
    person, first = past.pegawai, min(stay.mulai for stay in past.stays)
    begun: date = min(first, person["tmt_tugas_keluarga"])
    return {
        "pegawai": _code(past), "tingkat": person["pendidikan"], "bidang": person["bidang_pendidikan"], "tahun_lulus": begun.year - 2,
    }  # fmt: skip


def _certificate(past: Past) -> Row:
    """Without a name: a named one would stand among the skills of today, of which the person's row says nothing."""
    return {"pegawai": _code(past), "mapel": past.pegawai["sertifikat_mapel"], "mulai": past.bersertifikat}
