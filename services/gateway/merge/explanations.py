"""Why, in a reader's words; the figures themselves only for who decides or audits."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from shared.texts.explain.readers import Pembaca, for_reader
from shared.texts.explain.render import render


def show_explanation(
    facts: dict[str, Any],
    source: dict[str, Any],
    reader: Pembaca,
    scopes: Container[str],
    name: str,
    contact: str,
    *,
    asked: bool,
) -> dict[str, Any]:
    """One record of facts in a reader's words; the record itself only for board and auditor, who read figures."""
    shown = for_reader(facts, reader, scopes)
    texts = {
        lang: render(shown, reader, lang, who=name, contact=contact, source=source, asked=asked) for lang in ("id", "en")
    }  # fmt: skip
    figures = reader in (Pembaca.TPK, Pembaca.AUDITOR)
    return {
        "analisis_id": source["analisis_id"], "hasil_hash": source["hasil_hash"], "pembaca": reader.value, "putusan": shown["putusan"],
        "teks": texts["id"], "teks_en": texts["en"], "fakta": shown if figures else None,
    }  # fmt: skip
