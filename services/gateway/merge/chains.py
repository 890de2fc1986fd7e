"""A plan with chains beside the published one, in words and with its people."""

from __future__ import annotations

from typing import Any

from services.gateway.merge.people import named
from shared.texts.chains import reason, sentence

MOVES = ("hilang", "muncul", "berganti")


def show_chains(answer: dict[str, Any], people: dict[str, dict[str, Any]]) -> dict[str, Any]:
    moves = {name: [_with_person(row, people) for row in answer[name]] for name in MOVES}
    untried = [{**row, "pesan": reason(row), "pesan_en": reason(row, "en")} for row in answer["tidak_dicoba"]]
    return {
        **answer, **{f"jumlah_{name}": len(rows) for name, rows in moves.items()}, **moves, "tidak_dicoba": untried,
        "kalimat": sentence(answer), "kalimat_en": sentence(answer, "en"),
    }  # fmt: skip


def _with_person(row: dict[str, Any], people: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return {**named(row["pegawai"], people), **{name: value for name, value in row.items() if name != "pegawai"}}
