"""Where a need comes from: the decree behind an established K, and what the other rungs of the ladder say beside the one that answered."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Kebutuhan, Kota
from shared.vocabulary import StatusAbk


def decrees(kota: Kota) -> list[dict[str, Any] | None]:
    """Penetapan per cell; None where nothing is known of one."""
    sel = kota.sel
    if sel.ditetapkan_nomor is None or sel.ditetapkan_pemilik is None:
        return [None] * len(sel)
    rows = zip(
        sel.ditetapkan_nomor, sel.ditetapkan_tanggal.tolist(), sel.ditetapkan_pemilik, sel.ditetapkan_draf.tolist(),
        (sel.ditetapkan >= 0).tolist(), strict=True,
    )  # fmt: skip
    return [
        {
            "nomor": number or None, "tanggal": str(day) if day else None, "pemilik": owner or None,
            "status": (StatusAbk.DRAF if draft else StatusAbk.DITETAPKAN).value,
        } if known or number or day or owner or draft else None
        for number, day, owner, draft, known in rows
    ]  # fmt: skip


def other_rungs(need: Kebutuhan) -> list[list[dict[str, Any]]]:
    """AnakTangga per cell, the rungs that could answer but did not, lowest first."""
    found: list[list[dict[str, Any]]] = [[] for _ in need.catatan]
    for source, rung in need.anak.items():
        for cell in np.flatnonzero((rung.bulat >= 0) & (need.sumber != source)).tolist():
            found[cell].append({
                "sumber": source, "metode": rung.metode[cell], "kebutuhan_mikro_fte": round(float(rung.nilai[cell]) * MIKRO),
                "kebutuhan_bulat": int(rung.bulat[cell]),
            })  # fmt: skip
    return found
