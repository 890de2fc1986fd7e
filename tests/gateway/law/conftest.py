"""An agency of nothing yet, and one with a city in which nobody may leave."""

from __future__ import annotations

import pytest

from shared.vocabulary import JenisMasukan
from tests.flow.six_units import six_units
from tests.gateway.law.asked import NEW
from tests.stack import Api, Stack


@pytest.fixture
def api(stack: Stack) -> Api:
    return stack.agency()


@pytest.fixture(scope="module")
def settled(stack: Stack) -> Api:
    """Six units in which nobody may leave: everybody came to the school in June."""
    made = stack.agency()
    city = six_units()
    city[JenisMasukan.PEGAWAI] = [{**row, "tmt_unit": NEW} for row in city[JenisMasukan.PEGAWAI]]
    made.bring_city(city)
    return made
