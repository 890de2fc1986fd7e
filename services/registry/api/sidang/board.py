"""The board by decree."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from services.registry.api.usulan.wiring import TheViewOf, Who
from services.registry.api.wiring import Reading, TheClock, TheVault, Work
from services.registry.operations.sidang.board import SusunanTim, read_board, state_board
from shared.vocabulary import KedudukanTpk
from shared.web.clock import today

router = APIRouter(prefix="/tpk")


class Anggota(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pengguna_id: uuid.UUID
    kedudukan: KedudukanTpk


class Aturan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pembilang: int
    penyebut: int
    lebih: bool
    dasar: str


class Susunan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    anggota: list[Anggota]
    kuorum: Aturan | None = None
    nomor: str
    tanggal: date
    sejak: date
    sampai: date | None = None


@router.get("")
async def board(reading: Reading, vault: TheVault, view: TheViewOf, clock: TheClock, per: date | None = None) -> dict[str, Any]:
    return await read_board(reading, vault, view.instansi_id, per or today(clock))


@router.put("")
async def state(body: Susunan, work: Work, vault: TheVault, who: Who) -> dict[str, Any]:
    return await state_board(work, vault, who, SusunanTim(**body.model_dump()))
