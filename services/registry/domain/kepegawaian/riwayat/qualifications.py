"""What somebody is and can by their history: rank, highest education, certificate, assessed competence.

Each answers with the facts it decides, by their names in pegawai_versi; an empty answer decides nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from services.registry.domain.kepegawaian.riwayat.entries import Catatan, of
from shared.vocabulary import URUTAN_PENDIDIKAN, JenisKompetensi, JenisRiwayat

Facts = dict[str, Any]


def rank(entries: Sequence[Catatan], per: date) -> Facts:
    """The latest rank that has begun; a decree for next April says nothing yet."""
    begun = [entry for entry in of(JenisRiwayat.GOLONGAN, entries) if entry.begun(per)]
    return {"golongan": begun[-1].isi["golongan"], "tmt_golongan": begun[-1].mulai} if begun else {}


def education(entries: Sequence[Catatan], per: date) -> Facts:
    """The highest level, not the last diploma; of two of one level the later."""

    def height(entry: Catatan) -> tuple[int, int]:
        return URUTAN_PENDIDIKAN[entry.isi["tingkat"]], _year(entry) or 0

    done = [
        entry for entry in of(JenisRiwayat.PENDIDIKAN, entries) if (_year(entry) or per.year) <= per.year and entry.begun(per)
    ]
    if not done:
        return {}
    best = max(done, key=height)
    return {"pendidikan": best.isi["tingkat"], "bidang_pendidikan": best.isi.get("bidang"), "tahun_lulus": _year(best)}


def certificate(entries: Sequence[Catatan], per: date) -> Facts:
    """A certificate that has run out is none; the subject is that of the latest valid one that names a subject."""
    held = of(JenisRiwayat.SERTIFIKAT, entries)
    if not held:
        return {}
    valid = [entry for entry in held if entry.running(per)]
    subjects = [entry.isi["mapel"] for entry in valid if entry.isi.get("mapel")]
    return {"bersertifikat": bool(valid), "sertifikat_mapel": subjects[-1] if subjects else None}


def competence(entries: Sequence[Catatan], per: date) -> Facts:
    """The latest technical assessment still valid."""
    if not _assessments(entries, JenisKompetensi.TEKNIS):
        return {}
    held = assessment(entries, JenisKompetensi.TEKNIS, per)
    return {"kompetensi_teknis": held.isi["level"] if held else None}


def assessment(entries: Sequence[Catatan], kind: JenisKompetensi, per: date) -> Catatan | None:
    """The latest assessment of a kind that is still valid."""
    valid = [entry for entry in _assessments(entries, kind) if entry.running(per)]
    return valid[-1] if valid else None


def _assessments(entries: Sequence[Catatan], kind: JenisKompetensi) -> list[Catatan]:
    return [entry for entry in of(JenisRiwayat.KOMPETENSI, entries) if entry.isi.get("jenis_kompetensi") == kind]


def _year(entry: Catatan) -> int | None:
    year: int | None = entry.isi.get("tahun_lulus")
    return year or (entry.mulai.year if entry.mulai else None)
