"""The rules of one city on one day: catalogue and everything the city has recorded, frozen under the hash of its content."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.hukum.gabung import merged
from services.registry.operations.putaran.artefacts import put_artefact
from services.registry.storage.hukum import waivers
from services.registry.storage.hukum.dated import holding
from services.registry.storage.hukum.tables import konfirmasi_aturan, nilai_kota, penyesuaian_aturan
from services.registry.storage.work import UnitOfWork
from shared.contracts.canonical import canonical_bytes, canonical_hash
from shared.law import CATALOGUE, HukumKota, Lingkup, Prakarsa, rule_set


async def city_law(connection: AsyncConnection, instansi_id: uuid.UUID, on: date) -> HukumKota:
    """What holds on the day, as recorded now. Four statements however much there is."""
    said, changed, values = [
        await holding(connection, table, instansi_id, on) for table in (konfirmasi_aturan, penyesuaian_aturan, nilai_kota)
    ]
    return merged(said, changed, values, await waivers.approved(connection, instansi_id, on))


async def freeze_rules(
    work: UnitOfWork, instansi_id: uuid.UUID, on: date, prakarsa: Prakarsa, lingkup: Lingkup
) -> dict[str, Any]:
    """{hash, isi}; asking again while nothing was recorded gives the same. Commits."""
    content = rule_set(CATALOGUE, on, None, prakarsa, lingkup, await city_law(work.connection, instansi_id, on))
    digest = canonical_hash(content)
    await put_artefact(work, digest, canonical_bytes(content))
    return {"hash": digest, "isi": content}


async def compared_rules(
    connection: AsyncConnection, instansi_id: uuid.UUID, on: date, changes: Mapping[str, Mapping[str, Any]]
) -> dict[str, Any]:
    """{sebelum, sesudah}: the set of the day and the same with changes nobody has decided. Keeps nothing. Raises MasukanTidakSah."""
    city = await city_law(connection, instansi_id, on)
    tried = {name: {"dasar": "pratinjau", "alasan": "pratinjau", **change} for name, change in changes.items() if change}
    return {
        "sebelum": rule_set(CATALOGUE, on, kota=city), "sesudah": rule_set(CATALOGUE, on, tried, kota=city),
    }  # fmt: skip
