"""A clock that stands where the city of a test does."""

from __future__ import annotations

from datetime import datetime

from tests.registry.usulan.officials import City


class At:
    def __init__(self, city: City) -> None:
        self.city = city

    def now(self) -> datetime:
        return self.city.at
