"""The performance board and its sessions."""

from fastapi import APIRouter

from services.registry.api.sidang import board, sessions, steps

router = APIRouter(prefix="/v1")
for part in (board, sessions, steps):
    router.include_router(part.router)
