"""Rounds, analyses, recommendations, trials, artefacts, and the jobs behind them."""

from fastapi import APIRouter

from services.registry.api.putaran import analyses, evaluation, exclusions, jobs, plans, principals, round_steps, rounds, trials

router = APIRouter(prefix="/v1")
for part in (rounds, round_steps, plans, principals, exclusions, analyses, jobs, trials, evaluation):
    router.include_router(part.router)
