"""Target 9 as rows, and the sizes side by side."""

from __future__ import annotations

from typing import Any

from benchmarks.planner.row import Row, equal, faster, seconds, told
from benchmarks.tables import _table

FLOWS_AT_TENFOLD = 30.0
MEMORY_MAX_MB = 4_500
WORKERS_FROM = 200_000
"""Below, a plan is one flow and nothing is demanded of two workers."""


def rows(grown: list[dict[str, Any]]) -> list[Row]:
    first, found = grown[0], []
    for one in grown:
        size = f"{one['employees']:,} employees"
        alone, two = one["parts"]
        same = sum(part["same_plan"] for part in one["parts"])
        found.append(
            equal("9", f"{size}: plan of one flow, of parts, of parts by two workers", same, len(one["parts"]), "one flow")
        )
        if one["employees"] == first["employees"] * 10:
            ratio = one["flow_s"] / first["flow_s"]
            found.append(
                Row("9", f"{size}: flow over that of {first['employees']:,}", seconds(one["flow_s"]), seconds(first["flow_s"]),
                    f"x {ratio:.1f}", f"<= x {FLOWS_AT_TENFOLD:g}", ratio <= FLOWS_AT_TENFOLD)
            )  # fmt: skip
        if one["employees"] >= WORKERS_FROM:
            found.append(faster("9", f"{size}: parts by two started workers, over one", two["seconds"], alone["seconds"], 1.5))
        if one["employees"] >= 5 * WORKERS_FROM:
            peak = one["peak_mb"]
            found.append(
                Row("9", f"{size}: peak memory in one process", f"{peak:,} MB", f"{MEMORY_MAX_MB:,} MB", told(peak / MEMORY_MAX_MB),
                    f"<= {MEMORY_MAX_MB:,} MB", peak <= MEMORY_MAX_MB)
            )  # fmt: skip
    return found


def table(grown: list[dict[str, Any]]) -> str:
    """The planner's stage alone: candidates to lottery."""
    names = (
        ("candidates and costs", "ask_s"),
        ("network", "network_s"),
        ("flow", "flow_s"),
        ("proof", "proof_s"),
        ("lottery", "draw_s"),
    )
    lines = [[name, *(f"{one[key]:.2f} s" for one in grown)] for name, key in names]
    for at, name in enumerate(("parts, one worker", "parts, two workers")):
        lines.append([name, *(f"{one['parts'][at]['seconds']:.2f} s" for one in grown)])
    lines.append(["start of two workers", *(f"{one['parts'][1]['start_s']:.2f} s" for one in grown)])
    lines.append(["parts x rounds", *(f"{one['parts'][0]['parts']} x {one['parts'][0]['rounds']}" for one in grown)])
    lines.append(["gap of the parts, mikro", *(f"{max(part['gap_mikro'] for part in one['parts']):,}" for one in grown)])
    for name, key, unit in (("bound on chains", "chain_s", " s"), ("chain gap, ppm", "gap_ppm", "")):
        lines.append([name, *(f"{one[key]:,.2f}{unit}" if key in one else "not asked" for one in grown)])
    lines.append(["peak memory, of which the town", *(f"{one['peak_mb']:,} / {one['data_mb']:,} MB" for one in grown)])
    lines.append(["arcs", *(f"{one['arcs']:,}" for one in grown)])
    lines.append(["moves", *(f"{one['moves']:,}" for one in grown)])
    return _table(["planner alone", *(f"{one['employees']:,}" for one in grown)], lines)
