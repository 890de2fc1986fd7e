"""Which profiles a result rests on, and whether a decree stands behind each."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import Kota
from services.scoring.fit.profile import profiles_of
from shared.models.profile import established, profile_entry


def profile_rows(kota: Kota, model: dict[str, Any]) -> list[dict[str, Any]]:
    """ProfilDipakai, by name: each profile that some cell is judged by."""
    names, cells = np.unique(profiles_of(kota, model).astype(str), return_counts=True)
    rows = []
    for name, count in zip(names.tolist(), cells.tolist(), strict=True):
        entry = profile_entry(model, name)
        rows.append({
            "profil": name, "versi": entry.get("versi", 1), "nomor": entry.get("nomor"), "tanggal": entry.get("tanggal"),
            "simulasi": not established(entry), "sel": count,
        })  # fmt: skip
    return rows
