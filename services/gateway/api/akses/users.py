"""Users and grants of roles: made, ended and looked at by administrators; auditors look too."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, Query, status
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.akses.me import TAG
from services.gateway.api.wiring import Cursor, Limit, Registry
from services.gateway.identity.tokens import needs
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
from shared.vocabulary import Peran
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
Looker = Annotated[Actor, needs("pengguna:baca")]
Manager = Annotated[Actor, needs("pengguna:kelola")]
Basis = Annotated[
    str, Field(min_length=3, max_length=200, description="Nomor SK atau surat, tanpa nama orang", examples=["SK 821/14/2026"])
]


class PenggunaBaru(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pegawai_id: uuid.UUID | None = Field(
        default=None, description="Satu dari tiga", examples=["01a1c5e0-7c00-7000-8000-000000000004"]
    )
    nip: str | None = Field(default=None, max_length=40, description="Bila id-nya belum diketahui")
    nama_tampil: str | None = Field(
        default=None, max_length=200, description="Untuk yang tidak tercatat sebagai pegawai (Wali Kota)"
    )


class KeadaanPengguna(BaseModel):
    model_config = ConfigDict(extra="forbid")
    aktif: bool = Field(examples=[False])


class PemberianPeran(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pengguna_id: uuid.UUID = Field(examples=["01a1c5e0-7c00-7000-8000-000000000001"])
    peran: Peran = Field(examples=["KEPALA_OPD"])
    unor_id: uuid.UUID | None = Field(
        default=None, description="Dengan semua unit di bawahnya; wajib bagi kepala unit, kepala OPD, dinas teknis, pemilik data",
        examples=["01a1c5e0-7c00-7000-8000-000000000003"],
    )  # fmt: skip
    plh_untuk: uuid.UUID | None = Field(
        default=None, description="Plh: pengguna yang memegang peran ini dan sedang berhalangan; sampai wajib diisi"
    )
    dasar: Basis
    mulai: date = Field(examples=["2026-12-01"])
    sampai: date | None = Field(default=None, description="Hari terakhirnya; kosong = sampai diakhiri", examples=["2028-12-31"])


class PengakhiranPeran(BaseModel):
    model_config = ConfigDict(extra="forbid")
    dasar: Basis
    sampai: date = Field(description="Hari terakhirnya", examples=["2026-12-31"])


@router.get("/pengguna", operation_id="listPengguna", summary="Daftar pengguna / Users", responses=problems())
async def the_users(actor: Looker, registry: Registry, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """Dengan peran hari ini; NIP tersamar."""
    return await _asked(registry, actor, "/v1/pengguna", limit=limit, cursor=cursor)


@router.get(
    "/pengguna/{pengguna_id}", operation_id="getPengguna", summary="Satu pengguna / One user", responses=problems(TidakDitemukan)
)
async def the_user(pengguna_id: uuid.UUID, actor: Looker, registry: Registry) -> dict[str, Any]:
    return await _asked(registry, actor, f"/v1/pengguna/{pengguna_id}")


@router.post("/pengguna", status_code=status.HTTP_201_CREATED, operation_id="createPengguna", summary="Pengguna baru / New user",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok))  # fmt: skip
async def create(body: Annotated[PenggunaBaru, Body()], actor: Manager, registry: Registry) -> dict[str, Any]:
    """Pegawai yang masuk lewat SIMPEG menjadi pengguna dengan sendirinya; ini untuk yang perlu peran lebih dahulu. Mengulang: 409."""
    return await _sent(registry, actor, "POST", "/v1/pengguna", body)


@router.put("/pengguna/{pengguna_id}/keadaan", operation_id="setKeadaanPengguna", summary="Aktif atau tidak / In use or not",
            responses=problems(TidakDitemukan, Bentrok))  # fmt: skip
async def state(
    pengguna_id: uuid.UUID, body: Annotated[KeadaanPengguna, Body()], actor: Manager, registry: Registry
) -> dict[str, Any]:
    """Yang dinonaktifkan tidak dapat masuk, dan semua sesinya berakhir."""
    return await _sent(registry, actor, "PUT", f"/v1/pengguna/{pengguna_id}/keadaan", body)


@router.delete("/pengguna/{pengguna_id}/totp", status_code=status.HTTP_204_NO_CONTENT, operation_id="resetTotp",
               summary="Reset autentikator / Reset a lost second factor", responses=problems(TidakDitemukan, Bentrok))  # fmt: skip
async def reset(pengguna_id: uuid.UUID, actor: Manager, registry: Registry) -> None:
    """Semua sesinya berakhir; orangnya memasang autentikator baru. Tidak untuk diri sendiri."""
    await registry.call(actor, "DELETE", f"/v1/pengguna/{pengguna_id}/totp", safe=False)


@router.get("/peran", operation_id="listPeran", summary="Pemberian peran / Grants of roles", responses=problems(MasukanTidakSah))
async def the_roles(
    actor: Looker, registry: Registry, peran: Peran | None = None, pengguna_id: uuid.UUID | None = None,
    unor_id: uuid.UUID | None = None, per: Annotated[date | None, Query(description="Kosong = hari ini")] = None,
    semua: Annotated[bool, Query(description="Juga yang sudah berakhir atau belum mulai")] = False, limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Yang terbaru lebih dahulu."""
    wanted = {"peran": peran, "pengguna_id": pengguna_id, "unor_id": unor_id, "per": per, "semua": semua or None}
    return await _asked(registry, actor, "/v1/peran", **wanted, limit=limit, cursor=cursor)


@router.post("/peran", status_code=status.HTTP_201_CREATED, operation_id="grantPeran", summary="Beri peran / Grant a role",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok))  # fmt: skip
async def grant(body: Annotated[PemberianPeran, Body()], actor: Manager, registry: Registry) -> dict[str, Any]:
    """Tidak untuk diri sendiri. Peran yang sama atas unit yang sama pada hari yang sama: 409, jadi aman diulang."""
    return await _sent(registry, actor, "POST", "/v1/peran", body)


@router.post("/peran/{peran_id}/akhiri", operation_id="endPeran", summary="Akhiri peran / End a grant",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok))  # fmt: skip
async def end(
    peran_id: uuid.UUID, body: Annotated[PengakhiranPeran, Body()], actor: Manager, registry: Registry
) -> dict[str, Any]:
    """Berlaku pada tindakan berikutnya; riwayatnya tetap terbaca."""
    return await _sent(registry, actor, "POST", f"/v1/peran/{peran_id}/akhiri", body)


async def _asked(registry: Registry, actor: Actor, path: str, **wanted: Any) -> dict[str, Any]:
    params = {name: str(value) for name, value in wanted.items() if value not in (None, "")}
    found: dict[str, Any] = await registry.json(actor, "GET", path, params=params)
    return found


async def _sent(registry: Registry, actor: Actor, method: str, path: str, body: BaseModel) -> dict[str, Any]:
    made: dict[str, Any] = await registry.json(actor, method, path, json=body.model_dump(mode="json"))
    return made
