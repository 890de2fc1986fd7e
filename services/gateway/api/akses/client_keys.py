"""Programs that sign in, and the public keys they sign with: an administrator hands over a key and takes it back."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body, Path, status
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.akses.me import TAG
from services.gateway.api.wiring import Cursor, Limit, Registry
from services.gateway.identity.tokens import needs
from shared.errors import Bentrok, MasukanTidakSah, PerluPenguatan, TidakDitemukan
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1/klien", tags=[TAG])
Looker = Annotated[Actor, needs("pengguna:baca")]
Manager = Annotated[Actor, needs("pengguna:kelola")]
Kid = Annotated[str, Path(pattern=r"^[A-Za-z0-9._~-]{1,200}$", description="Sidik kunci dari pemasangannya")]


class KunciKlien(BaseModel):
    model_config = ConfigDict(extra="forbid")
    kunci: str = Field(
        min_length=50, max_length=4000, description="Kunci publik RSA (2048 bit atau lebih), EC P-256, atau Ed25519, sebagai PEM atau JWK",
        examples=["-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n"],
    )  # fmt: skip


@router.get("", operation_id="listKlien", summary="Klien dan kuncinya / Clients and their keys", responses=problems())
async def the_clients(actor: Looker, registry: Registry, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """Klien instansi ini dengan scope dan kunci publiknya, juga yang sudah dicabut. Rahasia klien tidak pernah ditunjukkan lagi."""
    asked = {"limit": limit, **({"cursor": cursor} if cursor else {})}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/klien", params=asked)
    return found


@router.post("/{klien_id}/kunci", status_code=status.HTTP_201_CREATED, operation_id="addKunciKlien",
             summary="Pasang kunci publik klien / Register a client's key",
             responses=problems(PerluPenguatan, TidakDitemukan, MasukanTidakSah, Bentrok))  # fmt: skip
async def add(klien_id: uuid.UUID, body: Annotated[KunciKlien, Body()], actor: Manager, registry: Registry) -> dict[str, Any]:
    """Klien dengan scope pengguna:jamin dapat menjamin siapa pun di instansi ini dengan kunci ini; karena itu perlu kode autentikator
    yang berumur paling lama 5 menit. Cocokkan sidiknya (`kid`) dengan pemilik kunci lewat jalan lain. Mengulang: 409."""
    made: dict[str, Any] = await registry.json(actor, "POST", f"/v1/klien/{klien_id}/kunci", json=body.model_dump())
    return made


@router.delete("/{klien_id}/kunci/{kid}", status_code=status.HTTP_204_NO_CONTENT, operation_id="revokeKunciKlien",
               summary="Cabut kunci klien / Revoke a client's key", responses=problems(TidakDitemukan))  # fmt: skip
async def revoke(klien_id: uuid.UUID, kid: Kid, actor: Manager, registry: Registry) -> None:
    """Sejak saat itu tidak ada yang ditandatangani dengannya yang diterima, dan sesi semua orang yang dijamin klien ini berakhir."""
    await registry.call(actor, "DELETE", f"/v1/klien/{klien_id}/kunci/{kid}", safe=False)
