"""One end of a move in the records: unit, its OPD, position, subject, the exact seat, and the cell in scoring's words."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.kepegawaian import tree
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kepegawaian.tables import unor
from services.registry.storage.usulan import person
from shared.errors import TidakDitemukan
from shared.vocabulary import JenisUnor

SCHOOLS = (JenisUnor.SD.value, JenisUnor.SMP.value)
TEACHING = "GURU"


@dataclass(frozen=True)
class Ujung:
    unor_id: uuid.UUID | None = None
    opd_id: uuid.UUID | None = None
    jabatan_id: uuid.UUID | None = None
    formasi_id: uuid.UUID | None = None
    mapel: str | None = None
    sel: str | None = None
    jabatan: Mapping[str, Any] | None = None

    def columns(self, end: str) -> dict[str, Any]:
        return {
            f"{end}_unor_id": self.unor_id, f"{end}_opd_id": self.opd_id, f"{end}_jabatan_id": self.jabatan_id,
            f"{end}_formasi_id": self.formasi_id, f"{end}_mapel": self.mapel, f"{end}_sel": self.sel,
        }  # fmt: skip


async def held_end(connection: AsyncConnection, held: Mapping[str, Any], moment: Moment) -> Ujung:
    """Where the person serves by decree; empty when that is not known."""
    if held["unor_id"] is None:
        return Ujung()
    return await end_of(connection, held["instansi_id"], held["unor_id"], held["jabatan_id"], held["mapel"], None, moment)


async def end_of(
    connection: AsyncConnection, instansi_id: uuid.UUID, unor_id: uuid.UUID, jabatan_id: uuid.UUID | None, mapel: str | None,
    sel: str | None, moment: Moment,
) -> Ujung:  # fmt: skip
    """Raises TidakDitemukan for a unit or position of another agency. With `sel` the family and subject it names."""
    unit = await person.unit(connection, unor_id, moment)
    if unit is None or unit["instansi_id"] != instansi_id:
        raise TidakDitemukan("Unit tujuan tidak ada.", saran="Cari lewat GET /v1/unor.", pesan_en="No such unit.")
    if sel:
        family, subject = sel.rsplit("|", 2)[1:]
        own = await person.position(connection, jabatan_id, moment) if jabatan_id else None
        if own is None or own["keluarga"] != family:
            jabatan_id = await person.position_in(connection, unor_id, family, subject, moment) or jabatan_id
        mapel = subject or mapel
    post = await person.position(connection, jabatan_id, moment) if jabatan_id else None
    if jabatan_id and (post is None or post["instansi_id"] != instansi_id):
        raise TidakDitemukan("Jabatan tidak ada.", saran="Cari lewat GET /v1/jabatan.", pesan_en="No such position.")
    taught = mapel if post and post["keluarga"] == TEACHING and unit["jenis"] in SCHOOLS else None
    cell = sel or (f"{unit['sumber']}:{unit['id_sumber']}|{post['keluarga']}|{taught or ''}" if post else None)
    seat = await person.seat_at(connection, unor_id, jabatan_id, mapel) if jabatan_id else None
    return Ujung(unor_id, await opd_of(connection, unor_id, moment), jabatan_id, seat, mapel, cell, post)


async def opd_of(connection: AsyncConnection, unor_id: uuid.UUID, moment: Moment) -> uuid.UUID | None:
    """The nearest OPD or kecamatan at or above the unit; the topmost unit where there is none."""
    up = tree.climb(moment, unor.c.id == unor_id, until=person.OPD)
    found: uuid.UUID | None = (await connection.execute(select(up.c.id).order_by(up.c.naik.desc()).limit(1))).scalar_one_or_none()
    return found


async def path_of(connection: AsyncConnection, moment: Moment, unor_id: uuid.UUID | None) -> list[uuid.UUID]:
    """The unit and all above it, for the scope of a role."""
    return [row["id"] for row in await tree.path(connection, moment, unor_id)] if unor_id else []


async def paths_of(
    connection: AsyncConnection, moment: Moment, units: Iterable[uuid.UUID | None]
) -> dict[uuid.UUID | None, list[uuid.UUID]]:
    """The same of many units in one statement."""
    asked = {one for one in units if one is not None}
    found = await tree.paths(connection, moment, asked) if asked else {}
    return {None: [], **{one: found.get(one, []) for one in asked}}
