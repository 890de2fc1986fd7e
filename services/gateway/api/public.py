"""Tokens and keys."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Form, Header, Request

from services.gateway.api.wiring import Registry
from services.gateway.identity.roles import user_token
from services.gateway.identity.tokens import PERSON_SCOPES, SCOPES, access_token, credentials_from
from shared.errors import MasukanTidakSah, TidakBerwenang, TidakDikenal, TidakDitemukan
from shared.web.identity import Actor, Signer
from shared.web.problems import problems

router = APIRouter(tags=["1 Token"])
CLIENT, EXCHANGE = "client_credentials", "urn:ietf:params:oauth:grant-type:token-exchange"
BY_KEY = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
JWT = "urn:ietf:params:oauth:token-type:jwt"
DOOR = Actor("gateway")


@router.post(
    "/oauth2/token",
    operation_id="getToken",
    summary="Minta token akses / Get an access token",
    responses=problems(TidakDikenal, TidakBerwenang, TidakDitemukan, signed=False),
)
async def token(
    request: Request,
    registry: Registry,
    grant_type: Annotated[str, Form(examples=["client_credentials"])],
    scope: Annotated[str, Form(description="Dipisah spasi; kosong = semua yang diberikan", examples=["unor:baca"])] = "",
    client_id: Annotated[str, Form(description="Kosong bila memakai Basic")] = "",
    client_secret: Annotated[str, Form(description="Kosong bila memakai Basic", json_schema_extra={"format": "password"})] = "",
    client_assertion_type: Annotated[str, Form(description=f"{BY_KEY}, sebagai ganti rahasia")] = "",
    client_assertion: Annotated[str, Form(description="JWT klien: iss, sub, aud, exp (paling lama 5 menit), jti")] = "",
    subject_token: Annotated[str, Form(description="Penukaran token: JWT {nip, waktu, sesi} dari kunci yang sama")] = "",
    subject_token_type: Annotated[str, Form(description=JWT)] = "",
    authorization: Annotated[str, Header()] = "",
) -> dict[str, Any]:
    """Klien: client credentials, lewat Basic, formulir, atau asersi bertanda tangan (RFC 7523). Orang: penukaran token (RFC 8693) oleh
    SIMPEG yang menjaminnya; hasilnya hanya membuka data sendiri sampai kode autentikator ditunjukkan. Berlaku 15 menit."""
    signer: Signer = request.app.state.signer
    if client_assertion and client_assertion_type != BY_KEY:
        raise MasukanTidakSah("client_assertion_type salah.", saran=f"Kirim {BY_KEY}.", pesan_en="Wrong client_assertion_type.")
    if grant_type == EXCHANGE:
        if not client_assertion or not subject_token or subject_token_type != JWT:
            raise MasukanTidakSah(
                "Penukaran token memerlukan client_assertion dan subject_token.", saran=f"Kirim keduanya; subject_token_type = {JWT}.",
                pesan_en="Token exchange wants client_assertion and subject_token.",
            )  # fmt: skip
        sent = {"asersi": client_assertion, "pernyataan": subject_token, "audiens": _audience(request)}
        signed = await registry.json(DOOR, "POST", "/v1/masuk/tukar", json=sent)
        return {**user_token(signer, signed, scope), "issued_token_type": "urn:ietf:params:oauth:token-type:access_token"}
    if grant_type != CLIENT:
        raise MasukanTidakSah(f"grant_type harus {CLIENT} atau {EXCHANGE}.", saran="Perbaiki grant_type.")
    if client_assertion:
        sent = {"asersi": client_assertion, "audiens": _audience(request)}
        return access_token(signer, await registry.json(DOOR, "POST", "/v1/masuk/klien", json=sent), scope)
    found, secret = credentials_from(authorization, client_id, client_secret)
    try:
        body = {"client_id": str(uuid.UUID(found)), "client_secret": secret}
    except ValueError as wrong:
        raise TidakDikenal("Klien atau rahasia salah.", saran="Periksa client_id dan client_secret.") from wrong
    return access_token(signer, await registry.json(DOOR, "POST", "/v1/klien/verifikasi", json=body, safe=True), scope)


def _audience(request: Request) -> str:
    """What an assertion must name: this endpoint, as clients know it."""
    known = str(request.app.state.public_url) or str(request.base_url)
    return f"{known.rstrip('/')}/oauth2/token"


@router.get("/.well-known/jwks.json", operation_id="getJwks", summary="Kunci publik / Public keys")
async def jwks(request: Request) -> dict[str, Any]:
    signer: Signer = request.app.state.signer
    return {"keys": [{**signer.public(), "alg": "Ed25519", "use": "sig"}]}


@router.get("/.well-known/oauth-authorization-server", operation_id="getMetadata", summary="Metadata OAuth2 / OAuth2 metadata")
async def metadata() -> dict[str, Any]:
    return {
        "token_endpoint": "/oauth2/token", "jwks_uri": "/.well-known/jwks.json", "grant_types_supported": [CLIENT, EXCHANGE],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post", "private_key_jwt"],
        "token_endpoint_auth_signing_alg_values_supported": ["RS256", "PS256", "ES256", "Ed25519"],
        "scopes_supported": [*SCOPES, *PERSON_SCOPES],
    }  # fmt: skip
