"""The records behind a unit's load: per month and position the minutes of work reported, whether all tasks reported, and who was there.

What it amounts to (load, band) is scoring's to say. Ten statements at most, however long the history.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.operations.kepegawaian.lists import Page
from services.registry.operations.kepegawaian.show_unit import show_unit
from services.registry.storage.beban import load
from shared.web import paging


async def load_history(connection: AsyncConnection, page: Page, unit: uuid.UUID) -> dict[str, Any]:
    """Newest month first. Raises TidakDitemukan for no such unit."""
    found = await show_unit(connection, page.instansi_id, unit, page.moment)
    before = paging.decode(page.cursor, date.fromisoformat)[0] if page.cursor else None
    months = await load.months(connection, unit, page.moment, before, page.limit + 1)
    shown = months[: page.limit]
    items = await _months(connection, page, unit, shown) if shown else []
    return {
        "unor_id": unit, "unor_nama": found["nama"], "unor_jenis": found["jenis"], "items": items,
        "berikutnya": paging.encode([shown[-1].isoformat()]) if len(months) > len(shown) else None,
    }  # fmt: skip


async def _months(connection: AsyncConnection, page: Page, unit: uuid.UUID, shown: list[date]) -> list[dict[str, Any]]:
    expected: dict[tuple[date, uuid.UUID], int] = defaultdict(int)
    for span in await load.spans(connection, unit, page.moment):
        for month in shown:
            expected[month, span.jabatan_id] += span.awal <= month <= span.akhir
    worked = {(row.bulan, row.jabatan_id): row for row in await load.work(connection, unit, page.moment, shown)}
    people: dict[tuple[date, uuid.UUID], dict[str, int]] = defaultdict(dict)
    for row in await load.hands(connection, unit, page.moment, shown):
        people[row.bulan, row.jabatan_id][row.status or "TIDAK_DIKETAHUI"] = row.orang
    keys = sorted({*worked, *people, *(key for key, count in expected.items() if count)})
    names = await load.names(connection, sorted({position for _, position in keys}), page.moment)
    return [
        {
            "bulan": f"{month:%Y-%m}",
            "jabatan": [
                {
                    "jabatan_id": position, "jabatan_nama": names.get(position),
                    "milimenit": int(worked[key].milimenit) if key in worked else None,
                    "tugas": worked[key].tugas if key in worked else 0, "tugas_seharusnya": expected.get(key, 0),
                    "orang": people.get(key, {}),
                }
                for key in keys if key[0] == month for position in key[1:]
            ],
        }
        for month in shown
    ]  # fmt: skip
