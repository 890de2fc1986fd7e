"""The documentation points at things that exist, and the vendored files are the ones whose digests are written down."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from launcher.__main__ import VERBS
from tests.repo.image import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
HOUSE = ("tests", "services", "shared", "launcher", "demo", "migrations", "docs", "locks", "benchmarks")
STATIC = ROOT / "services" / "gateway" / "docs" / "static"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_and_every_path_of_a_page_exists(page: Path) -> None:
    text = page.read_text()
    linked = [page.parent / found for found in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)]
    named = [ROOT / found for found in re.findall(rf"`((?:{'|'.join(HOUSE)})/[\w./-]*)`", text)]

    assert [str(path) for path in linked + named if not path.exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_of_a_page_is_a_verb_of_the_launcher(page: Path) -> None:
    assert set(re.findall(r"(?:\./|python )seimbang ([a-z]\w*)", page.read_text())) <= set(VERBS)


def test_decisions_are_numbered_without_gaps_and_say_the_same_five_things() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))

    assert [page.name[:4] for page in pages] == [f"{n:04}" for n in range(1, len(pages) + 1)]
    for page in pages:
        parts = re.findall(r"^\*\*([A-Z][a-z ]+)\.\*\*", page.read_text(), re.MULTILINE)
        assert parts == ["Context", "Decision", "Consequences", "Rejected", "Kept true by"], page.name


def test_vendored_files_are_unmodified() -> None:
    written = dict(re.findall(r"^\| (\S+) \| ([0-9a-f]{64}) \|$", (STATIC / "VENDORED.md").read_text(), re.MULTILINE))

    assert written
    assert {name: hashlib.sha256((STATIC / name).read_bytes()).hexdigest() for name in written} == written
