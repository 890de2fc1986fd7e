"""The law of a city: rules as they hold, decisions about them, the city's own dates, waivers of persons."""

from fastapi import APIRouter

from services.registry.api.hukum import city, rules, waivers

router = APIRouter(prefix="/v1")
for part in (rules, city, waivers):
    router.include_router(part.router)
