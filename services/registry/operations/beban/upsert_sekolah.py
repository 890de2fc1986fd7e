"""Bring school counts in; make the school when nobody knows it yet, and count its teachers when only a number was given.

A list of class groups says nothing of teachers, a list of schools nothing of grades: what a file does not say stays. A count without
a year is of the school year of the day it speaks of. Teachers of whom only the number is known become anonymous people, so that
supply is never silently zero. They go as soon as the school has recorded people.
"""

from __future__ import annotations

import re
import uuid

from sqlalchemy import func, select

from services.registry.domain.beban import tahun_ajaran
from services.registry.domain.kepegawaian.nama import key_of
from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.operations.kepegawaian.upsert_jabatan import upsert_jabatan
from services.registry.operations.kepegawaian.upsert_pegawai import upsert_pegawai
from services.registry.operations.kepegawaian.upsert_unor import upsert_unor
from services.registry.storage.beban.tables import sekolah_data
from services.registry.storage.kepegawaian.tables import pegawai, penempatan
from services.registry.storage.kepegawaian.versions import correct
from services.registry.storage.work import UnitOfWork
from shared.contracts.v1.snapshot import AGAMA
from shared.errors import Masalah
from shared.vocabulary import JenisUnor, StatusBaris

PUPILS = tuple(f"siswa_agama_{religion}" for religion in AGAMA)
FACTS = ("siswa", "rombel", *(f"rombel_{grade}" for grade in range(1, 10)), "guru_tercatat", *PUPILS)
OF_GROUPS = "dari_rombel"
NPSN = re.compile(r"\d{8}")
TEACHER = {"id_sumber": "GURU", "nama": "Guru", "jenis": "JF", "keluarga": "GURU"}


async def upsert_sekolah(work: UnitOfWork, batch: Batch, rows: list[Row]) -> list[RowResult]:
    await _make_schools(work, batch, rows)
    results: list[RowResult] = []
    wanted: dict[tuple[uuid.UUID, str], Row] = {}
    for row in rows:
        unit = batch.references.find_unor(row["unor"])
        if unit is None:
            mend = "Isi nama dan jenisnya, atau impor unitnya."
            results.append(RowResult.failed("unor_tak_dikenal", "unor", "Sekolah tidak ditemukan.", mend))
            continue
        if any((row.get(name) or 0) < 0 for name in ("siswa", "rombel", "guru", *PUPILS)):
            results.append(RowResult.failed("angka_salah", "rombel", "Jumlah tidak boleh negatif.", "Perbaiki angkanya."))
            continue
        grades = [row[f"rombel_{g}"] for g in range(1, 10) if row.get(f"rombel_{g}") is not None]
        result = RowResult(StatusBaris.TIDAK_BERUBAH, unit)
        if grades and row.get("rombel") is not None and sum(grades) != row["rombel"]:
            text = "Jumlah rombel per kelas berbeda dari total."
            result.masalah.append(Masalah("rombel_tak_sama", text, "rombel", "Periksa keduanya."))
        said = {name: row[name] for name in FACTS if name in row} | ({"guru_tercatat": row["guru"]} if "guru" in row else {})
        if said.get("rombel") is None and grades:
            said["rombel"] = sum(grades)
        wanted[unit, _year(batch, row)] = said
        results.append(result)
    status = await _write(work, wanted)
    by_unit = {unit: change for (unit, _), change in status.items()}
    for result in results:
        if result.id is not None:
            result.status = StatusBaris(by_unit[result.id])
            if result.status != StatusBaris.TIDAK_BERUBAH:
                work.record(batch.instansi_id, f"sekolah.{result.status}", "unor", result.id)
    await _count_teachers(work, batch, rows)
    return results


async def _make_schools(work: UnitOfWork, batch: Batch, rows: list[Row]) -> None:
    known = batch.references
    missing = [r for r in rows if r.get("nama") and known.find_unor(r["unor"]) is None and _may_make(batch, r)]
    regions = {r["kecamatan"] for r in missing if r.get("kecamatan") and known.find_unor(_region(r["kecamatan"])) is None}
    if regions:
        kind = JenisUnor.KECAMATAN.value
        await upsert_unor(
            work,
            batch,
            [{"id_sumber": _region(n), "nama": f"Kecamatan {n}", "jenis": kind, "kode_wilayah": n} for n in sorted(regions)],
        )
    copied = ("nama", "jenis", "lintang", "bujur")
    schools = [
        {
            "id_sumber": r["unor"],
            "npsn": r["unor"] if NPSN.fullmatch(r["unor"]) else None,
            "kode_wilayah": r.get("kecamatan"),
            **{name: r.get(name) for name in copied},
        }
        for r in missing
    ]
    if schools:
        await upsert_unor(work, batch, schools)


def _may_make(batch: Batch, row: Row) -> bool:
    """A list of class groups names its school without a number at times; such a name makes no unit in a city that has its own."""
    return batch.buat_bila_tiada or not row.get(OF_GROUPS) or NPSN.fullmatch(row["unor"]) is not None


def _year(batch: Batch, row: Row) -> str:
    text = str(row.get("tahun_ajaran") or "")
    said = tahun_ajaran.read(text)
    return said.tahun_ajaran if said else text or tahun_ajaran.of_day(batch.as_of).tahun_ajaran


def _region(name: str) -> str:
    return f"kecamatan:{key_of(name)}"


async def _write(work: UnitOfWork, wanted: dict[tuple[uuid.UUID, str], Row]) -> dict[tuple[uuid.UUID, str], str]:
    units = [unit for unit, _ in wanted]
    query = select(sekolah_data).where(sekolah_data.c.unor_id.in_(units), func.upper_inf(sekolah_data.c.dicatat))
    held = (await work.connection.execute(query)).mappings().all()
    known = {(row["unor_id"], row["tahun_ajaran"]): {name: row[name] for name in FACTS} for row in held}
    whole = {key: known.get(key, dict.fromkeys(FACTS)) | said for key, said in wanted.items()}
    return await correct(work.connection, sekolah_data, ("unor_id", "tahun_ajaran"), held, whole, work.at)


async def _count_teachers(work: UnitOfWork, batch: Batch, rows: list[Row]) -> None:
    counted = {r["unor"]: r["guru"] for r in rows if r.get("guru") and batch.references.find_unor(r["unor"]) is not None}
    if not counted:
        return
    units = {batch.references.find_unor(key): key for key in counted}
    query = select(penempatan.c.unor_id).distinct().join(pegawai).where(penempatan.c.unor_id.in_(list(units)), ~pegawai.c.anonim)
    named = {units[row.unor_id] for row in await work.connection.execute(query)}
    if batch.references.find_jabatan("GURU") is None:
        await upsert_jabatan(work, batch, [TEACHER])
    anonymous = [
        {"id_sumber": f"{key}#{number:03d}", "unor": key, "jabatan": "GURU", "status": None}
        for key, count in counted.items() if key not in named for number in range(1, count + 1)
    ]  # fmt: skip
    for start in range(0, len(anonymous), 500):  # a statement takes 32,767 values; 300 schools have 8,000 teachers
        await upsert_pegawai(work, batch, anonymous[start : start + 500], anonim=True)
