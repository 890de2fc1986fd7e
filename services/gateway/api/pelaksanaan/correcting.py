"""One line of a decree corrected; who has not begun, and reminders."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body, Response, status

from services.gateway.api.pelaksanaan.carried_out import told
from services.gateway.api.pelaksanaan.forms_sesudah import CORRECTIONS, REMINDERS, TAG, PengingatMasuk, RalatMasuk
from services.gateway.api.usulan.cases import Officer, Reader, Version
from services.gateway.api.wiring import Cursor, Limit, Registry
from shared.errors import Bentrok, MasukanTidakSah, PerluVersi, TidakDitemukan, VersiLain
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
CHANGING = problems(TidakDitemukan, MasukanTidakSah, Bentrok, VersiLain, PerluVersi)


@router.post("/usulan-mutasi/{usulan_id}/ralat", status_code=status.HTTP_201_CREATED, operation_id="correctSkUsulan",
             summary="Ralat satu baris SK / Correct one line", responses=CHANGING)  # fmt: skip
async def correct(
    usulan_id: uuid.UUID, body: Annotated[RalatMasuk, Body(openapi_examples=CORRECTIONS)], actor: Officer, registry: Registry,
    response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Oleh pejabat yang berwenang menandatangani, dengan kode verifikasi baru; baris lain tidak berubah. Yang salah tulis saja: bila
    putusannya sendiri menyebut yang tertulis pada SK, cabut dan putuskan lagi. Unit, jabatan, atau TMT yang diralat mengubah penempatan."""
    headers, path = {"If-Match": if_match} if if_match else {}, f"/v1/usulan-mutasi/{usulan_id}/ralat"
    return told(await registry.json(actor, "POST", path, json=body.model_dump(mode="json"), headers=headers), response)


@router.get("/belum-melaksanakan", operation_id="listBelumMelaksanakan", summary="Belum mulai bertugas / Duty not begun",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def not_begun(actor: Reader, registry: Registry, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """SK sudah disampaikan, TMT sudah tiba, SPMT belum ada; yang paling lama lebih dahulu. Batasnya dalam hari kerja dari TMT, nilai kota
    SPMT_HARI; kepala unit melihat yang akan datang ke unitnya."""
    params = {"limit": str(limit), "cursor": cursor}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/belum-melaksanakan", params=params)
    return found


@router.post("/usulan-mutasi/{usulan_id}/pengingat", status_code=status.HTTP_201_CREATED, operation_id="remindUsulan",
             summary="Catat pengingat / Record a reminder", responses=CHANGING)  # fmt: skip
async def remind(
    usulan_id: uuid.UUID, body: Annotated[PengingatMasuk, Body(openapi_examples=REMINDERS)], actor: Officer, registry: Registry,
    response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Setelah diingatkan dan batasnya lewat, CATAT_TIDAK_MELAKSANAKAN melaporkannya."""
    headers, path = {"If-Match": if_match} if if_match else {}, f"/v1/usulan-mutasi/{usulan_id}/pengingat"
    return told(await registry.json(actor, "POST", path, json=body.model_dump(mode="json"), headers=headers), response)
