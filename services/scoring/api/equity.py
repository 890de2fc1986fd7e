"""The questions `keadilan` and `kriteria`: who is moved against who could be, and which criteria tell people apart.

Only here does scoring open the bundle of protected attributes; it comes with the question and goes with the answer.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.fairness.proxy import audit
from services.scoring.fairness.report import FOUR_FIFTHS_MIKRO, MINIMUM, compare
from services.scoring.report.considered import considered
from services.scoring.report.criteria import LEAST_MIKRO, criteria_rows
from services.scoring.report.standpoint import Standpoint
from services.scoring.stopwatch import Stopwatch
from services.scoring.translate import translate
from shared.contracts.canonical import canonical_bytes, canonical_hash
from shared.contracts.v1.terlindung import ATRIBUT, TIDAK_DIKETAHUI
from shared.models.profile import FACTORS


def answer_criteria(bundle: bytes, job: dict[str, Any], watch: Stopwatch) -> bytes:
    view = Standpoint.of(translate(bundle, job["kebijakan"]), job, ())
    return canonical_bytes({"batas_mikro": LEAST_MIKRO, "items": criteria_rows(view, considered(view))})


def answer_equity(bundle: bytes, job: dict[str, Any], watch: Stopwatch) -> bytes:
    """`terlindung` = the bundle of this very snapshot, `perpindahan` = the plan's moves."""
    held = job["terlindung"]
    content = {name: held[name] for name in ("versi", "snapshot", "kolom")}
    if held["snapshot"] != job["snapshot"] or canonical_hash(content) != held["hash"]:
        raise ValueError("atribut terlindung bukan milik snapshot ini")
    view = Standpoint.of(translate(bundle, job["kebijakan"]), job, job["perpindahan"])
    best = considered(view).best()
    keys = view.kota.pegawai["kunci"][best.pairs.pegawai_i]
    moved = np.isin(keys.astype(str), list(view.rencana))
    at = {key: row for row, key in enumerate(held["kolom"]["kunci"])}
    rows = [at.get(str(key), -1) for key in keys]
    told = []
    for name in ATRIBUT:
        values = [*held["kolom"][name], TIDAK_DIKETAHUI]
        labels = np.array([values[row] for row in rows], dtype=object)
        told.append(
            {
                "atribut": name,
                **compare(labels, moved, best.fit, f"{job['benih']}|{name}"),
                "penebakan": audit(labels, best.levels),
            }
        )
    return canonical_bytes({
        "snapshot": job["snapshot"], "terlindung_hash": held["hash"], "kandidat": len(keys), "dipindah": int(moved.sum()),
        "kelompok_minimum": MINIMUM, "empat_perlima_mikro": FOUR_FIFTHS_MIKRO, "faktor": list(FACTORS),
        "galat": {"status": TIDAK_DIKETAHUI, "sebab": "HASIL_PENEMPATAN_BELUM_ADA"}, "atribut": told,
    })  # fmt: skip
