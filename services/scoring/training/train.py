"""Training as one readable function: placements → outcomes → judged on an unseen year → tables and a card.

The same bundle and options give the same bytes. Nothing here decides that a model is used: registry keeps it, a person activates it.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Bool, Int
from services.scoring.fit.evidence import evidence, records
from services.scoring.fit.profile import score_pairs
from services.scoring.stopwatch import Stopwatch
from services.scoring.training import card
from services.scoring.training.freeze import freeze
from services.scoring.training.gate import BARIS_KURANG, Rows, Verdict, Year, judge, year
from services.scoring.training.outcomes import Outcomes, outcomes
from services.scoring.training.placements import Placements, read
from services.scoring.training.referral import Coverage, coverage, radius, review_range
from services.scoring.training.score import learned_mikro
from services.scoring.training.shrinkage import choose_kappa, weight_mikro
from shared.models.learned import VERSI

DECILES = 10


def train(bundle: bytes, model: dict[str, Any], seed: int, watch: Stopwatch) -> dict[str, Any]:
    """{"tabel": the learned section of a model table, "kartu": the model card}. Raises ValueError on a damaged bundle.

    `model` = the cold-start table the learned score is judged against.
    """
    with watch.stage("baca penempatan", 5):
        placements = read(bundle)
        known = outcomes(placements)
    with watch.stage("bukti", 15):
        shown = evidence(records(placements.kota, model), placements.pasangan)
        cold = score_pairs(placements.kota, placements.pasangan, model, {})[0] / MIKRO
    tables, told = {}, []
    families = sorted(set(placements.keluarga.tolist()))
    for done, family in enumerate(families):
        with watch.stage(f"belajar {family}", 20 + 75 * done // len(families)):
            mine = np.asarray(placements.keluarga == family, dtype=np.bool_)
            chosen = mine & known.known
            rows = Rows(
                shown[chosen], known.baik[chosen], cold[chosen], placements.asal["kunci"][chosen], placements.bulan[chosen],
                known.tuntas[chosen],
            )  # fmt: skip
            entry, verdict, covered = learn(rows, seed)
            if entry:
                tables[family] = entry
            told.append(card.family(family, _story(placements, known, mine), verdict, entry, covered))
    return {"tabel": {"versi": VERSI, "keluarga": tables}, "kartu": card.card(placements, told, seed)}


def learn(rows: Rows, seed: int) -> tuple[dict[str, Any] | None, Verdict, Coverage | None]:
    """A family's tables with their weight, what the gate said, how the referral fared on the unseen year. None = nothing to learn from."""
    if not rows.enough:
        return None, Verdict([BARIS_KURANG], len(rows), 0), None
    verdict, covered = _judged(year(rows, 0), seed)
    kappa = choose_kappa(year(rows, 1))
    model = rows.model()
    entry = freeze(model, rows.X)
    entry |= {
        "n": len(rows), "kappa": kappa, "bobot_mikro": 0 if verdict.alasan else weight_mikro(len(rows), kappa),
        "telaah_mikro": review_range(entry, radius(rows.baik, model.chances_unseen())), **spread(learned_mikro(entry, rows.X)),
    }  # fmt: skip
    return entry, verdict, covered


def _judged(judged: Year, seed: int) -> tuple[Verdict, Coverage | None]:
    """The gate, and the recipe of the referral learned before the unseen year and tried on it."""
    past, unseen = judged.lalu, judged.uji
    if not judged.enough:
        return Verdict([BARIS_KURANG], len(past), len(unseen)), None
    model = past.model()
    limit = radius(past.baik, model.chances_unseen())
    return judge(judged, model, seed), coverage(unseen.baik, model.predict_proba(unseen.X)[:, 1], limit)


def spread(score: Int) -> dict[str, list[int]]:
    """How scores are spread: edges at their deciles, and rows up to and with each edge; the last count is above the last edge."""
    edges = np.unique(np.quantile(score, np.arange(1, DECILES) / DECILES, method="lower"))
    at = np.searchsorted(edges, score, side="left")
    return {"skor_batas_mikro": edges.tolist(), "skor_jumlah": np.bincount(at, minlength=len(edges) + 1).tolist()}


def _story(placements: Placements, known: Outcomes, mine: Bool) -> dict[str, Any]:
    years = placements.asal["mulai"][mine].astype("datetime64[Y]").astype(np.int64) + 1970
    kept = mine & known.known
    return {
        "penempatan": int(mine.sum()), "n": int(kept.sum()), "tahun": [int(years.min()), int(years.max())],
        "dibuang": known.dropped(mine), "baik": int(known.baik[kept].sum()),
        "permohonan_tidak_tercatat": int((kept & ~known.permohonan).sum()),
    }  # fmt: skip
