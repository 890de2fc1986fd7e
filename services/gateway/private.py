"""What protects or excuses a person, or was said by the person, taken out of every answer for whoever may not open secrets.

One word stands for all of it, in the last place and at most once, so that neither the word, its place nor its number tells leave from
protection, study, standing or a stance. Answers that turn nobody down and ask for nothing go without a trace.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any

from shared.texts import blocked, moves
from shared.texts.explain.readers import PRIVATE, SECRET_SCOPE

CLOSED = "TERTUTUP"
STANCES = ("MINAT", "SETUJU")
"""Of the order of a seat's equals: what a person wishes and what a person agrees to."""
AWAY = ["RUANG_LINGKUP"]
"""Whoever is on leave or studies is outside the scope of a round besides: beside a closed reason this would tell which."""
_CLOSED_ANSWER = {
    "aturan": CLOSED, "jenis": "HARD", "pesan": "Menyangkut keadaan pribadi pegawai; tertutup tanpa scope pegawai.rahasia:baca.",
    "pesan_en": "About the person's own circumstances; closed without the scope pegawai.rahasia:baca.", "dasar": "", "pemilik": None,
}  # fmt: skip


def told(answer: dict[str, Any]) -> dict[str, Any]:
    """A rule's answer in words."""
    return {
        "aturan": answer["aturan"], "jenis": answer["jenis"], "pesan": moves.rule_message(answer),
        "pesan_en": moves.rule_message(answer, "en"), "dasar": moves.RULES[answer["aturan"]].basis, "pemilik": answer["pemilik"],
    }  # fmt: skip


def in_words(answers: list[dict[str, Any]], scopes: Container[str]) -> list[dict[str, Any]]:
    """Conditions or barriers in words, the private ones as one closed answer."""
    shown = shown_answers(answers, scopes)
    rows = [told(answer) for answer in shown]
    return rows if len(shown) == len(answers) else [*rows, dict(_CLOSED_ANSWER)]


def shown_answers(answers: list[dict[str, Any]], scopes: Container[str]) -> list[dict[str, Any]]:
    """The answers without the private ones, whatever they say."""
    return answers if SECRET_SCOPE in scopes else [answer for answer in answers if answer["aturan"] not in PRIVATE]


def barriers(names: list[str], scopes: Container[str]) -> list[str]:
    """Rules that keep a person in place; private ones all under one word, so that none can be told from another."""
    if SECRET_SCOPE in scopes:
        return names
    shown = [name for name in names if name not in PRIVATE]
    return shown if len(shown) == len(names) else [*shown, CLOSED]


def blocking(rows: list[dict[str, Any]], scopes: Container[str]) -> list[dict[str, Any]]:
    """Why decided moves cannot be made: sets told anew in words where a private rule is among them, these last."""
    kept, closed = list[dict[str, Any]](), list[dict[str, Any]]()
    for row in rows:
        names = barriers(row["batas"], scopes)
        if names == row["batas"]:
            kept.append(row)
            continue
        text, text_en = blocked.told(row["pin"], names, row["tempat"])
        masked = {**row, "batas": names, "pesan": text, "pesan_en": text_en}
        if masked not in closed:
            closed.append(masked)
    asked = [row["pin"] for row in closed]
    return [*(row for row in kept if row["batas"] != AWAY or row["pin"] not in asked), *closed]


def turned(rows: Iterable[dict[str, Any]], scopes: Container[str]) -> list[dict[str, Any]]:
    """Who flips when rules change: whoever a private rule turns is counted, last and without a person (`pegawai` null)."""
    masked = [(row, barriers(row["karena"], scopes)) for row in rows]
    known = [row for row, names in masked if names == row["karena"]]
    return known + [{**row, "pegawai": None, "karena": names} for row, names in masked if names != row["karena"]]


def decider(name: str | None, scopes: Container[str]) -> str | None:
    """What puts one equal before the next; a stance of either under one word."""
    return CLOSED if name in STANCES and SECRET_SCOPE not in scopes else name
