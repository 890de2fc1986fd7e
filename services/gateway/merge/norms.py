"""The need of schools under several norms side by side; figures of different norms are never put together."""

from __future__ import annotations

from typing import Any

LADDER = (
    "sel", "keluarga", "mapel", "sumber", "metode", "kebutuhan_mikro_fte", "kebutuhan_bulat", "bawah_mikro_fte", "atas_mikro_fte",
    "ditetapkan", "penetapan", "anak_tangga", "orang", "catatan",
)  # fmt: skip


def show_norms(rows: list[dict[str, Any]], turned: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each norm with the schools of which it says otherwise than the official one; null where an older analysis did not tell."""
    of = {(row["jenis_unit"], row["norma"]): row for row in turned}
    nothing: dict[str, Any] = {"berganti_tanda": 0, "unor": []}
    unknown: dict[str, Any] = {"berganti_tanda": None, "unor": []}
    return [
        {
            **row,
            **{name: of.get((row["jenis_unit"], row["norma"]), nothing if row["resmi"] else unknown)[name] for name in nothing},
        }
        for row in rows
    ]


def show_unit_norms(content: dict[str, Any], unit: str) -> dict[str, Any]:
    """One unit under every norm of its kind, and each of its cells with the ladder of its need; empty where an analysis tells nothing."""
    school = next((row for row in content.get("norma_unit", []) if row["unor"] == unit), None)
    known = {} if school is None else {
        row["norma"]: row for row in content["norma_pembanding"] if row["jenis_unit"] == school["jenis_unit"]
    }  # fmt: skip
    official = next((_sign(school["selisih"][name]) for name, row in known.items() if row["resmi"]), None) if school else None
    return {
        **{name: school[name] if school else None for name in ("jenis_unit", "rombel", "siswa", "guru")},
        "norma": [
            {
                **{name: row.get(name) for name in ("norma", "resmi", "arti", "pembulatan", "kepala", "kurikulum")},
                "kebutuhan_bulat": school["guru"] - school["selisih"][norm], "selisih": school["selisih"][norm],
                "berganti_tanda": _sign(school["selisih"][norm]) != official,
            }
            for norm, row in known.items() if school
        ],
        "sel": [
            {name: row.get(name) for name in LADDER} for row in content["kebutuhan"] if row["unor"] == unit
        ],
    }  # fmt: skip


def _sign(value: int) -> int:
    return (value > 0) - (value < 0)
