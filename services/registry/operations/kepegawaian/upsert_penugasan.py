"""Bring overlays in: Plt, Plh, extra duties, a second school. They neither open nor fill a seat.

Each has its own dates, so a later statement about the same one corrects it. Three statements find the people and what is held, however
many rows there are.
"""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import Range

from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.operations.kepegawaian.identify import code_of
from services.registry.storage.base import among, new_id
from services.registry.storage.bulk import copy_rows
from services.registry.storage.kepegawaian import histories
from services.registry.storage.kepegawaian.tables import penempatan
from services.registry.storage.kepegawaian.versions import close
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisPenempatan, StatusBaris

DUTY = ("tugas_tambahan", "jam_per_minggu")
Key = tuple[uuid.UUID, str]


async def upsert_penugasan(work: UnitOfWork, batch: Batch, rows: list[Row]) -> list[RowResult]:
    people = await _people(work, batch, {str(row["pegawai"]) for row in rows})
    results: list[RowResult] = []
    wanted: dict[Key, Row] = {}
    at: dict[Key, RowResult] = {}
    for row in rows:
        person, unit = people.get(str(row["pegawai"])), batch.references.find_unor(row["unor"])
        refused = _refusal(row, person, unit)
        if refused is not None or person is None:
            results.append(refused or RowResult(StatusBaris.GAGAL))
            continue
        key = person, str(row.get("id_sumber") or f"{row['jenis']}:{row['unor']}:{row['mulai']}")
        if key in wanted:
            results.append(
                RowResult.failed(
                    "kunci_ganda", "id_sumber", "Penugasan ini sudah ada pada baris sebelumnya.", "Hapus salah satu."
                )
            )
            continue
        wanted[key] = _facts(batch, row, unit)
        at[key] = RowResult(StatusBaris.TIDAK_BERUBAH)
        results.append(at[key])
    await _write(work, batch, wanted, at)
    return results


async def _write(work: UnitOfWork, batch: Batch, wanted: dict[Key, Row], at: dict[Key, RowResult]) -> None:
    held = await _held(work, batch, wanted)
    fresh: list[Row] = []
    closing: list[uuid.UUID] = []
    for (person, code), facts in wanted.items():
        old, result = held.get((person, code)), at[person, code]
        result.id = old["id"] if old else None
        if old is not None and all(old[name] == value for name, value in facts.items()):
            continue
        result.status = StatusBaris.DIPERBARUI if old else StatusBaris.DIBUAT
        closing += [old["id"]] if old else []
        result.id = new_id()
        fresh.append({
            "id": result.id, "pegawai_id": person, "sumber": batch.sumber, "id_sumber": code, "dicatat": Range(work.at, None), **facts,
        })  # fmt: skip
        work.record(batch.instansi_id, "penugasan.dicatat", "pegawai", person)
    await close(work.connection, penempatan, closing, work.at)
    await copy_rows(work.connection, penempatan, fresh)


def _refusal(row: Row, person: uuid.UUID | None, unit: uuid.UUID | None) -> RowResult | None:
    if row["jenis"] == JenisPenempatan.DEFINITIF:
        text = "Jabatan definitif diisi lewat berkas pegawai."
        return RowResult.failed("bukan_penugasan", "jenis", text, "Pakai jenis PLT, PLH, …")
    if person is None or unit is None:
        column = "pegawai" if person is None else "unor"
        return RowResult.failed(f"{column}_tak_dikenal", column, "Tidak ditemukan.", "Impor lebih dahulu.")
    if row.get("selesai") and row["selesai"] < row["mulai"]:
        return RowResult.failed("tanggal_terbalik", "selesai", "Selesai sebelum mulai.", "Perbaiki salah satu tanggal.")
    return None


def _facts(batch: Batch, row: Row, unit: uuid.UUID | None) -> Row:
    position = batch.references.find_jabatan(row.get("jabatan"))
    return {
        "jenis": row["jenis"], "berlaku": Range(row["mulai"], row.get("selesai"), bounds="[)"), "unor_id": unit, "jabatan_id": position,
        "bermasalah": False, **{name: row.get(name) for name in DUTY},
    }  # fmt: skip


async def _people(work: UnitOfWork, batch: Batch, texts: set[str]) -> dict[str, uuid.UUID]:
    """By code, in this source first and then in any; else by NIP, as people write it."""
    codes = {text: code_of(batch.vault, text, None) or text for text in texts}
    by_code = await histories.people_by_code(work.connection, batch.instansi_id, batch.sumber, set(codes.values()))
    coded = {text: by_code[code] for text, code in codes.items() if code in by_code}
    digests = {text: batch.vault.digest("nip", "".join(filter(str.isdigit, text))) for text in texts - coded.keys()}
    found = await histories.people_by_digest(work.connection, batch.instansi_id, digests.values()) if digests else {}
    return coded | {text: found[digest] for text, digest in digests.items() if digest in found}


async def _held(work: UnitOfWork, batch: Batch, wanted: dict[Key, Row]) -> dict[Key, Any]:
    """Overlays recorded now under these codes; one without a source was brought by an earlier version."""
    if not wanted:
        return {}
    table = penempatan.c
    query = select(penempatan).where(
        among(table.pegawai_id, {person for person, _ in wanted}), among(table.id_sumber, {code for _, code in wanted}),
        func.upper_inf(table.dicatat), func.coalesce(table.sumber, batch.sumber) == batch.sumber,
    )  # fmt: skip
    return {(row["pegawai_id"], row["id_sumber"]): row for row in (await work.connection.execute(query)).mappings()}
