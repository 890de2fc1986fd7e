"""A changed plan beside the one it was made of, and the decided moves that keep a plan from being made."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from services.gateway import private
from services.gateway.merge.people import named
from shared.texts.what_if import sentence


def show_what_if(answer: dict[str, Any], people: dict[str, dict[str, Any]], scopes: Container[str]) -> dict[str, Any]:
    """A what-if in words, with its people when allowed; a plan that was not made has no moves."""

    def shown(rows: list[dict[str, Any]] | None) -> list[dict[str, Any]] | None:
        return None if rows is None else [_with_person(row, people) for row in rows]

    moves = {name: shown(answer[name]) for name in ("hilang", "muncul", "berganti")}
    counts = {f"jumlah_{name}": None if rows is None else len(rows) for name, rows in moves.items()}
    return {
        **answer, **counts, **moves, "penghalang": show_blocked(answer["penghalang"], people, scopes), "kalimat": sentence(answer),
        "kalimat_en": sentence(answer, "en"),
    }  # fmt: skip


def show_blocked(rows: list[dict[str, Any]], people: dict[str, dict[str, Any]], scopes: Container[str]) -> list[dict[str, Any]]:
    """What keeps decided moves from being made, with their people when allowed."""
    told = private.blocking(rows, scopes)
    return [{**row, "pin": [_with_person(pin, people) for pin in row["pin"]]} for row in told]


def _with_person(row: dict[str, Any], people: dict[str, dict[str, Any]]) -> dict[str, Any]:
    told = {name: value for name, value in row.items() if name != "pegawai"}
    return {**named(row["pegawai"], people), **told}
