"""What was measured, as tables that read in a terminal and in Markdown alike."""

from __future__ import annotations

import itertools
from math import log10
from typing import Any

Measured = list[dict[str, Any]]


def stages(measured: Measured) -> str:
    """Seconds and peak memory after each stage, a column per size."""
    names = [stage["nama"] for stage in measured[0]["stages"]]
    rows = [[name, *(f"{_ms(one, name) / 1000:.2f} s" for one in measured)] for name in names]
    rows.append(["all stages", *(f"{_total(one):.2f} s" for one in measured)])
    rows.append(["peak memory", *(f"{one['peak_mb']} MB" for one in measured)])
    for name, key in (
        ("cells", "cells"),
        ("possible moves weighed", "arcs"),
        ("moves proposed", "moves"),
        ("chain gap, ppm", "gap_ppm"),
    ):
        rows.append([name, *(f"{one.get(key, 0):,}" for one in measured)])
    return _table(["stage", *(f"{one['employees']:,}" for one in measured)], rows)


def growth(measured: Measured) -> str:
    """Each figure over the one before, brought to a tenfold: 10 = in proportion to the city."""
    pairs = list(itertools.pairwise(measured))
    if not pairs:
        return "Growth: at least two sizes are needed."
    names = [stage["nama"] for stage in measured[0]["stages"]]
    rows = [[name, *(_tenfold(a, b, _ms(a, name), _ms(b, name)) for a, b in pairs)] for name in names]
    rows.append(["all stages", *(_tenfold(a, b, _total(a), _total(b)) for a, b in pairs)])
    rows.append(["peak memory", *(_tenfold(a, b, a["peak_mb"], b["peak_mb"]) for a, b in pairs)])
    rows.append(["possible moves weighed", *(_tenfold(a, b, a.get("arcs", 0), b.get("arcs", 0)) for a, b in pairs)])
    return _table(["growth per tenfold", *(f"{a['employees']:,} → {b['employees']:,}" for a, b in pairs)], rows)


def peers(measured: Measured) -> str:
    """Others on the same problem in the same process: their seconds over ours, their relief of the imbalance over ours."""
    rows = []
    for name, solver in (
        ("HiGHS, linear program", "highs_lp"),
        ("HiGHS, whole numbers", "highs_mip"),
        ("office rule by hand", "greedy"),
    ):
        rows.append([f"{name}: time", *(_times(one["peers"], f"{solver}_s") for one in measured)])
        rows.append([f"{name}: relief", *(_relief(one["peers"], f"{solver}_relief") for one in measured)])
    return _table(["peer over our flow", *(f"{one['employees']:,}" for one in measured)], rows)


def importing(measured: Measured) -> str:
    """Files of people into the records, beside the import written by hand."""
    rows = [
        ["rows a second, file to records", *(f"{one['people'] / one['end_to_end_s']:,.0f}" for one in measured)],
        ["rows a second, the same files again", *(f"{one['people'] / one['again_s']:,.0f}" for one in measured)],
        ["reading alone, rows a second", *(_rate(one, "reading_s") for one in measured)],
        ["writing alone, rows a second", *(_rate(one, "writing_s") for one in measured)],
        ["set-based SQL by hand, rows a second", *(_rate(one, "hand_s") for one in measured)],
        [
            "writing over SQL by hand: time",
            *(f"x {one['writing_s'] / one['hand_s']:.2f}" if "hand_s" in one else "-" for one in measured),
        ],
        ["peak memory of the worker", *(f"{one['peak_mb']} MB" for one in measured)],
    ]
    return _table(["import of people", *(f"{one['people']:,}" for one in measured)], rows)


def _rate(one: dict[str, Any], name: str) -> str:
    return f"{one['rows'] / one[name]:,.0f}" if name in one else "-"


def _ms(one: dict[str, Any], name: str) -> int:
    return int(next(stage["ms"] for stage in one["stages"] if stage["nama"] == name))


def _total(one: dict[str, Any]) -> float:
    return float(sum(stage["ms"] for stage in one["stages"])) / 1000


def _tenfold(a: dict[str, Any], b: dict[str, Any], before: float, after: float) -> str:
    if before <= 0 or after <= 0:
        return "-"
    steps = 1.0 / log10(b["employees"] / a["employees"])
    return f"x {(after / before) ** steps:.1f}"


def _times(told: dict[str, Any], key: str) -> str:
    return f"x {told[key] / told['flow_s']:.1f}" if key in told else "not asked"


def _relief(told: dict[str, Any], key: str) -> str:
    if key not in told:
        return "not asked"
    if told[key] is None:
        return "time limit"
    return "equal" if told[key] == told["flow_relief"] else f"{told[key] / told['flow_relief']:.3f}"


def _table(head: list[str], rows: list[list[str]]) -> str:
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]

    def line(cells: list[str]) -> str:
        return (
            "| "
            + " | ".join(c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(cells, widths, strict=True)))
            + " |"
        )

    return "\n".join([line(head), "|" + "|".join("-" * (w + 2) for w in widths) + "|", *(line(row) for row in rows)])
