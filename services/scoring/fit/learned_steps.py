"""What the next better step of each learned part would take, and how much it would add. Read from the very tables that scored the pair."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from services.scoring.facts import Float, Kota, Pasangan
from services.scoring.fit.blend import share
from services.scoring.fit.evidence import COLUMNS, evidence, records
from services.scoring.fit.tables import learned
from shared.models.learned import AWALAN, learned_families


def next_steps(kota: Kota, person: int, cell: int, model: dict[str, Any]) -> list[dict[str, Any]]:
    """PeluangBagian per learned part; [] where the family's history does not count."""
    entry = learned_families(model).get(str(kota.sel.keluarga[cell]))
    if entry is None:
        return []
    shown = evidence(records(kota, model), Pasangan(np.array([person]), np.array([cell])))
    pipe = learned(entry).fit(np.ones((1, len(COLUMNS))))
    values: Float = pipe["fitur"].transform(shown)[0]
    steps = pipe["tabel"].steps(values[None, :])[0].tolist()
    return [
        _told(feature, float(value), step, entry["bobot_mikro"])
        for feature, value, step in zip(entry["fitur"], values, steps, strict=True)
    ]


def _told(feature: dict[str, Any], value: float, step: int, weight: int) -> dict[str, Any]:
    steps: list[int] = feature["mikro"]
    known = step < len(steps)
    worth = steps[step] if known else feature["hilang_mikro"]
    sign = feature["tanda"]
    beyond = range(step + 1, len(steps)) if sign > 0 else range(step - 1, -1, -1)
    better = next((at for at in beyond if steps[at] > worth), None) if known else None
    chance = "TIDAK_DIKETAHUI" if not known else "SESUAI" if better is None else "DAPAT_NAIK"
    part, raised = (int(share(np.array([of]), weight)[0]) for of in (worth, worth if better is None else steps[better]))
    return {
        "nama": AWALAN + feature["nama"], "mikro": part, "tingkat": None, "sasaran": None, "peluang": chance,
        "tingkat_berikut": None, "tambahan_mikro": raised - part,
        "angka": {} if better is None else _takes(feature, value, better),
    }  # fmt: skip


def _takes(feature: dict[str, Any], value: float, better: int) -> dict[str, int]:
    """Figures where they are figures: months still to serve, the road in whole metres."""
    if feature["nama"] == "bulan_keluarga":
        return {"bulan": math.floor(float(feature["batas"][better - 1])) + 1 - int(value)}
    if feature["nama"] == "km_rumah":
        return {"meter": math.floor(float(feature["batas"][better]) * 1_000)}
    return {}
