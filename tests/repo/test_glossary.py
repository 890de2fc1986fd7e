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
    return VALUES.partition(f"\n### {name}\n")[2].split("\n### ")[0]


@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_every_value_of_a_code_list_is_explained_in_both_languages(kind: type[StrEnum]) -> None:
    explained = rows(section(kind.__name__))

    assert list(explained) == [member.value for member in kind]
    assert all(indonesian and english for indonesian, english in explained.values())


def test_the_glossary_has_no_code_list_that_is_gone() -> None:
    assert set(re.findall(r"^### (\w+)$", VALUES, re.MULTILINE)) == {kind.__name__ for kind in ENUMS}


def test_every_order_kept_in_the_vocabulary_is_explained() -> None:
    orders = {name for name, value in vars(vocabulary).items() if name.isupper() and isinstance(value, dict)}

    assert orders
    assert orders <= set(rows(FIELD))


def test_no_word_of_the_field_is_explained_twice() -> None:
    words = [name for name, _, _ in ROW.findall(FIELD) if not name.startswith(HEADINGS)]

    assert len(words) == len(set(words))
