"""What was known of a person when a post began, and what came of it afterwards: a row of the training file.

Nothing among the features may come from after the beginning. Rank and ratings are taken by their dates; education, certificate and
assessment by theirs where the history has entries. Where it has none the record of today stands for education and certificate, for an
office that kept no dates: `tanpa_tanggal` counts those rows, so that the card can say how many. An undated assessment is left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from services.registry.domain.kepegawaian.riwayat import circumstances, qualifications
from services.registry.domain.kepegawaian.riwayat.entries import Catatan, add_months, of
from services.registry.domain.kepegawaian.riwayat.service import Peta, family, post
from services.registry.domain.model.penempatan import Penempatan
from shared.contracts.v1.latihan import BULAN_BERTAHAN
from shared.vocabulary import JenisRiwayat

Facts = dict[str, Any]


@dataclass(frozen=True)
class Orang:
    """A person as the records stand: `tercatat` the facts of pegawai_versi, `predikat` by year, `keluarga` of the present post."""

    entries: Sequence[Catatan]
    tercatat: Mapping[str, Any] = field(default_factory=dict)
    predikat: Mapping[str, str] = field(default_factory=dict)
    keluarga: str | None = None

    @cached_property
    def kinds(self) -> frozenset[JenisRiwayat]:
        return frozenset(entry.jenis for entry in self.entries)

    @cached_property
    def ratings(self) -> Mapping[str, str]:
        """By year; the history speaks over the list."""
        return {**self.predikat, **circumstances.ratings(self.entries)}


def features(person: Orang, stay: Penempatan, peta: Peta) -> Facts:
    """By the names of the training file."""
    entries, start = person.entries, stay.mulai
    ratings = person.ratings
    return {
        "jenjang": stay.catatan.isi.get("jenjang") or (peta.jenjang.get(stay.catatan.jabatan_id) if stay.catatan.jabatan_id else None),
        "golongan": _rank(person, start), "tmt_tugas_keluarga": _since_family(person, stay, peta),
        "kompetensi_teknis": qualifications.competence(entries, start).get("kompetensi_teknis"),
        "predikat_terakhir": ratings.get(str(start.year - 1)), "predikat_sebelumnya": ratings.get(str(start.year - 2)),
        **_education(person, start), **_certificate(person, start),
    }  # fmt: skip


def outcomes(person: Orang, stay: Penempatan, per: date, requests_since: date | None) -> Facts:
    """`requests_since`: the day of the first request the agency ever kept; None: none was kept."""
    ratings = person.ratings
    asked = [entry.mulai for entry in of(JenisRiwayat.PERMOHONAN_PINDAH, person.entries) if entry.mulai is not None]
    there = [day for day in asked if stay.mulai <= day <= per and (stay.selesai is None or day < stay.selesai)]
    after = {n: stay.mulai.year + n for n in (1, 2)}
    return {
        "minta_pindah": min(there, default=None), "permohonan_tercatat": requests_since is not None and requests_since <= stay.mulai,
        **{f"predikat_sesudah_{n}": ratings.get(str(year)) if year < per.year else None for n, year in after.items()},
    }  # fmt: skip


def undated(person: Orang) -> bool:
    """Are education or certificate taken from the record of today?"""
    return not person.kinds >= {JenisRiwayat.PENDIDIKAN, JenisRiwayat.SERTIFIKAT}


def retired(person: Orang, stay: Penempatan) -> bool:
    """Did the stay end before it could be judged because service did? Nobody chose that, so nothing can be learned from it."""
    retirement = person.tercatat.get("tmt_pensiun")
    if stay.selesai is None or retirement is None or stay.selesai < retirement:
        return False
    return stay.selesai < add_months(stay.mulai, BULAN_BERTAHAN)


def _rank(person: Orang, start: date) -> Any:
    found = qualifications.rank(person.entries, start).get("golongan")
    since = person.tercatat.get("tmt_golongan")
    return found or (person.tercatat.get("golongan") if since is not None and since <= start else None)


def _education(person: Orang, start: date) -> Facts:
    if JenisRiwayat.PENDIDIKAN in person.kinds:
        found = qualifications.education(person.entries, start)
    else:
        year = person.tercatat.get("tahun_lulus")
        found = dict(person.tercatat) if year is None or year <= start.year else {}
    return {name: found.get(name) for name in ("pendidikan", "bidang_pendidikan")}


def _certificate(person: Orang, start: date) -> Facts:
    dated = JenisRiwayat.SERTIFIKAT in person.kinds
    found = qualifications.certificate(person.entries, start) if dated else person.tercatat
    return {name: found.get(name) for name in ("bersertifikat", "sertifikat_mapel")}


def _since_family(person: Orang, stay: Penempatan, peta: Peta) -> date:
    """By the history; earlier still where the record says so of the family somebody is in today."""
    held = post(person.entries, stay.mulai, peta)
    found = held.tmt_tugas_keluarga if held is not None and held.catatan.jabatan_id == stay.catatan.jabatan_id else stay.mulai
    said: date | None = person.tercatat.get("tmt_tugas_keluarga")
    same = said is not None and person.keluarga == family(stay.catatan, peta)
    return min(found, said) if same and said is not None else found
