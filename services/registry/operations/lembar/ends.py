"""Both ends of every row in names and figures: of the recommendation where there is one, else counted on the day."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.operations.lembar.state import Keadaan
from services.registry.storage.base import among
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kepegawaian.tables import jabatan_versi
from services.registry.storage.usulan import many_seats
from services.registry.storage.usulan.seats import Cell, cell_of

Row = dict[str, Any]
SIDES = {"asal": "dari", "tujuan": "ke"}
CHANGE = {"asal": -1, "tujuan": 1}
"""People of a cell after the move."""
NOT_COUNTED: Row = {"kebutuhan": None, "orang": None, "orang_sesudah": None}


async def ends_of(connection: AsyncConnection, state: Keadaan, moment: Moment) -> dict[tuple[str, str], Row]:
    """By (row's key, asal or tujuan): {unit, opd, jabatan, mapel, kelas, kebutuhan, orang, orang_sesudah}."""
    jobs = {row[f"{end}_jabatan_id"] for row in state.cases.values() for end in SIDES} - {None}
    classes = await _classes(connection, jobs, moment)
    moves = {key: _move(state, row) for key, row in state.cases.items()}
    alone = [row for key, row in state.cases.items() if not moves[key]]
    counted = await _counted(connection, {cell for row in alone for end in SIDES if (cell := _cell(row, end))}, moment)
    found: dict[tuple[str, str], Row] = {}
    for key, row in state.cases.items():
        for end in SIDES:
            figures = _figures(moves[key], end) if moves[key] else counted.get((_cell(row, end), end), NOT_COUNTED)
            found[str(key), end] = {
                "unit": row[f"{end}_unor_nama"] or (row["instansi_luar"] if end == "tujuan" else None), "opd": row[f"{end}_opd_nama"],
                "jabatan": row[f"{end}_jabatan_nama"], "mapel": row[f"{end}_mapel"],
                "kelas": classes.get(row[f"{end}_jabatan_id"]), **figures,
            }  # fmt: skip
    for key, row in state.planned.items():
        for end, side in SIDES.items():
            place = row["isi"].get(side) or {}
            found[str(key), end] = {
                "unit": place.get("unor_nama") or place.get("sel"), "opd": place.get("opd_nama"), "jabatan": None,
                "mapel": place.get("mapel"), "kelas": None, **_figures(row["isi"], end),
            }  # fmt: skip
    return found


async def _classes(connection: AsyncConnection, jobs: set[Any], moment: Moment) -> dict[Any, int | None]:
    version = jabatan_versi
    query = select(version.c.jabatan_id, version.c.kelas).where(among(version.c.jabatan_id, jobs), moment.known(version))
    return {row.jabatan_id: row.kelas for row in await connection.execute(query)}


def _figures(move: Row, end: str) -> Row:
    told = (move.get("dampak") or {}).get(end) or {}
    need = told.get("kebutuhan_bulat")
    return {
        "kebutuhan": None if need is None or need < 0 else need, "orang": told.get("orang_sebelum"),
        "orang_sesudah": told.get("orang_sesudah"),
    }  # fmt: skip


def _move(state: Keadaan, row: Row) -> Row:
    return state.moves.get((row["analisis_id"], row["rekomendasi_no"]), {}).get("isi") or {}


def _cell(row: Row, end: str) -> Cell | None:
    return cell_of(row[f"{end}_unor_id"], row[f"{end}_sel"])


async def _counted(connection: AsyncConnection, cells: set[Cell], moment: Moment) -> dict[tuple[Cell | None, str], Row]:
    """By cell and end: two statements however many rows."""
    if not cells:
        return {}
    held, need = await many_seats.seated(connection, cells, moment), await many_seats.established(connection, cells, moment)
    return {
        (cell, end): {"kebutuhan": need.get(cell), "orang": held.get(cell, 0), "orang_sesudah": held.get(cell, 0) + change}
        for cell in cells
        for end, change in CHANGE.items()
    }
