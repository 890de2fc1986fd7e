"""In which order transfers are carried out."""

from __future__ import annotations

from typing import Any

from services.gateway.merge.people import identified


def show_wave(row: dict[str, Any], people: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A wave with its people."""
    return {
        **row, "jumlah_terdampak": len(row["terdampak"]), "jumlah_pegawai": len(row["pegawai"]),
        **{name: [identified(key, people) for key in row[name]] for name in ("terdampak", "pegawai", "di_bawah_lantai")},
        "serentak": [[identified(key, people) for key in ring] for ring in row["serentak"]],
    }  # fmt: skip
