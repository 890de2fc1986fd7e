"""Every rule of the catalogue, gathered from one file per subject. An id stands once.

Facts with their sources: PP 11/2017 Art 190-191, BKN 5/2019, PP 74/2008 Art 62(4), Permendikdasmen 7 and 11/2025, statements of
BKN 2025-2026. What was only recalled (MEMORY), is disputed (CONFLICT) or superseded filters the automatic plan but is counted
and named, and blocks nobody's case until a law officer confirms it.
"""

from __future__ import annotations

from shared.law.rule import Aturan
from shared.law.rules import berkas_jabatan, berkas_surat, berkas_waktu, guru, jabatan, kesehatan, masa, mutasi, pppk, proses

CATALOGUE: tuple[Aturan, ...] = (
    *mutasi.RULES, *pppk.RULES, *guru.RULES, *kesehatan.RULES, *jabatan.RULES, *masa.RULES, *proses.RULES,
    *berkas_surat.RULES, *berkas_waktu.RULES, *berkas_jabatan.RULES,
)  # fmt: skip
BY_ID: dict[str, Aturan] = {rule.id: rule for rule in CATALOGUE}
