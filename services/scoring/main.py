"""Scoring, wired: answers from its input alone, keeps nothing it needs."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from fastapi import FastAPI

from services.scoring.api import processes
from services.scoring.api.ahead import Ahead
from services.scoring.api.beban.routes import router as workload
from services.scoring.api.cache import SnapshotCache
from services.scoring.api.cocok.routes import router as fit
from services.scoring.api.hukum.routes import router as law
from services.scoring.api.pool import ChildPool
from services.scoring.api.residents import Residents
from services.scoring.api.routes import router
from services.scoring.api.training import router as training
from services.scoring.api.what_if_routes import router as what_if
from services.scoring.settings import Settings
from services.scoring.version import MESIN
from shared.contracts.v1.latihan import LATIHAN

BRIEF_WAITING, BRIEF_S = 64, 20.0
"""Questions of milliseconds that may wait for one another, and the seconds after which one of them is not what it was taken for."""


def create_app(settings: Settings | None = None) -> FastAPI:
    from shared.web import health, identity, observability, problems

    chosen = settings or Settings()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.cache = SnapshotCache(chosen.cache_dir)
        app.state.latihan = SnapshotCache(chosen.cache_dir / "latihan", LATIHAN, "/v1/latihan")
        app.state.pool = ChildPool(chosen.processes, chosen.waiting, chosen.time_limit_s, chosen.plan_workers)
        warming = asyncio.create_task(processes.prepare())
        app.state.brief = ChildPool(chosen.processes, BRIEF_WAITING, BRIEF_S)
        app.state.residents = Residents(
            chosen.held_plans, chosen.held_memory_mb, chosen.held_idle_s, chosen.time_limit_s,
            answer_limit_s=chosen.answer_limit_s, waiting=chosen.waiting,
        )  # fmt: skip
        app.state.residents.start()
        app.state.ahead = Ahead(app.state.pool, app.state.residents)
        yield
        await app.state.ahead.close()
        await app.state.residents.close()
        with suppress(asyncio.CancelledError):
            warming.cancel()
            await warming

    app = FastAPI(title="Seimbang scoring", version=MESIN, lifespan=lifespan, docs_url=None, redoc_url=None)
    problems.install(app)
    observability.install(app, "scoring")
    identity.install(app, chosen.secrets_dir / "gateway_public.jwk")
    health.install(app)
    app.include_router(router)
    app.include_router(workload)
    app.include_router(training)
    app.include_router(law)
    app.include_router(fit)
    app.include_router(what_if)
    return app
