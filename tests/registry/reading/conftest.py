"""The six units, brought in over the real API as rows, for whoever reads them."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from shared.vocabulary import JenisMasukan
from tests import dates
from tests.flow.six_units import six_units
from tests.stack import Api, Stack

STATED = date(2026, 1, 31)
"""The day the first rows speak of."""


@dataclass
class City:
    """`ids` by source code: units, positions and people alike."""

    api: Api
    ids: dict[str, str] = field(default_factory=dict)

    def learn(self) -> None:
        for path in ("/v1/unor", "/v1/jabatan", "/v1/pegawai"):
            self.ids |= {item["id_sumber"]: item["id"] for item in everything(self.api, path)}

    def batch(self, kind: JenisMasukan, *rows: dict[str, Any], per: date | None = None) -> None:
        """`per`: the day the rows speak of."""
        sent = json.dumps({"sumber": "uji", "baris": rows, "per": per}, default=str)
        done = self.api.post(f"/v1/batch/{kind.value}", 207, content=sent, headers={"Content-Type": "application/json"})
        assert done["ringkasan"]["gagal"] == 0, done


def everything(api: Api, path: str, **asked: Any) -> list[dict[str, Any]]:
    """Every page of a list."""
    found, cursor = [], ""
    while True:
        page = api.get(path, **asked, **({"cursor": cursor} if cursor else {}))
        found += page["items"]
        cursor = page["berikutnya"]
        if not cursor:
            return found


@pytest.fixture
def city(stack: Stack) -> City:
    made = City(stack.agency())
    for kind, rows in six_units().items():
        made.batch(kind, *rows, per=STATED)
    made.learn()
    return made


@pytest.fixture
def instant() -> Callable[[], str]:
    """An instant after everything done so far and before everything done next."""

    def now() -> str:
        time.sleep(0.05)
        at = dates.now()
        time.sleep(0.05)
        return at.isoformat()

    return now
