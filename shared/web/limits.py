"""How large may a body be? Counted as it arrives, so that nobody fills the memory or the disk of the door."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MIB = 1 << 20
LimitOf = Callable[[str], int]
"""Bytes allowed for a path."""


class BodyLimit:
    """Refuses with 413 what says it is too large, and stops reading what turns out to be."""

    def __init__(self, app: ASGIApp, limit_of: LimitOf) -> None:
        self._app, self._limit_of = app, limit_of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit, seen = self._limit_of(scope["path"]), 0
        said = dict(scope["headers"]).get(b"content-length", b"")
        too_large = said.isdigit() and int(said) > limit

        async def counted() -> Message:
            nonlocal seen
            if too_large:
                raise HTTPException(413)
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > limit:
                raise HTTPException(413)  # the framework lets this one through; any other error while reading becomes a 400
            return message

        await self._app(scope, counted, send)
