"""The synthetic city as registry would freeze it, written down directly: for tests of scoring alone, which know no registry."""

from __future__ import annotations

from datetime import date
from typing import Any

from demo.generate.city import City
from shared.contracts.v1.snapshot import TABEL
from shared.vocabulary import JenisMasukan as J
from tests.scoring.cities import Tables

Rows = list[dict[str, Any]]
KINDS = {table.nama: {column.nama: column.tipe for column in table.kolom} for table in TABEL}
YES = {"ya": True, "tidak": False}
PER = date(2026, 11, 1)


def frozen(city: City) -> Tables:
    """Dirty rows left out; people with what the balance reads of them."""
    tables: dict[str, Rows] = {
        "unor": _units(city[J.UNOR]),
        "jabatan": [{**row, "kunci": row["id_sumber"]} for row in city[J.JABATAN]],
        "formasi": [{**row, "kunci": row["id_sumber"]} for row in city[J.FORMASI]],
        "pegawai": [{**row, "kunci": row["id_sumber"]} for row in city[J.PEGAWAI] if row["id_sumber"].startswith("P")],
        "sekolah": city[J.SEKOLAH],
        "volume": [{**row, "mapel": "", "norma_milimenit": round(row["norma_menit"] * 1000)} for row in city[J.VOLUME]],
    }
    return {name: [_row(KINDS[name], row) for row in rows] for name, rows in tables.items()}


def _row(kinds: dict[str, str], row: dict[str, Any]) -> dict[str, Any]:
    """Cells of the table; an empty cell is not known, and a spreadsheet's ya and tidak are answers."""
    known = {name: value for name, value in row.items() if name in kinds and (value != "" or name == "mapel")}
    return {name: YES.get(value) if kinds[name] == "bool" else value for name, value in known.items()}


def _units(rows: Rows) -> Rows:
    parents = {row["id_sumber"]: row["induk"] for row in rows}
    units = []
    for row in rows:
        if row["id_sumber"].startswith("SIKLUS"):
            continue
        agency = row["id_sumber"]
        while parents[agency]:
            agency = parents[agency]
        units.append({**row, "kunci": row["id_sumber"], "opd": agency, "kode_kecamatan": (row["kode_wilayah"] or "")[:8] or None})
    return units
