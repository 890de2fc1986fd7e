"""A decree brings its checklist; a decree that falls takes it back."""

from __future__ import annotations

from services.registry.operations.pelaksanaan.make_list import make_list, void_list
from services.registry.operations.usulan.effects.happened import Terjadi


async def begun(done: Terjadi) -> None:
    await make_list(done.work, done.usulan, done.hari_ini)


async def fallen(done: Terjadi) -> None:
    await void_list(done.work, done.usulan, done.hari_ini)
