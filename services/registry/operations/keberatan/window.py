"""The time to object against one decree: from the day its delivery is proved, by the city's own reading or the rule's."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.keberatan import jendela
from services.registry.domain.keberatan.jendela import Mengikat
from services.registry.operations.hukum.freeze_rules import city_law
from services.registry.operations.usulan.holidays import listed
from services.registry.storage.naskah import papers
from services.registry.storage.usulan import cases
from shared.law import CATALOGUE, rule_set
from shared.vocabulary import JenisSurat

Row = dict[str, Any]


async def binding(connection: AsyncConnection, instansi_id: uuid.UUID, on: date) -> tuple[Mengikat, Row | None]:
    """(the reading that binds, the rule with both)."""
    rule = rule_set(CATALOGUE, on, kota=await city_law(connection, instansi_id, on))["aturan"].get(jendela.RULE)
    head = await papers.letterhead(connection, instansi_id)
    return jendela.binding(head["isi"] if head else {}, rule), rule


async def delivered_on(connection: AsyncConnection, usulan_id: uuid.UUID) -> date | None:
    """As the proof says."""
    said = await cases.papers(connection, usulan_id)
    found: date | None = next((one["tanggal"] for one in said if one["jenis"] == JenisSurat.PENYAMPAIAN and one["ada"]), None)
    return found


async def window(connection: AsyncConnection, case: Mapping[str, Any], today: date) -> Row | None:
    """None before the decree was delivered: no time runs yet."""
    delivered = await delivered_on(connection, case["id"])
    if delivered is None:
        return None
    binds, rule = await binding(connection, case["instansi_id"], delivered)
    return jendela.told(delivered, jendela.readings(rule, binds), binds, listed(), today)
