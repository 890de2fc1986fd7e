"""The demo's own door: sign in as any official of a synthetic city, without a password. Only where the database bears the demo mark."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request

from services.gateway.api.wiring import Cursor, Limit, Registry
from services.gateway.identity.roles import user_token
from shared.errors import TidakDitemukan
from shared.web.identity import Actor, Signer
from shared.web.problems import problems

router = APIRouter(tags=["1 Token"])


@router.get("/oauth2/demo", operation_id="listPenggunaDemo", summary="Pejabat kota demo / Officials of the demo city",
            responses=problems(TidakDitemukan, signed=False))  # fmt: skip
async def officials(registry: Registry, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """Hanya pada basis data demo (orang sintetis); di tempat lain 404. Pakai `id`-nya pada POST /oauth2/demo."""
    asked = {"limit": limit, **({"cursor": cursor} if cursor else {})}
    found: dict[str, Any] = await registry.json(Actor("gateway"), "GET", "/v1/masuk/demo", params=asked)
    return found


@router.post("/oauth2/demo", operation_id="getTokenDemo", summary="Masuk sebagai pejabat demo / Sign in as a demo official",
             responses=problems(TidakDitemukan, signed=False))  # fmt: skip
async def sign_in(
    request: Request, registry: Registry,
    pengguna_id: Annotated[uuid.UUID, Form(examples=["01a1c5e0-7c00-7000-8000-000000000001"])],
    scope: Annotated[str, Form(description="Dipisah spasi; kosong = semua milik perannya", examples=["saya"])] = "",
) -> dict[str, Any]:  # fmt: skip
    """Token pengguna 15 menit, faktor kedua dianggap baru saja ditunjukkan. Di luar basis data demo: 404."""
    signed = await registry.json(Actor("gateway"), "POST", "/v1/masuk/demo", json={"pengguna_id": str(pengguna_id)})
    signer: Signer = request.app.state.signer
    return user_token(signer, signed, scope)
