"""Do departures gather where one would not expect it? Counted, not judged: a cluster is a reason to look, never a finding.

Compared with the others by the same measure: departures per case acted on where such a number exists (who acts much departs much),
otherwise with the mean of the others. The two limits are ours; no law sets them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

PALING_SEDIKIT = 3
"""Fewer departures are never called a cluster."""
KALI = 2
"""How often the rate of the others."""


@dataclass(frozen=True)
class Gugus:
    """`dasar`: cases the one acted on, `dasar_lain` the others; 0 where nothing is counted but the departures themselves."""

    menurut: str
    kunci: str
    jumlah: int
    dasar: int
    jumlah_lain: int
    dasar_lain: int
    banyak_lain: int


def clusters(menurut: str, counts: Mapping[str, int], bases: Mapping[str, int] | None = None) -> list[Gugus]:
    """Most departures first. `bases`: cases acted on, by the same keys; keys without a departure count as others too."""
    total, found = sum(counts.values()), []
    base = {key: max(number, counts.get(key, 0)) for key, number in (bases or {}).items()}
    for key, number in counts.items():
        own, rest = base.get(key, number) if bases is not None else 0, total - number
        other = sum(base.values()) - base.get(key, 0) if bases is not None else 0
        many = len((set(base) | set(counts)) - {key})
        one = Gugus(menurut, key, number, own, rest, other, many)
        if number >= PALING_SEDIKIT and many and stands_out(one):
            found.append(one)
    return sorted(found, key=lambda one: (-one.jumlah, one.kunci))


def stands_out(one: Gugus) -> bool:
    """number/own ≥ KALI × rest/other, without dividing."""
    if one.dasar and one.dasar_lain:
        return one.jumlah * one.dasar_lain >= KALI * one.jumlah_lain * one.dasar
    return one.jumlah * one.banyak_lain >= KALI * one.jumlah_lain
