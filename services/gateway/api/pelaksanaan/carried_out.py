"""One decree after its signature: what became of it, and its delivery."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, Response, UploadFile, status

from services.gateway.api.pelaksanaan.forms_sesudah import TAG
from services.gateway.api.usulan.cases import Officer, Reader, Version
from services.gateway.api.wiring import Registry
from shared.errors import Bentrok, MasukanTidakSah, PerluVersi, TidakDitemukan, VersiLain
from shared.vocabulary import CaraPenyampaian, PenerimaSk
from shared.web.conditional import etag
from shared.web.problems import problems

router = APIRouter(prefix="/v1/usulan-mutasi/{usulan_id}", tags=[TAG])


@router.get("/pelaksanaan", operation_id="getPelaksanaanUsulan", summary="Setelah SK / What became of the decree",
            responses=problems(TidakDitemukan))  # fmt: skip
async def shown(usulan_id: uuid.UUID, actor: Reader, registry: Registry, response: Response) -> dict[str, Any]:
    """Penyampaian, jangka waktu keberatan dengan kedua bacaannya dan yang mengikat, perubahan penempatan, ralat, pengingat, dan akibat."""
    return told(await registry.json(actor, "GET", f"/v1/usulan-mutasi/{usulan_id}/pelaksanaan"), response)


@router.post("/penyampaian", status_code=status.HTTP_201_CREATED, operation_id="deliverSkUsulan",
             summary="Catat penyampaian SK / Record the delivery",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok, VersiLain, PerluVersi))  # fmt: skip
async def deliver(
    usulan_id: uuid.UUID,
    cara: Annotated[CaraPenyampaian, Form(examples=["LANGSUNG"])],
    tanggal: Annotated[date, Form(description="Hari diterima, seperti pada tanda terima", examples=["2026-11-27"])],
    penerima: Annotated[PenerimaSk, Form(examples=["YANG_BERSANGKUTAN"])],
    berkas: Annotated[UploadFile, File(description="Tanda terima")],
    actor: Officer, registry: Registry, response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Untuk satu orang; SK kolektif disampaikan orang per orang. Waktu keberatan mulai dari sini, dan bila TMT-nya sudah tiba penempatan
    berubah; bila belum, berubah sendiri pada harinya."""
    said = {"cara": cara.value, "tanggal": tanggal.isoformat(), "penerima": penerima.value}
    path, headers = f"/v1/usulan-mutasi/{usulan_id}/penyampaian", {"If-Match": if_match} if if_match else {}
    done = await registry.json(actor, "POST", path, params=said, content=await berkas.read(), headers=headers)
    return told(done, response)


def told(row: dict[str, Any], response: Response) -> dict[str, Any]:
    response.headers["ETag"] = etag(row["versi"])
    return {**row, "agenda": f"{row['nomor']}/{row['tahun']}"}
