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
TEXT = {".py", ".md", ".sql", ".toml", ".csv", ".html", ".php", ".json", ".yml", ".sh", ".txt"}
ELSEWHERE = "DESK", "FACTS", "ARCHITECTURE", "OPTIMISER", "SCIENCE", "INTEGRATION", "PACKAGES", "FIELD"
"""Notes outside the repository that comments once cited, as in a name with a number behind it."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_and_every_path_of_a_page_exists(page: Path) -> None:
    text = page.read_text()
    linked = [page.parent / found for found in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)]
    named = [ROOT / found for found in re.findall(rf"`((?:{'|'.join(HOUSE)})/[\w./-]*)`", text)]

    assert [str(path) for path in linked + named if not path.exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_of_a_page_is_a_verb_of_the_launcher(page: Path) -> None:
    assert set(re.findall(r"(?:\./|python )seimbang ([a-z][\w-]*)", page.read_text())) <= set(VERBS)


def test_no_comment_sends_the_reader_to_a_page_that_is_not_here() -> None:
    names = "|".join(ELSEWHERE)
    cited = re.compile(rf"\b(?:{names})(?:\.md\b|,? (?:findings? )?[A-Z]?\d)")
    files = [
        path for folder in HOUSE for path in (ROOT / folder).rglob("*") if path.suffix in TEXT and STATIC not in path.parents
    ]
    found = [
        f"{path.relative_to(ROOT)}: {hit[0]}" for path in [ROOT / "README.md", *files] for hit in cited.finditer(path.read_text())
    ]

    assert len(files) > 300
    assert found == []


def test_every_decision_that_code_cites_exists() -> None:
    files = [path for folder in HOUSE for path in (ROOT / folder).rglob("*.py")]
    cited = {found for path in files for found in re.findall(r"docs/decisions/(\d{4})", path.read_text())}

    assert cited
    assert cited <= {page.name[:4] for page in (ROOT / "docs" / "decisions").glob("*.md")}


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
