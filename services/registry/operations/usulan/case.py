"""Cases: made, shown whole, and listed for whoever may see them."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.usulan.status import from_here
from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.draft import Rancangan, draft
from services.registry.operations.usulan.left_seat import left_seat
from services.registry.operations.usulan.once import recall, remember
from services.registry.operations.usulan.places import paths_of
from services.registry.operations.usulan.transition import acting_role
from services.registry.operations.usulan.visible import Pandangan, sees
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.putaran import plan_rows
from services.registry.storage.putaran.stale import kinds_of
from services.registry.storage.usulan import cases, listing
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import AlurUsulan, StatusUsulan
from shared.web import paging

Row = dict[str, Any]
PLACE = "usulan-mutasi"
REPEATED = ("id", "usulan_id", "pegawai_id", "instansi_id", "dicatat")


async def create(work: UnitOfWork, siapa: Siapa, wanted: Rancangan, kunci: str | None = None, isi: Any = None) -> Row:
    """One case as a draft; repeated under its key, the one that was made. Commits."""
    made = await recall(work, siapa.instansi_id, PLACE, kunci, isi)
    if made is None:
        row = await draft(work, siapa, wanted)
        made = {"id": str(row["id"])}
        await remember(work, siapa.instansi_id, PLACE, kunci, isi, made)
        await work.commit()
    return await _row(work.connection, siapa.instansi_id, uuid.UUID(made["id"]))


async def get(connection: AsyncConnection, view: Pandangan, usulan_id: uuid.UUID, today: Any) -> Row:
    """The case with every step, paper, deadline and departure, the seat it leaves, and what this caller may do now.

    Raises TidakDitemukan for a case the caller may not see.
    """
    row = await _row(connection, view.instansi_id, usulan_id)
    if not sees(view, row):
        raise refusals.missing()
    return {
        **row, "riwayat": _plain(await cases.steps(connection, usulan_id)), "lampiran": _plain(await cases.papers(connection, usulan_id)),
        "tenggat_semua": _plain(await cases.deadlines(connection, usulan_id)),
        "penyimpangan": _plain(await cases.deviations(connection, usulan_id)),
        "kepentingan": _plain(await cases.declarations(connection, usulan_id)),
        "kursi_ditinggalkan": await left_seat(connection, row, today), "basi": await plan_rows.stale_move(connection, row),
        "aksi": await actions(connection, row, view.siapa, today),
    }  # fmt: skip


async def visible(connection: AsyncConnection, view: Pandangan, usulan_id: uuid.UUID) -> Row:
    """The row alone. Raises TidakDitemukan for a case the caller may not see."""
    row = refusals.of_agency(await cases.one(connection, usulan_id), view.instansi_id)
    if not sees(view, row):
        raise refusals.missing()
    return row


async def actions(connection: AsyncConnection, case: Row, siapa: Siapa | None, today: Any) -> list[Row]:
    """Every act possible from here: for whom, and whether this person holds such a role."""
    ends = (case["asal_unor_id"], case["tujuan_unor_id"]) if siapa else ()
    paths = await paths_of(connection, Moment(today), ends)
    found = []
    for step in from_here(StatusUsulan(case["status"]), AlurUsulan(case["alur"])):
        role = acting_role(step, siapa, case, paths[case[f"{step.ujung}_unor_id"]]) if siapa else None
        found.append({
            "aksi": step.aksi, "ke": step.ke, "peran": sorted(step.peran), "untuk_anda": role is not None, "alasan_wajib": step.alasan,
            "verifikasi_baru": step.segar,
        })  # fmt: skip
    return found


async def page(connection: AsyncConnection, view: Pandangan, filters: listing.Saringan, limit: int, cursor: str) -> Row:
    """Newest first; `sebab_basi`: what has changed since the data of its plan were frozen, of a case that is still open."""
    after = paging.decode(cursor, uuid.UUID)[0] if cursor else None
    limit = paging.clamp(limit)
    rows = await listing.rows(connection, view, filters, limit + 1, after)
    kept = rows[:limit]
    stale = await kinds_of(connection, kept)
    kept = [{**row, "sebab_basi": stale.get(row["id"], [])} for row in kept]
    return {"items": kept, "berikutnya": paging.encode([kept[-1]["id"]]) if len(rows) > limit else None}


def _plain(rows: list[Row]) -> list[Row]:
    """Without the ids of the case itself; of what is closed and replaced, since when it holds."""
    return [
        {
            **{name: value for name, value in row.items() if name not in REPEATED},
            **({"pada": row["dicatat"].lower} if "dicatat" in row else {}),
        }
        for row in rows
    ]


async def _row(connection: AsyncConnection, instansi_id: uuid.UUID, usulan_id: uuid.UUID) -> Row:
    return refusals.of_agency(await listing.one(connection, usulan_id), instansi_id)
