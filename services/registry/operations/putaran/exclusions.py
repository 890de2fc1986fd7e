"""Who is decided about beforehand in a round, why, and by whom: nobody is dropped from a plan in silence.

Each is also a pin of the policy, which the planner reads; the reason stands here. A protected private ground is the number of its
document, never a text.
"""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.putaran.isi import wrong
from services.registry.operations.kepegawaian.find_people import pseudonym_of
from services.registry.operations.putaran.plans import still_open
from services.registry.storage.base import new_id
from services.registry.storage.putaran import round_rows
from services.registry.storage.putaran.round_tables import pengecualian
from services.registry.storage.work import UnitOfWork
from shared.contracts.v1.kebijakan_cacat import PIN_MAKS
from shared.errors import Bentrok, TidakDitemukan
from shared.vocabulary import AlasanPengecualian, Izin

Row = dict[str, Any]
ALL = "*"
"""Every place: somebody who is not to be moved at all."""


async def exclude(
    work: UnitOfWork, siapa: Siapa, putaran_id: uuid.UUID, pegawai_id: uuid.UUID, *, jenis: str, sel: str, alasan_kode: AlasanPengecualian,
    catatan: str | None, dasar_nomor: str | None,
) -> Row:  # fmt: skip
    """Commits. Raises MasukanTidakSah for a private ground told in words or a decision without a place, Bentrok when it stands already."""
    require(siapa, Izin.KELOLA_PUTARAN)
    _reasoned(jenis, sel, alasan_kode, catatan, dasar_nomor)
    await round_rows.hold_agency(work.connection, siapa.instansi_id)
    still_open(round_ := await round_rows.one(work.connection, putaran_id, siapa.instansi_id))
    key, agency = await pseudonym_of(work.connection, pegawai_id)
    if agency != siapa.instansi_id:
        raise TidakDitemukan("Pegawai tidak ada.", saran="Periksa pegawai_id.", pesan_en="No such person.")
    row: Row = {
        "id": new_id(), "instansi_id": agency, "putaran_id": putaran_id, "pegawai_id": pegawai_id, "kunci": key, "sel": sel, "jenis": jenis,
        "alasan_kode": alasan_kode.value, "catatan": catatan, "dasar_nomor": dasar_nomor, "oleh": siapa.aktor, "dibuat_pada": work.at,
    }  # fmt: skip
    try:
        await work.connection.execute(insert(pengecualian).values(**row))
    except IntegrityError as stands:
        raise Bentrok(
            "Pegawai ini sudah dikecualikan.", saran="Cabut yang lama dahulu.", pesan_en="It stands already."
        ) from stands
    pin = {"pegawai": key, "sel": sel, "jenis": jenis}
    pins = [one for one in round_["kebijakan"].get("pin", []) if one != pin]
    if len(pins) >= PIN_MAKS:
        raise wrong(f"Paling banyak {PIN_MAKS} pin dalam satu putaran.", "Cabut yang tidak perlu.")
    await _write(work, round_, [*pins, pin], "pengecualian.dicatat", row["id"])
    return await one(work.connection, putaran_id, row["id"])


async def withdraw(work: UnitOfWork, siapa: Siapa, putaran_id: uuid.UUID, pengecualian_id: uuid.UUID) -> Row:
    """The row stays, with who withdrew it and when. Commits."""
    require(siapa, Izin.KELOLA_PUTARAN)
    await round_rows.hold_agency(work.connection, siapa.instansi_id)
    still_open(round_ := await round_rows.one(work.connection, putaran_id, siapa.instansi_id))
    row = await one(work.connection, putaran_id, pengecualian_id)
    if row["dicabut_pada"] is not None:
        return row
    done = {"dicabut_oleh": siapa.aktor, "dicabut_pada": work.at}
    await work.connection.execute(update(pengecualian).where(pengecualian.c.id == pengecualian_id).values(**done))
    pin = {name: row["kunci" if name == "pegawai" else name] for name in ("pegawai", "sel", "jenis")}
    await _write(work, round_, [one for one in round_["kebijakan"]["pin"] if one != pin], "pengecualian.dicabut", pengecualian_id)
    return await one(work.connection, putaran_id, pengecualian_id)


async def one(connection: AsyncConnection, putaran_id: uuid.UUID, pengecualian_id: uuid.UUID) -> Row:
    query = select(pengecualian).where(pengecualian.c.id == pengecualian_id, pengecualian.c.putaran_id == putaran_id)
    row = (await connection.execute(query)).mappings().first()
    if row is None:
        raise TidakDitemukan("Pengecualian tidak ada.", saran="Lihat GET …/pengecualian.", pesan_en="No such exclusion.")
    return dict(row)


async def listed(connection: AsyncConnection, putaran_id: uuid.UUID, limit: int, after: uuid.UUID | None) -> list[Row]:
    """In the order they were made, withdrawn ones too."""
    query = select(pengecualian).where(pengecualian.c.putaran_id == putaran_id)
    query = query if after is None else query.where(pengecualian.c.id > after)
    return [dict(row) for row in (await connection.execute(query.order_by(pengecualian.c.id).limit(limit))).mappings()]


async def _write(work: UnitOfWork, round_: Row, pins: list[Row], kind: str, subject: uuid.UUID) -> None:
    values = {"kebijakan": {**round_["kebijakan"], "pin": pins}, "versi": round_["versi"] + 1}
    await round_rows.change(work.connection, round_["id"], values)
    work.record(round_["instansi_id"], kind, "pengecualian", subject, putaran_id=str(round_["id"]))
    await work.commit()


def _reasoned(jenis: str, sel: str, code: AlasanPengecualian, note: str | None, number: str | None) -> None:
    if jenis == "WAJIB" and sel == ALL:
        raise wrong("Perpindahan yang diputuskan harus menyebut selnya.", "Sebut sel tujuan.")
    if code == AlasanPengecualian.PELINDUNGAN and (note or not number or jenis != "LARANG"):
        raise wrong(
            "Alasan pribadi hanya melindungi, dan dicatat dengan nomor dokumennya, tanpa catatan.", "Isi dasar_nomor saja."
        )
    if code != AlasanPengecualian.PELINDUNGAN and len((note or "").strip()) < 10:
        raise wrong("Pengecualian memerlukan alasan.", "Isi catatan paling sedikit sepuluh huruf.")
