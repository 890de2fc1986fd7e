"""The effect a decided plan foretells, frozen at the decision: what the evaluation is held against, whatever is computed later."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.operations.putaran.analyses import result_bytes
from services.registry.operations.putaran.round_facts import chosen_plan

UNIT = ("unor", "unor_nama", "jenis", "opd", "orang", "orang_sesudah", "kebutuhan_mikro_fte")


async def foretold(connection: AsyncConnection, round_: Mapping[str, Any]) -> dict[str, Any]:
    """{rencana_id, analisis_id, keseimbangan, perpindahan, unit}; headcounts are persons, needs millionths of a full-time person."""
    plan = await chosen_plan(connection, round_["id"])
    assert plan is not None  # a guard of the step
    analysis: uuid.UUID = plan["analisis_id"]
    result = json.loads(await result_bytes(connection, analysis))
    return {
        "rencana_id": str(plan["id"]), "analisis_id": str(analysis), "per": result["per"],
        "keseimbangan": {name: result["keseimbangan"][name] for name in ("sebelum", "sesudah")},
        "perpindahan": [{"no": one["no"], "dari": one["dari"]["sel"], "ke": one["ke"]["sel"]} for one in result["usulan"]],
        "unit": [{name: row[name] for name in UNIT} for row in result["keseimbangan_unit"]],
    }  # fmt: skip
