"""A text in parts: a title and a few short sections, the same for a screen, a letter and a printed page."""

from __future__ import annotations

from typing import Any

Sheet = dict[str, Any]
"""{judul, bagian: [{judul, isi: [sentence]}]}"""


def sheet(title: str, parts: list[tuple[str, list[str]]]) -> Sheet:
    """Sections without a sentence are left out."""
    return {"judul": title, "bagian": [{"judul": heading, "isi": lines} for heading, lines in parts if lines]}


def lines_of(text: Sheet) -> list[str]:
    """Every title and sentence, as somebody reads them."""
    return [text["judul"], *(line for part in text["bagian"] for line in (part["judul"], *part["isi"]))]
