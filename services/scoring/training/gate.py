"""May the learned score count? Only where it foretold the latest unseen year better than the cold start did.

What the judged model learns from was settled before that year began; the cold start gets a one-dimensional logistic fit on the same
rows, so that both speak in probabilities. People, not rows, are drawn again for the interval, since one person may have several
placements.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from services.scoring.facts import Bool, Float, Int, Text
from services.scoring.training.booster import CalibratedBooster

YEAR = 12
LEAST_LEARN, LEAST_TEST, LEAST_CLASS = 300, 100, 20
"""Rows to learn from, rows of the unseen year, rows of each outcome in both: below, nothing can be judged."""
SLOPE = (0.8, 1.25)
DRAWS = 2_000
SMALL = 1e-12
BARIS_KURANG, TIDAK_LEBIH_BAIK, KALIBRASI_LEPAS = "BARIS_KURANG", "TIDAK_LEBIH_BAIK", "KALIBRASI_DI_LUAR_BATAS"


@dataclass(frozen=True)
class Rows:
    """Labelled placements of one family. `bulan` = months observed, `tuntas` = months until the outcome was known."""

    X: Float
    baik: Int
    dingin: Float  # the cold-start score, 0 to 1
    orang: Text
    bulan: Int
    tuntas: Int

    def __len__(self) -> int:
        return len(self.baik)

    @property
    def both(self) -> bool:
        """Each outcome often enough."""
        return bool(min(self.baik.sum(), len(self) - self.baik.sum()) >= LEAST_CLASS)

    @property
    def enough(self) -> bool:
        """To learn from."""
        return len(self) >= LEAST_LEARN and self.both

    def model(self) -> CalibratedBooster:
        return CalibratedBooster().fit(self.X, self.baik, self.orang)

    def take(self, rows: Bool) -> Rows:
        return Rows(self.X[rows], self.baik[rows], self.dingin[rows], self.orang[rows], self.bulan[rows], self.tuntas[rows])


@dataclass(frozen=True)
class Year:
    """Placements that began in one year, and those whose outcome was settled when it began."""

    lalu: Rows
    uji: Rows

    @property
    def enough(self) -> bool:
        return self.lalu.enough and len(self.uji) >= LEAST_TEST and self.uji.both


@dataclass(frozen=True)
class Verdict:
    """`alasan` empty = the learned score counts. Log losses in nats per placement; None = too few rows to judge."""

    alasan: list[str]
    latih: int
    uji: int
    dasar: float | None = None  # the share of good outcomes foretold for everybody
    dingin: float | None = None
    belajar: float | None = None
    selisih: float | None = None  # cold less learned: positive = learned is better
    selang: tuple[float, float] | None = None
    kemiringan: float | None = None
    auc_dingin: float | None = None
    auc_belajar: float | None = None


def year(rows: Rows, back: int) -> Year:
    """`back` 0 = the latest year in which every outcome is settled, 1 = the year before."""
    end = int(rows.tuntas.min(initial=YEAR * 2)) + YEAR * back
    within = (rows.bulan >= end) & (rows.bulan < end + YEAR)
    before = rows.bulan - rows.tuntas >= end + YEAR
    return Year(rows.take(before), rows.take(within))


def judge(judged: Year, model: CalibratedBooster, seed: int) -> Verdict:
    """`model` = fitted on the past of a year that has enough rows."""
    past, unseen = judged.lalu, judged.uji
    chance = model.predict_proba(unseen.X)[:, 1]
    cold = one_line(past.dingin, past.baik, unseen.dingin)
    gain = losses(unseen.baik, cold) - losses(unseen.baik, chance)
    low, high = interval(gain, unseen.orang, seed)
    slope = calibration_slope(chance, unseen.baik)
    reasons = [TIDAK_LEBIH_BAIK] if low <= 0 else []
    if not SLOPE[0] <= slope <= SLOPE[1]:
        reasons.append(KALIBRASI_LEPAS)
    base = np.full(len(unseen), past.baik.mean())
    plain, of_cold, of_learned = (float(losses(unseen.baik, told).mean()) for told in (base, cold, chance))
    return Verdict(
        reasons, len(past), len(unseen), plain, of_cold, of_learned, float(gain.mean()), (low, high), slope,
        float(roc_auc_score(unseen.baik, cold)), float(roc_auc_score(unseen.baik, chance)),
    )  # fmt: skip


def one_line(score: Float, y: Int, asked: Float) -> Float:
    """Probabilities from a score by a logistic fit of one slope and one constant."""
    fitted = LogisticRegression(C=np.inf).fit(score[:, None], y)
    return np.asarray(fitted.predict_proba(asked[:, None])[:, 1], dtype=np.float64)


def losses(y: Int, chance: Float) -> Float:
    """Log loss of each row, in nats."""
    told = np.clip(np.where(y == 1, chance, 1 - chance), SMALL, 1.0)
    return np.asarray(-np.log(told), dtype=np.float64)


def calibration_slope(chance: Float, y: Int) -> float:
    """1 = neither too bold nor too timid: the slope of outcomes on log odds (Cox)."""
    clipped = np.clip(chance, SMALL, 1 - SMALL)
    odds = np.log(clipped / (1 - clipped))
    if np.ptp(odds) == 0:
        return 0.0
    return float(LogisticRegression(C=np.inf).fit(odds[:, None], y).coef_[0, 0])


def interval(values: Float, people: Text, seed: int) -> tuple[float, float]:
    """95 % of the mean over bootstrap draws of people."""
    _, who = np.unique(people.astype(str), return_inverse=True)
    total, count = np.bincount(who, values), np.bincount(who)
    rng = np.random.default_rng(seed)
    means = np.empty(DRAWS)
    for draw in range(DRAWS):
        chosen = rng.integers(0, len(total), len(total))
        means[draw] = total[chosen].sum() / count[chosen].sum()
    low, high = np.quantile(means, (0.025, 0.975))
    return float(low), float(high)
