"""A SIMPEG of a test: a client with a key of its own that signs who it is and who is signed in with it."""

from __future__ import annotations

import asyncio
import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import httpx
from joserfc import jwt
from joserfc.jwk import ECKey, RSAKey

from services.registry.operations.akses import admin_people
from services.registry.operations.akses.clients import create_client
from services.registry.storage.work import UnitOfWork, connect
from shared.web.clock import SystemClock
from tests import dates
from tests.stack import Stack

EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange"
BY_KEY = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
JWT = "urn:ietf:params:oauth:token-type:jwt"


@dataclass
class Simpeg:
    url: str
    client_id: str
    key: Any
    alg: str
    kid: str

    def signed(self, key: Any = None, alg: str = "", **changed: Any) -> str:
        """A statement; a claim changed to None is left out."""
        now = dates.seconds()
        claims = {
            "iss": self.client_id, "aud": f"{self.url}/oauth2/token", "iat": now, "exp": now + 120, "jti": uuid.uuid4().hex, **changed,
        }  # fmt: skip
        kept = {name: value for name, value in claims.items() if value is not None}
        header = {"alg": alg or self.alg, "kid": self.kid}
        return str(jwt.encode(header, kept, key or self.key, algorithms=[header["alg"]]))

    def client(self, **changed: Any) -> str:
        return self.signed(**{"sub": self.client_id, **changed})

    def subject(self, nip: str, sesi: str = "sesi-1", **changed: Any) -> str:
        return self.signed(**{"nip": nip, "sesi": sesi, "waktu": dates.seconds() - 60, **changed})

    def exchange(self, nip: str = "", **changed: Any) -> httpx.Response:
        form = {
            "grant_type": EXCHANGE, "client_assertion_type": BY_KEY, "client_assertion": self.client(), "subject_token_type": JWT,
            "subject_token": self.subject(nip), **changed,
        }  # fmt: skip
        return httpx.post(f"{self.url}/oauth2/token", data=form)


def simpeg(stack: Stack, agency: uuid.UUID, scopes: str = "pengguna:jamin,unor:baca", kind: str = "RSA") -> Simpeg:
    key: Any = RSAKey.generate_key(2048) if kind == "RSA" else ECKey.generate_key("P-256")
    pem = key.as_pem(private=False).decode()
    database = stack.city.registry_env["SEIMBANG_DATABASE_URL"]
    with ThreadPoolExecutor(1) as apart:
        client, kid = apart.submit(lambda: asyncio.run(_make(database, agency, scopes.split(","), pem))).result()
    return Simpeg(stack.url, client, key, "RS256" if kind == "RSA" else "ES256", kid)


async def _make(database_url: str, agency: uuid.UUID, scopes: list[str], pem: str) -> tuple[str, str]:
    engine = connect(database_url, pool_size=1)
    name = f"simpeg-{uuid.uuid4().hex[:8]}"
    try:
        async with UnitOfWork(engine, "admin", SystemClock().now()) as work:
            client, _ = await create_client(work, name, scopes, agency)
        async with UnitOfWork(engine, "admin", SystemClock().now()) as work:
            return str(client), await admin_people.add_client_key(work, name, pem)
    finally:
        await engine.dispose()
