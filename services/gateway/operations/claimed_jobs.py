"""One claimed job after the other: done while its lease is kept, and brought to an end whatever becomes of it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from contextlib import suppress
from typing import Any

import httpx
import structlog

from services.gateway.clients.http import Service
from services.gateway.operations.prepare_plan import prepare_plan
from services.gateway.operations.run_analysis import fails_for_good, run_analysis
from services.gateway.operations.run_training import run_training
from services.gateway.operations.run_trial import run_trial
from services.gateway.operations.streamed import Stopped
from shared.errors import Bentrok, DomainError
from shared.web.clock import SystemClock, today
from shared.web.identity import Actor

LEASE_S = 20
KINDS = ["ANALISIS", "COBA", "LATIH"]
ACTOR = Actor("gateway-worker")
UNFORESEEN = "Berhenti karena galat yang tidak terduga. Ulangi; bila berlanjut, sampaikan id-nya kepada pengelola."
log = structlog.get_logger()


class LeaseLost(Exception):
    """Another worker has the job now."""


class Worker:
    def __init__(self, registry: Service, scoring: Service, name: str, *, prepares: bool = True) -> None:
        """`prepares`: have the plan of each finished analysis made ready for what-if questions."""
        self._prepares = prepares
        self._registry, self._scoring, self._name = registry, scoring, name

    async def work_once(self) -> bool:
        """Claim and do one job; answers whether there was one."""
        body = {"jenis": KINDS, "pekerja": self._name, "sewa_s": LEASE_S}
        job = await self._registry.json(ACTOR, "POST", "/v1/tugas/klaim", json=body, safe=True)
        if job is None:
            return False
        log.info("job", kind=job["jenis"], id=job["id"], attempt=job["percobaan"])
        try:
            await self._with_lease(job, self._do(job))
        except LeaseLost:
            log.warning("job left: the lease went to another worker", id=job["id"])
        except Stopped:
            await self._give_up(job, "Dibatalkan atas permintaan.")
            await self._end(job, "selesai", {})
        except (DomainError, httpx.HTTPError) as wrong:
            again = not (isinstance(wrong, DomainError) and fails_for_good(wrong))
            text = f"{wrong.pesan} {wrong.saran}".strip() if isinstance(wrong, DomainError) else "Layanan tidak menjawab."
            await self._fail(job, text, again=again)
        except Exception as unforeseen:  # a fault of ours: it may cost this job, never the worker and the jobs behind it
            log.error("job failed", id=job["id"], kind=type(unforeseen).__name__, exc_info=unforeseen)
            await self._fail(job, UNFORESEEN, again=True)
        else:
            await self._end(job, "selesai", {})
        return True

    async def _do(self, job: dict[str, Any]) -> None:
        if job["jenis"] == "COBA":
            await run_trial(self._registry, self._scoring, ACTOR, job["isi"]["coba_id"], today(SystemClock()))
            return
        if job["jenis"] == "LATIH":
            await run_training(self._registry, self._scoring, ACTOR, job["isi"]["pelatihan_id"])
            return
        analysis = job["isi"]["analisis_id"]

        async def told(stage: str, percent: int) -> bool:
            body = {"tahap": stage, "persen": percent}
            return bool((await self._registry.json(ACTOR, "PUT", f"/v1/analisis/{analysis}/progres", json=body))["batal"])

        row = await self._registry.json(ACTOR, "GET", f"/v1/analisis/{analysis}")
        if row["dibuat_oleh"] == ACTOR.id:
            return  # part of a trial: its own job carries it
        await run_analysis(self._registry, self._scoring, ACTOR, analysis, told)
        if self._prepares:
            await self._prepare(analysis)

    async def _prepare(self, analysis: str) -> None:
        """The result is stored by now: whatever goes wrong here makes the first question slower, and nothing else."""
        try:
            await prepare_plan(self._registry, self._scoring, ACTOR, analysis)
        except DomainError as refused:
            log.warning("plan not prepared", id=analysis, kode=refused.kode)

    async def _with_lease(self, job: dict[str, Any], work: Awaitable[None]) -> None:
        """Do the work while the lease is kept; a lost lease stops the work."""
        doing = asyncio.ensure_future(work)
        keeping = asyncio.create_task(self._keep(job))
        done, _ = await asyncio.wait({doing, keeping}, return_when=asyncio.FIRST_COMPLETED)
        for task in (doing, keeping):
            if task not in done:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
        if doing in done:
            await doing
        else:
            await keeping

    async def _keep(self, job: dict[str, Any]) -> None:
        """Prolong the lease again and again. Raises LeaseLost, or Stopped when the job is to be cancelled."""
        while True:
            await asyncio.sleep(LEASE_S / 4)
            body = {"pekerja": self._name, "sewa_s": LEASE_S}
            try:
                answer = await self._registry.json(ACTOR, "POST", f"/v1/tugas/{job['id']}/detak", json=body, safe=True)
            except Bentrok as lost:
                raise LeaseLost from lost
            if answer["batal"]:  # a long stage says nothing between its start and its end
                raise Stopped

    async def _fail(self, job: dict[str, Any], text: str, *, again: bool) -> None:
        """Put the job back, or give it up. Who waits for it is told first: a kill in between must not let them wait for ever."""
        if not again or job["terakhir"]:
            await self._give_up(job, text)
        await self._end(job, "gagal", {"galat": text, "ulang": again})

    async def _end(self, job: dict[str, Any], how: str, more: dict[str, Any]) -> Any:
        return await self._registry.json(
            ACTOR, "POST", f"/v1/tugas/{job['id']}/{how}", json={"pekerja": self._name, **more}, safe=True
        )

    async def _give_up(self, job: dict[str, Any], reason: str) -> None:
        """Tell who waits. What was asked for may be gone or ended by now: then nobody waits, and the job must end all the same."""
        path, body = _refusal(job, reason)
        try:
            await self._registry.call(ACTOR, "PUT", path, json=body)
        except DomainError as refused:
            if not fails_for_good(refused):
                raise
            log.warning("nobody left to tell", id=job["id"], kode=refused.kode)


def _refusal(job: dict[str, Any], reason: str) -> tuple[str, dict[str, Any]]:
    if job["jenis"] == "ANALISIS":
        return f"/v1/analisis/{job['isi']['analisis_id']}/gagal", {"galat": reason}
    if job["jenis"] == "LATIH":
        return f"/v1/pelatihan/{job['isi']['pelatihan_id']}/gagal", {"galat": reason}
    return f"/v1/coba/{job['isi']['coba_id']}/progres", {"status": "GAGAL", "galat": reason}
