"""What freezing cities and their histories took, as tables that read in a terminal and in Markdown alike."""

from __future__ import annotations

from benchmarks.tables import Measured, _table


def freezing(measured: Measured) -> str:
    """Seconds, the database's own COPY of the same joins, and peak memory of the process that freezes."""
    rows = [
        ["freeze", *(f"{one['seconds']:.2f} s" for one in measured)],
        ["of that our own process", *(f"{one['cpu_seconds']:.2f} s" for one in measured)],
        ["freeze over COPY … TO of the same joins", *(f"x {one['seconds'] / one['copy_seconds']:.1f}" for one in measured)],
        ["asked again, nothing written since", *(f"{one['unchanged_seconds']:.2f} s" for one in measured)],
        ["rows of all tables", *(f"{one['rows']:,}" for one in measured)],
        ["bundle", *(f"{one['bundle_mb']:.1f} MB" for one in measured)],
        ["memory before", *(f"{one['before_mb']} MB" for one in measured)],
        ["peak memory", *(f"{one['peak_mb']} MB" for one in measured)],
    ]
    return _table(["snapshot", *(f"{one['employees']:,}" for one in measured)], rows)


def training_files(measured: Measured) -> str:
    """Seconds, the least there is to do, and peak memory of the process that makes the file models learn from."""
    rows = [
        ["make the training file", *(f"{one['seconds']:.2f} s" for one in measured)],
        ["of that our own process", *(f"{one['cpu_seconds']:.2f} s" for one in measured)],
        ["time over opening every sealed entry once", *(f"x {one['seconds'] / one['opening_seconds']:.1f}" for one in measured)],
        ["history entries", *(f"{one['entries']:,}" for one in measured)],
        ["placements", *(f"{one['placements']:,}" for one in measured)],
        ["memory before", *(f"{one['before_mb']} MB" for one in measured)],
        ["peak memory", *(f"{one['peak_mb']} MB" for one in measured)],
    ]
    return _table(["training file", *(f"{one['employees']:,}" for one in measured)], rows)
