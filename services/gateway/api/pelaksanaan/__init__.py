"""After the decree: delivery, correction, what an undone one means for others; checklists, rows for other systems, evaluations."""

from fastapi import APIRouter

from services.gateway.api.pelaksanaan import carried_out, correcting, undoing

router = APIRouter()
for part in (carried_out, undoing, correcting):
    router.include_router(part.router)
