"""Answers of rules a second, by columns and by a clerk."""

from __future__ import annotations

from typing import Any

from benchmarks.tables import _table


def rules(measured: list[dict[str, Any]]) -> str:
    rows = [
        [
            f"{m['people']:,}", f"{m['pairs']:,} x {m['rules']}", f"{m['columns_s']:,.2f} s", f"{m['columns_per_s'] / 1e6:,.1f} million",
            f"{m['clerk_per_s'] / 1e6:,.2f} million", f"x {m['columns_per_s'] / m['clerk_per_s']:,.0f}",
        ]
        for m in measured
    ]  # fmt: skip
    return _table(
        ["employees", "candidate moves x rules", "all of them", "answers a second", "one by one", "over one by one"], rows
    )
