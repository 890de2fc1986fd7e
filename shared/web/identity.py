"""Who calls? Internal tokens: Ed25519, at most 60 seconds, one audience per service, the actor's id inside."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from fastapi import FastAPI, Header, Request
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from shared.errors import TidakDikenal
from shared.web.clock import Clock, SystemClock

ALGORITHMS = ["Ed25519"]
INTERNAL_TTL_S = 60


@dataclass(frozen=True)
class Actor:
    """An id of a client (`klien:…`) or of a person who signed in (`pengguna:…`), never a person's number."""

    id: str
    scopes: tuple[str, ...] = ()
    instansi_id: str = ""
    sesi: str = ""
    """Of a person: the session the token belongs to."""
    diperkuat: int = 0
    """Of a person: when the second factor was last shown, in seconds since 1970 (`auth_time`); 0 = not in this session."""


class Signer:
    """Signs tokens with the gateway's private key."""

    def __init__(self, key_file: Path, clock: Clock | None = None) -> None:
        self._key = OKPKey.import_key(json.loads(key_file.read_text()))
        self._clock = clock or SystemClock()

    def sign(self, audience: str, actor: Actor, ttl_s: int = INTERNAL_TTL_S) -> str:
        now = int(self._clock.now().timestamp())
        claims = {
            "iss": "gateway", "aud": audience, "sub": actor.id, "scope": " ".join(actor.scopes), "instansi": actor.instansi_id,
            "iat": now, "exp": now + ttl_s, **({"sid": actor.sesi} if actor.sesi else {}),
            **({"auth_time": actor.diperkuat} if actor.diperkuat else {}),
        }  # fmt: skip
        return str(jwt.encode({"alg": "Ed25519"}, claims, self._key, algorithms=ALGORITHMS))

    def public(self) -> dict[str, Any]:
        return dict(self._key.as_dict(private=False))


class Verifier:
    """Checks tokens with the gateway's public key, read anew when the file changes."""

    def __init__(self, key_file: Path, clock: Clock | None = None) -> None:
        self._key = OKPKey.import_key(json.loads(key_file.read_text()))
        self._clock = clock or SystemClock()

    def verify(self, token: str, audience: str) -> Actor:
        """Raises TidakDikenal for anything but a valid token of this audience."""
        try:
            claims = jwt.decode(token, self._key, algorithms=ALGORITHMS).claims
        except (JoseError, ValueError) as wrong:
            raise _unknown("Token tidak sah.") from wrong
        if claims.get("aud") != audience or claims.get("iss") != "gateway":
            raise _unknown("Token bukan untuk layanan ini.")
        if int(claims.get("exp", 0)) <= self._clock.now().timestamp():
            raise _unknown("Token sudah kedaluwarsa.")
        return Actor(
            str(claims["sub"]), tuple(str(claims.get("scope", "")).split()), str(claims.get("instansi", "")),
            str(claims.get("sid", "")), int(claims.get("auth_time", 0)),
        )  # fmt: skip


def install(app: FastAPI, public_key_file: Path) -> None:
    app.state.verifier = Verifier(public_key_file)


def require_actor(audience: str) -> Callable[..., Actor]:
    """Dependency: the actor of a valid internal token, else 401."""

    def actor(request: Request, authorization: Annotated[str, Header()] = "") -> Actor:
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise _unknown("Token tidak disertakan.")
        verifier: Verifier = request.app.state.verifier
        return verifier.verify(token, audience)

    return actor


def _unknown(pesan: str) -> TidakDikenal:
    return TidakDikenal(pesan, saran="Minta token baru dan ulangi.", pesan_en="Get a new token and repeat.")
