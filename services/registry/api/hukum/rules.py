"""Rules: listed, confirmed, adjusted, compared, and frozen for an analysis."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict

from services.registry.api.wiring import Reading, TheClock, Work
from services.registry.operations.hukum import adjust_rule, confirm_rule, freeze_rules, list_rules
from shared.law import Lingkup, Prakarsa
from shared.vocabulary import KeputusanKonfirmasi
from shared.web import paging
from shared.web.clock import today

router = APIRouter(prefix="/aturan")
Move = Annotated[Prakarsa, Query()]
Reach = Annotated[Lingkup, Query()]


class Hari(BaseModel):
    instansi_id: uuid.UUID
    tanggal_keputusan: date


class SetAturan(Hari):
    prakarsa: Prakarsa = Prakarsa.INSTANSI
    lingkup: Lingkup = Lingkup.DALAM_INSTANSI


class Bandingan(Hari):
    penyesuaian: dict[str, dict[str, Any]]


class KonfirmasiMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    instansi_id: uuid.UUID
    keputusan: KeputusanKonfirmasi
    pejabat: str
    jabatan_pejabat: str
    nomor: str
    tanggal: date
    catatan: str | None = None
    definisi_hash: str | None = None


class PenyesuaianMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    instansi_id: uuid.UUID
    perubahan: dict[str, Any]
    nomor: str
    alasan: str
    sejak: date
    sampai: date | None = None


@router.post("/set")
async def freeze(body: SetAturan, work: Work) -> dict[str, Any]:
    return await freeze_rules.freeze_rules(work, body.instansi_id, body.tanggal_keputusan, body.prakarsa, body.lingkup)


@router.post("/bandingan")
async def compared(body: Bandingan, reading: Reading) -> dict[str, Any]:
    return await freeze_rules.compared_rules(reading, body.instansi_id, body.tanggal_keputusan, body.penyesuaian)


@router.get("")
async def rules(
    instansi_id: uuid.UUID, reading: Reading, clock: TheClock, per: date | None = None, prakarsa: Move = Prakarsa.INSTANSI,
    lingkup: Reach = Lingkup.DALAM_INSTANSI, menunggu: bool = False, limit: int = paging.LIMIT_DEFAULT, cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    on = per or today(clock)
    return await list_rules.list_rules(reading, instansi_id, on, prakarsa, lingkup, menunggu, paging.clamp(limit), cursor)


@router.get("/{aturan}")
async def rule(
    aturan: str, instansi_id: uuid.UUID, reading: Reading, clock: TheClock, per: date | None = None, prakarsa: Move = Prakarsa.INSTANSI,
    lingkup: Reach = Lingkup.DALAM_INSTANSI,
) -> dict[str, Any]:  # fmt: skip
    return await list_rules.show_rule(reading, instansi_id, aturan, per or today(clock), prakarsa, lingkup)


@router.post("/{aturan}/konfirmasi")
async def confirm(aturan: str, body: KonfirmasiMasuk, work: Work, clock: TheClock) -> dict[str, Any]:
    said = confirm_rule.Konfirmasi(**body.model_dump(exclude={"instansi_id"}))
    return await confirm_rule.confirm_rule(work, body.instansi_id, aturan, said, today(clock))


@router.post("/{aturan}/penyesuaian")
async def adjust(aturan: str, body: PenyesuaianMasuk, work: Work) -> dict[str, Any]:
    wanted = adjust_rule.Penyesuaian(**body.model_dump(exclude={"instansi_id"}))
    return await adjust_rule.adjust_rule(work, body.instansi_id, aturan, wanted)
