"""The whole system as its users meet it: three services and two workers over real HTTP, one agency of its own per test."""

from __future__ import annotations

import asyncio
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import httpx

from demo.files import ORDER, as_csv
from launcher.city import City
from services.registry.operations.akses import agencies, clients
from services.registry.storage.work import UnitOfWork, connect
from shared.vocabulary import JenisInstansi, JenisMasukan
from shared.web.clock import SystemClock

SCOPES = (
    "impor:jalankan,pegawai:baca,pegawai:tulis,unor:baca,putaran:kelola,rekomendasi:baca,orang:baca,coba:jalankan,peristiwa:baca,"
    "referensi:baca,riwayat:baca,riwayat:tulis,pegawai.pribadi:baca,pegawai.salinan:buat,akses:hapus,unor.padanan:putuskan,"
    "beban:hitung,hukum:periksa,hukum:tulis,model:latih,model:aktifkan,keadilan:baca"
)
RUNNING = ("ANTRE", "BERJALAN")
PATIENCE_S = 120.0


@dataclass
class Api:
    """One client of one agency; `client_id` and `secret` as the administrator handed them over."""

    http: httpx.Client
    client_id: str
    secret: str

    def get(self, path: str, **params: Any) -> Any:
        answer = self.http.get(path, params=params)
        if answer.status_code == 401:  # a token lasts 15 minutes, some tests longer
            self.http.headers["Authorization"] = f"Bearer {new_token(str(self.http.base_url), self.client_id, self.secret)}"
            answer = self.http.get(path, params=params)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, path: str, expect: int = 200, **more: Any) -> Any:
        answer = self.http.post(path, **more)
        assert answer.status_code == expect, answer.text
        return answer.json()

    def bring(self, kind: JenisMasukan, rows: list[dict[str, Any]], sumber: str = "uji") -> dict[str, Any]:
        """Import rows as the file a city would send and wait for the report."""
        return self.bring_file(f"{kind.value.lower()}.csv", as_csv(kind, rows), sumber, kind.value)

    def bring_file(self, name: str, content: bytes, sumber: str = "uji", kind: str | None = None) -> dict[str, Any]:
        data = {"sumber": sumber, "mode": "terapkan", **({"jenis": kind} if kind else {})}
        made = self.post("/v1/impor", 202, files={"berkas": (name, content, "application/octet-stream")}, data=data)
        return self.until_done(f"/v1/impor/{made['id']}")

    def bring_city(self, city: dict[JenisMasukan, list[dict[str, Any]]]) -> None:
        for kind in ORDER:
            if city.get(kind):
                assert self.bring(kind, city[kind])["status"] == "SELESAI"

    def make_round(self, **changed: Any) -> str:
        body = {
            "nama": "Uji", "per": "2026-11-01", "tanggal_keputusan": "2026-12-01", "tmt_rencana": "2027-01-01",
            "ruang_lingkup": {"opd": [], "keluarga": [], "kecamatan": []}, "kapasitas_meja": 50, **changed,
        }  # fmt: skip
        return str(self.post("/v1/putaran", 201, json=body)["id"])

    def analyse(self, round_id: str) -> dict[str, Any]:
        made = self.post(f"/v1/putaran/{round_id}/analisis", 202)
        return self.until_done(f"/v1/analisis/{made['id']}")

    def until_done(self, path: str, patience_s: float = PATIENCE_S) -> dict[str, Any]:
        deadline = time.monotonic() + patience_s
        while time.monotonic() < deadline:
            row: dict[str, Any] = self.get(path)
            if row["status"] not in RUNNING:
                return row
            time.sleep(0.1)
        raise AssertionError(f"{path} did not end in {patience_s:.0f} s")


@dataclass
class Stack:
    city: City
    opened: list[Api] = field(default_factory=list)

    @property
    def url(self) -> str:
        return self.city.gateway_url

    def agency(self, scopes: str = SCOPES, code: str = "") -> Api:
        """A new agency with a client of its own (or another client of agency `code`)."""
        database = self.city.registry_env["SEIMBANG_DATABASE_URL"]
        with ThreadPoolExecutor(1) as apart:  # a test with a browser has an event loop of its own in this thread
            made = apart.submit(lambda: asyncio.run(_grant(database, code or f"uji-{uuid.uuid4().hex[:10]}", scopes))).result()
        self.opened.append(sign_in(self.url, *made))
        return self.opened[-1]

    def close(self) -> None:
        for api in self.opened:
            api.http.close()


async def _grant(database_url: str, code: str, scopes: str) -> tuple[str, str]:
    """What `admin client` does, without the second a new process takes to begin; id and secret of the client."""
    engine = connect(database_url, pool_size=1)
    try:
        async with UnitOfWork(engine, "admin", SystemClock().now()) as work:
            agency = await agencies.ensure_agency(work, code, f"Instansi {code}", JenisInstansi.KOTA.value)
            client, secret = await clients.create_client(work, f"uji-{uuid.uuid4().hex[:10]}", scopes.split(","), agency)
            return str(client), secret
    finally:
        await engine.dispose()


def sign_in(url: str, client_id: str, secret: str) -> Api:
    http = httpx.Client(base_url=url, headers={"Authorization": f"Bearer {new_token(url, client_id, secret)}"}, timeout=60)
    return Api(http, client_id, secret)


def new_token(url: str, client_id: str, secret: str) -> str:
    form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret}
    return str(httpx.post(f"{url.rstrip('/')}/oauth2/token", data=form).raise_for_status().json()["access_token"])
