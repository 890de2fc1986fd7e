"""Named plans of a round side by side: made as an analysis with its own pins and changes, one of them chosen with a reason."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.putaran.isi import refuse_defects, wrong
from services.registry.operations.putaran.analyses import get_analysis, row_of_analysis
from services.registry.storage.base import new_id
from services.registry.storage.putaran import round_rows
from services.registry.storage.putaran.round_tables import rencana
from services.registry.storage.putaran.tables import analisis
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, TidakDitemukan
from shared.vocabulary import Izin, StatusPutaran, StatusTugas

OPEN = (
    StatusPutaran.SIMULASI,
    StatusPutaran.DRAF,
    StatusPutaran.DIUMUMKAN,
    StatusPutaran.DATA_BEKU,
    StatusPutaran.KONSULTASI,
    StatusPutaran.RENCANA,
)
"""A plan may be made and chosen until one is put forward."""
Row = dict[str, Any]


async def make_plan(
    work: UnitOfWork, siapa: Siapa, putaran_id: uuid.UUID, *, nama: str, catatan: str, ubahan: Mapping[str, Any],
    analisis_id: uuid.UUID | None, idempotensi: str,
) -> Row:  # fmt: skip
    """From a finished analysis of the round, or from a new one that runs with `ubahan` (pins alone once a decree holds). Commits.

    The same Idempotency-Key answers with the same plan. Raises Bentrok for a name that is taken, or while an analysis runs.
    """
    require(siapa, Izin.KELOLA_PUTARAN)
    await round_rows.hold_agency(work.connection, siapa.instansi_id)
    round_ = await round_rows.one(work.connection, putaran_id, siapa.instansi_id)
    held = (rencana.c.putaran_id == putaran_id, rencana.c.idempotensi == idempotensi)
    if made := (await work.connection.execute(select(rencana.c.id).where(*held))).scalar_one_or_none():
        return await get_plan(work.connection, putaran_id, made)
    still_open(round_)
    _changes_allowed(round_, ubahan)
    if analisis_id is None:
        analisis_id = await row_of_analysis(work, round_, ubahan=dict(ubahan) or None)
    elif (await get_analysis(work.connection, analisis_id))["putaran_id"] != putaran_id or ubahan:
        raise wrong(
            "Analisis itu bukan milik putaran ini, atau disertai ubahan.", "Sebut analisis putaran ini, atau kirim ubahan saja."
        )
    row = {
        "id": new_id(), "instansi_id": round_["instansi_id"], "putaran_id": putaran_id, "nama": nama, "catatan": catatan,
        "analisis_id": analisis_id, "idempotensi": idempotensi, "dibuat_oleh": work.actor, "dibuat_pada": work.at,
    }  # fmt: skip
    try:
        await work.connection.execute(insert(rencana).values(**row))
    except IntegrityError as taken:
        raise Bentrok("Nama rencana sudah dipakai.", saran="Pakai nama lain.", pesan_en="This name is taken.") from taken
    work.record(round_["instansi_id"], "rencana.dibuat", "rencana", row["id"], putaran_id=str(putaran_id))
    await work.commit()
    return await get_plan(work.connection, putaran_id, row["id"])


async def choose_plan(work: UnitOfWork, siapa: Siapa, putaran_id: uuid.UUID, rencana_id: uuid.UUID, alasan: str) -> Row:
    """The round's answers are this plan's from now on. Commits. Raises Bentrok before its analysis is finished or once one is reviewed."""
    require(siapa, Izin.KELOLA_PUTARAN)
    await round_rows.hold_agency(work.connection, siapa.instansi_id)
    still_open(round_ := await round_rows.one(work.connection, putaran_id, siapa.instansi_id))
    plan = await get_plan(work.connection, putaran_id, rencana_id)
    if plan["status"] != StatusTugas.SELESAI:
        raise Bentrok(
            f"Analisis rencana ini {plan['status']}.", saran="Tunggu selesai, lalu pilih.", pesan_en="Not finished yet."
        )
    none = {"dipilih_pada": None, "dipilih_oleh": None, "alasan_pilih": None}
    await work.connection.execute(update(rencana).where(rencana.c.putaran_id == putaran_id).values(**none))
    chosen = {"dipilih_pada": work.at, "dipilih_oleh": siapa.aktor, "alasan_pilih": alasan}
    await work.connection.execute(update(rencana).where(rencana.c.id == rencana_id).values(**chosen))
    await round_rows.change(work.connection, putaran_id, {"versi": round_["versi"] + 1})
    work.record(round_["instansi_id"], "rencana.dipilih", "rencana", rencana_id, putaran_id=str(putaran_id))
    await work.commit()
    return await get_plan(work.connection, putaran_id, rencana_id)


def _query() -> Any:
    told = (analisis.c.status, analisis.c.persen, analisis.c.hasil_hash, analisis.c.enam_hash, analisis.c.ubahan)
    return select(rencana, *told).join(analisis, analisis.c.id == rencana.c.analisis_id)


async def get_plan(connection: AsyncConnection, putaran_id: uuid.UUID, rencana_id: uuid.UUID) -> Row:
    query = _query().where(rencana.c.putaran_id == putaran_id, rencana.c.id == rencana_id)
    row = (await connection.execute(query)).mappings().first()
    if row is None:
        raise TidakDitemukan("Rencana tidak ada.", saran="Lihat GET /v1/putaran/{id}/rencana.", pesan_en="No such plan.")
    return {name: value for name, value in row.items() if name != "idempotensi"}


async def list_plans(connection: AsyncConnection, putaran_id: uuid.UUID, limit: int, after: uuid.UUID | None) -> list[Row]:
    """In the order they were made."""
    query = _query().where(rencana.c.putaran_id == putaran_id)
    query = query if after is None else query.where(rencana.c.id > after)
    rows = await connection.execute(query.order_by(rencana.c.id).limit(limit))
    return [{name: value for name, value in row.items() if name != "idempotensi"} for row in rows.mappings()]


def still_open(round_: Mapping[str, Any]) -> None:
    if round_["status"] not in OPEN:
        raise Bentrok(
            f"Putaran berstatus {round_['status']}: rencananya tidak lagi disusun.", saran="Kembalikan putaran ke RENCANA lebih dahulu.",
            pesan_en="Plans are no longer made at this stage.", kode="putaran_tertutup",
        )  # fmt: skip


def _changes_allowed(round_: Mapping[str, Any], ubahan: Mapping[str, Any]) -> None:
    refuse_defects(ubahan)
    if round_["status"] != StatusPutaran.SIMULASI and set(ubahan) - {"pin"}:
        raise Bentrok(
            f"Kriteria sudah ditetapkan keputusan {round_['keputusan_nomor']}; rencana hanya boleh berbeda pinnya.",
            saran="Kirim ubahan yang hanya berisi pin, atau tetapkan kriteria lain dengan keputusan baru.",
            pesan_en="A decree holds: plans may differ in their pins alone.", kode="kriteria_ditetapkan",
        )  # fmt: skip
