"""Sessions: prepared, listed, shown; agenda and attendance."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from fastapi import APIRouter, Header, status
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from services.registry.api.usulan.wiring import TheViewOf, Who
from services.registry.api.wiring import Reading, TheVault, Work
from services.registry.operations.sidang import prepare, read
from services.registry.operations.usulan.visible import whole
from shared.vocabulary import KehadiranTpk, StatusSidang
from shared.web import paging
from shared.web.conditional import version_in

router = APIRouter(prefix="/sidang")


class Butir(BaseModel):
    model_config = ConfigDict(extra="forbid")
    usulan_id: uuid.UUID | None = None
    himpunan_id: uuid.UUID | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Butir:
        if (self.usulan_id is None) == (self.himpunan_id is None):
            raise ValueError("usulan_id atau himpunan_id")
        return self


class SidangBaru(BaseModel):
    model_config = ConfigDict(extra="forbid")
    waktu: AwareDatetime
    tempat: str
    putaran_id: uuid.UUID | None = None
    acara: list[Butir] = Field(default_factory=list)


class Jadwal(BaseModel):
    model_config = ConfigDict(extra="forbid")
    waktu: AwareDatetime | None = None
    tempat: str | None = None


class Acara(BaseModel):
    model_config = ConfigDict(extra="forbid")
    acara: list[Butir]


class SatuHadir(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pengguna_id: uuid.UUID
    kehadiran: KehadiranTpk


class Kehadiran(BaseModel):
    model_config = ConfigDict(extra="forbid")
    anggota: list[SatuHadir]


@router.post("", status_code=status.HTTP_201_CREATED)
async def create(
    body: SidangBaru, work: Work, vault: TheVault, who: Who, idempotency_key: str | None = Header(None)
) -> dict[str, Any]:
    when: datetime = body.waktu
    which = await prepare.prepare(
        work, who, when, body.tempat, body.putaran_id, _items(body.acara), idempotency_key, body.model_dump(mode="json")
    )
    return await read.show(work.connection, vault, whole(who.instansi_id), which)


@router.get("")
async def page(
    reading: Reading, view: TheViewOf, status: StatusSidang | None = None, putaran_id: uuid.UUID | None = None,
    limit: int = paging.LIMIT_DEFAULT, cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    return await read.page(reading, view, {"status": status, "putaran_id": putaran_id}, limit, cursor)


@router.get("/{sidang_id}")
async def one(sidang_id: uuid.UUID, reading: Reading, vault: TheVault, view: TheViewOf) -> dict[str, Any]:
    return await read.show(reading, vault, view, sidang_id)


@router.patch("/{sidang_id}")
async def reschedule(
    sidang_id: uuid.UUID, body: Jadwal, work: Work, vault: TheVault, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    await prepare.reschedule(work, who, sidang_id, version_in(if_match), body.waktu, body.tempat)
    return await read.show(work.connection, vault, whole(who.instansi_id), sidang_id)


@router.put("/{sidang_id}/acara")
async def agenda(
    sidang_id: uuid.UUID, body: Acara, work: Work, vault: TheVault, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    await prepare.set_agenda(work, who, sidang_id, version_in(if_match), _items(body.acara))
    return await read.show(work.connection, vault, whole(who.instansi_id), sidang_id)


@router.put("/{sidang_id}/kehadiran")
async def attendance(
    sidang_id: uuid.UUID, body: Kehadiran, work: Work, vault: TheVault, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    said = {one.pengguna_id: one.kehadiran for one in body.anggota}
    await prepare.attend(work, who, sidang_id, version_in(if_match), said)
    return await read.show(work.connection, vault, whole(who.instansi_id), sidang_id)


def _items(acara: list[Butir]) -> list[prepare.Butir]:
    return [prepare.Butir(one.usulan_id, one.himpunan_id) for one in acara]
