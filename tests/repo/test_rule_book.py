"""docs/rules.md says what the catalogue says: every rule, its figures, basis, kind and examples. SEIMBANG_WRITE=1 writes it."""

from __future__ import annotations

import os

from shared.law import CATALOGUE
from shared.texts.rule_book import rule_book
from tests.repo.image import ROOT

PAGE = ROOT / "docs" / "rules.md"


def test_the_page_of_rules_is_the_catalogue() -> None:
    if os.environ.get("SEIMBANG_WRITE"):
        PAGE.write_text(rule_book())
    assert PAGE.read_text() == rule_book()


def test_every_rule_stands_on_it_with_an_example_of_its_own() -> None:
    text = PAGE.read_text()
    for rule in CATALOGUE:
        entry = text.partition(f"\n## {rule.id}\n")[2].partition("\n## ")[0]
        assert rule.pesan in entry, rule.id
        assert rule.contoh, rule.id
        assert rule.contoh[0].nama in entry, rule.id


def test_a_changed_figure_would_be_noticed() -> None:
    changed = [rule for rule in CATALOGUE if rule.id != "MUT-01"]

    assert rule_book(changed) != rule_book()
