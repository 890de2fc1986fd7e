"""A decree changes its person's post on its TMT, once; and where it falls, what was there before holds again from that day.

Somebody who goes to another agency leaves the post on the day of the outside decree (operations/pelaksanaan/leave.py).

Asked at every step after the decree and once a day, in whatever order: what is done already stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import structlog
from sqlalchemy import select
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.pelaksanaan.penempatan import IN_FORCE, PLACE, as_json, decreed, from_json, same_place
from services.registry.operations.pelaksanaan.leave import leave
from services.registry.storage.kepegawaian import histories, posts, versions
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kepegawaian.restated import restate
from services.registry.storage.kepegawaian.tables import pegawai, pegawai_versi
from services.registry.storage.pelaksanaan import departures, placements
from services.registry.storage.usulan import cases, person
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import AlurUsulan, JenisPenempatan, StatusUsulan
from shared.web.clock import JAKARTA, Clock

Row = dict[str, Any]
ACTOR = "pelaksana_sk"
log = structlog.get_logger()
SERVICE = ("jenjang", "tmt_tugas_keluarga")
"""Facts of a person that another family of positions changes."""


async def take_effect(work: UnitOfWork, case: Mapping[str, Any], today: date) -> bool:
    """Did the post change now? Not before the TMT, not before the person was told, not twice. Does not commit."""
    connection = work.connection
    if case["alur"] == AlurUsulan.KELUAR:
        day = await leave(work, case, today)
        if day is not None:
            _record(work, case, "penempatan.menurut_sk", day)
        return day is not None
    if StatusUsulan(case["status"]) not in IN_FORCE or case["alur"] not in placements.BRINGS or case["tmt_rencana"] > today:
        return False
    if case["tujuan_unor_id"] is None or await placements.of_case(connection, case["id"]) is not None:
        return False
    who, tmt = case["pegawai_id"], case["tmt_rencana"]
    if (await connection.execute(select(pegawai.c.dihapus_pada).where(pegawai.c.id == who))).scalar_one() is not None:
        return False
    before = (await histories.posts_on(connection, [who], tmt)).get(who, {})
    after = decreed(case, before)
    await restate(connection, who, tmt, lambda row: same_place(row, before), after, work.at)
    served = await _another_family(work, case, before)
    kept = {**as_json(before), **({"layanan": as_json(served)} if served else {})}
    await placements.add(connection, dict(case), kept, as_json(after), work.at)
    await placements.settle(connection, who, work.at)
    _record(work, case, "penempatan.menurut_sk", tmt)
    return True


async def take_back(work: UnitOfWork, case: Mapping[str, Any], why: str) -> bool:
    """Was there a change to take back? Days on which the person was said to serve elsewhere stay. Does not commit."""
    change = await placements.of_case(work.connection, case["id"])
    if change is None:
        return False
    kept = dict(change["sebelum"])
    served = kept.pop("layanan", None)
    before, after, who = from_json(kept), from_json(change["sesudah"]), case["pegawai_id"]
    if any(before.get(name) for name in PLACE):
        await restate(work.connection, who, change["tmt"], lambda row: same_place(row, after), before, work.at)
    else:  # came from outside, and there is no post here to go back to
        lines = await posts.read(work.connection, [who], (JenisPenempatan.DEFINITIF.value,))
        theirs = {line: [row for row in rows if same_place(row, after)] for line, rows in lines.items()}
        await posts.end(work.connection, theirs, theirs, change["tmt"], work.at)
    if served:
        values = {"jenjang": served["jenjang"], "tmt_tugas_keluarga": _day(served["tmt_tugas_keluarga"])}
        await versions.replace(work.connection, pegawai_versi, "pegawai_id", {who: values}, change["tmt"], work.at)
    await placements.close(work.connection, change["id"], why, work.at)
    _record(work, case, "penempatan.dipulihkan", change["tmt"], sebab=why)
    return True


async def take_effect_of_all(engine: AsyncEngine, clock: Clock) -> int:
    """Every decree whose day has come; how many posts changed. One transaction each: one that fails holds up no other and is tried
    again the next time. A lost database raises."""
    today, done = clock.now().astimezone(JAKARTA).date(), 0
    async with engine.connect() as connection:
        found = [(await connection.execute(query)).all() for query in (placements.due(IN_FORCE, today), departures.due(today))]
    waiting = sorted((one for rows in found for one in rows), key=lambda one: (one.tmt_rencana, one.id))
    for one in waiting:
        try:
            async with UnitOfWork(engine, ACTOR, clock.now()) as work:
                await cases.hold_agency(work.connection, one.instansi_id)
                case = await cases.one(work.connection, one.id)
                if case is not None and await take_effect(work, case, today):
                    await work.commit()
                    done += 1
        except (OSError, OperationalError, InterfaceError):
            raise
        except Exception as unforeseen:  # a fault of ours about this one: the others' day has come all the same
            log.error("decree without effect", usulan=str(one.id), kind=type(unforeseen).__name__)
    return done


async def _another_family(work: UnitOfWork, case: Mapping[str, Any], before: Mapping[str, Any]) -> Row | None:
    """The facts as they were, where the new position is of another family and they now begin anew."""
    moment, old, new = Moment(case["tmt_rencana"]), before.get("jabatan_id"), case["tujuan_jabatan_id"]
    if old is None or new is None or old == new:
        return None
    left, taken = [await person.position(work.connection, one, moment) for one in (old, new)]
    if left is None or taken is None or (left["keluarga"], left["jenjang"]) == (taken["keluarga"], taken["jenjang"]):
        return None
    who, tmt = case["pegawai_id"], case["tmt_rencana"]
    held = (await histories.facts_on(work.connection, pegawai_versi, [who], tmt)).get(who)
    if held is None:
        return None
    values = {"jenjang": taken["jenjang"]} | ({"tmt_tugas_keluarga": tmt} if left["keluarga"] != taken["keluarga"] else {})
    await versions.replace(work.connection, pegawai_versi, "pegawai_id", {who: values}, tmt, work.at)
    return {name: held[name] for name in SERVICE}


def _record(work: UnitOfWork, case: Mapping[str, Any], kind: str, tmt: date, **more: Any) -> None:
    work.record(case["instansi_id"], kind, "usulan_mutasi", case["id"], tmt=tmt.isoformat(), **more)
    work.record(case["instansi_id"], "pegawai.diperbarui", "pegawai", case["pegawai_id"])


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
