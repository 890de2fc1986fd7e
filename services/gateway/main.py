"""Gateway, wired: the one public door. Nothing here outlives the process but its signing key."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI, Request, Response

from services.gateway.api import (
    acts,
    balance,
    card_pages,
    cards,
    chains,
    checks,
    city_law,
    coming,
    comparisons,
    considered,
    daily_lists,
    dengar,
    drift,
    equity,
    events,
    explanations,
    frontier,
    histories,
    hours,
    judged_set,
    keberatan,
    models,
    naskah,
    pelaksanaan,
    personal,
    projection,
    public,
    quality,
    recommendations,
    records,
    references,
    round_workload,
    rounds,
    rule_counts,
    rules,
    rules_tried,
    seats,
    sidang,
    simpeg,
    trials,
    waivers,
    what_if,
    workload,
)
from services.gateway.api.akses import client_keys, demo_door, me, users
from services.gateway.api.naskah import verify
from services.gateway.api.pelaksanaan import checklists, exports
from services.gateway.api.putaran import compared as round_compared
from services.gateway.api.putaran import evaluation as round_evaluation
from services.gateway.api.putaran import exclusions as round_exclusions
from services.gateway.api.putaran import pack as round_pack
from services.gateway.api.putaran import plans as round_plans
from services.gateway.api.putaran import principals as round_principals
from services.gateway.api.putaran import steps as round_steps
from services.gateway.api.putaran import worksheet as round_worksheet
from services.gateway.api.query_names import known_names
from services.gateway.api.usulan import authority, cases, own, papers, requests, sets
from services.gateway.api.usulan import checks as set_checks
from services.gateway.api.usulan import export as case_export
from services.gateway.clients.http import Service
from services.gateway.docs import page
from services.gateway.pages.render import CSP
from services.gateway.settings import Settings
from shared.errors import DomainError, LayananSibuk
from shared.web import health, identity, observability, problems
from shared.web.identity import Actor, Signer
from shared.web.limits import MIB, BodyLimit


def create_app(settings: Settings | None = None) -> FastAPI:
    chosen = settings or Settings()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        await app.state.registry.close()
        await app.state.scoring.close()

    app = FastAPI(title="Seimbang", lifespan=lifespan, docs_url=None, redoc_url=None)
    app.add_middleware(BodyLimit, limit_of=body_limit)  # added first: closest to the routes, where its refusal becomes a problem
    app.state.signer = Signer(chosen.secrets_dir / "gateway_private.jwk")
    app.state.registry = Service(chosen.registry_url, "registry", app.state.signer)
    app.state.scoring = Service(chosen.scoring_url, "scoring", app.state.signer)
    app.state.mode = chosen.mode
    app.state.contact = chosen.kontak
    app.state.public_url = chosen.alamat_publik

    async def ready() -> str:
        for service in (app.state.registry, app.state.scoring):
            try:
                await service.call(Actor("gateway"), "GET", "/kesehatan/siap", safe=False)
            except DomainError as missing:
                return missing.pesan
        return ""

    @app.middleware("http")
    async def guard(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
        response = await call_next(request)
        response.headers.setdefault("Content-Security-Policy", CSP)  # a card names its frame
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response

    problems.install(app)
    observability.install(app, "gateway")
    identity.install(app, chosen.secrets_dir / "gateway_public.jwk")
    health.install(app, ready)
    page.install(app, chosen.mode)
    for part in (
        public,
        demo_door,
        me,
        users,
        client_keys,
        quality,
        simpeg,
        records,
        hours,
        histories,
        projection,
        rules,
        rules_tried,
        city_law,
        waivers,
        rounds,
        round_steps,
        round_compared,
        round_plans,
        round_pack,
        round_evaluation,
        round_exclusions,
        round_principals,
        round_worksheet,
        daily_lists,
        cards,
        card_pages,
        recommendations,
        considered,
        seats,
        judged_set,
        what_if,
        chains,
        rule_counts,
        explanations,
        equity,
        balance,
        frontier,
        acts,
        checks,
        coming,
        comparisons,
        round_workload,
        trials,
        workload,
        models,
        drift,
        events,
        references,
        personal,
        case_export,
        cases,
        own,
        papers,
        naskah,
        sidang,
        pelaksanaan,
        keberatan,
        verify,
        set_checks,
        authority,
        sets,
        requests,
        checklists,
        dengar,
        exports,
    ):
        app.include_router(
            part.router,
            responses=problems.problems(LayananSibuk, signed=part not in (public, demo_door, verify, card_pages)),
            dependencies=[] if part in BY_LINK else [Depends(known_names)],
        )
    return app


BY_LINK = (public, verify, card_pages)
"""What people open from a paper's code or a message, and what OAuth standardises: whatever a messenger (`fbclid`) or a library adds to
such an address is ignored, as RFC 6749 asks of a token endpoint."""
WITH_A_FILE = ("/bertanda", "/berkas", "/lembar-kerja", "/penyampaian")
"""Ends of addresses that take one scanned paper."""


def body_limit(path: str) -> int:
    """One file of 20 MB with its form, ten of them in a trial; 500 rows of JSON are far below 4 MiB."""
    if path == "/v1/coba":
        return 201 * MIB
    if path == "/v1/abk/hitung":
        return 64 * MIB  # 200,000 rows of JSON at 300 bytes
    return 21 * MIB if path == "/v1/impor" or path.endswith(WITH_A_FILE) else 4 * MIB
