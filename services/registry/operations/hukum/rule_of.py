"""The rule of the catalogue by its id."""

from __future__ import annotations

from shared.errors import TidakDitemukan
from shared.law import BY_ID, Aturan


def rule_of(aturan: str) -> Aturan:
    """Raises TidakDitemukan."""
    if aturan not in BY_ID:
        raise TidakDitemukan("Aturan tidak ada.", saran="Lihat GET /v1/aturan.", pesan_en="No such rule.")
    return BY_ID[aturan]
