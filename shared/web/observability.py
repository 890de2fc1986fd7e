"""One log line per request: method, route template, status, milliseconds, request id. Never a query string or a body."""

from __future__ import annotations

import logging
import re
import time
import uuid
from collections.abc import Awaitable, Callable

import structlog
from fastapi import FastAPI, Request, Response

from shared.web import problems

REQUEST_ID = re.compile(r"(?!\d{16,})[A-Za-z0-9-]{8,64}")
"""A caller's own request id is kept when it looks like one; a number as long as a NIP does not."""
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
    logging.getLogger("uvicorn.error").addFilter(_without_values)


def _without_values(record: logging.LogRecord) -> bool:
    """What breaks while an answer is on its way: its kind is told, not its text."""
    if record.exc_info and record.exc_info[0]:
        record.msg, record.args, record.exc_info = f"{record.getMessage()} ({record.exc_info[0].__name__})", (), None
    return True


def install(app: FastAPI, service: str) -> None:
    configure()
    log = structlog.get_logger().bind(service=service)

    @app.middleware("http")
    async def observe(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
        sent = request.headers.get("x-request-id", "")
        request.state.request_id = sent if REQUEST_ID.fullmatch(sent) else uuid.uuid4().hex
        started = time.perf_counter()
        try:
            response = await call_next(request)
        except Exception as error:  # here and not further out, where the server would print it with the values in it
            response = await problems.unforeseen(request, error)
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
