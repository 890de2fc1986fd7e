"""Which post does somebody hold by their history, since when in this unit and task, and what contradicts it?

Only a definitive entry is the post. Of several the latest begun is used (TMT, then date of the decree). An entry ends on the day it
says or when the next begins. Two that hold on one day contradict each other: the later is used, the other is told.

A new TMT does not start the service anew when nobody moved: a rise of jenjang keeps the family of positions; penyetaraan, renaming
and reorganisation say so in `sebab`; a merged unit is the same place as its heir from the day it was merged.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from services.registry.domain.kepegawaian.nama import family_of
from services.registry.domain.kepegawaian.riwayat.entries import Catatan, of
from shared.vocabulary import JenisPenugasan, JenisRiwayat


@dataclass(frozen=True)
class Peta:
    """What the agency knows about its positions and units."""

    keluarga: Mapping[uuid.UUID, str] = field(default_factory=dict)
    jenjang: Mapping[uuid.UUID, str | None] = field(default_factory=dict)
    penerus: Mapping[uuid.UUID, Mapping[uuid.UUID, date]] = field(default_factory=dict)
    """Unit → its heirs, each with the day it took over."""

    def is_same_place(self, before: uuid.UUID, after: uuid.UUID, since: date) -> bool:
        """Did whoever served at `before` find himself at `after` on the day `since` without having moved?"""
        waiting, seen = [before], set()
        while waiting:
            unit = waiting.pop()
            if unit == after:
                return True
            if unit not in seen:
                seen.add(unit)
                waiting += [heir for heir, day in self.penerus.get(unit, {}).items() if day <= since]
        return False


@dataclass(frozen=True)
class Jabatan:
    """The definitive post by the history."""

    catatan: Catatan
    tmt_unit: date | None
    unit_pasti: bool
    """Something else came before; otherwise the service may be older than the history that is known."""
    tmt_tugas_keluarga: date
    keluarga_pasti: bool
    jenjang: str | None
    bertentangan: tuple[Catatan, ...]
    """Definitive entries that hold on the same day and name another post."""


def post(entries: Sequence[Catatan], per: date, peta: Peta) -> Jabatan | None:
    """None when no definitive entry holds on that day: the history decides nothing about the post."""
    line = [entry for entry in of(JenisRiwayat.JABATAN, entries) if is_definitive(entry) and entry.begun(per)]
    holding = [entry for entry in line if entry.running(per)]
    if not holding:
        return None
    now = holding[-1]
    against = tuple(
        entry
        for entry in holding[:-1]
        if (entry.selesai is not None or entry.mulai == now.mulai) and place_of(entry) != place_of(now)
    )
    served = [
        entry for entry in line[: line.index(now) + 1] if entry is now or (entry not in against and entry.mulai != now.mulai)
    ]
    units = [entry for entry in of(JenisRiwayat.UNOR, entries) if entry.begun(per) and entry.mulai is not None]
    level = now.isi.get("jenjang") or (peta.jenjang.get(now.jabatan_id) if now.jabatan_id else None)
    return Jabatan(now, *_since_unit(served, units, peta), *_since_family(served, peta), level, against)


def is_definitive(entry: Catatan) -> bool:
    return (entry.isi.get("jenis_penugasan") or JenisPenugasan.DEFINITIF) == JenisPenugasan.DEFINITIF


def is_duty(entry: Catatan) -> bool:
    return bool(entry.isi.get("jenis_penugasan") == JenisPenugasan.TUGAS_TAMBAHAN)


def overlays(entries: Sequence[Catatan], per: date) -> list[tuple[Catatan, date | None]]:
    """Plt, Plh, extra duties begun by that day, each with its last day: as said, or the day before the next entry that replaces it.

    An acting post ends with the next definitive post or the next acting one; an extra duty with the next extra duty.
    """
    line = of(JenisRiwayat.JABATAN, entries)
    found = []
    for place, entry in enumerate(line):
        if is_definitive(entry) or entry.mulai is None or not entry.begun(per):
            continue
        kind = entry.isi["jenis_penugasan"]
        ends = {kind} if kind == JenisPenugasan.TUGAS_TAMBAHAN else {kind, None, JenisPenugasan.DEFINITIF.value}
        after = [e.mulai for e in line[place + 1 :] if e.isi.get("jenis_penugasan") in ends and e.mulai and e.mulai > entry.mulai]
        found.append((entry, entry.selesai or (after[0] - timedelta(days=1) if after else None)))
    return found


def _since_unit(served: Sequence[Catatan], units: Sequence[Catatan], peta: Peta) -> tuple[date | None, bool]:
    """(first day of unbroken service in the unit and task of the last of `served`, is it sure); unknown with an unknown unit."""
    now = served[-1]
    if now.unor_id is None or now.mulai is None:
        return None, False
    start, place, later = now.mulai, now.unor_id, now
    for entry in sorted([*served[:-1], *units], key=Catatan.order, reverse=True):
        if entry.mulai is None or entry.mulai > start:
            continue  # a note about the unit made after the post began tells nothing of before
        if entry.unor_id is None:
            return start, False
        if is_broken(entry, start) or not peta.is_same_place(entry.unor_id, place, start):
            return start, True
        if entry.jenis == JenisRiwayat.JABATAN:
            if not is_same_task(entry, later, peta):
                return start, True
            later = entry
        start, place = entry.mulai, entry.unor_id
    return start, False


def _since_family(served: Sequence[Catatan], peta: Peta) -> tuple[date, bool]:
    """(first day of unbroken service in the family of positions, wherever it was, is it sure)."""
    later = served[-1]
    start = later.mulai or date.min
    for entry in reversed(served[:-1]):
        if entry.mulai is None or is_broken(entry, start) or not is_same_task(entry, later, peta):
            return start, True
        start, later = entry.mulai, entry
    return start, False


def is_same_task(before: Catatan, after: Catatan, peta: Peta) -> bool:
    return bool(after.isi.get("sebab")) or family(before, peta) == family(after, peta)


def is_broken(entry: Catatan, next_start: date) -> bool:
    return entry.selesai is not None and entry.selesai + timedelta(days=1) < next_start


def family(entry: Catatan, peta: Peta) -> str:
    known = peta.keluarga.get(entry.jabatan_id) if entry.jabatan_id else None
    return known or family_of(str(entry.isi.get("jabatan") or ""))


def place_of(entry: Catatan) -> tuple[object, object]:
    return entry.unor_id or entry.isi.get("unor"), entry.jabatan_id or entry.isi.get("jabatan")
