"""Which subject does a teacher's position, certificate or teaching column name?

'GURU KELAS' → KELAS, 'Pendidikan Agama Islam' → AGAMA_ISLAM, 'Guru Ahli Muda - Matematika' → MATEMATIKA. Religion lessons are the
subject that is written, AGAMA where none is; a certificate says what is taught, never what anybody believes.
"""

from __future__ import annotations

import re

from shared.vocabulary import Mapel

_PATTERNS: tuple[tuple[str, Mapel], ...] = (
    (r"BIMBINGAN (DAN )?KONSELING|BIMBINGAN DAN PENYULUHAN|\bBK\b|\bBP\b|\bKONSELOR\b", Mapel.BK),
    (r"JASMANI|\bPJOK\b|PENJAS|OLAH ?RAGA|\bPENJASKES\b", Mapel.PJOK),
    (r"\bAGAMA\b.*\bISLAM\b|\bPAI\b", Mapel.AGAMA_ISLAM),
    (r"\bAGAMA\b.*\bKATH?OLIK\b|\bPAKAT\b", Mapel.AGAMA_KATOLIK),
    (r"\bAGAMA\b.*\b(KRISTEN|PROTESTAN)\b|\bPAK\b", Mapel.AGAMA_KRISTEN),
    (r"\bAGAMA\b.*\bHINDU\b|\bPAH\b", Mapel.AGAMA_HINDU),
    (r"\bAGAMA\b.*\bBUD+H?A\b|\bPAB\b", Mapel.AGAMA_BUDDHA),
    (r"\bAGAMA\b.*\bKH?ONG ?HU ?CH?U\b", Mapel.AGAMA_KHONGHUCU),
    (r"\bAGAMA\b|\bPABP\b", Mapel.AGAMA),
    (r"(?<!PELAJAR )PANCASILA|KEWARGANEGARAAN|\bPPKN\b|\bPKN\b|\bPP?KN\b", Mapel.PPKN),
    (r"\b(BAHASA|BHS|B) INDONESIA\b|\bBINDO\b", Mapel.BAHASA_INDONESIA),
    (r"\b(BAHASA|BHS|B) INGGRIS\b|\bBING\b", Mapel.BAHASA_INGGRIS),
    (r"MATEMATIKA|\bMTK\b", Mapel.MATEMATIKA),
    (r"INFORMATIKA|TEKNOLOGI INFORMASI|\bTIK\b|\bKKPI\b", Mapel.INFORMATIKA),
    (r"PENGETAHUAN ALAM|\bIPA\b|\bFISIKA\b|\bBIOLOGI\b|\bKIMIA\b", Mapel.IPA),
    (r"PENGETAHUAN SOSIAL|\bIPS\b|\bGEOGRAFI\b|\bSEJARAH\b|\bEKONOMI\b|\bSOSIOLOGI\b", Mapel.IPS),
    (r"\bSENI\b|PRAKARYA|KETERAMPILAN|\bSBK\b|\bSBDP\b", Mapel.SENI_PRAKARYA),
    (r"GURU KELAS|KELAS SD|\bPGSD\b|SEKOLAH DASAR|\bSD/MI\b|\bTEMATIK\b|^KELAS( [1-6]| [IV]+)?$", Mapel.KELAS),
)
_COMPILED = tuple((re.compile(pattern), subject) for pattern, subject in _PATTERNS)


def subject_of(text: str) -> Mapel | None:
    """The subject a text names, or None. The first pattern wins, so 'Pendidikan Agama ... SD' is a religion subject."""
    key = " ".join(re.sub(r"[^A-Z0-9/ ]+", " ", text.upper()).split())
    return next((subject for pattern, subject in _COMPILED if pattern.search(key)), None)


def is_teacher(text: str) -> bool:
    """Does this position name a teacher (and not, say, the supervisor of schools)?"""
    key = text.strip().upper()
    return key.startswith("GURU") or "KEPALA SEKOLAH" in key
