"""A request that makes something is made once: repeated under its Idempotency-Key it gets the first answer, in the same transaction."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import insert, select

from services.registry.storage.base import new_id
from services.registry.storage.usulan import cases
from services.registry.storage.usulan.office_tables import idempotensi
from services.registry.storage.work import UnitOfWork
from shared.contracts.canonical import canonical_hash
from shared.errors import KunciIdempotensi


async def recall(work: UnitOfWork, instansi_id: uuid.UUID, pintu: str, kunci: str | None, isi: Any) -> dict[str, Any] | None:
    """What the first one made; None when this is the first. Holds the agency, so a second one at the same time waits for the first.

    Raises KunciIdempotensi for the same key with other content.
    """
    await cases.hold_agency(work.connection, instansi_id)
    if not kunci:
        return None
    mine = (idempotensi.c.aktor == work.actor, idempotensi.c.pintu == pintu, idempotensi.c.kunci == kunci)
    held = (await work.connection.execute(select(idempotensi.c.isi_hash, idempotensi.c.hasil).where(*mine))).first()
    if held is None:
        return None
    if held.isi_hash != canonical_hash(isi):
        raise KunciIdempotensi(
            "Idempotency-Key ini sudah dipakai untuk isi lain.", saran="Pakai kunci baru untuk kiriman baru.",
            pesan_en="This key was used for other content.",
        )  # fmt: skip
    found: dict[str, Any] = held.hasil
    return found


async def remember(
    work: UnitOfWork, instansi_id: uuid.UUID, pintu: str, kunci: str | None, isi: Any, hasil: dict[str, Any]
) -> None:
    """`hasil`: ids and codes only. Does not commit."""
    if kunci:
        row = {"aktor": work.actor, "pintu": pintu, "kunci": kunci, "isi_hash": canonical_hash(isi), "hasil": hasil}
        await work.connection.execute(
            insert(idempotensi).values(id=new_id(), instansi_id=instansi_id, dibuat_pada=work.at, **row)
        )
