"""Clients of the agency and their public keys, for administrators; auditors read."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter, status
from pydantic import BaseModel, ConfigDict

from services.registry.api.akses.person import ReadingPerson, WritingPerson
from services.registry.api.wiring import Reading, Work
from services.registry.domain.akses.permissions import require, require_fresh
from services.registry.operations.akses import client_keys
from services.registry.operations.akses.list_users import may_look
from shared.vocabulary import Izin
from shared.web import paging

router = APIRouter(prefix="/v1/klien")


class KunciMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    kunci: str


@router.get("")
async def the_clients(
    person: ReadingPerson, reading: Reading, limit: int = paging.LIMIT_DEFAULT, cursor: str = ""
) -> dict[str, Any]:
    may_look(person)
    return await client_keys.list_clients(reading, person.instansi_id, paging.clamp(limit), cursor)


@router.post("/{klien_id}/kunci", status_code=status.HTTP_201_CREATED)
async def add(klien_id: uuid.UUID, body: KunciMasuk, person: WritingPerson, work: Work) -> dict[str, Any]:
    require(person, Izin.KELOLA_PENGGUNA)
    require_fresh(person, work.at)
    client = await client_keys.client_of(work.connection, person.instansi_id, klien_id)
    return await client_keys.add_key(work, client, body.kunci)


@router.delete("/{klien_id}/kunci/{kid}", status_code=status.HTTP_204_NO_CONTENT)
async def revoke(klien_id: uuid.UUID, kid: str, person: WritingPerson, work: Work) -> None:
    require(person, Izin.KELOLA_PENGGUNA)
    client = await client_keys.client_of(work.connection, person.instansi_id, klien_id)
    await client_keys.revoke_key(work, client, kid)
