"""The performance board at the door: stated by decree, its sessions, and decisions that follow them."""

from fastapi import APIRouter

from services.gateway.api.sidang import board, held, sessions

router = APIRouter()
for part in (board, sessions, held):
    router.include_router(part.router)
