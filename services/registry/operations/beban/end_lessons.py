"""A whole list of a school's lessons has been read: what it does not name is taught no more.

Only a file that is the whole list of a school and semester says so (a recap as Dapodik gives it), and only when all of its rows were
seen in one go. After a kill the rows before it were not, so nothing is ended; reading the file once more does.
"""

from __future__ import annotations

from collections import Counter

from services.registry.operations.beban.second_schools import end_second_schools
from services.registry.operations.kepegawaian.context import Batch
from services.registry.storage.beban import lessons
from services.registry.storage.work import UnitOfWork


async def end_unnamed_lessons(work: UnitOfWork, batch: Batch) -> int:
    """How many lessons ended. Does not commit."""
    if not batch.utuh:
        return 0
    held = await lessons.of_terms(work.connection, batch.sumber, batch.utuh)
    ended = [row for row in held if row.id_sumber not in batch.utuh[lessons.term_of(row)]]
    await lessons.close(work.connection, [row.id for row in ended], work.at)
    left = {(row.unor_id, row.pegawai_id) for row in held} - {(None, None)}
    staying = {(row.unor_id, row.pegawai_id) for row in held if row not in ended}
    await end_second_schools(work, batch, [(unit, who) for unit, who in left - staying if who is not None])
    for (unit, year), count in Counter((row.unor_id, row.tahun_ajaran) for row in ended).items():
        work.record(batch.instansi_id, "pembelajaran.diperbarui", "unor", unit, tahun_ajaran=year, berakhir=count)
    return len(ended)
