"""The normal form of a unit's name: what is left when spelling, abbreviations and office words are taken away.

`SDN 064029`, `UPT SD Negeri No. 64029 Kota Medan` and `SD NEGERI 064029 KEC. MEDAN KOTA` have one form. So have `Lau Cih` and `LAUCIH`
when joined, `Sei` and `Sungai`, `Sudirejo-I` and `Sudirejo 1`. Numbers stand apart, because they alone tell many units from each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from services.registry.domain.kepegawaian.nama import key_of, unit_kind
from shared.vocabulary import JenisUnor

_ROMAN = {
    "I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6", "VII": "7", "VIII": "8", "IX": "9", "X": "10", "XI": "11", "XII": "12",
}  # fmt: skip
_WORDS = (
    (r"\bSDN?\.? ?N?(?:EGERI)?\b(?: N(?:O|OMOR)?\b)?(?= ?\d)", "SD "),
    (r"\bSMPN?\.? ?N?(?:EGERI)?\b(?: N(?:O|OMOR)?\b)?(?= ?\d)", "SMP "),
    (r"\b(SDN|SD NEGERI|SEKOLAH DASAR( NEGERI)?)\b", "SD"),
    (r"\b(SMPN|SMP NEGERI|SEKOLAH MENENGAH PERTAMA( NEGERI)?)\b", "SMP"),
    (r"\b(PKM|PUSKES|PUSAT KESEHATAN MASYARAKAT)\b", "PUSKESMAS"),
    (r"\b(KEC|KCMTN)\b", "KECAMATAN"),
    (r"\b(KEL|KLRHN)\b", "KELURAHAN"),
    (r"\bSUB (BAGIAN|BIDANG)\b", r"SUB\1"),
    (r"\bSEI\b", "SUNGAI"),
    (r"\b(KP|KPG|KMP)\b", "KAMPUNG"),
    (r"\b(TJ|TG|TJG|TANJ)\b", "TANJUNG"),
    (r"\b(PD|PDG)\b", "PADANG"),
    (r"\b(PL|PULAU)\b", "PULO"),
    (r"\b(SP|SIMP)\b", "SIMPANG"),
    (r"\b(MDN)\b", "MEDAN"),
)
_PLACE = re.compile(r"(?<=\w) (KOTA|KABUPATEN|KAB|PEMKO|PEMERINTAH KOTA) [A-Z]+$")
"""The city after the name says nothing inside the city."""
_WHERE = re.compile(r"(?<=\w) (KECAMATAN|DINAS|BADAN)( [A-Z]+)+$")
"""Where a school, ward or health centre stands, or whose it is, said after its name."""
_IN = re.compile(r"\bKECAMATAN ([A-Z ]+?)(?: (?:KOTA|KABUPATEN|KAB) [A-Z]+)?$")
_OF_MEDAN = (JenisUnor.PUSKESMAS, JenisUnor.KECAMATAN)
_OFFICE = re.compile(r"^(UPTD?|SATUAN PENDIDIKAN|SATDIK|UNIT PELAKSANA TEKNIS( DINAS| DAERAH)?) (?=\w)")
_LOCAL = frozenset((JenisUnor.SD, JenisUnor.SMP, JenisUnor.PUSKESMAS, JenisUnor.KELURAHAN, JenisUnor.KECAMATAN))
"""Kinds known by their own name and place alone."""
_KIND_WORDS = {
    JenisUnor.SD: "SD", JenisUnor.SMP: "SMP", JenisUnor.PUSKESMAS: "PUSKESMAS", JenisUnor.KELURAHAN: "KELURAHAN",
    JenisUnor.KECAMATAN: "KECAMATAN",
}  # fmt: skip
_SOUNDS = (
    (r"OE", "U"),
    (r"DJ", "J"),
    (r"TJ", "C"),
    (r"(?<=[BCDFGJKLMNPRSTVWZ])[YH](?=[AIUEO])", ""),
    (r"(?<=S)YH?", ""),
    (r"LYA$", "LIA"),
    (r"(.)\1", r"\1"),
)


@dataclass(frozen=True, slots=True)
class Bentuk:
    """Words as written, words as they sound, numbers apart, and the kind when the name tells it."""

    kata: tuple[str, ...]
    bunyi: tuple[str, ...]
    angka: tuple[str, ...]
    jenis: JenisUnor | None
    di: str | None = None
    """The kecamatan the name itself says it lies in."""

    @property
    def rapat(self) -> str:
        """Without spaces: Titi Papan is Titipapan."""
        return "".join(self.bunyi)


@lru_cache(maxsize=8192)
def bentuk(nama: str, jenis: JenisUnor | None = None) -> Bentuk:
    """`jenis` where the source tells it and the name does not (a list of health centres that says only `Tuntungan`)."""
    key = key_of(nama)
    for pattern, instead in _WORDS:
        key = re.sub(pattern, instead, key)
    key = " ".join(key.split())
    while (without := _OFFICE.sub("", key)) != key:
        key = without
    told = unit_kind(key)
    kind = next((one for one in (jenis, told) if one not in (None, JenisUnor.LAINNYA)), None)
    where = None
    if kind in _LOCAL:
        key = re.sub(rf"^{_KIND_WORDS[kind]}\b ?(NEGERI\b ?)?", "", key)
        where = _IN.search(key)
        key = _WHERE.sub("", key)
    key = _PLACE.sub("", key)
    parts = re.findall(r"[A-Z]+|\d+", key)
    if kind in _OF_MEDAN and parts and parts[0].startswith("MEDAN") and len(key) > len("MEDAN"):
        parts = [part for part in (parts[0].removeprefix("MEDAN"), *parts[1:]) if part]
    if kind in (JenisUnor.SD, JenisUnor.SMP) and len(parts) > 1:
        parts = [part for part in parts if part not in ("MEDAN", "NEGERI")]
    marks = [part in _ROMAN or part.isdigit() or (len(part) == 1 and 0 < at == len(parts) - 1) for at, part in enumerate(parts)]
    words = [part for part, mark in zip(parts, marks, strict=True) if not mark]
    numbers = [_ROMAN.get(part) or part.lstrip("0") or "0" for part, mark in zip(parts, marks, strict=True) if mark]
    return Bentuk(
        tuple(words), tuple(_sound(word) for word in words), tuple(numbers), kind, where.group(1) if where else None,
    )  # fmt: skip


def _sound(word: str) -> str:
    for pattern, instead in _SOUNDS:
        word = re.sub(pattern, instead, word)
    return word
