"""The person who is signed in: who, with which roles over which units, and what may be done now."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

import segno
from fastapi import APIRouter, Body, Query, Request, status
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.wiring import Cursor, Limit, Registry
from services.gateway.identity.roles import user_token
from services.gateway.identity.tokens import needs
from shared.errors import Bentrok, MasukanTidakSah, PerluPenguatan, TerlaluSering, TidakDitemukan
from shared.web.identity import Actor, Signer
from shared.web.problems import problems

TAG = "15 Pengguna / People who act"
router = APIRouter(prefix="/v1/saya", tags=[TAG])
Person = Annotated[Actor, needs("saya")]


class Kode(BaseModel):
    model_config = ConfigDict(extra="forbid")
    kode: str = Field(min_length=6, max_length=10, description="Enam angka dari aplikasi autentikator", examples=["492039"])


@router.get("", operation_id="getSaya", summary="Siapa saya / Who am I", responses=problems())
async def me(actor: Person, registry: Registry) -> dict[str, Any]:
    """Nama, NIP tersamar, peran, dan sampai kapan verifikasi masih segar. Hanya untuk orang, bukan klien."""
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/saya")
    return found


@router.get("/izin", operation_id="getIzinSaya", summary="Apa yang boleh saya lakukan / What may I do", responses=problems())
async def permissions(actor: Person, registry: Registry) -> dict[str, Any]:
    """Peran dengan lingkup unitnya, dan tiap izin: lingkupnya, dan apakah dapat dipakai sekarang."""
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/saya/izin")
    return found


@router.get(
    "/data", operation_id="getDataSendiri", summary="Salinan data saya / A copy of my data", responses=problems(TidakDitemukan)
)
async def copy(actor: Person, registry: Registry) -> dict[str, Any]:
    """Semua yang disimpan tentang saya, dengan riwayat perubahannya dan siapa yang membacanya (UU 27/2022). Pembacaan ini pun dicatat."""
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/saya/data")
    return found


@router.get("/pegawai", operation_id="listPegawaiUnit", summary="Pegawai unit saya / People of my unit",
            responses=problems(TidakDitemukan, MasukanTidakSah))  # fmt: skip
async def people(
    actor: Person, registry: Registry, unor_id: Annotated[uuid.UUID | None, Query(description="Kosong = unit peran saya")] = None,
    limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Untuk kepala unit, kepala OPD, dinas teknis: unitnya dan semua di bawahnya; NIP tersamar. Di luar lingkup perannya: 403."""
    asked = {"limit": limit, **({"unor_id": str(unor_id)} if unor_id else {}), **({"cursor": cursor} if cursor else {})}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/saya/pegawai", params=asked)
    return found


@router.post("/totp", status_code=status.HTTP_201_CREATED, operation_id="daftarTotp", summary="Pasang autentikator / Enrol a second factor",
             responses=problems(PerluPenguatan))  # fmt: skip
async def enrol(actor: Person, registry: Registry) -> dict[str, Any]:
    """Rahasia, alamat otpauth, dan kode QR (SVG), ditunjukkan sekali ini. Belum berlaku sampai kode pertamanya dikirim ke /konfirmasi."""
    made: dict[str, Any] = await registry.json(actor, "POST", "/v1/saya/totp")
    return {**made, "qr_svg": segno.make(made["otpauth"], micro=False).svg_inline(scale=4)}


@router.post("/totp/konfirmasi", operation_id="konfirmasiTotp", summary="Kode pertama / Prove the authenticator",
             responses=problems(Bentrok, TerlaluSering))  # fmt: skip
async def prove(body: Annotated[Kode, Body()], actor: Person, request: Request, registry: Registry) -> dict[str, Any]:
    """Autentikator mulai berlaku; jawabannya token baru dengan semua scope peran."""
    return await _token(request, registry, actor, "/v1/saya/totp/konfirmasi", body)


@router.post("/verifikasi", operation_id="verifikasiSaya", summary="Tunjukkan kode / Show a code (step-up)",
             responses=problems(Bentrok, TerlaluSering))  # fmt: skip
async def verify(body: Annotated[Kode, Body()], actor: Person, request: Request, registry: Registry) -> dict[str, Any]:
    """Token baru dengan scope peran. Menyetujui dan menandatangani memerlukan kode yang berumur paling lama 5 menit; satu kode berlaku
    sekali; lima kode salah berturut-turut mengunci 15 menit."""
    return await _token(request, registry, actor, "/v1/saya/verifikasi", body)


@router.delete("/sesi", status_code=status.HTTP_204_NO_CONTENT, operation_id="keluarSaya", summary="Keluar / Sign out",
               responses=problems())  # fmt: skip
async def leave(actor: Person, registry: Registry) -> None:
    """Sesi ini berakhir; tokennya ditolak untuk setiap tindakan."""
    await registry.call(actor, "DELETE", "/v1/saya/sesi")


async def _token(request: Request, registry: Registry, actor: Actor, path: str, body: Kode) -> dict[str, Any]:
    signed = await registry.json(actor, "POST", path, json=body.model_dump())
    signer: Signer = request.app.state.signer
    return user_token(signer, signed)
