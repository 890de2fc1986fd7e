"""A case that comes from a plan stands on criteria that a decree adopted; a SIMULASI makes none."""

from __future__ import annotations

from services.registry.domain.usulan.perkara import Halangan, Perkara
from shared.vocabulary import StatusPutaran


def decreed(perkara: Perkara) -> list[Halangan]:
    round_ = perkara.fakta["putaran"]
    if round_ is None or round_["status"] not in (StatusPutaran.SIMULASI, "DIBATALKAN"):
        return []
    return [Halangan("putaran_simulasi" if round_["status"] == StatusPutaran.SIMULASI else "putaran_dibatalkan")]
