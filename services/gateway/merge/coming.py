"""Units in the years to come, each with its cells."""

from __future__ import annotations

from typing import Any


def show_coming(content: dict[str, Any], units: list[dict[str, Any]]) -> dict[str, Any]:
    """Units on the coming dates with their cells; an older analysis tells none."""
    told = content.get("proyeksi", {})
    cells: dict[str, list[dict[str, Any]]] = {row["unor"]: [] for row in units}
    for row in told.get("sel", []):
        if (unit := row["sel"].rsplit("|", 2)[0]) in cells:
            cells[unit].append(row)
    return {
        **{name: told.get(name) for name in ("titik", "pensiun_tidak_diketahui", "kontrak_tidak_diketahui")},
        "items": [{**row, "sel": cells[row["unor"]]} for row in units],
    }
