"""The ladder of forecasting methods by name, simplest first: on a tie the simpler one speaks."""

from __future__ import annotations

from services.scoring.need.boosted import BoostedYear
from services.scoring.need.combination import Combination
from services.scoring.need.damped import DampedTrend
from services.scoring.need.season import SeasonalNaive, ShrunkenSeasonal
from services.scoring.need.theta import Theta
from shared.vocabulary import MetodePrakiraan

FLOOR, SHRUNKEN, COMBINED, THETA, DAMPED, BOOSTED = (one.value for one in MetodePrakiraan)
MEMBERS = (FLOOR, SHRUNKEN, THETA, DAMPED)
"""What COMBINED is the mean of."""
FORECASTERS: dict[str, type[SeasonalNaive]] = {
    FLOOR: SeasonalNaive, SHRUNKEN: ShrunkenSeasonal, COMBINED: Combination, THETA: Theta, DAMPED: DampedTrend, BOOSTED: BoostedYear,
}  # fmt: skip
CLASSICAL = tuple(name for name in FORECASTERS if name != BOOSTED)
