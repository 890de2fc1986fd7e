"""Quality of an agency's records on a day: score and counts, findings page by page, one person, and what is asked at all."""

from __future__ import annotations

import asyncio
import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.kualitas import bkn
from services.registry.domain.kualitas.indikator import BKN, Indikator, Temuan
from services.registry.domain.kualitas.nilai import PER_KODE, SEMUA, Hasil, Hitung, Skor, nilai, skor
from services.registry.operations.kualitas.gather import OPENED, gather
from services.registry.operations.kualitas.memory import Ingatan, Memory
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kepegawaian.tables import pegawai
from services.registry.storage.peristiwa.reads import note_read
from services.registry.storage.peristiwa.stream import last_number
from services.registry.storage.work import for_all_rows, one_view
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.web import paging

PURPOSE = "kualitas-data"
ORDER = {one.kode: at for at, one in enumerate(SEMUA)}


@dataclass(frozen=True)
class Asking:
    """Who asks, with what to open sealed values and where to remember."""

    engine: AsyncEngine
    vault: Vault
    memory: Memory
    actor: str
    at: datetime


async def assess(asking: Asking, instansi_id: uuid.UUID, per: date) -> Ingatan:
    """Everything found about the day, from memory when nothing has changed. Opening sealed values goes on record."""
    async with one_view(asking.engine) as connection:
        key = (instansi_id, per, await last_number(connection, instansi_id))
        held = asking.memory.get(key)
        if held is not None:
            return held
        await for_all_rows(connection)
        kota = await gather(connection, asking.vault, instansi_id, Moment(per))
    hasil = await asyncio.to_thread(nilai, kota)
    found = Ingatan(hasil, dict(kota.unit), {unit: kota.opd(unit) or unit for unit in kota.unit}, len(kota.orang))
    if kota.orang:
        await note_read(asking.engine, instansi_id, asking.actor, PURPOSE, OPENED, [one.id for one in kota.orang], asking.at)
    asking.memory.keep(key, found)
    return found


async def summary(asking: Asking, instansi_id: uuid.UUID, per: date, limit: int, cursor: str) -> dict[str, Any]:
    """The whole agency, and a page of its OPDs in the order of their ids."""
    found = await assess(asking, instansi_id, per)
    after = paging.decode(cursor, uuid.UUID)[0] if cursor else None
    agencies = sorted({*found.opd.values()})
    page = [one for one in agencies if after is None or one > after][: limit + 1]
    return {
        "per": per, "orang": found.orang, **_scored(skor(found.hasil)), "indikator": [_counted(one, found.hasil) for one in SEMUA],
        "items": [_agency(found, one) for one in page[:limit]],
        "berikutnya": paging.encode([str(page[limit - 1])]) if len(page) > limit else None,
    }  # fmt: skip


async def findings(
    asking: Asking, instansi_id: uuid.UUID, per: date, kode: str | None, unor_id: uuid.UUID | None, limit: int, cursor: str
) -> dict[str, Any]:
    """Findings in the order of the catalogue, then of their subjects; of one indicator, of one unit and those below its OPD, or all.

    Raises MasukanTidakSah for an unknown indicator.
    """
    if kode is not None and kode not in PER_KODE:
        raise MasukanTidakSah(
            "Indikator tidak dikenal.", saran="Lihat GET /v1/kualitas-data/indikator.", pesan_en="Unknown indicator."
        )
    found = await assess(asking, instansi_id, per)
    start = paging.decode(cursor, paging.row_number, uuid.UUID) if cursor else None
    rows: list[tuple[Indikator, Temuan]] = []
    for one in SEMUA if kode is None else (PER_KODE[kode],):
        if start is not None and ORDER[one.kode] < start[0]:
            continue
        for hit in found.hasil.temuan.get(one.kode, ()):
            passed = start is not None and (ORDER[one.kode], hit.subjek_id) <= (start[0], start[1])
            if not passed and (unor_id is None or unor_id in (hit.unor_id, found.opd.get(hit.unor_id or uuid.UUID(int=0)))):
                rows.append((one, hit))
                if len(rows) > limit:
                    break
        if len(rows) > limit:
            break
    last = rows[limit - 1] if len(rows) > limit else None
    return {
        "per": per, "items": [_told(one, hit, found) for one, hit in rows[:limit]],
        "berikutnya": paging.encode([ORDER[last[0].kode], str(last[1].subjek_id)]) if last else None,
    }  # fmt: skip


async def of_person(asking: Asking, instansi_id: uuid.UUID, per: date, person: uuid.UUID) -> dict[str, Any]:
    """What is to be mended in one person's records. Raises TidakDitemukan for a person of another agency."""
    async with asking.engine.connect() as connection:
        mine = select(pegawai.c.id).where(pegawai.c.id == person, pegawai.c.instansi_id == instansi_id)
        if (await connection.execute(mine)).first() is None:
            raise TidakDitemukan(
                "Pegawai tidak ada.", saran="Cari lebih dahulu lewat /v1/pegawai/cari.", pesan_en="No such person."
            )
    found = await assess(asking, instansi_id, per)
    hits = [(one, hit) for one in SEMUA for hit in found.hasil.temuan.get(one.kode, ()) if hit.subjek_id == person]
    return {"pegawai_id": person, "per": per, "items": [_told(one, hit, found) for one, hit in hits]}


def catalogue() -> dict[str, Any]:
    return {"items": [{**_named(one), **_defined(one)} for one in SEMUA]}


def _named(one: Indikator) -> dict[str, Any]:
    return {"kode": one.kode, "nama": one.nama, "nama_en": one.nama_en, "sumber": one.sumber, "dimensi": one.dimensi.value}


def _defined(one: Indikator) -> dict[str, Any]:
    return {
        "bobot_dimensi_milipersen": round(bkn.DIMENSI[one.dimensi] * 100_000) if one.sumber == BKN else None,
        "bobot_milipersen": None if one.bobot is None else round(one.bobot * 1000), "pembenah": [who.value for who in one.pembenah],
        "akibat": one.akibat, "saran": one.saran or None, "kolom": list(one.kolom), "keyakinan": one.keyakinan.value,
        "dapat_dinilai": one.dapat_dinilai, "catatan": one.catatan or None,
    }  # fmt: skip


def _counted(one: Indikator, hasil: Hasil) -> dict[str, Any]:
    """Counts are null where nothing can be said; a zero is a real zero."""
    count, why = hasil.jumlah.get(one.kode, Hitung()), hasil.sebab.get(one.kode)
    return {
        **_named(one), "terkena": None if why else count.terkena, "dinilai": None if why else count.dinilai,
        "tidak_dapat_dinilai": why,
    }  # fmt: skip


def _agency(found: Ingatan, opd: uuid.UUID) -> dict[str, Any]:
    counts = {
        kode: found.hasil.per_opd[kode][opd].terkena
        for kode in ORDER
        if kode not in found.hasil.sebab and opd in found.hasil.per_opd.get(kode, {})
    }
    return {
        "opd_id": opd, "opd_nama": found.unit[opd].nama, **_scored(skor(found.hasil, opd)),
        "terkena": {kode: count for kode, count in counts.items() if count},
    }  # fmt: skip


def _scored(one: Skor) -> dict[str, Any]:
    return {"skor_milipersen": one.milipersen, "dimensi_milipersen": {name.value: share for name, share in one.dimensi.items()}}


def _told(one: Indikator, hit: Temuan, found: Ingatan) -> dict[str, Any]:
    unit = found.unit.get(hit.unor_id) if hit.unor_id else None
    return {
        "indikator": one.kode, "nama": one.nama, "nama_en": one.nama_en, "subjek": hit.subjek, "subjek_id": hit.subjek_id,
        "unor_id": hit.unor_id, "unor_nama": unit and unit.nama, "opd_id": found.opd.get(hit.unor_id) if hit.unor_id else None,
        "kolom": list(one.kolom), "pembenah": [who.value for who in one.pembenah], "akibat": one.akibat, "saran": one.saran,
        "rincian": dict(hit.rincian),
    }  # fmt: skip
