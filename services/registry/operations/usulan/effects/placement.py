"""What a step after the decree does to the post: the new one on its TMT, the old one when the decree falls."""

from __future__ import annotations

from services.registry.operations.naskah.decrees import mark_line
from services.registry.operations.naskah.take_off import take_off
from services.registry.operations.pelaksanaan.take_effect import take_back, take_effect
from services.registry.operations.usulan.effects.happened import Terjadi
from services.registry.storage.naskah import papers
from shared.vocabulary import StatusBarisSk


async def by_decree(done: Terjadi) -> None:
    """Where the TMT has come already; else the day's work does it."""
    await take_effect(done.work, done.usulan, done.hari_ini)


async def off_the_decree(done: Terjadi) -> None:
    """A case that ends before its decree is signed leaves no line on it."""
    await take_off(done.work, done.usulan["instansi_id"], done.usulan["id"])


async def restored(done: Terjadi) -> None:
    """The line of the decree says so too; its other lines stay."""
    await take_back(done.work, done.usulan, done.langkah.ke.value)
    line = await papers.line_of_case(done.work.connection, done.usulan["id"])
    if line is not None:
        await mark_line(done.work, line["sk_id"], done.usulan["id"], StatusBarisSk.DICABUT)
