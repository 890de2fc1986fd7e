"""What a receiver answered about the row of a case, typed back by the desk: its own id, accepted or refused."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.pelaksanaan.ekspor import EKSPOR
from services.registry.operations.pelaksanaan import refused
from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.visible import Pandangan, sees
from services.registry.storage.pelaksanaan.list_tables import status_ekspor
from services.registry.storage.usulan import cases
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import Izin, PenerimaData, StatusEkspor

Row = dict[str, Any]
SHOWN = ("penerima", "status", "id_luar", "tanggal", "keterangan", "oleh")


@dataclass(frozen=True, kw_only=True)
class Jawaban:
    status: StatusEkspor
    tanggal: date
    id_luar: str | None = None
    keterangan: str | None = None


async def answered(work: UnitOfWork, siapa: Siapa, usulan_id: uuid.UUID, receiver: PenerimaData, said: Jawaban) -> Row:
    """Replaces what was said before; the same again changes nothing. Commits. Raises TidakDitemukan, TidakBerwenang, MasukanTidakSah."""
    require(siapa, Izin.KELOLA_PUTARAN)
    if receiver not in EKSPOR:
        raise refused.takes_no_rows(receiver)
    case = refusals.of_agency(await cases.one(work.connection, usulan_id), siapa.instansi_id)
    values: Row = {"status": said.status.value, "id_luar": said.id_luar, "tanggal": said.tanggal, "keterangan": said.keterangan}
    held = {row["penerima"]: row for row in await cases.now_of(work.connection, status_ekspor, usulan_id)}.get(receiver.value)
    if held is None or any(held[name] != value for name, value in values.items()):
        about = {"usulan_id": usulan_id, "pegawai_id": case["pegawai_id"], "penerima": receiver.value}
        await cases.replace(work.connection, status_ekspor, about, {**values, "oleh": siapa.aktor}, work.at)
        work.record(
            case["instansi_id"],
            "usulan.ekspor_dijawab",
            "usulan_mutasi",
            usulan_id,
            penerima=receiver.value,
            status=said.status.value,
        )
        await work.commit()
    return {"penerima": receiver, **values, "oleh": siapa.aktor}


async def answers_of(connection: AsyncConnection, view: Pandangan, usulan_id: uuid.UUID) -> Row:
    """Raises TidakDitemukan."""
    case = refusals.of_agency(await cases.one(connection, usulan_id), view.instansi_id)
    if not sees(view, case):
        raise refusals.missing()
    found = await cases.now_of(connection, status_ekspor, usulan_id)
    return {"items": [{name: row[name] for name in SHOWN} for row in found], "berikutnya": None}
