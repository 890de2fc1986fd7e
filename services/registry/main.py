"""Registry, wired: the city's records and everything that must not be lost. Called by the gateway alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from fastapi import FastAPI
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.api import (
    akses,
    beban,
    daftar,
    database_errors,
    dengar,
    hukum,
    impor,
    keberatan,
    kepegawaian,
    kualitas,
    lembar,
    model,
    naskah,
    pelaksanaan,
    peristiwa,
    putaran,
    referensi,
    sidang,
    usulan,
)
from services.registry.api.akses import client_keys, me, personal, sign_in, users
from services.registry.api.beban import history
from services.registry.api.impor import siasn
from services.registry.api.kepegawaian import histories, projection, reading
from services.registry.api.kualitas import matches
from services.registry.api.pelaksanaan import checklists, exports
from services.registry.api.usulan import authority, cases, checks, requests, sets
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.kualitas.memory import Memory
from services.registry.settings import Settings
from services.registry.storage.peristiwa.guards import guards
from services.registry.storage.work import connect
from shared.web import health, identity, observability, problems
from shared.web.clock import SystemClock


def create_app(settings: Settings | None = None) -> FastAPI:
    chosen = settings or Settings()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        await _warn_of_weak_guards(app.state.engine)
        yield
        await app.state.engine.dispose()

    app = FastAPI(title="Seimbang registry", lifespan=lifespan, docs_url=None, redoc_url=None)
    app.state.engine = connect(chosen.database_url)
    app.state.vault = Vault.from_folder(chosen.secrets_dir)
    app.state.clock = SystemClock()
    app.state.kualitas = Memory()
    app.state.ledger_file = chosen.ledger_file

    async def ready() -> str:
        try:
            async with app.state.engine.connect() as connection:
                await connection.execute(text("SELECT 1 FROM alembic_version"))
        except (SQLAlchemyError, OSError):
            return "Basis data tidak menjawab atau belum dimigrasi."
        return ""

    problems.install(app)
    database_errors.install(app)
    observability.install(app, "registry")
    identity.install(app, chosen.secrets_dir / "gateway_public.jwk")
    health.install(app, ready)
    for room in (
        kualitas,
        matches,
        akses,
        personal,
        sign_in,
        me,
        users,
        client_keys,
        kepegawaian,
        reading,
        beban,
        history,
        projection,
        histories,
        impor,
        siasn,
        putaran,
        model,
        hukum,
        peristiwa,
        referensi,
        usulan,
        cases,
        naskah,
        sidang,
        pelaksanaan,
        keberatan,
        checks,
        authority,
        sets,
        requests,
        checklists,
        lembar,
        dengar,
        exports,
        daftar,
    ):
        app.include_router(room.router)
    return app


async def _warn_of_weak_guards(engine: AsyncEngine) -> None:
    """Say in the log when this process itself could rewrite history; a database that is away at start is no reason to stop."""
    try:
        async with engine.connect() as connection:
            for sentence in (await guards(connection)).told():
                structlog.get_logger().warning("history is not guarded by the database", told=sentence)
    except (SQLAlchemyError, OSError):
        return
