"""How many plans made again can a round of this size afford? By the number of ways alone, so that the same input gives the same result."""

from __future__ import annotations

WORK = 6_000_000
"""Ways looked at over all plans of one kind: about as many as a city of fifteen thousand people needs for thirty plans, twice over."""
LEAST = 6
SEARCH = 12
"""Flows until the price of a budget is found, or a plan within composition floors, about."""


def affordable(wanted: int, ways: int, searched: int = 0) -> int:
    """No fewer than six, if so many were wanted. `searched`: limits of the round for which each plan has to be searched."""
    return min(wanted, max(LEAST, WORK // max(1, ways * (1 + SEARCH * searched))))
