"""Users and their roles, for administrators; auditors read."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter, status
from pydantic import BaseModel, ConfigDict

from services.registry.api.akses.person import ReadingPerson, WritingPerson
from services.registry.api.wiring import Reading, TheClock, TheVault, Work
from services.registry.domain.akses.permissions import require
from services.registry.operations.akses import grant_role, second_factor, users
from services.registry.operations.akses.list_users import list_roles, list_users, may_look, one_user
from services.registry.operations.akses.told_user import told_roles
from services.registry.operations.kepegawaian.find_people import find_by_nip
from shared.vocabulary import Izin, Peran
from shared.web import paging
from shared.web.clock import today

router = APIRouter(prefix="/v1")
MANAGE = Izin.KELOLA_PENGGUNA


class PenggunaMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pegawai_id: uuid.UUID | None = None
    nip: str | None = None
    nama_tampil: str | None = None


class KeadaanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    aktif: bool


class PeranMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pengguna_id: uuid.UUID
    peran: Peran
    unor_id: uuid.UUID | None = None
    plh_untuk: uuid.UUID | None = None
    dasar: str
    mulai: date
    sampai: date | None = None


class AkhirMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    dasar: str
    sampai: date


@router.get("/pengguna")
async def the_users(
    person: ReadingPerson, reading: Reading, vault: TheVault, clock: TheClock, limit: int = paging.LIMIT_DEFAULT, cursor: str = ""
) -> dict[str, Any]:
    may_look(person)
    return await list_users(reading, vault, person.instansi_id, today(clock), paging.clamp(limit), cursor)


@router.get("/pengguna/{pengguna_id}")
async def the_user(
    pengguna_id: uuid.UUID, person: ReadingPerson, reading: Reading, vault: TheVault, clock: TheClock
) -> dict[str, Any]:
    may_look(person)
    return await one_user(reading, vault, person.instansi_id, pengguna_id, today(clock))


@router.post("/pengguna", status_code=status.HTTP_201_CREATED)
async def create(body: PenggunaMasuk, person: WritingPerson, work: Work, vault: TheVault, clock: TheClock) -> dict[str, Any]:
    require(person, MANAGE)
    known = body.pegawai_id
    if known is None and body.nip is not None:
        known = await find_by_nip(work.connection, vault, person.instansi_id, body.nip)
    made = await users.create_user(work, person.instansi_id, pegawai_id=known, nama_tampil=body.nama_tampil)
    return await one_user(work.connection, vault, person.instansi_id, made, today(clock))


@router.put("/pengguna/{pengguna_id}/keadaan")
async def state(
    pengguna_id: uuid.UUID, body: KeadaanMasuk, person: WritingPerson, work: Work, vault: TheVault, clock: TheClock
) -> dict[str, Any]:
    require(person, MANAGE)
    await users.set_active(work, person.instansi_id, pengguna_id, body.aktif)
    return await one_user(work.connection, vault, person.instansi_id, pengguna_id, today(clock))


@router.delete("/pengguna/{pengguna_id}/totp", status_code=status.HTTP_204_NO_CONTENT)
async def reset(pengguna_id: uuid.UUID, person: WritingPerson, work: Work) -> None:
    require(person, MANAGE)
    await second_factor.reset(work, person.instansi_id, pengguna_id)


@router.get("/peran")
async def the_roles(
    person: ReadingPerson, reading: Reading, clock: TheClock, peran: Peran | None = None, pengguna_id: uuid.UUID | None = None,
    unor_id: uuid.UUID | None = None, per: date | None = None, semua: bool = False, limit: int = paging.LIMIT_DEFAULT, cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    may_look(person)
    filters = {"peran": peran, "pengguna_id": pengguna_id, "unor_id": unor_id}
    day = per or today(clock)
    return await list_roles(reading, person.instansi_id, filters, None if semua else day, day, paging.clamp(limit), cursor)


@router.post("/peran", status_code=status.HTTP_201_CREATED)
async def grant(body: PeranMasuk, person: WritingPerson, work: Work, clock: TheClock) -> dict[str, Any]:
    require(person, MANAGE)
    said = body.model_dump(exclude={"pengguna_id", "peran"})
    made = await grant_role.grant_role(work, person.instansi_id, body.pengguna_id, body.peran, **said)
    return (await told_roles(work.connection, [made], today(clock)))[0]


@router.post("/peran/{peran_id}/akhiri")
async def end(peran_id: uuid.UUID, body: AkhirMasuk, person: WritingPerson, work: Work, clock: TheClock) -> dict[str, Any]:
    require(person, MANAGE)
    ended = await grant_role.end_role(work, person.instansi_id, peran_id, dasar=body.dasar, sampai=body.sampai)
    return (await told_roles(work.connection, [ended], today(clock)))[0]
