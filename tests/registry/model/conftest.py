"""The six units as one agency, as the tests of snapshots know them."""

from tests.registry.snapshot.conftest import city, empty

__all__ = ["city", "empty"]
