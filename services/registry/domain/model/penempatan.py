"""Which posts has somebody held, from when to when? The stays a model may learn from.

One stay is unbroken service in one unit and task: a rise of jenjang, a renamed position, a merged school do not end it. Entries of the
history speak first; a post that only a list knows is added where the history names no such post. An entry whose unit or position is not
known here ends the stay before it and is no stay itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from services.registry.domain.kepegawaian.riwayat.entries import Catatan, of
from services.registry.domain.kepegawaian.riwayat.service import (
    Peta,
    family,
    is_broken,
    is_definitive,
    is_same_task,
    place_of,
)
from shared.vocabulary import JenisRiwayat


@dataclass(frozen=True)
class Penempatan:
    """`selesai`: the first day no longer there; None: still there on the day the records were read."""

    catatan: Catatan
    mulai: date
    selesai: date | None
    mapel: str | None


def with_posts(entries: Sequence[Catatan], posts: Sequence[Catatan], peta: Peta) -> list[Catatan]:
    """The history, completed by posts of lists that it does not name."""
    named = {(entry.unor_id, family(entry, peta)) for entry in of(JenisRiwayat.JABATAN, entries) if is_definitive(entry)}
    return [*entries, *(post for post in posts if (post.unor_id, family(post, peta)) not in named)]


def placements(entries: Sequence[Catatan], per: date, peta: Peta) -> list[Penempatan]:
    """Earliest first. Of entries that begin on one day the one by the later decree."""
    begun = [(entry.mulai, entry) for entry in of(JenisRiwayat.JABATAN, entries) if is_definitive(entry) and entry.begun(per)]
    line = list({day: (day, entry) for day, entry in begun if day is not None}.values())
    stays: list[list[tuple[date, Catatan]]] = []
    for day, entry in line:
        if stays and _stays(stays[-1][-1][1], entry, day, peta):
            stays[-1].append((day, entry))
        else:
            stays.append([(day, entry)])
    starts = [stay[0][0] for stay in stays]
    return [
        Penempatan(stay[0][1], start, _end(stay[-1][1], after, per), _subject(stay))
        for stay, start, after in zip(stays, starts, [*starts, None][1:], strict=True)
        if stay[0][1].unor_id is not None and stay[0][1].jabatan_id is not None
    ]


def _stays(before: Catatan, after: Catatan, day: date, peta: Peta) -> bool:
    if is_broken(before, day) or not is_same_task(before, after, peta):
        return False
    if before.unor_id is None or after.unor_id is None:
        return place_of(before) == place_of(after)
    return peta.is_same_place(before.unor_id, after.unor_id, day)


def _end(last: Catatan, after: date | None, per: date) -> date | None:
    said = last.selesai + timedelta(days=1) if last.selesai is not None else None
    known = [day for day in (said, after) if day is not None and day <= per]
    return min(known, default=None)


def _subject(stay: Sequence[tuple[date, Catatan]]) -> str | None:
    return next((entry.isi["mapel"] for _, entry in stay if entry.isi.get("mapel")), None)
