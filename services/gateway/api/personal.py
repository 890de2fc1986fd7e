"""Personal data behind scopes of their own: sealed values, a person's own copy, and being forgotten."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body, Response
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.wiring import XLSX, Registry, attachment
from services.gateway.identity.tokens import needs
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=["7 Data pribadi / Personal data"])
Reader = Annotated[Actor, needs("pegawai.pribadi:baca")]
Copier = Annotated[Actor, needs("pegawai.salinan:buat")]
Eraser = Annotated[Actor, needs("akses:hapus")]


class Penghapusan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    dasar: str = Field(
        description="Nomor surat atau pasal, tanpa nama dan NIP; disimpan selamanya", examples=["Surat permintaan 800/12/2026"]
    )
    paksa: bool = Field(default=False, description="Hapus juga pegawai yang masih aktif")


@router.get("/pegawai/{pegawai_id}/pribadi", operation_id="getPribadi", summary="Data pribadi / Personal data",
            responses=problems(TidakDitemukan))  # fmt: skip
async def personal(pegawai_id: uuid.UUID, actor: Reader, registry: Registry) -> dict[str, Any]:
    """NIP utuh, tanggal lahir, kontak, tempat tinggal; yang RAHASIA hanya dengan scope pegawai.rahasia:baca. Setiap pembacaan dicatat."""
    found: dict[str, Any] = await registry.json(actor, "GET", f"/v1/pegawai/{pegawai_id}/pribadi")
    return found


@router.get("/pegawai/{pegawai_id}/data-saya", operation_id="getDataSaya", summary="Salinan semua data satu orang / A person's own copy",
            responses=problems(TidakDitemukan))  # fmt: skip
async def copy(pegawai_id: uuid.UUID, actor: Copier, registry: Registry) -> dict[str, Any]:
    """Atas permintaan orangnya (UU 27/2022): semua catatan dengan riwayatnya, perubahannya, dan siapa yang membacanya."""
    found: dict[str, Any] = await registry.json(actor, "GET", f"/v1/pegawai/{pegawai_id}/data-saya")
    return found


@router.get("/pegawai/{pegawai_id}/data-saya.xlsx", operation_id="getDataSayaBuku", summary="Salinan itu sebagai Excel / As a workbook",
            response_class=Response, responses=problems(TidakDitemukan))  # fmt: skip
async def copy_book(pegawai_id: uuid.UUID, actor: Copier, registry: Registry) -> Response:
    content = (await registry.call(actor, "GET", f"/v1/pegawai/{pegawai_id}/data-saya.xlsx")).content
    return Response(content, media_type=XLSX, headers=attachment(f"data_{pegawai_id}.xlsx"))


@router.delete("/pegawai/{pegawai_id}/data-pribadi", operation_id="erasePribadi", summary="Lupakan satu orang / Forget one person",
               responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok))  # fmt: skip
async def erase(pegawai_id: uuid.UUID, body: Annotated[Penghapusan, Body()], actor: Eraser, registry: Registry) -> dict[str, Any]:
    """Kunci orang itu dimusnahkan; hitungan masa lalu tetap. Tidak dapat dibatalkan; mengulang menjawab catatan yang sama."""
    made: dict[str, Any] = await registry.json(actor, "DELETE", f"/v1/pegawai/{pegawai_id}/data-pribadi", json=body.model_dump())
    return made
