"""Objections against decrees: filed, read, decided."""

from fastapi import APIRouter

from services.gateway.api.keberatan import deciding, filing, letter, own

router = APIRouter()
for part in (filing, letter, deciding, own):
    router.include_router(part.router)
