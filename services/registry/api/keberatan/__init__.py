"""Objections against decrees."""

from fastapi import APIRouter

from services.registry.api.keberatan import deciding, filing

router = APIRouter(prefix="/v1")
for part in (filing, deciding):
    router.include_router(part.router)
