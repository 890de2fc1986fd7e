"""What somebody can do beyond the diploma, and how well it is proved.

A certificate or a course counts as proved when its record names who issued it or its number; what only the person states, under the
source of self-declarations or without either, is told apart and proves nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from services.registry.domain.kepegawaian.nama import key_of
from services.registry.domain.kepegawaian.riwayat.entries import Catatan, of
from shared.contracts.v1.riwayat import SUMBER_MANDIRI
from shared.vocabulary import JenisRiwayat

ISSUER = {JenisRiwayat.SERTIFIKAT: "penerbit", JenisRiwayat.DIKLAT: "penyelenggara"}
NUMBERED = "bernomor"
"""In `isi` of an entry that was not opened: does its sealed part, which is the number alone, exist?"""
JOINED_BY = "|"


def skills(entries: Sequence[Catatan], per: date) -> dict[str, str | None]:
    """Names joined by |, each once and in order, under the best proof there is of it; None where there is none."""
    certified = {name(entry) for entry in of(JenisRiwayat.SERTIFIKAT, entries) if proved(entry) and entry.running(per)}
    trained = {name(entry) for entry in of(JenisRiwayat.DIKLAT, entries) if proved(entry) and entry.begun(per)} - certified
    both = [*of(JenisRiwayat.SERTIFIKAT, entries), *of(JenisRiwayat.DIKLAT, entries)]
    stated = {name(entry) for entry in both if not proved(entry) and entry.begun(per)} - certified - trained
    return {
        column: JOINED_BY.join(sorted(found - {""})) or None
        for column, found in (("keahlian", certified), ("keahlian_diklat", trained), ("keahlian_diaku", stated))
    }


def proved(entry: Catatan) -> bool:
    """On record with somebody who answers for it."""
    named = entry.isi.get(ISSUER[entry.jenis]) or entry.isi.get("nomor_sertifikat") or entry.isi.get(NUMBERED)
    return entry.sumber != SUMBER_MANDIRI and bool(named)


def name(entry: Catatan) -> str:
    """As it is compared: upper case without punctuation; the kind of certificate where no name is given."""
    return key_of(entry.isi.get("nama") or entry.isi.get("jenis_sertifikat") or "")
