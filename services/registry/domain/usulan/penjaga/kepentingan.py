"""No conflict of interest (MUT-07): whoever acts is not the person, has declared so in this case, and declared no tie that bars."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.registry.domain.usulan.perkara import Halangan, Perkara

DEGREE = 2
"""Closest kin that bars: parents, children, spouse, brothers and sisters, grandparents (MUT-07 `derajat`)."""


def not_a_party(perkara: Perkara) -> list[Halangan]:
    if perkara.siapa.is_self(perkara.usulan["pegawai_id"]):
        return [Halangan("usulan_sendiri")]
    declared = next((one for one in perkara.fakta["kepentingan"] if one["oleh"] == perkara.aktor), None)
    if declared is None:
        return [Halangan("kepentingan_belum_dinyatakan")]
    return [Halangan("berkepentingan")] if tied(declared) else []


def tied(declared: Mapping[str, Any]) -> bool:
    """Does what somebody declared keep him from deciding?"""
    return bool(declared["diri_sendiri"] or 1 <= declared["derajat_keluarga"] <= DEGREE or declared["berkepentingan"])
