"""Tokens and keys."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Form, Header, Request

from services.gateway.api.wiring import Registry
from services.gateway.identity.tokens import SCOPES, access_token, credentials_from
from shared.errors import MasukanTidakSah, TidakDikenal
from shared.web.identity import Actor, Signer
from shared.web.problems import problems

router = APIRouter(tags=["1 Token"])


@router.post(
    "/oauth2/token",
    operation_id="getToken",
    summary="Minta token akses / Get an access token",
    responses=problems(TidakDikenal, signed=False),
)
async def token(
    request: Request,
    registry: Registry,
    grant_type: Annotated[str, Form(examples=["client_credentials"])],
    scope: Annotated[str, Form(description="Dipisah spasi; kosong = semua yang diberikan", examples=["unor:baca"])] = "",
    client_id: Annotated[str, Form(description="Kosong bila memakai Basic")] = "",
    client_secret: Annotated[str, Form(description="Kosong bila memakai Basic", json_schema_extra={"format": "password"})] = "",
    authorization: Annotated[str, Header()] = "",
) -> dict[str, Any]:
    """Client credentials, lewat Basic atau formulir. Token berlaku 15 menit."""
    if grant_type != "client_credentials":
        raise MasukanTidakSah("grant_type harus client_credentials.", saran="Perbaiki grant_type.")
    found, secret = credentials_from(authorization, client_id, client_secret)
    try:
        body = {"client_id": str(uuid.UUID(found)), "client_secret": secret}
    except ValueError as wrong:
        raise TidakDikenal("Klien atau rahasia salah.", saran="Periksa client_id dan client_secret.") from wrong
    client = await registry.json(Actor("gateway"), "POST", "/v1/klien/verifikasi", json=body, safe=True)
    signer: Signer = request.app.state.signer
    return access_token(signer, client, scope)


@router.get("/.well-known/jwks.json", operation_id="getJwks", summary="Kunci publik / Public keys")
async def jwks(request: Request) -> dict[str, Any]:
    signer: Signer = request.app.state.signer
    return {"keys": [{**signer.public(), "alg": "Ed25519", "use": "sig"}]}


@router.get("/.well-known/oauth-authorization-server", operation_id="getMetadata", summary="Metadata OAuth2 / OAuth2 metadata")
async def metadata() -> dict[str, Any]:
    return {
        "token_endpoint": "/oauth2/token", "jwks_uri": "/.well-known/jwks.json", "grant_types_supported": ["client_credentials"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"], "scopes_supported": list(SCOPES),
    }  # fmt: skip
