"""Cases whose person was told of the decree, whose TMT has come, and where duty has not begun: by TMT, a page at a time."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among
from services.registry.storage.kepegawaian.tables import unor_versi
from services.registry.storage.pelaksanaan.tables import pengingat_tugas
from services.registry.storage.usulan.listing import Pandangan
from services.registry.storage.usulan.tables import usulan_mutasi
from shared.vocabulary import StatusUsulan

Row = dict[str, Any]
SHOWN = ("id", "tahun", "nomor", "pegawai_id", "status", "tujuan_unor_id", "tujuan_opd_id", "tmt_rencana", "versi")
NOT_YET = (StatusUsulan.DISAMPAIKAN.value, StatusUsulan.TIDAK_MELAKSANAKAN.value)


async def not_begun(
    connection: AsyncConnection, view: Pandangan, today: date, limit: int, after: tuple[date, uuid.UUID] | None
) -> list[Row]:
    case, told = usulan_mutasi.c, pengingat_tugas.c
    found = select(*[case[name] for name in SHOWN]).where(
        case.instansi_id == view.instansi_id, case.status.in_(NOT_YET), case.tmt_rencana <= today
    )
    if view.units is not None:
        found = found.where(or_(among(case.tujuan_unor_id, list(view.units)), case.pegawai_id == view.pegawai_id))
    if after is not None:
        found = found.where(or_(case.tmt_rencana > after[0], and_(case.tmt_rencana == after[0], case.id > after[1])))
    page = found.order_by(case.tmt_rencana, case.id).limit(limit).subquery("halaman")
    reminded = (
        select(told.usulan_id, func.count().label("pengingat"), func.max(told.tanggal).label("pengingat_terakhir"))
        .where(told.usulan_id.in_(select(page.c.id)))
        .group_by(told.usulan_id)
        .subquery("diingatkan")
    )
    unit = unor_versi
    query = (
        select(page, unit.c.nama.label("tujuan_unor_nama"), func.coalesce(reminded.c.pengingat, 0).label("pengingat"))
        .add_columns(reminded.c.pengingat_terakhir)
        .outerjoin(reminded, reminded.c.usulan_id == page.c.id)
        .outerjoin(
            unit, and_(unit.c.unor_id == page.c.tujuan_unor_id, func.upper_inf(unit.c.dicatat), unit.c.berlaku.contains(today))
        )
        .order_by(page.c.tmt_rencana, page.c.id)
    )
    return [dict(row) for row in (await connection.execute(query)).mappings()]
