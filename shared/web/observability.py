"""One log line per request: method, route template, status, milliseconds, request id. Never a query string or a body."""

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Awaitable, Callable

import structlog
from fastapi import FastAPI, Request, Response

QUIET = ("/kesehatan/hidup", "/kesehatan/siap")


def configure() -> None:
    """JSON lines on standard output, UTC times."""
    structlog.configure(
        processors=[
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.add_log_level,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ]
    )
    logging.getLogger("uvicorn.access").disabled = True  # it prints whole URLs


def install(app: FastAPI, service: str) -> None:
    configure()
    log = structlog.get_logger().bind(service=service)

    @app.middleware("http")
    async def observe(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
        request.state.request_id = request.headers.get("x-request-id") or uuid.uuid4().hex
        started = time.perf_counter()
        response = await call_next(request)
        response.headers["X-Request-Id"] = request.state.request_id
        route = getattr(request.scope.get("route"), "path", "unmatched")
        if route not in QUIET:
            elapsed = round((time.perf_counter() - started) * 1000)
            log.info(
                "request",
                method=request.method,
                route=route,
                status=response.status_code,
                ms=elapsed,
                id=request.state.request_id,
            )
        return response
