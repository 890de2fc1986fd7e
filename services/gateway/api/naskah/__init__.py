"""Papers and decrees at the door: written, numbered, signed; templates and letterhead of the city; the public check."""

from fastapi import APIRouter

from services.gateway.api.naskah import decrees, papers, settings, verify

router = APIRouter()
for part in (papers, decrees, settings):
    router.include_router(part.router)

__all__ = ["router", "verify"]
