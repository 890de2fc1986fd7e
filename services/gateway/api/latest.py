"""The newest finished analysis of a round: which it is, what it says, and who read what it says about people."""

from __future__ import annotations

import json
import uuid
from typing import Any

from services.gateway.api.wiring import of_agency
from services.gateway.clients.http import Service
from shared.web import paging
from shared.web.identity import Actor

PEOPLE_MAX = 10_000
"""Of one record of reading."""


async def latest(registry: Service, actor: Actor, putaran_id: uuid.UUID) -> dict[str, Any]:
    """Of a round of the caller's agency."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    found: dict[str, Any] = await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/analisis-terakhir")
    return found


async def result_of(registry: Service, actor: Actor, analysis: dict[str, Any]) -> dict[str, Any]:
    """The whole result. One that an older engine made lacks what was not told then."""
    found: dict[str, Any] = json.loads((await registry.call(actor, "GET", f"/v1/analisis/{analysis['id']}/hasil")).content)
    return found


async def on_record(registry: Service, actor: Actor, putaran_id: uuid.UUID, purpose: str, keys: list[str]) -> None:
    """What was found about people is TERBATAS: who reads it is written down before the answer leaves."""
    for start in range(0, len(keys), PEOPLE_MAX):
        body = {"tujuan": purpose, "kunci": keys[start : start + PEOPLE_MAX]}
        await registry.call(actor, "POST", f"/v1/putaran/{putaran_id}/pembacaan", json=body, safe=True)


NAMING = ("pegawai", "terdampak", "di_bawah_lantai", "serentak")
"""What a result calls the lists and fields that hold pseudonyms."""


def people_in(content: Any) -> set[str]:
    """Every pseudonym anywhere in a result."""
    if isinstance(content, list):
        return set[str]().union(*map(people_in, content))
    if not isinstance(content, dict):
        return set()
    named = (_words(content[name]) for name in NAMING if name in content)
    return set[str]().union(*named, *map(people_in, content.values()))


def _words(held: Any) -> set[str]:
    if isinstance(held, list):
        return set[str]().union(*map(_words, held))
    return {held} if isinstance(held, str) else set()


async def page_of(
    registry: Service, actor: Actor, putaran_id: uuid.UUID, name: str, wanted: dict[str, str | None], limit: int, cursor: str
) -> tuple[dict[str, Any], dict[str, Any]]:
    """(the whole result, a page of one of its lists, named by its path).

    The cursor is a place in the list, which never changes once it is made.
    """
    analysis = await latest(registry, actor, putaran_id)
    after = paging.decode(cursor, paging.row_number)[0] if cursor else -1
    content = await result_of(registry, actor, analysis)
    asked = {column: value for column, value in wanted.items() if value}
    held: Any = content
    for part in name.split("/"):
        held = held.get(part, {})
    rows = [
        (at, row) for at, row in enumerate(held) if at > after and all(row[column] == asked[column] for column in asked)
    ]  # fmt: skip
    shown = rows[: paging.clamp(limit)]
    more = len(rows) > len(shown)
    page = {
        "analisis_id": analysis["id"], "hasil_hash": analysis["hasil_hash"], "items": [row for _, row in shown],
        "berikutnya": paging.encode([shown[-1][0]]) if more else None,
    }  # fmt: skip
    return content, page
