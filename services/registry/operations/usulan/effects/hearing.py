"""What the acts of a hearing leave behind: operations/dengar does it."""

from __future__ import annotations

from services.registry.operations.dengar import contest, notice, review
from services.registry.operations.dengar.messages import tell
from services.registry.operations.usulan.effects.happened import Terjadi
from shared.vocabulary import JenisKabar


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


async def decree_delivered(done: Terjadi) -> None:
    case = done.usulan
    await tell(done.work, case, JenisKabar.SK_DISAMPAIKAN, case["id"], f"/v1/saya/usulan/{case['id']}")


async def review_due(done: Terjadi) -> None:
    await review.ask(done)
