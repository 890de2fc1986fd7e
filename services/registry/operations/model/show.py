"""Models as their readers see them: numbers, hashes, cards, tables, and the days each was active. Number 0 is the cold start."""

from __future__ import annotations

import json
import uuid
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.operations.putaran.artefacts import get_artefact
from services.registry.storage.model import models
from shared.contracts.canonical import canonical_bytes, canonical_hash
from shared.errors import TidakDitemukan
from shared.models.profile import default_model

COLD: dict[str, Any] = {
    "id": None, "nomor": models.COLD_START, "pelatihan_id": None, "kartu_hash": None, "latihan_hash": None, "mesin": None,
    "dibuat_oleh": None, "dibuat_pada": None,
}  # fmt: skip


async def get_model(connection: AsyncConnection, instansi_id: uuid.UUID, nomor: int) -> dict[str, Any]:
    """Raises TidakDitemukan."""
    if nomor == models.COLD_START:
        found: dict[str, Any] | None = {**COLD, "instansi_id": instansi_id, "tabel_hash": canonical_hash(default_model())}
    else:
        found = await models.one(connection, instansi_id, nomor)
    if found is None:
        raise TidakDitemukan("Model tidak ada.", saran="Lihat GET /v1/model.", pesan_en="No such model.")
    acts = await models.activations(connection, instansi_id)
    return {**found, "aktivasi": [act for act in acts if act["nomor"] == nomor]}


async def get_card(connection: AsyncConnection, instansi_id: uuid.UUID, nomor: int) -> dict[str, Any]:
    """The model with its card; the cold start has none: nothing was learned for it."""
    found = await get_model(connection, instansi_id, nomor)
    digest = found["kartu_hash"]
    return {**found, "kartu": None if digest is None else json.loads(await get_artefact(connection, digest))}


async def get_tables(connection: AsyncConnection, instansi_id: uuid.UUID, nomor: int) -> tuple[str, bytes]:
    """(hash, the exact bytes an analysis was given)."""
    found = await get_model(connection, instansi_id, nomor)
    if nomor == models.COLD_START:
        return found["tabel_hash"], canonical_bytes(default_model())
    return found["tabel_hash"], await get_artefact(connection, found["tabel_hash"])


async def list_models(
    connection: AsyncConnection, instansi_id: uuid.UUID, limit: int, below: int | None
) -> tuple[list[dict[str, Any]], bool]:
    """(newest first, whether there are more); the cold start closes the list."""
    rows = await models.page(connection, instansi_id, limit + 1, below)
    if len(rows) <= limit:
        rows.append({**COLD, "instansi_id": instansi_id, "tabel_hash": canonical_hash(default_model())})
    acts = await models.activations(connection, instansi_id)
    shown = [{**row, "aktivasi": [act for act in acts if act["nomor"] == row["nomor"]]} for row in rows[:limit]]
    return shown, len(rows) > limit


async def active_model(connection: AsyncConnection, instansi_id: uuid.UUID, day: date) -> dict[str, Any]:
    """The model that answers for a day, with its tables."""
    nomor = await models.active_on(connection, instansi_id, day)
    digest, content = await get_tables(connection, instansi_id, nomor)
    return {"nomor": nomor, "hash": digest, "tabel": json.loads(content)}
