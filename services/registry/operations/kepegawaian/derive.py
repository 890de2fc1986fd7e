"""What people's histories decide, brought into the record: rank, education, circumstances, the post and since when.

The questions are answered by domain/kepegawaian/riwayat, whose precedence.py says when a history decides and when a list;
past.py opens the entries. Here the answers are written, for all touched people at once.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from services.registry.domain.kepegawaian import keadaan, sandi
from services.registry.domain.kepegawaian.keadaan import KEADAAN
from services.registry.domain.kepegawaian.riwayat import precedence, sealing
from services.registry.domain.kepegawaian.riwayat.entries import Catatan
from services.registry.domain.kepegawaian.riwayat.facts import DECIDES, Fakta
from services.registry.operations.kepegawaian.context import Batch, Row
from services.registry.operations.kepegawaian.past import Keys, load_past, post_beside
from services.registry.operations.kepegawaian.post_overlays import write_overlays
from services.registry.storage.kepegawaian import histories, people, versions
from services.registry.storage.kepegawaian.tables import pegawai_keadaan, pegawai_versi
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisRiwayat, StatusBaris
from shared.web.clock import JAKARTA

DECIDING = {*DECIDES, JenisRiwayat.SKP, *precedence.SERVICE}
"""Kinds from which any fact follows."""


@dataclass
class Touched:
    """Whose history changed, and what stands in it no more."""

    people: set[uuid.UUID] = field(default_factory=set)
    withdrawn: dict[uuid.UUID, list[Catatan]] = field(default_factory=dict)


async def follow(work: UnitOfWork, batch: Batch, touched: Touched, kind: JenisRiwayat, keys: Keys) -> None:
    """Bring the touched people's facts of today to what their histories now say.

    An entry has its own dates: the day a file speaks of adds nothing to them.
    """
    if touched.people and kind in DECIDING:
        await bring(work, batch, touched, keys, (kind,))


async def bring(
    work: UnitOfWork, batch: Batch, touched: Touched, keys: Keys, kinds: Collection[JenisRiwayat] | None = None
) -> set[uuid.UUID]:
    """Whose facts changed. `kinds`: of which entries were put or taken away; None: only the day is another.

    On another day nobody stated anything, so only what differs is written.
    """
    batch = replace(batch, as_of=work.at.astimezone(JAKARTA).date())
    mine = {person: keys[person] for person in touched.people}
    past = await load_past(work.connection, batch, mine)
    found = {person: past.found(person, touched.withdrawn.get(person, ())) for person in mine}
    states = await people.sealed_circumstances(work.connection, list(mine), batch.as_of)
    plain = await histories.facts_on(work.connection, pegawai_versi, mine, batch.as_of)
    held = {
        person: {**plain[person], **keadaan.opened(_unsealed(states.get(person), key))}
        for person, key in mine.items()
        if person in plain
    }
    said = await versions.read(work.connection, pegawai_versi, "pegawai_id", mine, batch.as_of) if kinds is None else {}
    wanted = {}
    for person, facts_now in held.items():
        entries = past.entries.get(person, [])
        over = ended_since(entries, versions.days_said(said[person]), batch.as_of) if kinds is None else kinds
        gone = touched.withdrawn.get(person, ())
        wanted[person] = precedence.facts_over(facts_now, entries, batch.as_of, found[person], gone, over)
    versi = {person: {name: facts_now[name] for name in plain[person]} for person, facts_now in wanted.items()}
    sealed = {person: _sealed(batch, facts_now, found[person], mine[person]) for person, facts_now in wanted.items()}
    if kinds is None:
        versi = {person: facts_now for person, facts_now in versi.items() if facts_now != plain[person]}
        digests = {person: _digest(batch, _unsealed(sealed_now, mine[person])) for person, sealed_now in states.items()}
        sealed = {person: row for person, row in sealed.items() if digests.get(person, row["isi_digest"]) != row["isi_digest"]}
    changed = await versions.replace(work.connection, pegawai_versi, "pegawai_id", versi, batch.as_of, work.at)
    inside = await versions.replace(work.connection, pegawai_keadaan, "pegawai_id", sealed, batch.as_of, work.at, ("isi_digest",))
    moved: Mapping[uuid.UUID, str] = {}
    if kinds is None or any(kind in precedence.SERVICE for kind in kinds):
        moved = await _write_posts(work, batch, found, touched, all_days=kinds is not None)
    different: set[uuid.UUID] = set()
    for person in sorted(mine):
        about = kinds if kinds is not None else {entry.jenis for entry in past.entries.get(person, [])}
        secret = not sealing.CLOSED_KINDS.isdisjoint(
            about
        )  # then nothing that a reader of people sees tells that anything happened
        seen = [changed.get(person), moved.get(person), None if secret else inside.get(person)]
        if any(change not in (None, StatusBaris.TIDAK_BERUBAH) for change in seen):
            work.record(batch.instansi_id, "pegawai.diperbarui", "pegawai", person)
        if any(change not in (None, StatusBaris.TIDAK_BERUBAH) for change in (*seen, inside.get(person))):
            different.add(person)
    return different


def ended_since(entries: Sequence[Catatan], said: Sequence[date], per: date) -> set[JenisRiwayat]:
    """Kinds of which an entry ended after the record was last stated: a list heard after the end may know of a second one."""
    last = max((day for day in said if day <= per), default=date.min)
    return {entry.jenis for entry in entries if entry.selesai is not None and last <= entry.selesai < per}


async def _write_posts(
    work: UnitOfWork, batch: Batch, found: dict[uuid.UUID, Fakta], touched: Touched, *, all_days: bool
) -> dict[uuid.UUID, str]:
    held = await histories.posts_on(work.connection, found, batch.as_of)
    wanted = {
        person: post_beside(post, found[person], batch.as_of, touched.withdrawn.get(person, ())) for person, post in held.items()
    }
    if not all_days:
        wanted = {person: post for person, post in wanted.items() if post != held[person]}
    moved = await people.replace_definitive(work.connection, wanted, batch.as_of, work.at) if wanted else {}
    return {**moved, **await write_overlays(work.connection, found, work.at)}


def _unsealed(sealed: bytes | None, key: bytes) -> Row:
    return sandi.unseal(key, sealed, sandi.CIRCUMSTANCES) if sealed else {}


def _sealed(batch: Batch, wanted: Row, found: Fakta, key: bytes) -> Row:
    values = keadaan.closed(
        {name: wanted.get(name) for name in (*KEADAAN, "hukdis_diketahui")}, precedence.ratings_over(wanted["predikat"], found)
    )
    return {"isi_digest": _digest(batch, values), "sandi": sandi.seal(key, values, sandi.CIRCUMSTANCES)}


def _digest(batch: Batch, values: Row) -> str:
    return batch.vault.digest("keadaan", keadaan.canonical(values))
