"""Training files, training runs, models by number, and which of them is active."""

from fastapi import APIRouter

from services.registry.api.model import models, runs

router = APIRouter(prefix="/v1")
for part in (runs, models):
    router.include_router(part.router)
