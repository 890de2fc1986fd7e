"""What a hundred thousand tasks took, as a table that reads in a terminal and in Markdown alike."""

from __future__ import annotations

from typing import Any

from benchmarks.tables import _table


def workload(told: dict[str, Any]) -> str:
    """Times of one run, and each over the plain numpy evaluation of the same sums."""

    def row(name: str, seconds: float) -> list[str]:
        return [name, f"{seconds * 1_000:,.1f} ms", f"x {seconds / told['plain_s']:,.1f}"]

    rows = [
        row("plain numpy, the sums alone", told["plain_s"]),
        row("ours: sums, rounding, EJ, grades by two tables", told["ours_s"]),
        row(f"reading the {told['body_mb']:.0f} MB of JSON, nothing else", told["json_s"]),
        row("the whole call through a child process", told["call_s"]),
    ]
    return _table([f"{told['rows']:,} tasks of {told['positions']:,} positions", "time", "over plain numpy"], rows)
