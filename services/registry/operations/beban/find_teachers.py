"""Which person does a lesson mean? By code or NIP, by NUPTK, else by a name that only one person of that very school bears.

A name finds somebody only among those known to serve at the school, and a lesson is all that hangs on it: two people are never made
one by it. Who is not found leaves the lesson without a teacher; its hours count for the school all the same.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable

from services.registry.domain.kepegawaian import sandi
from services.registry.operations.kepegawaian.context import Batch, Row
from services.registry.operations.kepegawaian.namesakes import name_key
from services.registry.storage.kepegawaian import people, teachers
from services.registry.storage.work import UnitOfWork

Placed = tuple[Row, uuid.UUID]
"""A lesson and its school."""


async def find_teachers(work: UnitOfWork, batch: Batch, placed: list[Placed]) -> list[uuid.UUID | None]:
    """One answer per lesson. Three statements at most."""
    vault = batch.vault
    rows = [row for row, _ in placed]
    nips = {str(row["nip"]): vault.digest("nip", row["nip"]) for row in rows if row.get("nip")}
    numbers = {str(row["nuptk"]): teachers.code(vault, row["nuptk"]) for row in rows if row.get("nuptk")}
    codes = [str(row["pegawai"]) for row in rows if row.get("pegawai")]
    coded, by_nip = await people.find(work.connection, batch.instansi_id, batch.sumber, codes, list(nips.values()))
    by_number = await teachers.by_number(work.connection, batch.instansi_id, numbers.values())
    found: list[uuid.UUID | None] = []
    for row in rows:
        known = coded.get(str(row.get("pegawai"))) or by_nip.get(nips.get(str(row.get("nip")), ""))
        found.append(known.id if known else by_number.get(numbers.get(str(row.get("nuptk")), "")))
    left = [(row, unit) for (row, unit), person in zip(placed, found, strict=True) if person is None and row.get("nama")]
    if left:
        named = await _named(work, batch, {unit for _, unit in left})
        found = [
            person or _only(named[unit].get(name_key(row.get("nama") or ""), set()))
            for (row, unit), person in zip(placed, found, strict=True)
        ]
    return found


def _only(people_: set[uuid.UUID]) -> uuid.UUID | None:
    return next(iter(people_)) if len(people_) == 1 else None


async def _named(work: UnitOfWork, batch: Batch, units: Iterable[uuid.UUID]) -> dict[uuid.UUID, dict[str, set[uuid.UUID]]]:
    """School → name → who serves there under it."""
    found: dict[uuid.UUID, dict[str, set[uuid.UUID]]] = defaultdict(lambda: defaultdict(set))
    for row in await teachers.serving_at(work.connection, units, batch.as_of):
        name = sandi.unseal(batch.vault.unwrap(row.kunci_sandi, row.id), row.sandi, sandi.IDENTITY).get("nama")
        if name:
            found[row.unor_id][name_key(name)].add(row.id)
    return found
