"""A published table of counts must not let anybody be worked out, not even by subtraction."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from services.registry.domain.kepegawaian.sel_kecil import BATAS, hide_small


def test_counts_below_five_are_hidden_and_zero_is_not() -> None:
    assert hide_small({"a": 3, "b": 4, "c": 50, "d": 0}) == {"a": None, "b": None, "c": 50, "d": 0}


def test_a_lone_small_count_takes_the_next_one_with_it() -> None:
    """Total 103 is printed beside: 103 - 100 would tell the 3."""
    assert hide_small({"perempuan": 3, "laki-laki": 100}) == {"perempuan": None, "laki-laki": None}


def test_two_ones_are_not_told_by_their_sum() -> None:
    assert hide_small({"a": 1, "b": 1, "c": 9, "d": 20}) == {"a": None, "b": None, "c": None, "d": 20}


@given(st.dictionaries(st.integers(), st.integers(0, 30), max_size=8))
def test_what_is_shown_and_the_total_never_tell_a_small_count(counts: dict[int, int]) -> None:
    told = hide_small(counts)
    hidden = [cell for cell, count in told.items() if count is None]

    assert all(count is None or count == counts[cell] for cell, count in told.items())
    assert all(count is None or count == 0 or count >= BATAS for count in told.values())
    left = sum(counts.values()) - sum(count for count in told.values() if count is not None)
    everybody = hidden == [cell for cell, count in counts.items() if count > 0]
    assert not hidden or left >= BATAS or everybody
    assert len(hidden) != 1 or everybody
