"""The records of a city of any size straight in registry's tables, for reading benches: the same mix everywhere.

Written with COPY by the database's owner, triggers and exclusion constraints aside: how fast records come in is measured elsewhere.
Nobody in it has a name or a NIP; the sealed circumstances are real, each under a key of the person's own.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import sys
import uuid
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import asyncpg

from services.registry.domain.kepegawaian import keadaan, sandi
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.storage.base import new_id

AT = datetime(2026, 11, 1, tzinfo=UTC)
PER = date(2026, 11, 1)
ALWAYS, SINCE = asyncpg.Range(None, None), asyncpg.Range(AT, None)
IDENTITY, VERSION = ("id", "instansi_id", "sumber", "id_sumber"), ("id", "berlaku", "dicatat")
PEOPLE_OF_UNIT, OFFICES, CHUNK = 15, 30, 20_000
SEATS_OF_UNIT = 3
JOBS = [
    ("GURU", "JF", "AHLI_PERTAMA"), ("PERAWAT", "JF", "AHLI_MUDA"), ("DOKTER", "JF", "AHLI_MADYA"),
    ("PENGADMINISTRASI", "PELAKSANA", None),
]  # fmt: skip
STATES = [
    keadaan.closed(
        {"tugas_belajar": n == 3, "persetujuan": "SETUJU" if n == 1 else None, "kecamatan_rumah": f"12.71.{n % 21 + 1:02d}",
         "hukdis_diketahui": n != 2},
        {"2025": "BAIK", "2024": "SANGAT_BAIK" if n % 4 == 0 else "BAIK"},
    )
    for n in range(64)
]  # fmt: skip
TABLES = ("pegawai_versi", "pegawai_identitas", "pegawai_keadaan", "penempatan", "unor_versi", "jabatan_versi", "formasi_versi")


async def fill(connection: asyncpg.Connection, agency: uuid.UUID, vault: Vault, people: int) -> None:
    """`people` employees with their units, positions, seats, overlays, school counts and volumes of work."""
    for table in TABLES:
        for row in await connection.fetch(
            "SELECT conname FROM pg_constraint WHERE contype = 'x' AND conrelid = $1::regclass", table
        ):
            await connection.execute(f"ALTER TABLE {table} DROP CONSTRAINT {row['conname']}")
    await connection.execute("SET session_replication_role = replica")
    units = [new_id() for _ in range(OFFICES + 1 + people // PEOPLE_OF_UNIT)]
    jobs = [new_id() for _ in JOBS]
    await _units(connection, agency, units)
    await _copy(connection, "jabatan", IDENTITY, ((job, agency, "bench", f"J{n}") for n, job in enumerate(jobs)))
    await _copy(
        connection, "jabatan_versi", ("id", "jabatan_id", "berlaku", "dicatat", "nama", "jenis", "keluarga", "jenjang", "kelas"),
        ((new_id(), job, ALWAYS, SINCE, name.title(), kind, name, level, 8) for job, (name, kind, level) in zip(jobs, JOBS, strict=True)),
    )  # fmt: skip
    await _seats(connection, agency, units, jobs)
    for start in range(0, people, CHUNK):
        await _people(connection, agency, vault, units, jobs, range(start, min(people, start + CHUNK)))
    await connection.execute("ANALYZE")


async def _units(connection: asyncpg.Connection, agency: uuid.UUID, units: list[uuid.UUID]) -> None:
    await _copy(connection, "unor", IDENTITY, ((unit, agency, "bench", f"U{n}") for n, unit in enumerate(units)))
    names = (*VERSION, "unor_id", "nama", "induk_id", "jenis", "kode_wilayah", "lintang_e6", "bujur_e6", "titik_perkiraan")

    def version(n: int, unit: uuid.UUID) -> tuple[Any, ...]:
        parent = None if n == 0 else units[0] if n <= OFFICES else units[1 + n % OFFICES]
        kind = "INSTANSI" if n == 0 else "OPD" if n <= OFFICES else "SD"
        point = (3_500_000 + n % 9_999, 98_600_000, False)
        return (new_id(), ALWAYS, SINCE, unit, f"Unit {n}", parent, kind, f"12.71.{n % 21 + 1:02d}", *point)

    await _copy(connection, "unor_versi", names, (version(n, unit) for n, unit in enumerate(units)))
    counts = ("id", "unor_id", "tahun_ajaran", "dicatat", "siswa", "rombel")
    schools = units[OFFICES + 1 :: 4]
    await _copy(connection, "sekolah_data", counts, ((new_id(), unit, "2026/2027", SINCE, 168, 6) for unit in schools))


async def _seats(connection: asyncpg.Connection, agency: uuid.UUID, units: list[uuid.UUID], jobs: list[uuid.UUID]) -> None:
    made = [
        (new_id(), unit, jobs[(n + k) % len(jobs)], f"F{n}-{k}") for n, unit in enumerate(units) for k in range(SEATS_OF_UNIT)
    ]
    names = (*IDENTITY, "unor_id", "jabatan_id")
    await _copy(connection, "formasi", names, ((seat, agency, "bench", code, unit, job) for seat, unit, job, code in made))
    facts = ("id", "formasi_id", "berlaku", "dicatat", "kebutuhan_ditetapkan", "status_abk")
    await _copy(connection, "formasi_versi", facts, ((new_id(), seat, ALWAYS, SINCE, 5, "DITETAPKAN") for seat, *_ in made))
    volume = ("id", "unor_id", "jabatan_id", "tugas", "bulan", "dicatat", "norma_milimenit", "volume")
    months = [date(2023 + m // 12, m % 12 + 1, 1) for m in range(36)]
    rows = (
        (new_id(), unit, jobs[3], "Melayani permohonan", month, SINCE, 30_000, 120) for unit in units[::10] for month in months
    )
    await _copy(connection, "volume_tugas", volume, rows)


async def _people(
    connection: asyncpg.Connection, agency: uuid.UUID, vault: Vault, units: list[uuid.UUID], jobs: list[uuid.UUID], numbers: range
) -> None:
    made = [(n, person := new_id(), *vault.new_wrapped_key(person)) for n in numbers]
    await _copy(
        connection, "pegawai", ("id", "instansi_id", "sumber", "id_sumber", "anonim", "kunci_sandi", "kunci"),
        ((person, agency, "bench", f"P{n}", False, wrapped, vault.pseudonym("bench", f"P{n}")) for n, person, _, wrapped in made),
    )  # fmt: skip
    versi = (
        "id", "pegawai_id", "berlaku", "dicatat", "status", "kedudukan", "golongan", "jenjang", "tmt_pns", "dasar_pensiun", "pendidikan",
        "sertifikat_mapel", "bersertifikat",
    )  # fmt: skip
    await _copy(
        connection, "pegawai_versi", versi,
        ((new_id(), person, ALWAYS, SINCE, "PPPK" if n % 3 == 0 else "PNS", "AKTIF", "III/c", "AHLI_PERTAMA", date(2011, 1, 1),
          date(1968 + n % 35, n % 12 + 1, 1), "S1", "KELAS", True) for n, person, *_ in made),
    )  # fmt: skip
    sealed = (*VERSION, "pegawai_id", "isi_digest", "sandi")
    nobodies = ((new_id(), ALWAYS, SINCE, person, _digest(n), NOBODY) for n, person, *_ in made)
    await _copy(connection, "pegawai_identitas", sealed, nobodies)
    await _copy(
        connection, "pegawai_keadaan", sealed,
        ((new_id(), ALWAYS, SINCE, person, _digest(n), sandi.seal(key, STATES[n % len(STATES)], sandi.CIRCUMSTANCES))
         for n, person, key, _ in made),
    )  # fmt: skip
    posts = (
        "id",
        "pegawai_id",
        "jenis",
        "berlaku",
        "dicatat",
        "unor_id",
        "jabatan_id",
        "mapel",
        "bermasalah",
        "tmt_jabatan",
        "tmt_unit",
    )
    await _copy(connection, "penempatan", posts, _posts(units, jobs, ((n, person) for n, person, *_ in made)))


def _posts(units: list[uuid.UUID], jobs: list[uuid.UUID], people: Iterable[tuple[int, uuid.UUID]]) -> Iterator[tuple[Any, ...]]:
    for n, person in people:
        began = date(2005, 1, 1) + timedelta(days=n % 7_000)
        unit, job = units[n % len(units)], jobs[n % len(jobs)]
        yield (new_id(), person, "DEFINITIF", asyncpg.Range(began, None), SINCE, unit, job, None, False, began, began)
        if n % 50 == 0:
            yield (
                new_id(),
                person,
                "PLT",
                asyncpg.Range(date(2026, 9, 1), None),
                SINCE,
                units[n % OFFICES],
                None,
                None,
                False,
                None,
                None,
            )


NOBODY = os.urandom(160)
"""Of the size of a sealed identity; no bench opens one."""


def _digest(n: int) -> str:
    return hashlib.sha256(str(n).encode()).hexdigest()[:32]


async def _copy(connection: asyncpg.Connection, table: str, names: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> None:
    await connection.copy_records_to_table(table, records=rows, columns=names)


async def _main(url: str, agency: str, people: str) -> None:
    from benchmarks.freezing import VAULT

    connection = await asyncpg.connect(url)
    await fill(connection, uuid.UUID(agency), VAULT, int(people))
    await connection.close()


if __name__ == "__main__":
    asyncio.run(_main(*sys.argv[1:]))
