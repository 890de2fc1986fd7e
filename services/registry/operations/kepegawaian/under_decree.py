"""A list meets decrees that were carried out here: it does not take somebody back to the unit a decree has moved him from, nor back
into the city when he has gone to another agency.

Lists lag behind decrees, so the decree stands and the row is told of it; a list that dates its own post later knows of a newer decree.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from services.registry.domain.pelaksanaan.penempatan import from_json, stands
from services.registry.operations.kepegawaian.context import Batch
from services.registry.storage.pelaksanaan import placements
from services.registry.storage.work import UnitOfWork
from shared.errors import Masalah

Row = dict[str, Any]
Decreed = Mapping[uuid.UUID, Row]
"""Of each person the change of placement that holds."""
TOLD = Masalah(
    "menurut_sk_mutasi", "Unit atau jabatan pada baris ini berbeda dari SK mutasi yang berlaku; penempatan menurut SK dipertahankan.",
    "unor", "Perbarui data sumbernya, atau isi tmt_unit bila ada SK yang lebih baru.",
)  # fmt: skip
GONE = Masalah(
    "sudah_pindah_instansi", "Pegawai ini sudah pindah ke instansi lain menurut SK yang berlaku; baris ini tidak memberinya penempatan.",
    "unor", "Keluarkan dari data sumbernya, atau isi tmt_unit bila ia kembali dengan SK yang lebih baru.",
)  # fmt: skip


async def decreed_of(work: UnitOfWork, batch: Batch, people: list[uuid.UUID]) -> Decreed:
    return await placements.last_of_people(work.connection, people, batch.as_of) if people else {}


def post_under(decreed: Decreed, person: uuid.UUID, post: Row) -> tuple[Row, list[Masalah]]:
    """The post to hold, and what to tell of it."""
    change = decreed.get(person)
    if change is None:
        return post, []
    given = from_json(change["sesudah"])
    if not stands(post, given, change["tmt"]):
        return post, []
    return {**post, **given}, [TOLD]


def gone(decreed: Decreed, person: uuid.UUID, post: Row) -> bool:
    """Has the person left the agency, and does the list know of nothing newer?"""
    change = decreed.get(person)
    if change is None or change["sesudah"].get("unor_id"):
        return False
    return stands(post, from_json(change["sesudah"]), change["tmt"])
