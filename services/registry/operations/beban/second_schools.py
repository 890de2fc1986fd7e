"""A teacher who also teaches at a school that is not the home school: NON_INDUK there, with the hours taught there.

The hours are added up from the lessons as recorded now, so it does not matter in how many parts a school's list comes.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from services.registry.operations.kepegawaian.context import Batch, Row
from services.registry.storage.beban import lessons
from services.registry.storage.kepegawaian import posts
from services.registry.storage.kepegawaian.posts import Line
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisPenempatan, StatusBaris

KIND = JenisPenempatan.NON_INDUK.value


def line_at(batch: Batch, person: uuid.UUID, unit: uuid.UUID) -> Line:
    """The line of posts that holds a person's second school in this source."""
    return Line(person, KIND, batch.sumber, f"sekolah:{unit}")


async def state_second_schools(work: UnitOfWork, batch: Batch, taught: Iterable[tuple[lessons.Term, uuid.UUID]]) -> None:
    """For these teachers at these schools and semesters."""
    asked = set(taught)
    if not asked:
        return
    hours = await lessons.hours_of(work.connection, batch.sumber, {term for term, _ in asked})
    held = await posts.read(work.connection, {person for _, person in asked}, (KIND,))
    wanted: dict[Line, Row] = {}
    for term, person in asked:
        line = line_at(batch, person, term.unor_id)
        before = posts.held_on(held.get(line, ()), batch.as_of)
        told = {name: before[name] for name in posts.POST} if before else {"unor_id": term.unor_id, "bermasalah": False}
        wanted[line] = {**told, "jam_per_minggu": hours.get((term, person))}
    for line, change in (await posts.write(work.connection, held, wanted, batch.as_of, work.at)).items():
        if change != StatusBaris.TIDAK_BERUBAH:
            work.record(batch.instansi_id, "penempatan.diperbarui", "pegawai", line.pegawai_id, medan=["jam_per_minggu"])


async def end_second_schools(work: UnitOfWork, batch: Batch, gone: Iterable[tuple[uuid.UUID, uuid.UUID]]) -> None:
    """For (school, teacher) without a lesson left: the second school holds no more from this day on."""
    ended = {line_at(batch, person, unit) for unit, person in gone}
    if not ended:
        return
    held = await posts.read(work.connection, {line.pegawai_id for line in ended}, (KIND,))
    for line in await posts.end(work.connection, held, ended & held.keys(), batch.as_of, work.at):
        work.record(batch.instansi_id, "penempatan.diperbarui", "pegawai", line.pegawai_id, medan=["jam_per_minggu"])
