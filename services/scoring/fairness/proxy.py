"""Could somebody's group be guessed from what the score looks at? A booster tries, out of fold; 0.5 is chance.

It may combine factors in any way, so that a stand-in hidden in two of them together is found as well as one that stands alone.

A high area does not say that the score is unfair, only that a factor travels with the attribute and deserves a look.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from services.scoring.facts import MIKRO, Int, Text
from services.scoring.fairness import intervals
from services.scoring.fairness.cells import shown_groups

FOLDS = 5
ROWS_MAX = 20_000
"""People looked at; a larger city is sampled by the order of its pseudonyms, which tell nothing."""
STRONG_MIKRO = 700_000


def audit(labels: Text, levels: Int) -> list[dict[str, Any]]:
    """Per shown group of one attribute: the area with its interval. `levels` (people, factors) as the score holds them."""
    labels, levels = labels[:ROWS_MAX], levels[:ROWS_MAX]
    shown = shown_groups(labels) if len(labels) else None
    if shown is None:
        return []
    told = []
    for name in np.unique(shown[0].astype(str)).tolist():
        positive = np.asarray(shown[0] == name)
        if min(positive.sum(), (~positive).sum()) < FOLDS:
            continue
        area, low, high = intervals.auc(_guess(levels, positive), positive)
        told.append({
            "kelompok": name, "auc_mikro": round(area * MIKRO), "auc_bawah_mikro": round(low * MIKRO),
            "auc_atas_mikro": round(high * MIKRO), "kuat": round(low * MIKRO) >= STRONG_MIKRO,
        })  # fmt: skip
    return told


def _guess(levels: Int, positive: Any) -> Any:
    model = HistGradientBoostingClassifier(
        max_iter=50, max_leaf_nodes=8, min_samples_leaf=10, early_stopping=False, class_weight="balanced", random_state=0
    )
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    return cross_val_predict(model, levels, positive, cv=folds, method="predict_proba")[:, 1]
