"""Somebody new to the school's system who has the name and the birth date of somebody another source knows: perhaps the same person.

Never made one by that alone, and never made two: the row waits, and tells whom it may mean. A number in both sources, or a code that
says it is somebody else, settles it.
"""

from __future__ import annotations

import uuid

from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.nama import key_of
from services.registry.domain.kepegawaian.pensiun import dasar_pensiun
from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.operations.kepegawaian.person_facts import born
from services.registry.storage.kepegawaian import teachers
from services.registry.storage.work import UnitOfWork

NAMELESS = "tanpa-nip:"
"""How codes begin that are made of name, birth date and unit."""


async def held_back(work: UnitOfWork, batch: Batch, rows: list[Row | None]) -> dict[int, RowResult]:
    """Place in `rows` → why it waits. `rows` hold those nobody was found for, None elsewhere; a code of the source's own is an answer."""
    asked = {at: key for at, row in enumerate(rows) if row is not None and not _has_code(row) and (key := _key(row))}
    if not asked:
        return {}
    months = {dasar_pensiun(day) for row in rows if row is not None and (day := born(row))}
    others: dict[tuple[str, str], uuid.UUID] = {}
    for person in await teachers.of_other_sources(work.connection, batch.instansi_id, batch.sumber, months, batch.as_of):
        known = sandi.unseal(batch.vault.unwrap(person.kunci_sandi, person.id), person.sandi, sandi.IDENTITY)
        if known.get("nama") and known.get("tanggal_lahir"):
            others[name_key(known["nama"]), str(known["tanggal_lahir"])] = person.id
    return {at: _waiting(others[key]) for at, key in asked.items() if key in others}


def name_key(name: str) -> str:
    """'Siti Contoh, S.Pd.' and 'SITI CONTOH' are the same name."""
    return key_of(name.split(",", maxsplit=1)[0])


def _has_code(row: Row) -> bool:
    """A code its source gave, not one made for want of any."""
    return bool(row.get("id_sumber")) and not str(row["id_sumber"]).startswith(NAMELESS)


def _key(row: Row) -> tuple[str, str] | None:
    day = born(row)
    return (name_key(row["nama"]), day.isoformat()) if day and row.get("nama") else None


def _waiting(other: uuid.UUID) -> RowResult:
    text = f"Nama dan tanggal lahirnya sama dengan pegawai {other} dari sumber lain: tidak digabung dan tidak dibuat dua kali."
    cure = "Lengkapi NIP atau NUPTK pada kedua sumber; bila memang orang lain, beri kode pada kolom id_sumber."
    return RowResult.failed("mungkin_orang_sama", "nama", text, cure)
