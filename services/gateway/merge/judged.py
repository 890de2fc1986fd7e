"""What the law says to one transfer, for a candidate, a seat, or a set that is judged as a whole."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from services.gateway import private
from services.gateway.merge.people import named


def show_candidate(row: dict[str, Any], people: dict[str, dict[str, Any]], scopes: Container[str]) -> dict[str, Any]:
    """A candidate or position with its person when allowed and its conditions in words."""
    return {**_considered(row, people, scopes), "fit_mikro": row["fit_mikro"]}


def show_judged_move(
    row: dict[str, Any], number: int | None, people: dict[str, dict[str, Any]], scopes: Container[str]
) -> dict[str, Any]:
    """One transfer of a set with what the law says to it; `no` of the recommendation it is, if it is one."""
    shown = private.shown_answers(row["aturan"], scopes)
    return {
        "no": number, **_considered(row, people, scopes), "sah": row["sah"],
        "aturan": [{**private.told(answer), "jawaban": answer["jawaban"]} for answer in shown],
        "berubah": private.shown_answers(row["berubah"], scopes),
    }  # fmt: skip


def _considered(row: dict[str, Any], people: dict[str, dict[str, Any]], scopes: Container[str]) -> dict[str, Any]:
    return {
        **named(row["pegawai"], people), "dari": row["dari"], "ke": row["ke"], "kelompok": row["kelompok"],
        "syarat": private.in_words(row["syarat"], scopes), "penghalang": private.in_words(row["penghalang"], scopes),
    }  # fmt: skip
