"""Sixteen history entries for every person of benchmarks.records, straight in registry's table: `python -m benchmarks.past_entries URL`.

Three posts, two ranks, a diploma, a certificate, eight yearly ratings and a request to be moved; what is sealed in a city is sealed here.
"""

from __future__ import annotations

import asyncio
import json
import sys
import uuid
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import asyncpg

from benchmarks.freezing import VAULT
from benchmarks.records import CHUNK, SINCE
from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.riwayat import sealing
from services.registry.storage.base import new_id
from shared.vocabulary import JenisRiwayat as J

EACH = 16
NAMES = (
    "id", "pegawai_id", "jenis", "sumber", "id_sumber", "mulai", "selesai", "isi", "sandi", "isi_digest", "unor_id", "jabatan_id",
    "dicatat",
)  # fmt: skip
RATINGS = ("BAIK", "BAIK", "SANGAT_BAIK", "BAIK", "BUTUH_PERBAIKAN")
Units = Sequence[uuid.UUID]


def said(n: int) -> Iterator[tuple[J, dict[str, Any]]]:
    """What the entries of person `n` say."""
    first = 2005 + n % 9
    for post in range(3):
        yield J.JABATAN, {"mulai": date(first + 4 * post, 1 + n % 12, 1), "mapel": "KELAS"}
    for rank, year in (("III/b", first), ("III/c", first + 4)):
        yield J.GOLONGAN, {"golongan": rank, "mulai": date(year, 4, 1)}
    yield J.PENDIDIKAN, {"tingkat": "S1", "bidang": "PENDIDIKAN", "tahun_lulus": first - 1}
    yield J.SERTIFIKAT, {"mapel": "KELAS", "mulai": date(first, 2, 1), "nomor_sertifikat": f"{n:08d}"}
    for ahead in range(8):
        yield J.SKP, {"tahun": first + 3 + ahead, "predikat": RATINGS[(n + ahead) % len(RATINGS)]}
    yield J.PERMOHONAN_PINDAH, {"mulai": date(first + 5, 6, 1)}


def rows(n: int, person: uuid.UUID, key: bytes, units: Units, jobs: Units) -> Iterator[tuple[Any, ...]]:
    for at, (kind, values) in enumerate(said(n)):
        shown, sealed = sealing.split(kind, values)
        place = (units[(n + 7 * at) % len(units)], jobs[n % len(jobs)]) if kind == J.JABATAN else (None, None)
        yield (
            new_id(), person, kind.value, "bench", f"R{at}", values.get("mulai") if sealing.is_open(kind, "mulai") else None, None,
            json.dumps(shown), sandi.seal(key, sealed, sandi.HISTORY) if sealed else None, f"{n}-{at}", *place, SINCE,
        )  # fmt: skip


async def fill(connection: asyncpg.Connection) -> None:
    units = [row["id"] for row in await connection.fetch("SELECT id FROM unor ORDER BY id_sumber")]
    jobs = [row["id"] for row in await connection.fetch("SELECT id FROM jabatan ORDER BY id_sumber")]
    people = await connection.fetch("SELECT id, kunci_sandi FROM pegawai ORDER BY kunci")
    for start in range(0, len(people), CHUNK):
        made = [
            row
            for n, person in enumerate(people[start : start + CHUNK], start)
            for row in rows(n, person["id"], VAULT.unwrap(person["kunci_sandi"], person["id"]), units, jobs)
        ]
        await connection.copy_records_to_table("riwayat", records=made, columns=NAMES)
    await connection.execute("ANALYZE riwayat")


async def _main(url: str) -> None:
    connection = await asyncpg.connect(url)
    await fill(connection)
    await connection.close()


if __name__ == "__main__":
    asyncio.run(_main(*sys.argv[1:]))
