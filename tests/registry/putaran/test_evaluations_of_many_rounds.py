"""The daily evaluation of every decided round: what is due is made, what is not waits, and one that cannot be made holds up no other."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.operations.akses.agencies import ensure_agency
from services.registry.operations.putaran.evaluate import evaluate_due
from services.registry.storage.base import new_id
from services.registry.storage.peristiwa.tables import peristiwa
from services.registry.storage.putaran.round_tables import dampak_putaran, rencana
from services.registry.storage.putaran.tables import analisis, putaran
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisInstansi

AT = datetime(2027, 6, 1, 3, 0, tzinfo=UTC)
TODAY = date(2027, 6, 1)


class At:
    def now(self) -> datetime:
        return AT


async def decided(engine: AsyncEngine, agency: uuid.UUID, days_ago: int, status: str = "DILAKSANAKAN") -> Any:
    """A round with an empty plan whose day of effect was so many days ago."""
    round_, analysis, plan = new_id(), new_id(), new_id()
    made = {"instansi_id": agency, "dibuat_oleh": "uji", "dibuat_pada": AT}
    foretold: dict[str, Any] = {"rencana_id": str(plan), "per": "2026-11-01", "perpindahan": [], "unit": []}
    row = {
        "id": round_, "nama": "Uji", "per": date(2026, 11, 1), "tanggal_keputusan": date(2026, 12, 1),
        "tmt_rencana": TODAY - timedelta(days=days_ago), "ruang_lingkup": {}, "kebijakan": {}, "status": status, "prakiraan": foretold,
        "versi": 1, "kalender": {}, **made,
    }  # fmt: skip
    done = {"status": "SELESAI", "tahap": "selesai", "persen": 100, "batal": False, "tahapan": []}
    async with engine.begin() as connection:
        await connection.execute(insert(putaran), row)
        await connection.execute(insert(analisis), {"id": analysis, "putaran_id": round_, **done, **made})
        named = {"id": plan, "putaran_id": round_, "analisis_id": analysis, "nama": "A", "catatan": ""}
        await connection.execute(insert(rencana), {**named, **made})
    return round_


async def foretell(engine: AsyncEngine, round_: uuid.UUID, **changed: Any) -> None:
    mine = putaran.c.id == round_
    async with engine.begin() as connection:
        held = (await connection.execute(select(putaran.c.prakiraan).where(mine))).scalar_one()
        await connection.execute(putaran.update().where(mine).values(prakiraan={**held, **changed}))


async def test_each_round_has_what_is_due_and_a_broken_one_holds_up_no_other(engine: AsyncEngine) -> None:
    async with UnitOfWork(engine, "uji", AT) as work:
        mine, other = [
            await ensure_agency(work, f"uji-{uuid.uuid4().hex[:8]}", "Uji", JenisInstansi.KOTA.value) for _ in range(2)
        ]
    due = await decided(engine, mine, 30)
    young = await decided(engine, mine, 29)
    ahead = await decided(engine, mine, -5)
    broken = await decided(engine, mine, 100)
    await foretell(engine, broken, per="bukan tanggal")
    called_off = await decided(engine, mine, 100, status="DIBATALKAN")
    old = await decided(engine, mine, 200, status="DIEVALUASI")
    elsewhere = await decided(engine, other, 95)

    assert await evaluate_due(engine, At()) == 1 + 3 + 2
    kept = await evaluations(engine)
    assert {one: kept.get(one) for one in (due, young, ahead, broken, called_off, old, elsewhere)} == {
        due: [30], young: None, ahead: None, broken: None, called_off: None, old: [30, 90, 180], elsewhere: [30, 90],
    }  # fmt: skip
    assert await told(engine, mine) == [(str(due), 30), *((str(old), days) for days in (30, 90, 180))]
    assert await evaluate_due(engine, At()) == 0, "kept once"

    await foretell(engine, broken, per="2026-11-01")
    assert await evaluate_due(engine, At()) == 2, "what was mended is made up for"
    assert (await evaluations(engine))[broken] == [30, 90]


async def evaluations(engine: AsyncEngine) -> dict[Any, list[int]]:
    found: dict[Any, list[int]] = {}
    async with engine.connect() as connection:
        for row in await connection.execute(select(dampak_putaran).order_by(dampak_putaran.c.hari)):
            found.setdefault(row.putaran_id, []).append(row.hari)
    return found


async def told(engine: AsyncEngine, agency: uuid.UUID) -> list[tuple[str, int]]:
    """Events that an evaluation is there to be read, in their order."""
    mine = (peristiwa.c.instansi_id == agency, peristiwa.c.jenis == "putaran.evaluasi_jatuh_tempo")
    async with engine.connect() as connection:
        rows = await connection.execute(select(peristiwa.c.subjek_id, peristiwa.c.isi).where(*mine).order_by(peristiwa.c.nomor))
        return [(row.subjek_id, row.isi["hari"]) for row in rows]
