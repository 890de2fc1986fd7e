"""Papers of a case: what each names, and its file."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, File, Response, UploadFile
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.usulan.cases import TAG, Officer, Reader, Version, shown
from services.gateway.api.usulan.forms import PAPERS
from services.gateway.api.wiring import Registry
from shared.errors import Bentrok, MasukanTidakSah, PerluVersi, TidakDitemukan, VersiLain
from shared.vocabulary import JenisSurat, Mapel
from shared.web.problems import problems

router = APIRouter(prefix="/v1/usulan-mutasi/{usulan_id}/dokumen", tags=[TAG])
TheFile = Annotated[UploadFile, File(description="Berkas suratnya, misalnya PDF")]
REFUSED = problems(TidakDitemukan, MasukanTidakSah, Bentrok, VersiLain, PerluVersi)


class SuratMasuk(BaseModel):
    """A paper and the post it names; what is not said is not known."""

    model_config = ConfigDict(extra="forbid")
    ada: bool = Field(default=True, description="false = diketahui tidak ada", examples=[True])
    nomor: str | None = Field(default=None, max_length=100, examples=["800/123/2026"])
    tanggal: date | None = Field(default=None, examples=["2026-11-10"])
    pejabat: str | None = Field(
        default=None, max_length=200, description="Jabatan penanda tangan, bukan nama", examples=["Kepala Dinas Pendidikan"]
    )
    unit: str | None = Field(default=None, max_length=300, description="Unit tujuan seperti tertulis", examples=["SDN Dua"])
    jabatan: str | None = Field(default=None, max_length=300, examples=["Guru Ahli Pertama"])
    mapel: Mapel | None = None
    tmt: date | None = None


Said = Annotated[SuratMasuk, Body(openapi_examples=PAPERS)]


@router.put("/{jenis}", operation_id="putDokumenUsulan", summary="Catat surat / Record a paper", responses=REFUSED)
async def put_paper(
    usulan_id: uuid.UUID, jenis: JenisSurat, body: Said, actor: Officer, registry: Registry, response: Response,
    if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Menggantikan catatan sebelumnya; berkasnya tetap. Unit, jabatan, mapel, dan TMT dipakai untuk memeriksa keseragaman surat-surat."""
    path = f"/v1/usulan-mutasi/{usulan_id}/dokumen/{jenis.value}"
    done = await registry.json(actor, "PUT", path, json=body.model_dump(mode="json"), headers=_match(if_match), safe=False)
    return shown(done, response)


@router.put(
    "/{jenis}/berkas", operation_id="putBerkasDokumen", summary="Unggah berkas surat / Upload its file", responses=REFUSED
)
async def put_file(
    usulan_id: uuid.UUID, jenis: JenisSurat, berkas: TheFile, actor: Officer, registry: Registry,
    response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Paling besar 20 MB; disimpan menurut SHA-256 isinya."""
    path = f"/v1/usulan-mutasi/{usulan_id}/dokumen/{jenis.value}/berkas"
    done = await registry.json(actor, "PUT", path, content=await berkas.read(), headers=_match(if_match), safe=False)
    return shown(done, response)


@router.get("/{jenis}/berkas", operation_id="getBerkasDokumen", summary="Berkas surat / The file of a paper", response_class=Response,
            responses=problems(TidakDitemukan))  # fmt: skip
async def get_file(usulan_id: uuid.UUID, jenis: JenisSurat, actor: Reader, registry: Registry) -> Response:
    found = await registry.call(actor, "GET", f"/v1/usulan-mutasi/{usulan_id}/dokumen/{jenis.value}/berkas")
    headers = {"Content-Disposition": f'attachment; filename="{jenis.value.lower()}"'}
    return Response(found.content, media_type="application/octet-stream", headers=headers)


def _match(if_match: str | None) -> dict[str, str]:
    return {"If-Match": if_match} if if_match else {}
