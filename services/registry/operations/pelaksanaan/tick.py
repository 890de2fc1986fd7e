"""An item of a case's checklist is done with its proof, does not apply, or is open again; its file is kept by hash."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.pelaksanaan.butir import PERAN, missing
from services.registry.operations.pelaksanaan import refused
from services.registry.operations.pelaksanaan.told_list import told
from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.places import path_of
from services.registry.operations.usulan.visible import Pandangan, sees, view_of
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.pelaksanaan import items
from services.registry.storage.peristiwa import files
from services.registry.storage.usulan import cases
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import PemilikButir, Peran, StatusButir
from shared.web.clock import JAKARTA

Row = dict[str, Any]
FILE_KIND = "bukti"
MOST_BYTES = 20 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Centang:
    """`catatan` is wanted where the item does not apply or is opened again."""

    status: StatusButir
    selesai_pada: date | None = None
    nomor: str | None = None
    tanggal: date | None = None
    catatan: str | None = None


async def tick(work: UnitOfWork, siapa: Siapa, usulan_id: uuid.UUID, kode: str, versi: int, said: Centang) -> Row:
    """The item as it is then; held against another hand and against a decree that falls. Commits.

    Raises TidakDitemukan, VersiLain, TidakBerwenang for whoever is neither owner nor desk, Bentrok where proof is missing or the item fell.
    """
    item, today = await _held(work, siapa, usulan_id, kode, versi), work.at.astimezone(JAKARTA).date()
    if said.status in (StatusButir.TIDAK_BERLAKU, StatusButir.TERBUKA):
        if not siapa.holds(Peran.PETUGAS_MUTASI):
            raise refused.desk_alone()
        if not (said.catatan or "").strip():
            raise refused.wants_note()
    values: Row = {"status": said.status.value, "nomor": said.nomor, "tanggal": said.tanggal, "catatan": said.catatan}
    values["selesai_pada"] = None if said.status == StatusButir.TERBUKA else said.selesai_pada or today
    if said.status == StatusButir.SELESAI:
        if values["selesai_pada"] > today:
            raise refused.in_the_future()
        if lacking := missing({**item, **values}):
            raise refused.without_proof(item["nama"], lacking)
    return await _change(work, siapa, item, values, "usulan.butir_dicatat", today)


async def put_file(work: UnitOfWork, siapa: Siapa, usulan_id: uuid.UUID, kode: str, versi: int, content: bytes) -> Row:
    """Proof as a file; the item stands as it stood. Commits. Raises as `tick`."""
    item, today = await _held(work, siapa, usulan_id, kode, versi), work.at.astimezone(JAKARTA).date()
    if not 0 < len(content) <= MOST_BYTES:
        raise refused.bad_file()
    digest = await files.put(work.connection, siapa.instansi_id, content, FILE_KIND, work.at)
    return await _change(work, siapa, item, {"berkas_hash": digest}, "usulan.bukti_diunggah", today)


async def file_of(connection: Any, view: Pandangan, usulan_id: uuid.UUID, kode: str) -> bytes:
    """Raises TidakDitemukan where there is none, or not for this caller."""
    case = refusals.of_agency(await cases.one(connection, usulan_id), view.instansi_id)
    item = next((one for one in await items.of_case(connection, usulan_id) if one["kode"] == kode), None)
    if not sees(view, case) or item is None or not item["berkas_hash"]:
        raise refused.no_item()
    return await files.get(connection, case["instansi_id"], item["berkas_hash"])


async def _held(work: UnitOfWork, siapa: Siapa, usulan_id: uuid.UUID, kode: str, versi: int) -> Row:
    connection, today = work.connection, work.at.astimezone(JAKARTA).date()
    await cases.hold_agency(connection, siapa.instansi_id)
    case = refusals.of_agency(await cases.one(connection, usulan_id), siapa.instansi_id)
    if not sees(await view_of(connection, siapa, today), case):
        raise refusals.missing()
    item = await items.one(connection, usulan_id, kode)
    if item is None:
        raise refused.no_item()
    owners = PERAN[PemilikButir(item["pemilik"])]
    path = await path_of(connection, Moment(today), item["unor_id"])
    if not siapa.holds(Peran.PETUGAS_MUTASI) and not any(siapa.holds(role, path) for role in owners):
        raise refused.not_the_owner(PemilikButir(item["pemilik"]))
    if versi != item["versi"]:
        raise refused.changed(item)
    if item["status"] == StatusButir.GUGUR:
        raise refused.fallen()
    return item


async def _change(work: UnitOfWork, siapa: Siapa, item: Row, values: Row, event: str, today: date) -> Row:
    values |= {"oleh": siapa.aktor, "versi": item["versi"] + 1, "diubah_pada": work.at}
    await items.change(work.connection, item["id"], values)
    after = {**item, **values}
    work.record(item["instansi_id"], event, "usulan_mutasi", item["usulan_id"], butir=item["kode"], status=after["status"],
                berkas=after["berkas_hash"])  # fmt: skip
    await work.commit()
    return told(after, today)
