"""What it means for others when a decree falls: who sits in the seat its person comes back to, and so on along the chain. Nothing is done.

Shown before anything is undone, and asked again in the same transaction: what was decided on must be what is there.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.pelaksanaan import akibat
from services.registry.domain.pelaksanaan.akibat import Sel
from services.registry.domain.pelaksanaan.penempatan import PLACE, from_json, same_place
from services.registry.domain.usulan.bubar import HEADS
from services.registry.domain.usulan.status import step_of
from services.registry.storage.kepegawaian import histories
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.pelaksanaan import placements
from services.registry.storage.usulan import seats
from services.registry.storage.usulan.seats import Cell
from shared.contracts.canonical import canonical_hash
from shared.vocabulary import AksiUsulan, AlurUsulan, CaraAkibat, StatusUsulan

Row = dict[str, Any]
LEAVES_A_SEAT = (AlurUsulan.DALAM, AlurUsulan.KELUAR)
MOST = 200
"""People of one chain; a city's longest round moved fewer."""


async def consequences(connection: AsyncConnection, case: Mapping[str, Any], aksi: AksiUsulan, today: date) -> Row:
    """{usulan_id, aksi, kembali, ditinggalkan, terdampak, hash}; `terdampak` in the order in which each follows from another."""
    undone, affected, waiting = {case["id"]: case}, list[Row](), [case]

    def _follows(other: Mapping[str, Any], because: Mapping[str, Any]) -> None:
        undone[other["id"]] = other
        affected.append(_told(other, because, aksi))
        waiting.append(other)

    while waiting and len(affected) < MOST:
        one = waiting.pop(0)
        for partner in await placements.swapped_with(connection, one, akibat.DECREED):
            if partner["id"] not in undone:
                _follows(partner, one)
        cell = seats.cell_of(one["asal_unor_id"], one["asal_sel"])
        if cell is None or one["alur"] not in LEAVES_A_SEAT:
            continue
        there = await _cell(connection, cell, one, today)
        back = await _returning(connection, cell, undone.values(), today)
        too_many = akibat.over(there, back, undone.keys())
        for taker in akibat.takers(there, one, too_many, undone.keys()):
            _follows(taker, one)
    change = await placements.of_case(connection, case["id"])
    found = {
        "usulan_id": str(case["id"]), "aksi": aksi.value,
        "kembali": _end(case, "asal") if change is not None else None,
        "ditinggalkan": _end(case, "tujuan"), "terdampak": affected,
    }  # fmt: skip
    return {**found, "hash": canonical_hash({**found, "versi": case["versi"]})}


async def _cell(connection: AsyncConnection, cell: Cell, case: Mapping[str, Any], today: date) -> Sel:
    moment = Moment(today)
    established = await seats.established(connection, cell, moment) or 0
    before = await seats.seated(connection, cell, Moment(min(today, case["tmt_rencana"] - timedelta(days=1))))
    coming, going = [await seats.moves(connection, cell, moment, akibat.DECREED, into=into) for into in (True, False)]
    changed = await placements.changed(connection, [one["id"] for one in (*coming, *going)])
    for one in (*coming, *going):
        one["berubah"] = one["id"] in changed
    return Sel(max(established, before), await seats.seated(connection, cell, moment), coming, going)


async def _returning(connection: AsyncConnection, cell: Cell, undone: Collection[Mapping[str, Any]], today: date) -> int:
    """Of the undone those whose old seat is here and who still serve where their decree put them."""
    mine = [one for one in undone if seats.cell_of(one["asal_unor_id"], one["asal_sel"]) == cell]
    posts = await histories.posts_on(connection, [one["pegawai_id"] for one in mine], today)
    back = 0
    for one in mine:
        change = await placements.of_case(connection, one["id"])
        if change is None or from_json(change["sebelum"]).get("tugas_tambahan") in HEADS:  # back to heading it, not to a seat
            continue
        back += same_place(posts.get(one["pegawai_id"], {}), from_json(change["sesudah"]))
    return back


def _told(case: Mapping[str, Any], because: Mapping[str, Any], aksi: AksiUsulan) -> Row:
    falls = step_of(StatusUsulan(case["status"]), aksi, AlurUsulan(case["alur"])) is not None
    ways = [CaraAkibat.IKUT_BATAL.value] if falls else []
    return {
        "usulan_id": str(case["id"]), "agenda": f"{case['nomor']}/{case['tahun']}", "pegawai_id": str(case["pegawai_id"]),
        "status": case["status"], "versi": case["versi"], "karena_usulan_id": str(because["id"]), "bersama": akibat.linked(case, because),
        "sudah_pindah": bool(case["berubah"]), "asal": _end(case, "asal"), "tujuan": _end(case, "tujuan"),
        "cara": [*ways, CaraAkibat.USULAN_BARU.value],
    }  # fmt: skip


def _end(case: Mapping[str, Any], end: str) -> Row | None:
    unit: uuid.UUID | None = case[f"{end}_unor_id"]
    return None if unit is None else {**{name: _text(case[f"{end}_{name}"]) for name in PLACE}, "sel": case[f"{end}_sel"]}


def _text(value: Any) -> Any:
    return str(value) if isinstance(value, uuid.UUID) else value
