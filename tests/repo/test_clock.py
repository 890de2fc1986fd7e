"""The tests live on a day of their own on every machine, and the product cannot be told another time (docs/decisions/0022)."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from shared.web.clock import SystemClock, today
from tests import dates
from tests.conftest import ROOT

ASK = "from shared.web.clock import SystemClock; print(SystemClock().now().isoformat())"
NEAR = timedelta(minutes=1)
OF_THE_DATABASE = re.compile(
    r"\bnow\(\)|\b(?:current|local)_?(?:date|time|timestamp)\b|\b(?:clock|statement|transaction)_timestamp\b", re.IGNORECASE
)
ASKING = ("services", "shared", "migrations", "demo", "tests/flow", "tests/gateway", "tests/registry")


def told(without: str = "", **given: str) -> datetime:
    """The time of a process that a test starts, with this environment."""
    environment = {name: value for name, value in os.environ.items() if name != without} | given
    done = subprocess.run([sys.executable, "-c", ASK], cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return datetime.fromisoformat(done.stdout.strip())


def near(one: datetime, other: datetime) -> bool:
    return abs(one - other) < NEAR


def machine() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - what everything else is held against


def test_this_process_and_those_it_starts_live_on_the_day_of_the_tests() -> None:
    assert today(SystemClock()) == dates.today() == dates.BEGINS.date()
    assert near(told(), dates.now())


@pytest.mark.parametrize("days", [-30, 77, 457])
def test_a_process_can_be_moved_to_any_other_day(days: int) -> None:
    assert near(told(**{dates.SHIFT: str(days * 86_400)}), machine() + timedelta(days=days))


def test_the_product_by_itself_tells_the_time_of_the_machine_whatever_its_environment_says() -> None:
    assert near(told(without="PYTHONPATH", **{dates.SHIFT: "86400000"}), machine())
    for place in ("services", "shared", "launcher", "demo", "migrations", "docker-compose.yml", "seimbang"):
        files = [path for path in ((ROOT / place).rglob("*") if (ROOT / place).is_dir() else [ROOT / place]) if path.is_file()]
        assert [path for path in files if dates.SHIFT.encode() in path.read_bytes()] == []


def strings(path: Path) -> list[str]:
    """Everything in quotes, and the names asked of SQLAlchemy's `func`."""
    found = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.append(node.value)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "func":
            found.append(f"{node.attr}()")
    return found


@pytest.mark.parametrize("folder", ASKING)
def test_the_time_is_never_asked_of_the_database(folder: str) -> None:
    files = sorted((ROOT / folder).rglob("*.py"))

    assert files
    assert [str(path) for path in files if any(OF_THE_DATABASE.search(text) for text in strings(path))] == []


@pytest.mark.parametrize("asking", ["SELECT now()", "pada < CURRENT_TIMESTAMP", "current_date + 1", "clock_timestamp()"])
def test_asking_it_of_the_database_would_be_noticed(asking: str) -> None:
    assert OF_THE_DATABASE.search(asking)
