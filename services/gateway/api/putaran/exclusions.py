"""Pins and exclusions of a round: who, where to, why, by whom; what is private stays masked."""

from __future__ import annotations

import uuid
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, status
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.putaran.steps import Officer
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import WHO, Cursor, Limit, Registry, names, of_agency
from services.gateway.merge.people import named
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
from shared.texts.putaran_kata import word
from shared.vocabulary import AlasanPengecualian
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1/putaran/{putaran_id}/pengecualian", tags=[TAG])
MASKED = ("catatan", "dasar_nomor")


class PengecualianMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pegawai_id: uuid.UUID = Field(examples=["01a1c5e0-7c00-7000-8000-000000000004"])
    jenis: Literal["WAJIB", "LARANG"] = Field(examples=["LARANG"])
    sel: str = Field(default="*", max_length=300, description="Sel tujuan; * = semua, hanya LARANG", examples=["*"])
    alasan_kode: AlasanPengecualian = Field(examples=["TUGAS_KHUSUS"])
    catatan: str | None = Field(default=None, max_length=2000, examples=["Memimpin akreditasi sampai Juni 2027"])
    dasar_nomor: str | None = Field(default=None, max_length=100, description="Nomor dokumen; satu-satunya isi pada PELINDUNGAN")


@router.post("", status_code=status.HTTP_201_CREATED, operation_id="createPengecualian", response_description=WHO,
             summary="Kecualikan atau putuskan lebih dahulu / Decide beforehand",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok))  # fmt: skip
async def exclude(
    putaran_id: uuid.UUID, body: Annotated[PengecualianMasuk, Body()], actor: Officer, registry: Registry
) -> dict[str, Any]:
    """Menjadi pin pada kebijakan putaran untuk analisis berikutnya. Satu pegawai dan sel hanya sekali, jadi kiriman ulang menjawab 409.

    Alasan pribadi (PELINDUNGAN) hanya melindungi, dan hanya nomor dokumennya yang dicatat."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    made = await registry.json(actor, "POST", f"/v1/putaran/{putaran_id}/pengecualian", json=body.model_dump(mode="json"))
    return (await _told(registry, actor, [made]))[0]


@router.get("", operation_id="listPengecualian", response_description=WHO, summary="Pengecualian dan alasannya / Exclusions and why",
            responses=problems(TidakDitemukan))  # fmt: skip
async def listed(
    putaran_id: uuid.UUID, actor: Reader, registry: Registry, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """Yang dicabut tetap tampak. Nomor dokumen alasan pribadi hanya dengan scope pegawai.pribadi:baca. Pembacaannya dicatat."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    params = {"limit": limit, "cursor": cursor}
    found = await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/pengecualian", params=params)
    return {**found, "items": await _told(registry, actor, found["items"])}


@router.post("/{pengecualian_id}/cabut", operation_id="withdrawPengecualian", response_description=WHO,
             summary="Cabut pengecualian / Withdraw", responses=problems(TidakDitemukan, Bentrok))  # fmt: skip
async def withdraw(putaran_id: uuid.UUID, pengecualian_id: uuid.UUID, actor: Officer, registry: Registry) -> dict[str, Any]:
    """Analisis berikutnya tidak lagi memakainya."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    done = await registry.json(actor, "POST", f"/v1/putaran/{putaran_id}/pengecualian/{pengecualian_id}/cabut")
    return (await _told(registry, actor, [done]))[0]


async def _told(registry: Registry, actor: Actor, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    people = await names(registry, actor, sorted({one["kunci"] for one in rows}))
    return [_worded(row, people, "pegawai.pribadi:baca" in actor.scopes) for row in rows]


def _worded(row: dict[str, Any], people: dict[str, dict[str, Any]], private: bool) -> dict[str, Any]:
    code = AlasanPengecualian(row["alasan_kode"])
    hidden = code == AlasanPengecualian.PELINDUNGAN and not private
    shown = {
        name: None if hidden and name in MASKED else value for name, value in row.items() if name not in ("kunci", "pegawai_id")
    }
    return {**shown, **named(row["kunci"], people), "alasan": word(code), "alasan_en": word(code, "en")}
