"""Batches of records in, people by NIP or pseudonym, snapshots. No NIP ever stands in an address."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter, Response, status
from pydantic import AwareDatetime, BaseModel, Field

from services.registry.api.kepegawaian.moment import past
from services.registry.api.wiring import Reading, TheClock, TheVault, Work
from services.registry.operations.impor.batch import run_batch
from services.registry.operations.kepegawaian import find_people
from services.registry.operations.kepegawaian.context import plausible
from services.registry.operations.kepegawaian.freeze_snapshot import freeze_snapshot
from services.registry.storage.kepegawaian import snapshots
from shared.vocabulary import JenisMasukan
from shared.web.clock import today

router = APIRouter(prefix="/v1")
BATCH_MAX = 500


class Batch(BaseModel):
    instansi_id: uuid.UUID
    sumber: str
    baris: list[dict[str, Any]] = Field(max_length=BATCH_MAX)
    per: date | None = None


class Cari(BaseModel):
    instansi_id: uuid.UUID
    nip: str


class Orang(BaseModel):
    instansi_id: uuid.UUID
    kunci: list[str]
    lengkap: bool = False


class OrangDicari(BaseModel):
    instansi_id: uuid.UUID
    pegawai: list[uuid.UUID] = Field(max_length=BATCH_MAX)


class Beku(BaseModel):
    instansi_id: uuid.UUID
    per: date
    diketahui: AwareDatetime | None = None


@router.post("/batch/{jenis}", status_code=status.HTTP_207_MULTI_STATUS)
async def upsert_batch(
    jenis: JenisMasukan, body: Batch, work: Work, vault: TheVault, clock: TheClock, atomik: bool = False
) -> dict[str, Any]:
    """One result per row; with `atomik` nothing is kept when any row fails. `per`: the day the rows speak of, by default today."""
    as_of = today(clock) if body.per is None else plausible(body.per, work.at)
    return await run_batch(work, vault, as_of, jenis, body.instansi_id, body.sumber, body.baris, atomic=atomik)


@router.post("/pegawai/cari")
async def find_person(body: Cari, reading: Reading, vault: TheVault) -> dict[str, Any]:
    return {"id": await find_people.find_by_nip(reading, vault, body.instansi_id, body.nip)}


@router.get("/pegawai/{pegawai_id}/kunci")
async def pseudonym(pegawai_id: uuid.UUID, reading: Reading) -> dict[str, Any]:
    key, agency = await find_people.pseudonym_of(reading, pegawai_id)
    return {"kunci": key, "instansi_id": agency}


@router.post("/pegawai/kunci")
async def pseudonyms(body: OrangDicari, reading: Reading) -> dict[str, Any]:
    """Pseudonyms of many people of one agency at once; who is not of it is not among the `items`."""
    return {"items": await find_people.pseudonyms_of(reading, body.instansi_id, body.pegawai)}


@router.post("/orang")
async def people_of(body: Orang, work: Work, vault: TheVault) -> dict[str, Any]:
    """Who stands behind pseudonyms; the full NIP only with `lengkap`, which is audited."""
    found = await find_people.people_of(work, vault, body.instansi_id, body.kunci, full=body.lengkap)
    return {
        "items": {key: {"id": p.id, "nama": p.nama, "nip_tersamar": p.nip_tersamar, "nip": p.nip} for key, p in found.items()}
    }


@router.post("/snapshot", status_code=status.HTTP_201_CREATED)
async def freeze(body: Beku, work: Work, vault: TheVault) -> dict[str, Any]:
    """As known now, or at a past instant."""
    frozen = await freeze_snapshot(work, vault, body.instansi_id, body.per, past(body.diketahui, work.at))
    return {
        "hash": frozen.hash, "per": body.per, "diketahui": frozen.diketahui, "ukuran_byte": frozen.ukuran_byte,
        "ringkasan": frozen.ringkasan,
    }  # fmt: skip


@router.get("/snapshot/{digest}/isi")
async def bundle(digest: str, instansi_id: uuid.UUID, reading: Reading) -> Response:
    return Response(await snapshots.bundle(reading, instansi_id, digest), media_type="application/zip")
