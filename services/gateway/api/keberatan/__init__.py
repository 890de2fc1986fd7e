"""Objections against decrees: filed, read, decided."""

from fastapi import APIRouter

from services.gateway.api.keberatan import deciding, filing, own

router = APIRouter()
for part in (filing, deciding, own):
    router.include_router(part.router)
