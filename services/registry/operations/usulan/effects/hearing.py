"""What the acts of a hearing leave behind: operations/dengar does it."""

from __future__ import annotations

from services.registry.operations.dengar import contest, notice, review
from services.registry.operations.usulan.effects.happened import Terjadi


async def notice_given(done: Terjadi) -> None:
    await notice.give(done)


async def contested(done: Terjadi) -> None:
    await contest.file(done)


async def contest_answered(done: Terjadi) -> None:
    await contest.settle(done)


async def silent(done: Terjadi) -> None:
    await notice.fall_silent(done)


async def fallen_away(done: Terjadi) -> None:
    await notice.fall_away(done)


async def review_due(done: Terjadi) -> None:
    await review.ask(done)
