"""Seal what 0001 kept in plain text; and back again (backfill_undo.py), so that going down from 0002 loses nothing.

People by batches, each in a transaction of its own; who is done has a pseudonym, so the work can be stopped and repeated at any
moment. Rows keep their times: what was known when stays answerable. Ratings stood beside the circumstances with a recorded time of
their own; where they changed while a circumstance was recorded, its recorded time is cut there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian import keadaan, sandi
from services.registry.domain.kepegawaian.nip import digits_of
from services.registry.domain.kepegawaian.pensiun import dasar_pensiun
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.backfill_undo import unseal
from services.registry.storage.akses import legacy
from services.registry.storage.base import new_id

BATCH = 500
Row = dict[str, Any]
Tell = Callable[[int, int], None]


async def backfill(engine: AsyncEngine, vault: Vault, tell: Tell, *, undo: bool = False) -> int:
    """How many people were done; `tell(done, of)` after every batch."""
    async with engine.connect() as connection:
        total = await legacy.count_waiting(connection, sealed=undo)
    done = 0
    while True:
        async with engine.begin() as connection:
            people = await legacy.waiting(connection, sealed=undo, limit=BATCH)
            if not people:
                return done
            await (unseal if undo else seal)(connection, vault, people)
        done += len(people)
        tell(done, total)


async def seal(connection: Any, vault: Vault, people: list[Row]) -> None:
    held = await legacy.held(connection, [person["id"] for person in people])
    changed: list[Row] = []
    fresh: list[Row] = []
    bases: list[Row] = []
    for person in people:
        key = person["kunci_sandi"] and vault.unwrap(person["kunci_sandi"], person["id"])
        identities = held["pegawai_identitas"].get(person["id"], [])
        for row in held["pegawai_keadaan"].get(person["id"], []):
            first, *more = _sealed(vault, key, row, held["predikat"].get(person["id"], []))
            changed.append(first)
            fresh += more
        for row in held["pegawai_versi"].get(person["id"], []) if key else []:
            known = [one for one in identities if row["dicatat"].lower in one["dicatat"]] or identities
            born = sandi.unseal(key, known[-1]["sandi"], sandi.IDENTITY).get("tanggal_lahir") if known else None
            bases.append({"id": row["id"], "dasar_pensiun": born and dasar_pensiun(date.fromisoformat(born))})
        person["kunci"] = vault.pseudonym(person["sumber"], person["id_sumber"])
        if number := digits_of(person["id_sumber"]):  # a NIP as the code of its source: from now on none stands in the open
            person["id_sumber"] = f"nip:{vault.digest('id_sumber', number)}"
    await legacy.write_states(connection, changed, fresh)
    await legacy.write_bases(connection, bases)
    await legacy.replace_ratings(connection, [person["id"] for person in people], [])
    await legacy.write_pseudonyms(connection, people)


def _sealed(vault: Vault, key: bytes | None, row: Row, ratings: list[Row]) -> Iterator[Row]:
    """The row with its values sealed, cut where a rating was heard. Of a person without a key nothing is kept."""
    if row["sandi"] is not None:
        yield row
        return
    empty = dict.fromkeys(legacy.PLAIN)
    for number, (valid, said) in enumerate(_as_rated(row, ratings)):
        values = keadaan.closed(row, said)
        digest = vault.digest("keadaan", keadaan.canonical(values))
        sealed = sandi.seal(key, values, sandi.CIRCUMSTANCES) if key else None
        made = row["id"] if number == 0 else new_id()
        yield {**row, **empty, "id": made, "dicatat": valid, "isi_digest": digest if key else None, "sandi": sealed}


def _as_rated(row: Row, ratings: list[Row]) -> Iterator[tuple[Range[datetime], dict[str, str]]]:
    start, end = row["dicatat"].lower, row["dicatat"].upper
    heard = {at for one in ratings for at in (one["dicatat"].lower, one["dicatat"].upper)}
    cuts = [start, *sorted(at for at in heard if at is not None and start < at and (end is None or at < end)), end]
    for since, until in pairwise(cuts):
        yield Range(since, until, bounds="[)"), {str(r["tahun"]): r["predikat"] for r in ratings if since in r["dicatat"]}
