"""How the gateway talks to its two services: one client, a fresh internal token per call, retries only where repeating is safe."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import stamina

from shared import errors
from shared.web.identity import Actor, Signer

TIMEOUT = httpx.Timeout(60.0, connect=5.0)
KINDS: dict[str, type[errors.DomainError]] = {
    "tidak_ditemukan": errors.TidakDitemukan, "masukan_tidak_sah": errors.MasukanTidakSah, "bentrok": errors.Bentrok,
    "tidak_berwenang": errors.TidakBerwenang, "tidak_dikenal": errors.TidakDikenal, "snapshot_tidak_ada": errors.SnapshotTidakAda,
    "layanan_sibuk": errors.LayananSibuk, "terlalu_besar": errors.TerlaluBesar, "kedaluwarsa": errors.Kedaluwarsa,
    "kunci_idempotensi": errors.KunciIdempotensi, "perlu_penguatan": errors.PerluPenguatan, "terlalu_sering": errors.TerlaluSering,
    "versi_lain": errors.VersiLain, "perlu_versi": errors.PerluVersi, errors.TOO_MANY: errors.MasukanTidakSah,
}  # fmt: skip

BY_STATUS: dict[int, type[errors.DomainError]] = {
    401: errors.TidakDikenal, 403: errors.TidakBerwenang, 404: errors.TidakDitemukan, 409: errors.Bentrok, 410: errors.Kedaluwarsa,
    413: errors.TerlaluBesar, 429: errors.TerlaluSering,
}  # fmt: skip
"""Of a problem whose `kode` is more particular than its kind."""


PATIENT = httpx.Timeout(60.0, connect=5.0, read=900.0)
"""For an act on a thousand people in one transaction."""


class Service:
    """One of our services, addressed by audience. Its problems come back as the domain errors they stand for."""

    def __init__(self, base_url: str, audience: str, signer: Signer) -> None:
        self._http = httpx.AsyncClient(base_url=base_url, timeout=TIMEOUT)
        self._audience = audience
        self._signer = signer

    async def call(self, actor: Actor, method: str, path: str, *, safe: bool | None = None, **more: Any) -> httpx.Response:
        """Raises the domain error of a problem, LayananSibuk when the service does not answer.

        `safe` calls (GET, PUT, HEAD unless told otherwise) are repeated on connection errors and 503.
        """
        repeatable = method in ("GET", "PUT", "HEAD", "DELETE") if safe is None else safe
        extra = more.pop("headers", {})
        tries = stamina.retry_context(on=(httpx.TransportError, errors.LayananSibuk), attempts=6 if repeatable else 1, timeout=20)
        try:
            async for attempt in tries:
                with attempt:
                    return _checked(await self._http.request(method, path, headers={**extra, **self._headers(actor)}, **more))
        except httpx.TransportError as gone:
            raise errors.LayananSibuk(
                f"Layanan {self._audience} tidak menjawab.", saran="Coba lagi sebentar.", pesan_en="A service does not answer."
            ) from gone
        raise AssertionError("unreachable")

    async def json(self, actor: Actor, method: str, path: str, **more: Any) -> Any:
        answer = await self.call(actor, method, path, **more)
        return answer.json() if answer.content else None

    @asynccontextmanager
    async def stream(self, actor: Actor, method: str, path: str, **more: Any) -> AsyncIterator[httpx.Response]:
        """A streamed answer; leaving the context closes the connection, which ends the work behind it."""
        async with self._http.stream(method, path, headers=self._headers(actor), timeout=PATIENT, **more) as answer:
            if answer.status_code >= 400:
                await answer.aread()
            yield _checked(answer)

    def _headers(self, actor: Actor) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._signer.sign(self._audience, actor)}"}

    async def close(self) -> None:
        await self._http.aclose()


def _checked(answer: httpx.Response) -> httpx.Response:
    if answer.status_code < 400:
        return answer
    try:
        problem = answer.json()
    except ValueError:
        problem = {}
    # what broke behind the door is nothing the caller can mend, and may be well again at the next try
    other = errors.LayananSibuk if answer.status_code >= 500 else errors.MasukanTidakSah
    kode = str(problem.get("kode", ""))
    kind = KINDS.get(kode) or BY_STATUS.get(answer.status_code, other)
    parts = [errors.Masalah(p["kode"], p["pesan"], p["pointer"], p["saran"]) for p in problem.get("errors", [])]
    text = str(problem.get("detail") or f"Layanan menjawab {answer.status_code}.")
    raised = kind(text, saran=str(problem.get("saran", "")), pesan_en=str(problem.get("judul_en", "")), masalah=parts)
    if kode and answer.status_code < 500 and type(raised) is BY_STATUS.get(answer.status_code):
        raised.kode = kode  # the more particular one of registry
    if isinstance(raised, errors.TerlaluSering) and (wait := answer.headers.get("retry-after", "")).isdigit():
        raised.coba_lagi_s = int(wait)
    if isinstance(raised, errors.VersiLain):
        raised.etag = answer.headers.get("etag", "")
    raise raised
