"""A large city gets fewer plans made again, never fewer than six, and never more than it asked for."""

from __future__ import annotations

from services.scoring.report.effort import affordable


def test_a_city_of_usual_size_gets_what_it_asked_for() -> None:
    assert affordable(30, 103_000) == 30
    assert affordable(0, 103_000) == 0
    assert affordable(4, 10**9) == 4


def test_a_large_one_gets_less() -> None:
    assert affordable(300, 103_000) == 58
    assert affordable(30, 500_000) == 12
    assert affordable(30, 4_000_000) == 6
