"""Who decides an objection, who may read it, and when a decision on it can stand. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from services.registry.domain.akses.siapa import Siapa
from shared.vocabulary import AksiUsulan, Peran

READERS = frozenset({Peran.PETUGAS_MUTASI, Peran.SEKDA, Peran.PPK, Peran.PETUGAS_HUKUM, Peran.AUDITOR})
"""Not heads of units and not the board: an objection is a personal matter (UU 14/2008 Art 17 h)."""
DECISION_DAYS, DECISION_BASIS = 21, "PP 79/2021, dari ingatan"
SECRETARY = re.compile(r"\b(sekda|sekretaris daerah)\b", re.IGNORECASE)
SIGNS = (AksiUsulan.SETUJUI, AksiUsulan.TANDA_TANGANI)


def office_of(addressee: str) -> Peran:
    """The office that hears it, from the words of the authority matrix; the law leaves it to the PPK where they name nobody else."""
    return Peran.SEKDA if SECRETARY.search(addressee) else Peran.PPK


def may_read(siapa: Siapa, row: Mapping[str, Any]) -> bool:
    return bool(siapa.peran() & READERS) or siapa.is_self(row["pegawai_id"])


def decided_before(siapa: Siapa, steps: Sequence[Mapping[str, Any]]) -> bool:
    """Did this official decide or sign the case itself? The law sends the objection there all the same; it is said beside it."""
    return any(one["oleh"] == siapa.aktor and one["aksi"] in SIGNS for one in steps)


def same_office(written: str, right: str) -> bool:
    return " ".join(written.casefold().split()) == " ".join(right.casefold().split())
