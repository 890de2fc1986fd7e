"""Are the people of today still like the placements a model was learned from? Population stability index, per feature and of the score.

PSI = sum over steps of (now - then) ln(now / then); not known is a step of its own, an empty step counts as one in ten thousand. The
usual cuts: below 0.10 stable, to 0.25 look at it, above train anew (Siddiqi 2006). Everybody is asked about the seat held now.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Float, Int, Kota, Pasangan
from services.scoring.fit.evidence import COLUMNS, evidence, records
from services.scoring.fit.tables import learned
from shared.models.learned import learned_families

EMPTY = 1e-4
CUTS_MIKRO = (100_000, 250_000)
VERDICTS = ("STABIL", "AMATI", "LATIH_ULANG")
LEAST = 100
"""People of a family: with fewer, chance alone moves the index past its cuts."""
TOO_FEW = "TERLALU_SEDIKIT"


def drift(kota: Kota, model: dict[str, Any]) -> list[dict[str, Any]]:
    """A row per family whose learned part counts; `putusan` is the worst of its features and its score."""
    known = records(kota, model)
    seated = np.flatnonzero(kota.pegawai["sel_i"] >= 0)
    cells = kota.pegawai["sel_i"][seated]
    rows = []
    for family, entry in sorted(learned_families(model).items()):
        mine = (kota.sel.keluarga == family)[cells]
        pairs = Pasangan(seated[mine], cells[mine])
        rows.append({"keluarga": family, "orang": len(pairs), "penempatan": entry["n"], **_family(entry, evidence(known, pairs))})
    return rows


def _family(entry: dict[str, Any], shown: Float) -> dict[str, Any]:
    if len(shown) < LEAST:
        return {"putusan": TOO_FEW, "skor_psi_mikro": None, "fitur": []}
    pipe = learned(entry).fit(np.ones((1, len(COLUMNS))))
    values = pipe["fitur"].transform(shown)
    steps, score = pipe["tabel"].steps(values), pipe["tabel"].predict(values)
    features = []
    for column, feature in enumerate(entry["fitur"]):
        then = np.array([*feature["jumlah"], feature["hilang_jumlah"]])
        index = psi_mikro(then, np.bincount(steps[:, column], minlength=len(then)))
        features.append({"nama": feature["nama"], "psi_mikro": index, "putusan": verdict(index)})
    edges = np.array(entry["skor_batas_mikro"])
    now = np.bincount(np.searchsorted(edges, score, side="left"), minlength=len(edges) + 1)
    total = psi_mikro(np.array(entry["skor_jumlah"]), now)
    worst = max(total, *(feature["psi_mikro"] for feature in features))
    return {"putusan": verdict(worst), "skor_psi_mikro": total, "fitur": features}


def psi_mikro(then: Int, now: Int) -> int:
    was, is_ = (np.maximum(counts / counts.sum(), EMPTY) for counts in (then, now))
    return round(float(((is_ - was) * np.log(is_ / was)).sum()) * MIKRO)


def verdict(index_mikro: int) -> str:
    return VERDICTS[int(np.searchsorted(CUTS_MIKRO, index_mikro, side="right"))]
