"""The hearing: notices and replies, contested data, reviews of urgent moves, and what those who watch read."""

from __future__ import annotations

from fastapi import APIRouter

from services.gateway.api.dengar import departures, hearing, lists, messages

router = APIRouter()
for part in (hearing, lists, departures, messages):
    router.include_router(part.router)
