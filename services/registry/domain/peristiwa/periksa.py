"""Is a chain whole? Each check goes through the links once, in order, and goes on after a break to find the others too.

Only what is stored is compared: a link with its own hash, with the link before it, with the events it speaks of, and the last
one with the head row. Somebody who rewrites all of these from some entry on leaves a chain that is whole in itself; that is
what the head hash on paper is for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from services.registry.domain.peristiwa.rantai import EVENT_CONTENT, GENESIS, READ_CONTENT, change_entry, content_hash, link

BREAKS_MAX = 50
"""Told one by one; the rest is counted."""
SEBAB = {
    "hilang": ("entri {dari} sampai {sampai} hilang", "entries {dari} to {sampai} are missing"),
    "berubah": ("entri {dari} diubah", "entry {dari} was changed"),
    "urutan": ("entri {dari} tidak menyambung entri sebelumnya: dipindah, disisipkan, atau yang sebelumnya diganti",
               "entry {dari} does not follow the one before it: moved, put in, or the one before was replaced"),
    "peristiwa_berubah": ("peristiwa {dari} sampai {sampai} tidak lagi sesuai entrinya",
                          "events {dari} to {sampai} no longer match their entry"),
    "peristiwa_hilang": ("peristiwa {dari} sampai {sampai} hilang", "events {dari} to {sampai} are missing"),
    "peristiwa_liar": ("peristiwa {dari} sampai {sampai} tidak tercatat pada entri mana pun",
                       "events {dari} to {sampai} belong to no entry"),
    "ekor": ("kepala rantai menyebut entri {sampai}, yang terakhir ada entri {dari}: ekornya hilang atau ditambah",
             "the head row names entry {sampai}, the last one there is {dari}: the tail was cut or added to"),
    "kepala": ("kepala rantai tidak sesuai entri terakhir ({dari})", "the head row does not match the last entry ({dari})"),
}  # fmt: skip


@dataclass(frozen=True)
class Putus:
    """One break: why, and the numbers of the entries (or events) it concerns."""

    sebab: str
    dari: int
    sampai: int

    def told(self, english: bool = False) -> str:
        return SEBAB[self.sebab][english].format(dari=self.dari, sampai=self.sampai)


@dataclass
class Pemeriksa:
    """What both chains have in common; `marked` is the entry whose hash is wanted, to be held against paper."""

    marked: int | None = None
    last: int = 0
    hash: str = GENESIS
    pada: datetime | None = None
    marked_hash: str | None = None
    putus: list[Putus] = field(default_factory=list)
    lainnya: int = 0

    def _break(self, why: str, first: int, last: int | None = None) -> None:
        if len(self.putus) < BREAKS_MAX:
            self.putus.append(Putus(why, first, first if last is None else last))
        else:
            self.lainnya += 1

    def _link(self, row: Any, entry: dict[str, Any]) -> bool:
        """Whether the entry says what its hash says."""
        number = int(row.nomor)
        if number > self.last + 1:
            self._break("hilang", self.last + 1, number - 1)
        elif row.hash_sebelum != self.hash:
            self._break("urutan", number)
        whole = _same(lambda: link(row.hash_sebelum, entry), row.hash)
        if not whole:
            self._break("berubah", number)
        self.last, self.hash, self.pada = number, row.hash, row.pada
        if number == self.marked:
            self.marked_hash = row.hash
        return whole

    def _head(self, number: int, hashed: str) -> None:
        if number != self.last:
            self._break("ekor", self.last, number)
        elif hashed != self.hash:
            self._break("kepala", self.last)


@dataclass
class PemeriksaPerubahan(Pemeriksa):
    """The chain of changes with the events it covers."""

    last_event: int = 0

    def link(self, row: Any, events: Sequence[Any]) -> None:
        """The next link, and the events after the last one seen up to the last one it names."""
        entry = change_entry(row.nomor, row.pada, row.aktor, row.dari_nomor, row.sampai_nomor, row.isi_hash)
        whole = self._link(row, entry)
        self._stray([event.nomor for event in events if event.nomor < row.dari_nomor])
        if whole:
            self._events(row, [event for event in events if event.nomor >= row.dari_nomor])
        self.last_event = row.sampai_nomor

    def end(self, head: Mapping[str, Any], events: Sequence[int]) -> None:
        """The head row, and the numbers of the events after the last link."""
        self._stray(list(events))
        if head["nomor"] != self.last_event:
            self._break("kepala", self.last)
        self._head(head["audit_nomor"], head["audit_hash"])

    def _events(self, row: Any, events: list[Any]) -> None:
        first, last = int(row.dari_nomor), int(row.sampai_nomor)
        if len(events) != last - first + 1:
            there = {event.nomor for event in events}
            gone = [number for number in range(first, last + 1) if number not in there]
            self._break("peristiwa_hilang", gone[0], gone[-1])
            return
        told = [{name: getattr(event, name) for name in EVENT_CONTENT} for event in events]
        theirs = all(event.aktor == row.aktor and event.pada == row.pada for event in events)
        if not theirs or not _same(lambda: content_hash(told), row.isi_hash):
            self._break("peristiwa_berubah", first, last)

    def _stray(self, numbers: list[int]) -> None:
        if numbers:
            self._break("peristiwa_liar", numbers[0], numbers[-1])


class PemeriksaBacaan(Pemeriksa):
    """The chain of reads."""

    def link(self, row: Any) -> None:
        self._link(row, {name: getattr(row, name) for name in READ_CONTENT})

    def end(self, head: Mapping[str, Any]) -> None:
        self._head(head["nomor"], head["hash"])


def _same(computed: Callable[[], str], stored: str) -> bool:
    """A content without a canonical form (a number with a fraction, say) was never written by us."""
    try:
        return computed() == stored
    except TypeError:
        return False
