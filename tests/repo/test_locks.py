"""The locks say what pyproject.toml asks for, whole and nothing more, and every service ships what the tests ran with."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.repo.image import ROOT, locked

LOCKS = ("registry", "scoring", "gateway", "demo", "dev")
EXTRAS: dict[str, list[str]] = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
PLACE = re.compile(r"://|^\s*-[efi]\b|--(?:extra-)?index|--find-links|--trusted-host| @ ")
"""An index, a host, a file, an editable checkout: anything but a name, a version and hashes."""


def pins(lock: str) -> dict[str, str]:
    return {canonicalize_name(one.name): str(one.specifier) for one in locked(ROOT / "locks" / f"{lock}.lock")}


def asked(extra: str) -> list[Requirement]:
    """What an extra names, the extras inside it opened."""
    found: list[Requirement] = []
    for requirement in map(Requirement, EXTRAS[extra]):
        found += (
            [one for inner in requirement.extras for one in asked(inner)] if requirement.name == "seimbang" else [requirement]
        )
    return [one for one in found if one.marker is None or one.marker.evaluate()]


def closure(requirements: list[Requirement]) -> set[str]:
    """Names of all that these need, read from the metadata of what is installed."""
    seen: set[tuple[str, str]] = set()
    waiting = [(one.name, extra) for one in requirements for extra in (*one.extras, "")]
    while waiting:
        name, extra = waiting.pop()
        if (canonicalize_name(name), extra) in seen:
            continue
        seen.add((canonicalize_name(name), extra))
        for needed in map(Requirement, metadata.requires(name) or []):
            if needed.marker is None or needed.marker.evaluate({"extra": extra}):
                waiting += [(needed.name, inner) for inner in (*needed.extras, "")]
    return {name for name, _ in seen}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_what_its_extra_asks_for(lock: str) -> None:
    held = pins(lock)

    for requirement in asked(lock):
        version = held[canonicalize_name(requirement.name)].removeprefix("==")
        assert requirement.specifier.contains(version, prereleases=True), requirement


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_is_whole_and_holds_nothing_more(lock: str) -> None:
    assert closure(asked(lock)) == set(pins(lock))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_the_versions_the_tests_ran_with(lock: str) -> None:
    assert {name: f"=={metadata.version(name)}" for name in pins(lock)} == pins(lock)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place_to_fetch_from(lock: str) -> None:
    lines = (ROOT / "locks" / f"{lock}.lock").read_text().splitlines()

    assert not [line for line in lines if PLACE.search(line)]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_hashes_everything_it_pins(lock: str) -> None:
    text = re.sub(r"\\\n", " ", (ROOT / "locks" / f"{lock}.lock").read_text())
    pinned = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]

    assert len(pinned) >= len(pins(lock))  # some stand for another platform or Python
    assert not [line for line in pinned if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", line)]
