"""Where a reader of the stream stopped, sealed with what it saw there.

A number alone would lie after a restored backup: the numbers that were lost are given out again to other events. So a cursor
also carries a digest of the event it stopped at. And a reader who is a month behind is told to begin anew (410), for by then
taking the whole list is less work than following; a quiet agency's reader is never behind, however old the last event is.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.peristiwa import stream
from shared.contracts.canonical import canonical_hash
from shared.errors import Kedaluwarsa
from shared.web import paging

KEPT_FOR = timedelta(days=30)
BEGINNING = "awal"


@dataclass(frozen=True)
class Place:
    """After event `nomor`. `walk_until`: reading from the beginning, whose age nobody asks before this number is reached."""

    nomor: int
    walk_until: int = 0


async def find(connection: AsyncConnection, instansi_id: uuid.UUID, cursor: str, at: datetime) -> Place | None:
    """The place a cursor stands for; None without one. Raises MasukanTidakSah, or Kedaluwarsa with what to do instead."""
    if not cursor:
        return None
    if cursor == BEGINNING:
        return Place(0, await stream.last_number(connection, instansi_id))
    number, digest, walk_until = paging.decode(cursor, paging.big_number, str, paging.big_number)
    found = await stream.around(connection, instansi_id, number)
    if _digest(found.get(number)) != digest:
        raise _begin_anew(
            "Kursor ini dari riwayat lain: basis datanya pernah dipulihkan dari cadangan, atau milik instansi lain."
        )
    unseen = found.get(number + 1)
    if unseen is not None and number >= walk_until and unseen.pada < at - KEPT_FOR:
        raise _begin_anew(f"Kursor tertinggal lebih dari {KEPT_FOR.days} hari.")
    return Place(number, walk_until)


async def at(connection: AsyncConnection, instansi_id: uuid.UUID, place: Place) -> str:
    """The cursor of a place."""
    found = await stream.around(connection, instansi_id, place.nomor)
    return paging.encode([place.nomor, _digest(found.get(place.nomor)), place.walk_until])


def _digest(event: Any) -> str:
    if event is None:
        return ""
    return canonical_hash([event.nomor, event.jenis, event.subjek_id, event.aktor, event.pada])[:12]


def _begin_anew(why: str) -> Kedaluwarsa:
    return Kedaluwarsa(
        why,
        saran="Panggil tanpa sejak untuk kursor baru, baca daftar lengkapnya (daftar_lengkap, atau sejak=awal), lalu lanjutkan.",
        pesan_en="The cursor can no longer be continued: take a new one, read the whole list, go on.",
    )
