"""Models of the fit: trained from histories, shown with their cards, activated by an act, taken back."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, Header, Path, Query, Response, status
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.wiring import Cursor, Limit, Registry, agency, of_agency
from services.gateway.api.words import EMPTY
from services.gateway.identity.tokens import needs
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
from shared.web.clock import SystemClock, today
from shared.web.identity import Actor
from shared.web.problems import problems

TAG = "13 Model kecocokan / Models of the fit"
router = APIRouter(prefix="/v1/model", tags=[TAG])
Trainer = Annotated[Actor, needs("model:latih")]
Officer = Annotated[Actor, needs("model:aktifkan")]
Reader = Annotated[Actor, needs("rekomendasi:baca")]
Nomor = Annotated[int, Path(ge=0, le=2**31 - 1, description="Nomor model; 0 = tabel awal tanpa pembelajaran", examples=[1])]


class Latih(BaseModel):
    model_config = ConfigDict(extra="forbid")
    per: date | None = Field(None, description="Riwayat dibaca sampai hari ini; kosong = hari ini", examples=["2026-11-01"])


class Akta(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nomor_dasar: str = Field(min_length=1, max_length=200, description="Nomor keputusan", examples=["800/231/BKPSDM/2026"])
    alasan: str = Field(min_length=1, max_length=2000, examples=["Lulus uji pada tahun terakhir; disetujui tim penilai."])


class Aktivasi(Akta):
    berlaku: date | None = Field(None, description="Untuk keputusan sejak hari ini; kosong = hari ini", examples=["2027-01-01"])


class Mundur(Akta):
    ke: int | None = Field(
        None, ge=0, description="Nomor yang pernah aktif; kosong = yang terakhir sebelum model aktif", examples=[0]
    )


@router.post("/latih", status_code=status.HTTP_202_ACCEPTED, operation_id="trainModel", summary="Latih model / Train a model",
             responses=problems(Bentrok, MasukanTidakSah))  # fmt: skip
async def train(
    body: Annotated[Latih, Body()], actor: Trainer, registry: Registry, response: Response,
    idempotency_key: Annotated[str | None, Header(max_length=100)] = None,
) -> dict[str, Any]:  # fmt: skip
    """202; ikuti kemajuannya di Location. Hasilnya sebuah model bernomor yang belum aktif."""
    sent = {"instansi_id": agency(actor), "per": (body.per or today(SystemClock())).isoformat()}
    headers = {"Idempotency-Key": idempotency_key} if idempotency_key else {}
    made: dict[str, Any] = await registry.json(actor, "POST", "/v1/pelatihan", json=sent, headers=headers)
    response.headers["Location"] = f"/v1/model/latih/{made['id']}"
    response.headers["Retry-After"] = "1"
    return made


@router.get("/latih/{pelatihan_id}", operation_id="getPelatihan", summary="Kemajuan pelatihan / Progress of a training run",
            responses=problems(TidakDitemukan))  # fmt: skip
async def progress(pelatihan_id: uuid.UUID, actor: Reader, registry: Registry) -> dict[str, Any]:
    """`nomor_model` terisi setelah SELESAI."""
    return await of_agency(registry, actor, f"/v1/pelatihan/{pelatihan_id}")


@router.get("", operation_id="listModel", summary="Daftar model / Models")
async def list_models(actor: Reader, registry: Registry, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """Yang terbaru lebih dahulu; `aktivasi` menyebut dari kapan sampai kapan sebuah model dipakai dan dengan keputusan apa."""
    asked = {"instansi_id": agency(actor), "limit": limit, "cursor": cursor}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/model", params=asked)
    return found


@router.get("/aktif", operation_id="getModelAktif", summary="Model yang aktif / The active model")
async def active(
    actor: Reader,
    registry: Registry,
    per: Annotated[date | None, Query(description="Hari keputusan; kosong = hari ini"), EMPTY] = None,
) -> dict[str, Any]:
    """Nomor, hash dan tabel yang dipakai analisis dengan tanggal keputusan itu."""
    asked = {"instansi_id": agency(actor), "per": (per or today(SystemClock())).isoformat()}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/model/aktif", params=asked)
    return found


@router.post("/aktif/mundur", operation_id="rollBackModel", summary="Kembali ke model sebelumnya / Go back to an earlier model",
             responses=problems(Bentrok, MasukanTidakSah))  # fmt: skip
async def back(body: Annotated[Mundur, Body()], actor: Officer, registry: Registry) -> dict[str, Any]:
    """Berlaku hari ini juga. Analisis lama tidak berubah: masing-masing menyimpan hash modelnya sendiri."""
    sent = {"instansi_id": agency(actor), **body.model_dump(mode="json")}
    done: dict[str, Any] = await registry.json(actor, "POST", "/v1/model/aktif/mundur", json=sent)
    return done


@router.get("/{nomor}", operation_id="getModel", summary="Kartu model / Model card", responses=problems(TidakDitemukan))
async def card(nomor: Nomor, actor: Reader, registry: Registry) -> dict[str, Any]:
    """Asal data, hasil uji per keluarga jabatan, dan mengapa sebuah keluarga memakai atau tidak memakai pembelajaran."""
    found: dict[str, Any] = await registry.json(actor, "GET", f"/v1/model/{nomor}", params={"instansi_id": agency(actor)})
    return found


@router.get("/{nomor}/tabel", operation_id="getTabelModel", summary="Tabel model persis / The exact tables", response_class=Response,
            responses=problems(TidakDitemukan))  # fmt: skip
async def tables(nomor: Nomor, actor: Reader, registry: Registry) -> Response:
    """Byte yang di-hash: tabel_hash = SHA-256 dari isi ini."""
    found = await registry.call(actor, "GET", f"/v1/model/{nomor}/tabel", params={"instansi_id": agency(actor)})
    return Response(found.content, media_type="application/json", headers={"ETag": found.headers["ETag"]})


@router.post("/{nomor}/aktifkan", operation_id="activateModel", summary="Aktifkan model / Activate a model",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok))  # fmt: skip
async def activate(nomor: Nomor, body: Annotated[Aktivasi, Body()], actor: Officer, registry: Registry) -> dict[str, Any]:
    """Keputusan bernomor dengan alasan, oleh klien lain daripada yang melatihnya."""
    sent = {"instansi_id": agency(actor), **body.model_dump(mode="json")}
    done: dict[str, Any] = await registry.json(actor, "POST", f"/v1/model/{nomor}/aktifkan", json=sent)
    return done
