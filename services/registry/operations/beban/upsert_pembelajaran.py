"""Bring lessons in: who teaches which subject to which class group, for how many hours a week.

A lesson is known by its school, year, semester, class group and subject; several teachers of one are told apart by their order. A
teacher who changes is a correction, not a second lesson. A subject nobody knows is kept as it was written.
"""

from __future__ import annotations

import uuid
from collections import Counter
from typing import Any, NamedTuple

from sqlalchemy import func, select

from services.registry.domain.beban import tahun_ajaran
from services.registry.domain.kepegawaian.nama import key_of
from services.registry.intake.guru import subject_of
from services.registry.operations.beban.find_teachers import find_teachers
from services.registry.operations.beban.second_schools import state_second_schools
from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.storage.base import among
from services.registry.storage.beban.lessons import Term
from services.registry.storage.beban.tables import pembelajaran
from services.registry.storage.kepegawaian.versions import correct
from services.registry.storage.work import UnitOfWork
from shared.errors import Masalah
from shared.vocabulary import StatusBaris

NAMED = ("unor_id", "tahun_ajaran", "sumber", "id_sumber")
HOURS_MAX = 60
WHOLE = "daftar_utuh"
"""A row says so when its file is the whole list of its school: what such a file does not name is taught no more."""


ORDER = "urutan"
"""Which teacher of the same subject and class group a row of a file is, from 1; counted where all rows of the file are seen."""


class Key(NamedTuple):
    unor_id: uuid.UUID
    tahun_ajaran: str
    sumber: str
    id_sumber: str


async def upsert_pembelajaran(work: UnitOfWork, batch: Batch, rows: list[Row]) -> list[RowResult]:
    placed: list[tuple[Row, uuid.UUID]] = []
    results: list[RowResult] = []
    for row in rows:
        unit = batch.references.find_unor(row["unor"])
        if unit is None:
            mend = "Impor sekolahnya, atau pakai NPSN."
            results.append(RowResult.failed("unor_tak_dikenal", "unor", "Sekolah tidak ditemukan.", mend))
        elif not 0 <= row["jam_per_minggu"] <= HOURS_MAX:
            text = f"Jam per minggu harus 0 sampai {HOURS_MAX}."
            results.append(RowResult.failed("angka_salah", "jam_per_minggu", text, "Perbaiki angkanya."))
        else:
            placed.append((row, unit))
            results.append(RowResult(StatusBaris.TIDAK_BERUBAH, unit))
    teachers = await find_teachers(work, batch, placed)
    lessons = [_lesson(batch, row, unit, who) for (row, unit), who in zip(placed, teachers, strict=True)]
    wanted: dict[Key, Row] = {}
    keys: list[Key] = []
    met: Counter[Key] = Counter()
    for (key, facts), (row, _) in zip(lessons, placed, strict=True):
        met[key] += 1
        order = row.get(ORDER) or met[key]
        own = key._replace(id_sumber=f"{key.id_sumber}|{order}") if order > 1 else key
        keys.append(own)
        wanted[own] = facts
    status = await _write(work, wanted)
    fit = (result for result in results if result.id is not None)
    changed: Counter[tuple[uuid.UUID, str]] = Counter()
    away: list[tuple[Term, uuid.UUID]] = []
    for result, key, (row, unit), who in zip(fit, keys, placed, teachers, strict=True):
        term = Term(unit, key.tahun_ajaran, wanted[key]["semester"])
        result.status = StatusBaris(status[key])
        changed[unit, key.tahun_ajaran] += result.status != StatusBaris.TIDAK_BERUBAH
        result.masalah += _doubts(row, who)
        if row.get("sekolah_induk") is False and who is not None:
            away.append((term, who))
        if row.get(WHOLE):
            batch.utuh.setdefault(term, set()).add(key.id_sumber)
    for (unit, year), count in changed.items():
        if count:  # one event a school: its hours are one fact to whoever follows
            work.record(batch.instansi_id, "pembelajaran.diperbarui", "unor", unit, tahun_ajaran=year, baris=count)
    await state_second_schools(work, batch, away)
    return results


def _lesson(batch: Batch, row: Row, unit: uuid.UUID, who: uuid.UUID | None) -> tuple[Key, Row]:
    now = tahun_ajaran.of_day(batch.as_of)
    said = tahun_ajaran.read(str(row.get("tahun_ajaran") or ""))
    year = said.tahun_ajaran if said else row.get("tahun_ajaran") or now.tahun_ajaran
    semester = row.get("semester") or (said.semester if said else None if row.get("tahun_ajaran") else now.semester)
    subject = row["mata_pelajaran"]
    own = "|".join((str(semester or ""), key_of(row.get("rombel") or ""), key_of(subject)))
    facts = {
        "pegawai_id": who, "semester": semester, "mapel": subject_of(subject), "mapel_teks": subject, "rombel": row.get("rombel"),
        "tingkat": row.get("tingkat"), "jam_per_minggu": row["jam_per_minggu"],
    }  # fmt: skip
    return Key(unit, year, batch.sumber, str(row.get("id_sumber") or own)), facts


async def _write(work: UnitOfWork, wanted: dict[Key, Row]) -> dict[Key, str]:
    table = pembelajaran.c
    query = select(pembelajaran).where(
        among(table.unor_id, {key.unor_id for key in wanted}), table.tahun_ajaran.in_({key.tahun_ajaran for key in wanted}),
        table.sumber.in_({key.sumber for key in wanted}), func.upper_inf(table.dicatat),
    )  # fmt: skip
    held: Any = (await work.connection.execute(query)).mappings().all() if wanted else []
    return await correct(work.connection, pembelajaran, NAMED, held, wanted, work.at)


def _doubts(row: Row, who: uuid.UUID | None) -> list[Masalah]:
    found = []
    if who is None:
        text = "Guru ini tidak ditemukan; jamnya dihitung untuk sekolah, tanpa orangnya."
        column = next((name for name in ("nuptk", "nip", "pegawai", "nama") if row.get(name)), "nama")
        found.append(
            Masalah("guru_tak_dikenal", text, column, "Impor daftar guru sekolah ini, atau lengkapi NUPTK atau NIP-nya.")
        )
    if subject_of(row["mata_pelajaran"]) is None:
        text = "Mata pelajaran di luar daftar; disimpan seperti tertulis."
        found.append(Masalah("mapel_tak_dikenal", text, "mata_pelajaran", "Biarkan bila memang muatan lokal atau pilihan."))
    return found
