"""What the rules say of the cases a board will hear: the last judgement of each set, with the gates a paper has closed since.

Rules of the act itself (minutes, order of dates) are not told: the board sits before it. What protects or excuses a person does not
leave here.
"""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.usulan.asked import Ditanya
from services.registry.operations.usulan.facts.judged import answers, last_check
from services.registry.storage.usulan import cases
from shared.contracts.v1.naskah import AturanBaris
from shared.law import BY_ID
from shared.texts.explain.readers import PRIVATE
from shared.vocabulary import DiputuskanDi, Jawaban, JenisAturan

OPEN = (Jawaban.TIDAK_TERPENUHI, Jawaban.TIDAK_DAPAT_DINILAI)
TOLD = (JenisAturan.HARD, JenisAturan.GATE, JenisAturan.SOFT)


async def rules_of(
    connection: AsyncConnection, vault: Vault, usulan_id: uuid.UUID, today: date, at: datetime
) -> AturanBaris | None:
    """None where the set was never judged."""
    case = await cases.one(connection, usulan_id)
    assert case is not None  # its foreign key says so
    asked = Ditanya(connection, vault, case, today, at)
    check = await last_check(asked)
    if check is None:
        return None
    found = [one for one in await answers(asked) if BY_ID[one["aturan"]].diputuskan_di is not DiputuskanDi.CASE]
    told = [one for one in found if _says_something(one)]
    return {
        "terkini": check.segar, "tertutup": any(one["aturan"] in PRIVATE for one in told),
        "jawaban": [one for one in told if one["aturan"] not in PRIVATE],
    }  # fmt: skip


def _says_something(answer: dict[str, Any]) -> bool:
    """Put aside or waived; not met, of whatever asks for something; a datum that must still be checked, of what can hold a case up."""
    if answer.get("pembebasan") or answer.get("dikesampingkan"):
        return True
    if answer["jenis"] not in TOLD or answer["jawaban"] not in OPEN:
        return False
    return bool(answer["jawaban"] == Jawaban.TIDAK_TERPENUHI or answer["jenis"] != JenisAturan.SOFT)
