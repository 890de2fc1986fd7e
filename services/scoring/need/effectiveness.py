"""EJ and EU: the work of a position or unit over the time its people have; and their grades PJ and PU, A to E.

EJ above 1 is more work than people, and EJ x people = need. Grade A, called very good, therefore means overload: whoever shows a
grade shows `MEANING` beside it. Two tables of cuts are in use and are told side by side.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from services.scoring.facts import Float, Int

Cuts = tuple[tuple[float, str], ...]
GRADES_PERMENDAGRI: Cuts = ((0.90, "B"), (0.70, "C"), (0.50, "D"))
GRADES_DEPKEU: Cuts = ((0.81, "B"), (0.66, "C"), (0.50, "D"))
TABLES: dict[str, Cuts] = {"permendagri": GRADES_PERMENDAGRI, "depkeu": GRADES_DEPKEU}
NAMES = {"A": "Sangat Baik", "B": "Baik", "C": "Cukup", "D": "Sedang", "E": "Kurang"}


def ej(workload: float, incumbents: float, effective_time: float) -> float | None:
    """Position effectiveness: workload over the time its people have; > 1 = more work than people. None without people."""
    return None if incumbents == 0 else workload / (incumbents * effective_time)


def ratios(need: Float, people: Float) -> Float:
    """EJ of many positions, or EU of many units: NaN without people, and where either is not known."""
    manned = people > 0
    return np.where(manned, need / np.where(manned, people, 1.0), np.nan)


def unit_people(unit: Int, people: Float, units: int) -> Float:
    """People of each unit; NaN when those of any of its positions are not known."""
    return np.bincount(unit, weights=people, minlength=units).astype(np.float64)


def grade(value: float | None, cuts: Cuts = GRADES_PERMENDAGRI) -> str | None:
    """A to E after rounding to two decimals; exactly 1.00 is B. A means overload: never show it without saying so."""
    if value is None:
        return None
    return str(grades(np.array([value]), cuts)[0]) or None


def grades(values: Float, cuts: Cuts = GRADES_PERMENDAGRI) -> NDArray[np.str_]:
    """The grades of many ratios; '' where the ratio is not known."""
    known = ~np.isnan(values)
    hundredths = np.floor(np.where(known, values, 0.0) * 100 + 0.5 + 1e-9)
    chosen = np.select(
        [hundredths > 100, *(hundredths >= round(cut * 100) for cut, _ in cuts)], ["A", *(g for _, g in cuts)], "E"
    )
    return np.where(known, chosen, "")


def meaning(cuts: Cuts) -> dict[str, str]:
    """What each grade says about the load, for showing beside the letter."""
    edges = [100, *(round(cut * 100) for cut, _ in cuts)]
    between = {letter: f"beban {low} sampai {high} %" for (_, letter), low, high in zip(cuts, edges[1:], [100, *(e - 1 for e in edges[1:])],
                                                                                        strict=False)}  # fmt: skip
    return {"A": "beban > 100 %: pekerjaan melebihi orangnya", **between, "E": f"beban < {edges[-1]} %"}


MEANING = {name: meaning(cuts) for name, cuts in TABLES.items()}
