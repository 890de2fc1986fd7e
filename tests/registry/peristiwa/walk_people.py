"""The writing routes of people who act: users, roles, the second factor, and being vouched for."""

from __future__ import annotations

import base64
import uuid
from typing import Any

from joserfc import jwt
from joserfc.jwk import ECKey

from services.registry.domain.akses import totp
from services.registry.operations.akses import admin_people
from services.registry.operations.akses.clients import create_client
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import Peran
from shared.web.identity import Actor, Signer
from tests import dates

AUDIENCE = "http://uji/oauth2/token"


async def walk_people(walk: Any) -> None:
    own = walk.own
    before = own.http.headers["Authorization"]
    key = ECKey.generate_key("P-256")
    async with UnitOfWork(own.engine, "admin", dates.now()) as work:
        admin = await admin_people.seat(work, own.vault, "12.71", Peran.ADMINISTRATOR, "SK Uji", dates.today(), nama="Admin Uji")
    async with UnitOfWork(own.engine, "admin", dates.now()) as work:
        client, _ = await create_client(work, "simpeg-uji", ["pengguna:jamin"], own.agency)
    async with UnitOfWork(own.engine, "admin", dates.now()) as work:
        kid = await admin_people.add_client_key(work, "simpeg-uji", key.as_pem(private=False).decode())

    _as(own, f"pengguna:{admin}")
    person = str(await own.owner.fetchval("SELECT id FROM pegawai WHERE id_sumber = 'P003'"))
    user = (await walk.call("POST", "/v1/pengguna", json={"pegawai_id": person}))["id"]
    role = {"pengguna_id": user, "peran": "SEKDA", "dasar": "SK Uji", "mulai": "2026-01-01"}
    made = await walk.call("POST", "/v1/peran", json=role)
    ended = {"dasar": "SK Uji", "sampai": "2026-02-01"}
    await walk.call("POST", "/v1/peran/{peran_id}/akhiri", where={"peran_id": made["peran_id"]}, json=ended)
    where = {"pengguna_id": user}
    for aktif, links in ((False, 1), (False, 0), (True, 1)):
        await walk.call("PUT", "/v1/pengguna/{pengguna_id}/keadaan", links=links, where=where, json={"aktif": aktif})

    first, second = _signed(key, kid, str(client), sub=str(client)), _subject(key, kid, str(client), "198001052010011904")
    vouched = {"asersi": first, "pernyataan": second, "audiens": AUDIENCE}
    signed = await walk.call("POST", "/v1/masuk/tukar", json=vouched)  # the first time makes a user
    again = {**vouched, "asersi": _signed(key, kid, str(client), sub=str(client))}
    again["pernyataan"] = _subject(key, kid, str(client), "198001052010011904")
    await walk.call("POST", "/v1/masuk/tukar", links=0, json=again)
    _as(own, f"pengguna:{signed['pengguna_id']}", str(signed["sesi_id"]))
    secret = (await walk.call("POST", "/v1/saya/totp"))["rahasia"]
    code = totp.code(base64.b32decode(secret + "=" * (-len(secret) % 8)), totp.step_of(dates.now()))
    await walk.call("POST", "/v1/saya/totp/konfirmasi", json={"kode": code})
    _as(own, f"pengguna:{admin}", proved=dates.seconds())
    second = ECKey.generate_key("P-256").as_pem(private=False).decode()
    held = await walk.call("POST", "/v1/klien/{klien_id}/kunci", where={"klien_id": client}, json={"kunci": second})
    await walk.call("DELETE", "/v1/klien/{klien_id}/kunci/{kid}", where={"klien_id": client, "kid": held["kid"]})
    await walk.call("DELETE", "/v1/pengguna/{pengguna_id}/totp", where={"pengguna_id": signed["pengguna_id"]})
    own.http.headers["Authorization"] = before


def _as(own: Any, actor: str, sesi: str = "", proved: int = 0) -> None:
    token = Signer(own.secrets / "gateway_private.jwk").sign("registry", Actor(actor, (), str(own.agency), sesi, proved))
    own.http.headers["Authorization"] = f"Bearer {token}"


def _signed(key: Any, kid: str, client: str, **claims: Any) -> str:
    now = dates.seconds()
    said = {"iss": client, "aud": AUDIENCE, "iat": now, "exp": now + 60, "jti": uuid.uuid4().hex, **claims}
    return str(jwt.encode({"alg": "ES256", "kid": kid}, said, key, algorithms=["ES256"]))


def _subject(key: Any, kid: str, client: str, nip: str) -> str:
    return _signed(key, kid, client, nip=nip, sesi="s", waktu=dates.seconds())
