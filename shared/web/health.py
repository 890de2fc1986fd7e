"""Is the process up, and are its needs met?"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from fastapi import FastAPI

from shared.errors import LayananSibuk

Check = Callable[[], Awaitable[str]]
"""Answers '' when all is well, else one sentence about what is missing."""


async def _nothing_needed() -> str:
    return ""


def install(app: FastAPI, ready: Check = _nothing_needed) -> None:
    @app.get("/kesehatan/hidup", include_in_schema=False)
    async def alive() -> dict[str, str]:
        return {"status": "hidup"}

    @app.get("/kesehatan/siap", include_in_schema=False)
    async def is_ready() -> dict[str, str]:
        if missing := await ready():
            raise LayananSibuk(missing, saran="Tunggu atau periksa log layanan.")
        return {"status": "siap"}
