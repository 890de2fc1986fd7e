"""Could the features stand in for something that must not count? How well do they tell a protected group, on people not yet seen.

AUC 0.5 = no better than a coin, 1.0 = they give it away. It is asked of a booster that may combine the features in any way, so that
a stand-in hidden in two of them together is found as well. It reports; it changes no score.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from services.scoring.facts import Bool, Float

FOLDS = 5
LEAST = 20
"""Of the group, and of the others: below, nothing is told, neither of the features nor of these people."""
DRAWS = 200
WATCHED_MIKRO = 600_000
"""A convention of ours: an interval wholly above 0.6 is a stand-in somebody must look at."""


@dataclass(frozen=True)
class ProxyAudit:
    """In mikro; None = too few people to tell. `titipan` = the features give the group away."""

    auc_mikro: int | None
    selang_95_mikro: tuple[int, int] | None
    orang: int
    kelompok: int

    @property
    def titipan(self) -> bool:
        return self.selang_95_mikro is not None and self.selang_95_mikro[0] > WATCHED_MIKRO


def proxy_audit(features: Float, group: Bool, seed: int = 0) -> ProxyAudit:
    """`features`: (people, features), NaN = not known; `group`: who belongs to it. Deterministic for a seed.

    The interval is a bootstrap over people, each class drawn by itself.
    """
    inside = np.asarray(group, dtype=np.bool_)
    many, members = len(inside), int(inside.sum())
    if min(members, many - members) < LEAST:
        return ProxyAudit(None, None, many, members)
    informed = features[:, ~np.isnan(features).all(axis=0)]
    if informed.shape[1] == 0:
        return ProxyAudit(500_000, (500_000, 500_000), many, members)
    model = HistGradientBoostingClassifier(
        max_iter=50, max_leaf_nodes=8, min_samples_leaf=10, early_stopping=False, random_state=0
    )
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=seed)
    told = cross_val_predict(model, _filled(informed), inside, cv=folds, method="predict_proba")[:, 1]
    rng = np.random.default_rng(seed)
    yes, no = told[inside], told[~inside]
    truth = np.repeat([1, 0], [len(yes), len(no)])
    draws = [
        roc_auc_score(truth, np.concatenate([rng.choice(yes, len(yes)), rng.choice(no, len(no))])) for _ in range(DRAWS)
    ]  # fmt: skip
    low, high = np.quantile(draws, (0.025, 0.975))
    return ProxyAudit(_mikro(float(roc_auc_score(inside, told))), (_mikro(float(low)), _mikro(float(high))), many, members)


def _filled(features: Float) -> Float:
    """A fold may hold no known value of a column; that it is not known stays told by a column of its own."""
    missing = np.isnan(features)
    return np.column_stack([np.where(missing, 0.0, features), missing[:, missing.any(axis=0)]])


def _mikro(value: float) -> int:
    return round(value * 1_000_000)
