"""Picking inside the equals of a seat is a choice; picking somebody else is an override, with a reason."""

from __future__ import annotations

from services.registry.domain.usulan.perkara import Halangan, Perkara
from shared.vocabulary import JenisPenyimpangan


def other_candidate_with_reason(perkara: Perkara) -> list[Halangan]:
    """`calon`: None where the case comes from no recommendation, else whether the person is among the equals of that seat."""
    if perkara.fakta["calon"] is not False:
        return []
    told = any(one["jenis"] == JenisPenyimpangan.CALON_LAIN for one in perkara.fakta["penyimpangan"])
    return [] if told else [Halangan("calon_lain_tanpa_alasan")]
