"""Papers, decrees, letterhead and templates; the public check."""

from fastapi import APIRouter

from services.registry.api.naskah import decrees, papers, settings

router = APIRouter(prefix="/v1")
for part in (papers, decrees, settings):
    router.include_router(part.router)
