"""Bring units in: the tree as the source has it. A parent may stand later in the same batch; a cycle is refused."""

from __future__ import annotations

import uuid

from services.registry.domain.kepegawaian.nama import unit_kind
from services.registry.domain.kualitas.titik import pakai
from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.storage.kepegawaian import identities, versions
from services.registry.storage.kepegawaian.tables import unor, unor_versi
from services.registry.storage.kualitas.regions import regions
from services.registry.storage.work import UnitOfWork
from shared.errors import Masalah
from shared.vocabulary import JenisUnor, StatusBaris

PLACED = (JenisUnor.SD, JenisUnor.SMP, JenisUnor.PUSKESMAS)
"""Kinds that stand where their region is; an office may stand anywhere."""


async def upsert_unor(work: UnitOfWork, batch: Batch, rows: list[Row]) -> list[RowResult]:
    known = batch.references
    ids, _ = await identities.ensure(work.connection, unor, batch.instansi_id, batch.sumber, {r["id_sumber"]: {} for r in rows})
    for row in rows:
        known.unor.setdefault(row["id_sumber"], ids[row["id_sumber"]])
    parents = {ids[r["id_sumber"]]: known.find_unor(r.get("induk")) for r in rows}
    looping = _cycles({**known.induk, **parents}) & set(parents)
    results: list[RowResult] = []
    wanted = {}
    for row in rows:
        unit = ids[row["id_sumber"]]
        if unit in looping:
            results.append(
                RowResult.failed(
                    "siklus", "induk", "Unit ini menjadi atasan dirinya sendiri.", "Perbaiki kolom induk pada rantai unit ini."
                )
            )
            known.unor.pop(row["id_sumber"], None)
            continue
        result = RowResult(StatusBaris.TIDAK_BERUBAH, unit)
        if row.get("induk") and parents[unit] is None:
            result.masalah.append(Masalah("induk_tak_dikenal", "Unit atasan tidak ditemukan.", "induk", "Impor unit atasannya."))
        wanted[unit] = _facts(row, parents[unit])
        _place(wanted[unit], result)
        known.add_unor(row["id_sumber"], unit, row["nama"], wanted[unit]["jenis"], parents[unit])
        if row.get("npsn"):
            known.unor[row["npsn"]] = unit
        results.append(result)
    changes = await versions.replace(work.connection, unor_versi, "unor_id", wanted, batch.as_of, work.at)
    for result in results:
        if result.id is not None:
            result.status = StatusBaris(changes[result.id])
            if result.status != StatusBaris.TIDAK_BERUBAH:
                work.record(batch.instansi_id, f"unor.{result.status}", "unor", result.id)
    return results


def _facts(row: Row, parent: uuid.UUID | None) -> Row:
    return {
        "nama": row["nama"], "induk_id": parent, "jenis": row.get("jenis") or unit_kind(row["nama"]).value,
        "kode_wilayah": row.get("kode_wilayah"), "lintang_e6": _micro(row.get("lintang")), "bujur_e6": _micro(row.get("bujur")),
        "titik_perkiraan": row.get("titik_perkiraan"), "npsn": row.get("npsn"), "tempat": row.get("tempat"),
        "tutup": row.get("tutup"), **{name: row[name] for name in ("eselon", "aktif") if name in row},
    }  # fmt: skip


def _place(facts: Row, result: RowResult) -> None:
    """A school or health centre whose point lies outside its kecamatan stands in the middle of its region, and the row says so."""
    if facts["jenis"] not in PLACED or facts["lintang_e6"] is None or facts["bujur_e6"] is None:
        return
    given = (facts["lintang_e6"], facts["bujur_e6"])
    found = pakai(given, facts["titik_perkiraan"], facts["kode_wilayah"], regions())
    if found.diganti and found.titik is not None:
        facts["lintang_e6"], facts["bujur_e6"] = found.titik
        facts["titik_perkiraan"] = True
        text = "Titik ini di luar kecamatannya; dipakai titik tengah wilayahnya."
        result.masalah.append(Masalah("titik_luar_wilayah", text, "lintang", "Periksa lintang, bujur, dan kode wilayahnya."))


def _micro(degrees: float | None) -> int | None:
    return None if degrees is None else round(degrees * 1_000_000)


def _cycles(parent: dict[uuid.UUID, uuid.UUID | None]) -> set[uuid.UUID]:
    """Units whose way up never ends."""
    fine: set[uuid.UUID] = set()
    looping: set[uuid.UUID] = set()
    for start in parent:
        way: list[uuid.UUID] = []
        at: uuid.UUID | None = start
        while at is not None and at not in fine and at not in looping and at not in way:
            way.append(at)
            at = parent.get(at)
        (looping if at in looping or at in way else fine).update(way)
    return looping
