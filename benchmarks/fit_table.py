"""How many pairs a second, ours and a plain booster on the same rows."""

from __future__ import annotations

from typing import Any

from benchmarks.tables import _table


def fit(told: dict[str, Any]) -> str:
    def row(name: str, seconds: float) -> list[str]:
        return [name, f"{told['pairs'] / seconds:,.0f}", f"x {told['plain_s'] / seconds:,.1f}"]

    rows = [
        row("plain booster, features ready-made: one number", told["plain_s"]),
        row("plain booster, features looked up: one number", told["plain_with_evidence_s"]),
        row("our learned tables, features ready-made: all learned parts", told["tables_s"]),
        row("our score: features, profile, history, all parts", told["score_s"]),
    ]
    return _table([f"{told['pairs']:,} pairs", "pairs a second", "over the plain booster"], rows)
