"""Bring people in: identity and circumstances (sealed), dated facts, and the posts.

A fixed number of statements however many rows there are, fewer when nobody of them is known yet. An unknown unit or position is no
refusal: the post is kept as written and marked bermasalah.
"""

from __future__ import annotations

import asyncio
import uuid
from collections import Counter
from collections.abc import Coroutine, Sequence
from typing import Any

from sqlalchemy import Table

from services.registry.domain.kepegawaian.konsistensi import against_number
from services.registry.operations.kepegawaian import person_facts as made
from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.operations.kepegawaian.identify import Who, from_school, identify
from services.registry.operations.kepegawaian.make_missing import make_missing
from services.registry.operations.kepegawaian.merge_known import Held, merge, rated, read_held
from services.registry.operations.kepegawaian.other_posts import SECOND_SCHOOL, lines_of
from services.registry.operations.kepegawaian.past import Past, load_past
from services.registry.operations.kepegawaian.under_decree import GONE, Decreed, decreed_of, gone, post_under
from services.registry.storage.kepegawaian import posts, versions
from services.registry.storage.kepegawaian.posts import Line
from services.registry.storage.kepegawaian.tables import pegawai_identitas, pegawai_keadaan, pegawai_versi
from services.registry.storage.work import UnitOfWork
from shared.errors import Masalah
from shared.vocabulary import StatusBaris

Meant = list[tuple[Who, Row]]
Ratings = dict[str, str]
Facts = dict[uuid.UUID, Row]


async def upsert_pegawai(work: UnitOfWork, batch: Batch, rows: list[Row], *, anonim: bool = False) -> list[RowResult]:
    """A person is written once a pass; rows of a second school come after those of the home schools."""
    results: list[RowResult | None] = [None] * len(rows)
    for part in _passes(rows):
        for at, result in zip(part, await _upsert(work, batch, [rows[at] for at in part], anonim=anonim), strict=True):
            results[at] = result
    return [result for result in results if result is not None]


def _passes(rows: list[Row]) -> list[list[int]]:
    """Places of the rows: first everybody's own, then one further school each, and so on."""
    passes: list[list[int]] = [[at for at, row in enumerate(rows) if not row.get(SECOND_SCHOOL)]]
    met: Counter[tuple[object, ...]] = Counter()
    for at, row in enumerate(rows):
        if row.get(SECOND_SCHOOL):
            who = tuple(row.get(name) for name in ("id_sumber", "nip", "nuptk", "nama"))
            met[who] += 1
            if len(passes) <= met[who]:
                passes.append([])
            passes[met[who]].append(at)
    return [part for part in passes if part]


async def _upsert(work: UnitOfWork, batch: Batch, rows: list[Row], *, anonim: bool) -> list[RowResult]:
    await make_missing(work, batch, rows)
    found, results = await identify(work, batch, rows, anonim=anonim)
    known = [who for who in found if who is not None and not who.baru]
    held = await read_held(work, known, batch.as_of)
    past = await load_past(work.connection, batch, {who.id: who.kunci for who in known}) if known else Past(batch.as_of)
    decreed = await decreed_of(work, batch, [who.id for who in known])
    meant: Meant = []
    doubts: dict[uuid.UUID, list[Masalah]] = {}
    ratings: dict[uuid.UUID, Ratings] = {}
    for who, said in zip(found, rows, strict=True):
        if who is None:
            continue
        row, before = (said, Ratings()) if who.baru else merge(batch, who, said, held)
        row = row if who.baru else past.row_over(who.id, row)
        doubts[who.id] = against_number({**said, "nip": row.get("nip"), "status": row.get("status")})
        ratings[who.id] = rated(who, made.ratings(batch, row), before)
        meant.append((who, row))
    changes, moved, unmatched = await _write(work, batch, meant, ratings, held, past, decreed)
    for result in results:
        if result.id is not None:
            result.status = _together([*changes[result.id], moved[result.id]])
            result.masalah += doubts[result.id] + unmatched.get(result.id, [])
            if result.status != StatusBaris.TIDAK_BERUBAH:
                work.record(batch.instansi_id, f"pegawai.{result.status}", "pegawai", result.id)
    return results


async def _write(
    work: UnitOfWork, batch: Batch, meant: Meant, ratings: dict[uuid.UUID, Ratings], held: Held, past: Past, decreed: Decreed
) -> tuple[dict[uuid.UUID, list[str]], dict[uuid.UUID, str], dict[uuid.UUID, list[Masalah]]]:
    """Each kind of facts is made in a thread while the server writes the one before: half of an import is waiting for it."""

    def state(table: Table, was: versions.Held, wanted: Facts, *compare: str) -> Coroutine[Any, Any, dict[uuid.UUID, str]]:
        return versions.write(work.connection, table, "pegawai_id", was, wanted, batch.as_of, work.at, compare or None)

    identities = {who.id: made.identity(batch, row, who.kunci, held.identitas.get(who.id)) for who, row in meant}
    told, (facts, states) = await asyncio.gather(
        state(pegawai_identitas, held.identitas, identities, "isi_digest"), asyncio.to_thread(_facts, batch, meant, ratings, held)
    )
    dated, (lines, ended, unmatched) = await asyncio.gather(
        state(pegawai_versi, held.versi, facts), asyncio.to_thread(_posts, batch, meant, held, past, decreed)
    )
    inside = await state(pegawai_keadaan, held.keadaan, states, "isi_digest")
    moved = await posts.write(work.connection, held.posts, lines, batch.as_of, work.at)
    moved |= await posts.end(work.connection, held.posts, ended, batch.as_of, work.at)
    places: dict[uuid.UUID, str] = dict.fromkeys((who.id for who, _ in meant), StatusBaris.TIDAK_BERUBAH.value)
    for line, change in moved.items():
        if change != StatusBaris.TIDAK_BERUBAH:
            places[line.pegawai_id] = StatusBaris.DIPERBARUI.value
    return {who.id: [told[who.id], dated[who.id], inside[who.id]] for who, _ in meant}, places, unmatched


def _facts(batch: Batch, meant: Meant, ratings: dict[uuid.UUID, Ratings], held: Held) -> tuple[Facts, Facts]:
    """What is dated in the open, and what is sealed of their circumstances."""
    facts = {who.id: made.facts(row) for who, row in meant}
    return facts, {
        who.id: made.circumstances(batch, row, who.kunci, ratings[who.id], held.keadaan.get(who.id)) for who, row in meant
    }


def _posts(
    batch: Batch, meant: Meant, held: Held, past: Past, decreed: Decreed
) -> tuple[dict[Line, Row], set[Line], dict[uuid.UUID, list[Masalah]]]:
    wanted: dict[Line, Row] = {}
    ended: set[Line] = set()
    told: dict[uuid.UUID, list[Masalah]] = {}
    for who, row in meant:
        post = made.post(batch, row)
        if wrong := _unmatched(post, ("unor",) if from_school(batch.sumber) and not who.rumah else ("unor", "jabatan")):
            told[who.id] = wrong
        if gone(decreed, who.id, post):
            told.setdefault(who.id, []).append(GONE)
            continue
        if who.rumah:
            post, against = post_under(decreed, who.id, past.post_over(who.id, post))
            if against:
                told.setdefault(who.id, []).extend(against)
        lines, over, wrong = lines_of(batch, who, row, post, held.posts)
        wanted |= lines
        ended |= over
        if wrong:
            told.setdefault(who.id, []).extend(wrong)
    return wanted, ended, told


def _unmatched(post: Row, columns: tuple[str, ...]) -> list[Masalah]:
    """The very cell whose name nobody knows; the text is kept as it came. A school's words for a position need mean none of ours."""
    found = []
    for kode, column, what in (("unit_tak_dikenal", "unor", "Unit"), ("jabatan_tak_dikenal", "jabatan", "Jabatan")):
        if column in columns and post[f"{column}_id"] is None:
            pesan, saran = f"{what} ini tidak ditemukan; disimpan apa adanya.", f"Perbaiki namanya atau impor {what.lower()} itu."
            found.append(Masalah(kode, pesan, column, saran))
    return found


def _together(changes: Sequence[str]) -> StatusBaris:
    """What happened to the person when several kinds of facts were written."""
    if all(change == StatusBaris.TIDAK_BERUBAH for change in changes):
        return StatusBaris.TIDAK_BERUBAH
    return StatusBaris.DIBUAT if changes[0] == StatusBaris.DIBUAT else StatusBaris.DIPERBARUI
