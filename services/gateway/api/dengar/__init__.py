"""The hearing: notices and replies, contested data, reviews of urgent moves, and what those who watch read."""

from __future__ import annotations

from fastapi import APIRouter

from services.gateway.api.dengar import hearing, lists

router = APIRouter()
for part in (hearing, lists):
    router.include_router(part.router)
