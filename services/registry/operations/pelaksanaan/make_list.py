"""The checklist of a case: made when its decree is signed, from the template of that day; taken back when the decree falls."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from services.registry.domain.pelaksanaan.butir import UJUNG, UNDO, UNDO_DAYS, to_undo
from services.registry.domain.pelaksanaan.templat import Ciri, items
from services.registry.domain.pelaksanaan.tenggat_butir import due
from services.registry.storage.base import new_id
from services.registry.storage.hukum.dated import holding
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.pelaksanaan import items as rows
from services.registry.storage.pelaksanaan.list_tables import templat_periksa
from services.registry.storage.usulan import cases, person
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import AlurUsulan, JenisSurat, JenisUnor, KelompokJabatan, StatusButir, StatusPegawai

Row = dict[str, Any]


async def make_list(work: UnitOfWork, case: Mapping[str, Any], today: date) -> int:
    """How many items; made again it adds nothing. Does not commit."""
    decree = next(
        (one for one in await cases.papers(work.connection, case["id"]) if one["jenis"] == JenisSurat.SK and one["ada"]), None
    )
    sk, tmt = (decree["tanggal"] if decree else None) or today, (decree["tmt"] if decree else None) or case["tmt_rencana"]
    city = await holding(work.connection, templat_periksa, case["instansi_id"], today)
    made = [
        _row(work, case, {
            "kode": one.kode, "nama": one.nama, "penerima": one.penerima.value, "pemilik": one.pemilik.value,
            "unor_id": case[column] if (column := UJUNG[one.pemilik]) else None, "tenggat": due(one.acuan, one.hari, sk=sk, tmt=tmt),
            "bukti": [kind.value for kind in one.bukti], "wajib": one.wajib, "dasar": one.dasar if one.nomor is None else one.nomor,
        })
        for one in items(city, await _features(work, case, today))
    ]  # fmt: skip
    return await rows.add(work.connection, made)


async def void_list(work: UnitOfWork, case: Mapping[str, Any], today: date) -> None:
    """What is open falls; what was done elsewhere gets an item that takes it back. Does not commit."""
    undoing = []
    for one in await rows.of_case(work.connection, case["id"]):
        if one["status"] == StatusButir.TERBUKA:
            values = {"status": StatusButir.GUGUR.value, "versi": one["versi"] + 1, "diubah_pada": work.at, "oleh": work.actor}
            await rows.change(work.connection, one["id"], values)
        elif to_undo(one):
            told = {name: one[name] for name in ("penerima", "pemilik", "unor_id", "bukti", "wajib", "dasar")}
            undoing.append(_row(work, case, {
                **told, "kode": f"{UNDO}{one['kode']}", "nama": f"Diurungkan: {one['nama']}", "tenggat": today + timedelta(days=UNDO_DAYS),
            }))  # fmt: skip
    await rows.add(work.connection, undoing)


async def _features(work: UnitOfWork, case: Mapping[str, Any], today: date) -> Ciri:
    moment = Moment(today)
    held = await person.person(work.connection, case["pegawai_id"], moment)
    end: uuid.UUID | None = case["tujuan_unor_id"] or case["asal_unor_id"]
    unit = await person.unit(work.connection, end, moment) if end else None
    return Ciri(
        AlurUsulan(case["alur"]), KelompokJabatan(case["kelompok"]), JenisUnor(unit["jenis"]) if unit and unit["jenis"] else None,
        StatusPegawai(held["status"]) if held and held["status"] else None,
    )  # fmt: skip


def _row(work: UnitOfWork, case: Mapping[str, Any], values: Row) -> Row:
    return {
        "id": new_id(), "usulan_id": case["id"], "pegawai_id": case["pegawai_id"], "instansi_id": case["instansi_id"], **values,
        "status": StatusButir.TERBUKA.value, "oleh": work.actor, "versi": 1, "dibuat_pada": work.at, "diubah_pada": work.at,
    }  # fmt: skip
