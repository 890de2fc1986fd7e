"""The score that is used: the published profile, and where a family's history proved itself, its learned part beside it.

total = (1 - w) profile + w learned, part by part in whole millionths, so that the total is the sum of its parts exactly. A part
learned from outcomes carries the name hasil_<feature>. Without a learned section this is profile matching and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Bool, Int, Kota, Pasangan
from services.scoring.fit.evidence import records
from services.scoring.fit.features import NAMA
from services.scoring.fit.profile import score_pairs
from services.scoring.fit.readings import learned_parts
from shared.models.learned import AWALAN, learned_families
from shared.models.profile import FACTORS

BAGIAN = (*FACTORS, *(AWALAN + name for name in NAMA))
"""Names of the parts where some family has a learned one."""
BELUM_DIBUKTIKAN = "BELUM_DIBUKTIKAN"


@dataclass(frozen=True)
class Skor:
    """Per pair: total and parts in mikro, the levels held on the profile's factors, and whether a person must judge the score."""

    jumlah: Int
    bagian: Int
    nama: tuple[str, ...]
    tingkat: Int
    telaah: Bool

    def parts(self, row: int, stated: bool = False) -> list[dict[str, Any]]:
        """Those that give something; a learned part has no level of its own. `stated`: a skill asked for is stated and not proved."""
        held = [*(int(level) or None for level in self.tingkat[row]), *[None] * len(NAMA)]
        told = zip(self.nama, self.bagian[row].tolist(), held, strict=False)
        notes = {"keahlian": BELUM_DIBUKTIKAN} if stated else {}
        return [
            {"nama": name, "mikro": part, "tingkat": level, "catatan": notes.get(name)} for name, part, level in told if part > 0
        ]


def score(kota: Kota, pairs: Pasangan, model: dict[str, Any], kebijakan: dict[str, Any]) -> Skor:
    """Each person against each cell, by the whole model table. Raises ValueError for learned tables of another engine's features."""
    total, cold, levels = score_pairs(kota, pairs, model, kebijakan)
    review = np.zeros(len(pairs), dtype=np.bool_)
    families = learned_families(model)
    if not families:
        return Skor(total, cold, FACTORS, levels, review)
    parts = np.concatenate([cold, np.zeros((len(pairs), len(NAMA)), np.int64)], axis=1)
    known = records(kota, model)
    for family, entry in sorted(families.items()):
        at = np.flatnonzero((kota.sel.keluarga == family)[pairs.sel_i])
        told = learned_parts(known, Pasangan(pairs.pegawai_i[at], pairs.sel_i[at]), entry)
        weight = entry["bobot_mikro"]
        first, last = entry["telaah_mikro"]
        parts[at, : len(FACTORS)] = share(cold[at], MIKRO - weight)
        parts[at, len(FACTORS) :] = share(told, weight)
        reached = told.sum(axis=1)
        review[at] = (reached >= first) & (reached <= last)
    return Skor(parts.sum(axis=1), parts, BAGIAN, levels, review)


def share(parts: Int, weight: int) -> Int:
    """Each part times a weight in mikro, half up, in whole numbers."""
    return np.asarray((parts * weight + MIKRO // 2) // MIKRO, dtype=np.int64)
