"""After the last row: a file that was the whole list of its schools' lessons ends those it did not name.

Only when every row was seen in this one run and every row entered: a list with a hole in it is no whole list.
"""

from __future__ import annotations

from services.registry.operations.beban.end_lessons import end_unnamed_lessons
from services.registry.operations.impor.progress import Progress
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import StatusBaris
from shared.web.clock import Clock

ENDED = "{jumlah} pembelajaran yang tidak disebut lagi diakhiri."
NOT_WHOLE = (
    "Pembelajaran yang tidak disebut lagi belum diakhiri, karena {sebab}. Unggah ulang rekap yang utuh untuk mengakhirinya."
)


async def close_lists(progress: Progress, clock: Clock, *, resumed: bool) -> str | None:
    """What to tell of it."""
    if not progress.batch.utuh:
        return None
    failed = progress.summary[StatusBaris.GAGAL.value]
    if resumed or failed:
        return NOT_WHOLE.format(sebab=f"{failed} baris gagal" if failed else "impor ini sempat terhenti")
    if progress.dry is not None:
        count = await end_unnamed_lessons(progress.dry, progress.batch)
    else:
        async with UnitOfWork(progress.engine, progress.actor, clock.now()) as work:
            count = await end_unnamed_lessons(work, progress.batch)
            await work.commit()
    return ENDED.format(jumlah=count) if count else None
