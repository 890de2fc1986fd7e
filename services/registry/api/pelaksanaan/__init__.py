"""What follows a decree: delivery, correction, undoing; the checklist of a case, rows for systems that must know, what a round did."""

from fastapi import APIRouter

from services.registry.api.pelaksanaan import carried_out, correcting, undoing

router = APIRouter(prefix="/v1")
for part in (carried_out, undoing, correcting):
    router.include_router(part.router)
