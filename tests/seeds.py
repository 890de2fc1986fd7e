"""The first of many seeds run every time, the others with the long tier: each is the same property on another city."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest


def some(seeds: Iterable[int], every_time: int = 2) -> list[Any]:
    return [pytest.param(seed, marks=() if place < every_time else pytest.mark.long) for place, seed in enumerate(seeds)]
