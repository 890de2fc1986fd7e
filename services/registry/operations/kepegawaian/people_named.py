"""Whom does a row mean that is about somebody already known? Answered for all rows of a batch in two statements."""

from __future__ import annotations

import uuid

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian import nip as nip_rules
from services.registry.operations.kepegawaian.context import Batch, Row
from services.registry.operations.kepegawaian.identify import code_of
from services.registry.storage.kepegawaian import histories


async def people_named(connection: AsyncConnection, batch: Batch, rows: list[Row]) -> list[uuid.UUID | None]:
    """Each row's person: named by our own id, by a source's code, or by number, which may stand where the code is asked for."""
    texts = {row["pegawai"] for row in rows if isinstance(row.get("pegawai"), str)}
    codes = {text: code_of(batch.vault, text, None) or text for text in texts}
    coded = await histories.people_by_code(connection, batch.instansi_id, batch.sumber, codes.values()) if codes else {}
    digests = [[batch.vault.digest("nip", number) for number in _numbers(row)] for row in rows]
    wanted = {digest for own in digests for digest in own}
    found = await histories.people_by_digest(connection, batch.instansi_id, wanted) if wanted else {}

    def person(row: Row, own: list[str]) -> uuid.UUID | None:
        named = row.get("pegawai")
        if isinstance(named, uuid.UUID):
            return named
        return coded.get(codes.get(str(named), "")) or next((found[digest] for digest in own if digest in found), None)

    return [person(row, own) for row, own in zip(rows, digests, strict=True)]


def _numbers(row: Row) -> list[str]:
    """18 digits, also as people write them: 19850101 201001 1 901."""
    texts = [row["nip"]] if row.get("nip") else []
    if isinstance(row.get("pegawai"), str):
        texts.append(row["pegawai"])
    return [digits for text in texts if (digits := nip_rules.digits_of(text))]
