"""A set goes out to be judged and its judgement is kept, of the very composition it was made for.

Registry asks no service: the gateway fetches the composition, asks scoring on a fresh snapshot, and brings the answers back.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.usulan.bubar import DIKESAMPINGKAN, closed_by, without_waived
from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.composition import composition
from services.registry.operations.usulan.visible import Pandangan, sees, view_of
from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.putaran.tables import putaran
from services.registry.storage.usulan import cases
from services.registry.storage.usulan.case_tables import pemeriksaan
from services.registry.storage.usulan.closing import closing_days
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok
from shared.vocabulary import AlurUsulan
from shared.web.clock import JAKARTA

OWN_QUESTION = "MUT-18"
"""One open case per person: of the cases of the set themselves, so its guard answers it."""


async def composition_of(connection: AsyncConnection, view: Pandangan, usulan_id: uuid.UUID, today: date) -> dict[str, Any]:
    """What scoring is asked: {anggota, tmt, hash, kebijakan, instansi_id, hari_ini}. Raises TidakDitemukan, Bentrok for other ways."""
    case = refusals.of_agency(await cases.one(connection, usulan_id), view.instansi_id)
    if not sees(view, case):
        raise refusals.missing()
    if case["alur"] != AlurUsulan.DALAM:
        raise Bentrok(
            "Hanya perpindahan di dalam instansi yang diperiksa sebagai himpunan.", saran="Lanjutkan langkah berikutnya.",
            pesan_en="Only moves within the agency are judged as a set.",
        )  # fmt: skip
    found = await composition(connection, case)
    policy = None
    if case["putaran_id"] is not None:
        policy = (
            await connection.execute(select(putaran.c.kebijakan).where(putaran.c.id == case["putaran_id"]))
        ).scalar_one_or_none()
    return {
        "instansi_id": view.instansi_id, "hari_ini": today, "tmt": found.tmt, "hash": found.hash, "anggota": found.anggota,
        "kebijakan": policy or {},
    }  # fmt: skip


async def keep_judgement(work: UnitOfWork, siapa: Siapa, usulan_id: uuid.UUID, told: Mapping[str, Any]) -> dict[str, Any]:
    """`told`: {komposisi_hash, enam_hash, usulan: {id: {sah, melanggar, aturan, syarat}}}. Commits.

    Raises Bentrok when the set has changed meanwhile.
    """
    await cases.hold_agency(work.connection, siapa.instansi_id)
    case = refusals.of_agency(await cases.one(work.connection, usulan_id), siapa.instansi_id)
    if not sees(await view_of(work.connection, siapa, work.at.astimezone(JAKARTA).date()), case):
        raise refusals.missing()
    present = await composition(work.connection, case)
    if present.hash != told["komposisi_hash"]:
        raise Bentrok(
            "Himpunannya berubah selama diperiksa.", saran="Periksa lagi.", pesan_en="The set changed while it was judged.",
        )  # fmt: skip
    each = {one: _without_own_question(row) for one, row in told["usulan"].items()}
    each = await _of_closing_units(work, each, present.tmt)
    row = {
        "id": new_id(), "instansi_id": siapa.instansi_id, "himpunan_id": present.himpunan_id, "usulan_id": present.usulan_id,
        "komposisi_hash": present.hash, "enam_hash": told["enam_hash"], "aturan_hash": told["enam_hash"]["aturan"],
        "sah": all(not one["melanggar"] for one in each.values()), "isi": {"usulan": each}, "oleh": siapa.aktor, "pada": work.at,
    }  # fmt: skip
    await work.connection.execute(insert(pemeriksaan).values(**row))
    work.record(
        siapa.instansi_id, "usulan.himpunan_diperiksa", "usulan_mutasi", usulan_id, komposisi=present.hash, sah=row["sah"],
        usulan=len(each),
    )  # fmt: skip
    await work.commit()
    return row


async def _of_closing_units(work: UnitOfWork, each: dict[str, dict[str, Any]], tmt: date) -> dict[str, dict[str, Any]]:
    """What does not hold back the people of a unit that is gone by then, put aside and named (`dikesampingkan`)."""
    moment = Moment(work.at.astimezone(JAKARTA).date())
    days = await closing_days(work.connection, [uuid.UUID(one) for one in each], moment)
    gone = {str(one) for one, day in days.items() if closed_by(day, tmt)}
    return {
        one: {
            "melanggar": [rule for rule in row["melanggar"] if rule not in DIKESAMPINGKAN], "aturan": without_waived(row["aturan"]),
            "dikesampingkan": [rule for rule in row["melanggar"] if rule in DIKESAMPINGKAN],
        }
        if one in gone else row
        for one, row in each.items()
    }  # fmt: skip


def _without_own_question(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "melanggar": [one for one in row["melanggar"] if one != OWN_QUESTION],
        "aturan": [one for one in row["aturan"] if one["aturan"] != OWN_QUESTION],
    }
