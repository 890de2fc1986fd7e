"""Rounds: scope, dates, desk capacity and policy of one redistribution. Without a decree everything is a SIMULASI."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import insert, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id
from services.registry.storage.putaran.tables import putaran
from services.registry.storage.work import UnitOfWork
from shared.contracts.v1.kebijakan import BAWAAN, with_defaults
from shared.contracts.v1.kebijakan_cacat import DARI_PUTARAN, defects
from shared.errors import Masalah, MasukanTidakSah, TidakDitemukan
from shared.vocabulary import StatusPutaran

KNOWN = f"Yang dikenal: {', '.join(name for name in BAWAAN if name not in DARI_PUTARAN)}."


async def create_round(work: UnitOfWork, instansi_id: uuid.UUID, values: dict[str, Any]) -> dict[str, Any]:
    """Keep a round with its whole policy. Raises MasukanTidakSah on an unknown policy name or dates out of order. Commits."""
    if values["tmt_rencana"] < values["tanggal_keputusan"]:
        raise MasukanTidakSah("tmt_rencana mendahului tanggal_keputusan.", saran="TMT tidak boleh sebelum tanggal keputusan.")
    if wrong := defects(partial := values.pop("kebijakan")):
        parts = [Masalah("kebijakan_salah", f"{told.capitalize()}.", f"/kebijakan/{path}", KNOWN) for path, told in wrong]
        raise MasukanTidakSah("Kebijakan tidak sah.", saran=KNOWN, pesan_en="Invalid policy.", masalah=parts)
    policy = with_defaults(partial)
    policy |= {
        "tanggal_keputusan": values["tanggal_keputusan"].isoformat(), "tmt_rencana": values["tmt_rencana"].isoformat(),
        "ruang_lingkup": values["ruang_lingkup"], "kapasitas_meja": values["kapasitas_meja"],
    }  # fmt: skip
    row = {
        "id": new_id(), "instansi_id": instansi_id, "status": StatusPutaran.SIMULASI.value, "kebijakan": policy,
        "dibuat_oleh": work.actor, "dibuat_pada": work.at, **values,
    }  # fmt: skip
    await work.connection.execute(insert(putaran).values(**row))
    work.record(instansi_id, "putaran.dibuat", "putaran", row["id"])
    await work.commit()
    return row


async def get_round(connection: AsyncConnection, putaran_id: uuid.UUID) -> dict[str, Any]:
    row = (await connection.execute(select(putaran).where(putaran.c.id == putaran_id))).mappings().first()
    if row is None:
        raise TidakDitemukan("Putaran tidak ada.", saran="Lihat GET /v1/putaran.", pesan_en="No such round.")
    return dict(row)


async def list_rounds(
    connection: AsyncConnection, instansi_id: uuid.UUID, limit: int, after: list[Any] | None
) -> list[dict[str, Any]]:
    """Newest first, from after the cursor (dibuat_pada, id)."""
    query = select(putaran).where(putaran.c.instansi_id == instansi_id)
    if after:
        query = query.where(tuple_(putaran.c.dibuat_pada, putaran.c.id) < tuple_(*after))
    rows = await connection.execute(query.order_by(putaran.c.dibuat_pada.desc(), putaran.c.id.desc()).limit(limit))
    return [dict(row) for row in rows.mappings()]
