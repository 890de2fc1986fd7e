"""Every noun of the vocabulary is explained in docs/glossary.md, in both languages, and nothing is explained that is gone."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from enum import StrEnum
from types import ModuleType

import pytest

from shared import vocabulary
from shared.law import rule
from tests.repo.image import ROOT

TEXT = (ROOT / "docs" / "glossary.md").read_text()
FIELD, VALUES = TEXT.split("\n## Values")
ROW = re.compile(r"^\| (`?[^|]+?`?) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
HEADINGS = ("kata", "nilai", "---")


def _enums(module: ModuleType) -> Iterator[type[StrEnum]]:
    for _, found in inspect.getmembers(module, inspect.isclass):
        if issubclass(found, StrEnum) and found.__module__.startswith(module.__name__):
            yield found


ENUMS = [*_enums(vocabulary), *_enums(rule)]


def rows(text: str) -> dict[str, tuple[str, str]]:
    found = {name.strip("`"): (indonesian.strip(), english.strip()) for name, indonesian, english in ROW.findall(text)}
    return {name: both for name, both in found.items() if not name.startswith(HEADINGS)}


def section(name: str) -> str:
    return VALUES.partition(f"\n#### {name}\n")[2].split("\n###")[0]


def under_heading(file: str) -> str:
    """The part of the second half that is a file's of the vocabulary."""
    found = re.search(rf"^### .+ \(`{file}`\)$(.*?)(?=^### |\Z)", VALUES, re.MULTILINE | re.DOTALL)
    assert found, f"no heading for {file}.py"
    return found[1]


@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_every_value_of_a_code_list_is_explained_in_both_languages(kind: type[StrEnum]) -> None:
    explained = rows(section(kind.__name__))

    assert list(explained) == [member.value for member in kind]
    assert all(indonesian and english for indonesian, english in explained.values())


def test_the_glossary_has_no_code_list_that_is_gone() -> None:
    assert set(re.findall(r"^#### (\w+)$", VALUES, re.MULTILINE)) == {kind.__name__ for kind in ENUMS}


@pytest.mark.parametrize("file", sorted(path.stem for path in (ROOT / "shared" / "vocabulary").glob("[a-z]*.py")))
def test_a_code_list_stands_under_the_heading_of_its_file_in_the_files_order(file: str) -> None:
    own = [
        kind
        for kind in ENUMS
        if kind.__module__.rpartition(".")[2] == file or (file == "hukum" and kind.__module__ == rule.__name__)
    ]
    in_order = sorted(own, key=lambda kind: (kind.__module__ == rule.__name__, inspect.getsourcelines(kind)[1]))

    assert re.findall(r"^#### (\w+)$", under_heading(file), re.MULTILINE) == [kind.__name__ for kind in in_order]


@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_a_code_list_says_what_it_is_a_list_of_in_both_languages(kind: type[StrEnum]) -> None:
    told = " ".join(section(kind.__name__).partition("|")[0].split())

    assert re.fullmatch(r"[^·]+ · [^·]+", told), f"{kind.__name__}: {told!r}"


def test_every_order_kept_in_the_vocabulary_is_explained() -> None:
    orders = {name for name, value in vars(vocabulary).items() if name.isupper() and isinstance(value, dict)}

    assert orders
    assert orders <= set(rows(FIELD))


def test_no_word_of_the_field_is_explained_twice() -> None:
    words = [name for name, _, _ in ROW.findall(FIELD) if not name.startswith(HEADINGS)]

    assert len(words) == len(set(words))
