"""Checklists as they are shown: one case whole, and across cases what is late, most overdue first."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.visible import Pandangan, sees
from services.registry.storage.pelaksanaan import items
from services.registry.storage.pelaksanaan.items import SaringanButir
from services.registry.storage.usulan import cases, listing
from shared.vocabulary import StatusButir
from shared.web import paging

Row = dict[str, Any]
SHOWN = (
    "kode", "nama", "penerima", "pemilik", "unor_id", "tenggat", "bukti", "wajib", "dasar", "status", "selesai_pada", "nomor", "tanggal",
    "catatan", "berkas_hash", "oleh", "versi", "diubah_pada",
)  # fmt: skip


def told(item: Mapping[str, Any], today: date) -> Row:
    """`terlambat_hari`: days since it was due, null while it is not late."""
    late = (today - item["tenggat"]).days if item["status"] == StatusButir.TERBUKA else 0
    return {**{name: item[name] for name in SHOWN}, "terlambat_hari": late if late > 0 else None}


async def of_case(connection: AsyncConnection, view: Pandangan, usulan_id: uuid.UUID, today: date) -> Row:
    """Raises TidakDitemukan."""
    case = refusals.of_agency(await cases.one(connection, usulan_id), view.instansi_id)
    if not sees(view, case):
        raise refusals.missing()
    found = [told(one, today) for one in await items.of_case(connection, usulan_id)]
    still = sum(one["status"] == StatusButir.TERBUKA and one["wajib"] for one in found)
    return {
        "usulan_id": usulan_id,
        "agenda": f"{case['nomor']}/{case['tahun']}",
        "terbuka": still,
        "items": found,
        "berikutnya": None,
    }


async def page(
    connection: AsyncConnection, view: Pandangan, wanted: SaringanButir, late: bool, limit: int, cursor: str, today: date
) -> Row:
    """Each item with its case and the name of its owner's unit."""
    after = paging.decode(cursor, date.fromisoformat, uuid.UUID) if cursor else None
    limit = paging.clamp(limit)
    asked = replace(wanted, terlambat=today) if late else wanted
    rows = await items.page(connection, view, asked, limit + 1, (after[0], after[1]) if after else None)
    kept, more = rows[:limit], len(rows) > limit
    names = await listing.unit_names(connection, {row["unor_id"] for row in kept})
    return {
        "items": [
            {
                "usulan_id": row["usulan_id"], "agenda": f"{row['usulan_nomor']}/{row['tahun']}", "usulan_status": row["usulan_status"],
                "putaran_id": row["putaran_id"], "pegawai_id": row["pegawai_id"], "unor_nama": names.get(row["unor_id"]),
                **told(row, today),
            }
            for row in kept
        ],
        "berikutnya": paging.encode([kept[-1]["tenggat"].isoformat(), str(kept[-1]["id"])]) if more else None,
    }  # fmt: skip
