"""What would the next level up on each factor take, and how much would it add? Asked of the very table that scored the pair.

Where a family's history counts, the profile's parts weigh what is left to them and the learned parts follow.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Kota, Pasangan
from services.scoring.fit.blend import share
from services.scoring.fit.evidence import COLUMNS, evidence, records
from services.scoring.fit.factors import BAND_KM, MONTHS
from services.scoring.fit.learned_steps import next_steps
from services.scoring.fit.profile import profile, profiles_of
from shared.models.learned import learned_families
from shared.models.profile import FACTORS

RUNGS: dict[str, tuple[int, ...]] = {"sertifikat": (1, 5), "bidang": (2, 5), "keahlian": (2, 4, 5)}
"""Factors that jump: held or not held, or by the kind of proof. Every other one climbs step by step."""
STEPS = (1, 2, 3, 4, 5)


def next_levels(kota: Kota, person: int, cell: int, model: dict[str, Any]) -> list[dict[str, Any]]:
    """PeluangBagian per factor that the family's profile weighs, in the order of FACTORS, then per learned part."""
    pair = Pasangan(np.array([person]), np.array([cell]))
    shown = evidence(records(kota, model), pair)
    fitted = profile(model, str(profiles_of(kota, model)[cell])).fit(np.ones((1, len(COLUMNS))))
    held = np.asarray(fitted["tingkat"].transform(shown))[0]
    scorer = fitted["profil"]
    family = learned_families(model).get(str(kota.sel.keluarga[cell]), {"bobot_mikro": 0})
    left = MIKRO - family["bobot_mikro"]
    parts = share(scorer.transform(held[None, :])[0], left)
    told = []
    for at, name in enumerate(FACTORS):
        if scorer.weight_[at] == 0:
            continue
        level = int(held[at])
        above = next((rung for rung in RUNGS.get(name, STEPS) if rung > level), None) if level else None
        raised = held.copy()
        raised[at] = above or level
        gain = int(share(scorer.transform(raised[None, :])[0], left)[at] - parts[at])
        chance = _chance(level, int(scorer.target_[at]), above, gain)
        told.append({
            "nama": name, "mikro": int(parts[at]), "tingkat": level or None, "sasaran": int(scorer.target_[at]), "peluang": chance,
            "tingkat_berikut": above if chance == "DAPAT_NAIK" else None, "tambahan_mikro": gain if chance == "DAPAT_NAIK" else 0,
            "angka": _takes(name, level, shown[0]) if chance == "DAPAT_NAIK" else {},
        })  # fmt: skip
    return told + next_steps(kota, person, cell, model)


def _chance(level: int, target: int, above: int | None, gain: int) -> str:
    if level == 0:
        return "TIDAK_DIKETAHUI"
    if level >= target:
        return "SESUAI"
    return "DAPAT_NAIK" if above is not None and gain > 0 else "TETAP"


def _takes(name: str, level: int, shown: Any) -> dict[str, int]:
    """Figures of what the next level takes, where they are figures."""
    if name == "masa_keluarga":
        return {"bulan": MONTHS[level - 1] - int(shown[COLUMNS.index("bulan_keluarga")])}
    if name == "perjalanan":
        return {"km": int(BAND_KM[4 - level])}
    return {}
