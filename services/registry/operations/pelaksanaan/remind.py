"""Who has not taken up the new post: listed from the TMT on, reminded on record, reported when the time is over."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.pelaksanaan.tugas import BASIS, DAYS
from services.registry.operations.pelaksanaan.duty import days_of
from services.registry.operations.pelaksanaan.shown import carried_out
from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.holidays import listed
from services.registry.storage.pelaksanaan import deliveries, waiting
from services.registry.storage.pelaksanaan.tables import pengingat_tugas
from services.registry.storage.usulan import cases
from services.registry.storage.usulan.listing import Pandangan
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, TidakBerwenang
from shared.vocabulary import CaraPenyampaian, NilaiKota, Peran, StatusUsulan
from shared.web import paging
from shared.web.clock import JAKARTA

Row = dict[str, Any]


async def not_begun(connection: AsyncConnection, view: Pandangan, today: date, limit: int, cursor: str) -> Row:
    """Longest waiting first: the last day to begin, is it over, how often and when last reminded."""
    limit = paging.clamp(limit)
    after = None
    if cursor:
        day, last = paging.decode(cursor, str, uuid.UUID)
        after = (date.fromisoformat(day), last)
    days, basis = await days_of(connection, view.instansi_id, NilaiKota.SPMT_HARI, (DAYS, BASIS), today)
    rows = await waiting.not_begun(connection, view, today, limit + 1, after)
    kept, calendar = rows[:limit], listed()
    items = []
    for row in kept:
        due = calendar.due(row["tmt_rencana"], days)
        over = today > due.tanggal if due.tanggal is not None else (False if today <= due.paling_cepat else None)
        items.append({
            **row, "agenda": f"{row['nomor']}/{row['tahun']}", "batas": due.tanggal, "batas_paling_cepat": due.paling_cepat, "lewat": over,
            "umur_hari": (today - row["tmt_rencana"]).days,
        })  # fmt: skip
    more = paging.encode([kept[-1]["tmt_rencana"].isoformat(), kept[-1]["id"]]) if len(rows) > limit else None
    return {"per": today, "hari_kerja": days, "dasar": basis, "items": items, "berikutnya": more}


async def remind(work: UnitOfWork, siapa: Siapa, usulan_id: uuid.UUID, versi: int, cara: CaraPenyampaian) -> Row:
    """Commits. Raises TidakDitemukan, VersiLain, TidakBerwenang, Bentrok before the TMT or where duty has begun."""
    if not siapa.holds(Peran.PETUGAS_MUTASI):
        raise TidakBerwenang("Pengingat dicatat petugas mutasi.", saran="Minta petugas mutasi.", pesan_en="The desk reminds.")
    await cases.hold_agency(work.connection, siapa.instansi_id)
    case = refusals.of_agency(await cases.one(work.connection, usulan_id), siapa.instansi_id)
    if versi != case["versi"]:
        raise refusals.changed(case)
    today = work.at.astimezone(JAKARTA).date()
    if case["status"] not in (StatusUsulan.DISAMPAIKAN, StatusUsulan.TIDAK_MELAKSANAKAN) or today < case["tmt_rencana"]:
        raise Bentrok(
            "Belum ada yang perlu diingatkan.", saran="Pengingat dicatat setelah SK disampaikan dan TMT-nya tiba.",
            pesan_en="Nothing to be reminded of yet.",
        )  # fmt: skip
    before = await deliveries.of_case(work.connection, pengingat_tugas, usulan_id)
    values = {"ke": len(before) + 1, "tanggal": today, "cara": cara.value, "oleh": siapa.aktor, "pada": work.at}
    await deliveries.add(work.connection, pengingat_tugas, case, values)
    await cases.change(work.connection, usulan_id, {"versi": case["versi"] + 1, "diubah_pada": work.at})
    work.record(siapa.instansi_id, "usulan.diingatkan", "usulan_mutasi", usulan_id, ke=values["ke"])
    await work.commit()
    return await carried_out(work.connection, siapa.instansi_id, usulan_id, today)
