"""What an analysis keeps about its rules and its choices beside the proposals: counts of answers, and who else was considered."""

from __future__ import annotations

from typing import TypedDict


class HitunganAturan(TypedDict):
    """How often a rule gave each answer. `satuan`: PEGAWAI (people in scope), PASANGAN (candidate moves), PERPINDAHAN (proposals)."""

    aturan: str
    satuan: str
    terpenuhi: int
    tidak_terpenuhi: int
    tidak_dapat_dinilai: int
    tidak_berlaku: int


class CalonTercatat(TypedDict):
    """One candidate of a seat that was filled, chosen or not: what a later evaluation of the order needs (propensities, outcomes)."""

    ke: str  # key of the cell
    pegawai: str  # pseudonym
    fit_mikro: int
    biaya_mikro: int  # of the move alone, without the balance at both ends
    dipilih: bool
