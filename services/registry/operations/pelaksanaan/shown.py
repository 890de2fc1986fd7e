"""What became of one decree: delivered when and how, the time to object, the placement, corrections, reminders, consequences."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.operations.keberatan.window import window
from services.registry.operations.usulan import refusals
from services.registry.storage.pelaksanaan import deliveries
from services.registry.storage.pelaksanaan.tables import (
    akibat_pembatalan,
    pengingat_tugas,
    penyampaian,
    perubahan_penempatan,
    ralat,
)
from services.registry.storage.usulan import listing

Row = dict[str, Any]
PARTS = {
    "penyampaian": (penyampaian, ("cara", "tanggal", "penerima", "berkas_hash", "oleh", "pada")),
    "penempatan": (perubahan_penempatan, ("tmt", "sebelum", "sesudah", "diterapkan_pada", "dipulihkan_pada", "sebab_pulih")),
    "ralat": (ralat, ("nomor", "tanggal", "sebab", "bidang", "oleh", "pada")),
    "pengingat": (pengingat_tugas, ("ke", "tanggal", "cara", "oleh", "pada")),
    "akibat": (akibat_pembatalan, ("karena_usulan_id", "cara", "selesai_pada", "oleh", "pada")),
}


async def carried_out(connection: AsyncConnection, instansi_id: uuid.UUID, usulan_id: uuid.UUID, today: date) -> Row:
    """Raises TidakDitemukan."""
    case = refusals.of_agency(await listing.one(connection, usulan_id), instansi_id)
    found: Row = {name: case[name] for name in ("id", "tahun", "nomor", "status", "tmt_rencana", "versi")}
    for part, (table, names) in PARTS.items():
        rows = await deliveries.of_case(connection, table, usulan_id)
        found[part] = [{name: row[name] for name in names} for row in rows]
    return {**found, "keberatan": await window(connection, case, today)}
