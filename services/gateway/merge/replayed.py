"""Two answers held against each other: equal, or the first place where they part, by path."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any

Pair = tuple[str, Any, Any]
SHOWN_MAX = 200
OF_THE_ENGINE = ("/kunci", "/enam_hash/mesin")
"""What names the engine in a result: it differs on another engine whose answer is the same."""


def first_difference(then: Any, now: Any, leave_out: Collection[str] = (), path: str = "") -> Pair | None:
    """(path, then, now) in the order of names and numbers; what only one side has is null on the other."""
    if path in leave_out or then == now:
        return None
    if isinstance(then, Mapping) and isinstance(now, Mapping):
        parts = [(name, then.get(name), now.get(name)) for name in sorted({*then, *now})]
    elif isinstance(then, list) and isinstance(now, list):
        longest = max(len(then), len(now))
        parts = [(str(at), _at(then, at), _at(now, at)) for at in range(longest)]
    else:
        return path, _short(then), _short(now)
    found = (first_difference(old, new, leave_out, f"{path}/{name}") for name, old, new in parts)
    return next((one for one in found if one is not None), None)


def told(found: Pair | None) -> dict[str, Any] | None:
    return None if found is None else {"letak": found[0], "dahulu": found[1], "sekarang": found[2]}


def _at(rows: list[Any], place: int) -> Any:
    return rows[place] if place < len(rows) else None


def _short(value: Any) -> Any:
    """A number or a short text as it is; anything longer by its beginning."""
    if value is None or isinstance(value, bool | int):
        return value
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
    return text if len(text) <= SHOWN_MAX else text[:SHOWN_MAX] + "…"
