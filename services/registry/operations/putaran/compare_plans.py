"""Two plans of a round beside each other, and a plan beside what became of it."""

from __future__ import annotations

import json
import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.putaran.banding_rencana import against_cases, differences
from services.registry.operations.putaran.analyses import result_bytes
from services.registry.operations.putaran.plans import get_plan
from services.registry.storage.putaran import plan_rows

BALANCE = ("kurang_orang", "lebih_orang", "kurang_mikro_fte", "gini_mikro", "orang_beban_lebih")


async def compare(connection: AsyncConnection, putaran_id: uuid.UUID, first: uuid.UUID, second: uuid.UUID) -> dict[str, Any]:
    """{pertama, kedua, selisih, items}: figures of both, second less first, and every move that is not the same in both."""
    plans = [await get_plan(connection, putaran_id, one) for one in (first, second)]
    told = [await _figures(connection, plan["analisis_id"]) for plan in plans]
    rows = [await plan_rows.moves(connection, plan["analisis_id"]) for plan in plans]
    return {
        "pertama": {"rencana_id": first, "nama": plans[0]["nama"], **told[0]},
        "kedua": {"rencana_id": second, "nama": plans[1]["nama"], **told[1]},
        "selisih": {name: told[1][name] - told[0][name] for name in told[0]}, **differences(*rows),
    }  # fmt: skip


async def carried_out(connection: AsyncConnection, putaran_id: uuid.UUID, rencana_id: uuid.UUID) -> dict[str, Any]:
    """What of the plan was decided and carried out, and what not."""
    plan = await get_plan(connection, putaran_id, rencana_id)
    moves = await plan_rows.moves(connection, plan["analisis_id"])
    return against_cases(moves, await plan_rows.cases_of(connection, putaran_id), plan["analisis_id"])


async def _figures(connection: AsyncConnection, analisis_id: uuid.UUID) -> dict[str, int]:
    """Moves, price in millionths of a missing person, and balance after the plan."""
    result = json.loads(await result_bytes(connection, analisis_id))
    after = {name: int(result["keseimbangan"]["sesudah"][name]) for name in BALANCE}
    return {"perpindahan": int(result["rencana"]["jumlah"]), "nilai_mikro": int(result["rencana"]["nilai_mikro"]), **after}
