"""The small memory of numbers answers as a set does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from services.registry.intake.seen import FIRST_SIZE, Seen

NUMBERS = st.one_of(st.integers(0, 40), st.integers(0, 2**64 - 1), st.integers(0, 9).map(lambda n: n * FIRST_SIZE))


@given(st.lists(NUMBERS, max_size=200))
def test_it_holds_what_a_set_holds(numbers: list[int]) -> None:
    seen, known = Seen(), set[int]()
    for number in numbers:
        assert (number in seen) == (number in known)
        assert seen.add(number) == (number not in known)
        known.add(number)


def test_it_grows_and_forgets_nothing() -> None:
    seen = Seen()
    numbers = [hash((n, "x")) % 2**64 for n in range(FIRST_SIZE * 3)]
    assert all(seen.add(number) for number in numbers)
    assert not any(seen.add(number) for number in numbers)
