"""Files and rows go when their time is over, not a day earlier; what went is counted on record, and the proof itself never goes."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

import pytest

from services.registry.domain.kepegawaian.retensi import MASA, Simpanan
from services.registry.operations.akses.retention import keep_no_longer
from services.registry.operations.peristiwa.verify import verify_agency
from services.registry.storage.peristiwa import files
from services.registry.storage.work import UnitOfWork
from tests.registry.akses.conftest import AT, Own

DAY = timedelta(days=1)
FILE_DAYS, ROW_DAYS = (MASA[what].lama // DAY for what in (Simpanan.BERKAS_IMPOR, Simpanan.BARIS_IMPOR))


async def an_import(own: Own, content: bytes, ended: datetime | None, begun: datetime = AT) -> uuid.UUID:
    """An import of a file with one refused row; running when it has no end."""
    made = uuid.uuid4()
    async with UnitOfWork(own.engine, "uji", ended or begun) as work:
        digest = await files.put(work.connection, own.agency, content, "impor", begun)
        raw = await work.connection.get_raw_connection()
        await raw.driver_connection.execute(
            "INSERT INTO impor (id, instansi_id, berkas_hash, nama_berkas, sumber, mode, opsi, status, baris_total, baris_selesai, "
            "ringkasan, peringatan, dibuat_pada) VALUES ($1, $2, $3, 'a.csv', 'uji', 'terapkan', '{}', $4, 1, 1, '{}', '[]', $5)",
            made, own.agency, digest, "SELESAI" if ended else "BERJALAN", begun,
        )  # fmt: skip
        await raw.driver_connection.execute(
            "INSERT INTO impor_baris (id, impor_id, nomor, lembar, baris, status, masalah) VALUES ($1, $2, 0, '', 2, 'gagal', '[]')",
            uuid.uuid4(), made,
        )  # fmt: skip
        if ended:
            work.record(own.agency, "impor.selesai", "impor", made)
        await work.commit()
    return made


async def left(own: Own) -> tuple[int, int]:
    """(files, rows) that are still there."""
    return tuple(
        await own.owner.fetchrow("SELECT (SELECT count(*) FROM berkas WHERE jenis = 'impor'), (SELECT count(*) FROM impor_baris)")
    )


@pytest.mark.parametrize(
    ("days", "expected"),
    [(FILE_DAYS - 1, (1, 1)), (FILE_DAYS + 1, (0, 1)), (ROW_DAYS - 1, (0, 1)), (ROW_DAYS + 1, (0, 0))],
)
async def test_each_goes_when_its_time_is_over(own: Own, days: int, expected: tuple[int, int]) -> None:
    await an_import(own, b"isi", ended=AT)

    await keep_no_longer(own.engine, AT + days * DAY)

    assert await left(own) == expected
    assert await own.owner.fetchval("SELECT count(*) FROM berkas_bagian") == expected[0]


async def test_time_counts_from_the_end_of_the_import_not_from_its_beginning(own: Own) -> None:
    await an_import(own, b"lama", ended=AT + 20 * DAY)

    await keep_no_longer(own.engine, AT + (FILE_DAYS + 1) * DAY)

    assert await left(own) == (1, 1)


async def test_a_file_that_is_still_read_or_was_sent_again_stays(own: Own) -> None:
    await an_import(own, b"dipakai dua kali", ended=AT)
    await an_import(own, b"dipakai dua kali", ended=AT + 25 * DAY, begun=AT + 25 * DAY)
    await an_import(own, b"masih berjalan", ended=None)

    await keep_no_longer(own.engine, AT + (FILE_DAYS + 1) * DAY)

    assert (await left(own))[0] == 2


async def test_what_went_is_counted_on_record_and_the_chains_stay_whole(own: Own) -> None:
    for number in range(3):
        await an_import(own, b"isi %d" % number, ended=AT)
    events = await own.owner.fetchval("SELECT count(*) FROM peristiwa")

    gone = await keep_no_longer(own.engine, AT + (ROW_DAYS + 1) * DAY)
    again = await keep_no_longer(own.engine, AT + (ROW_DAYS + 1) * DAY)

    assert (gone[Simpanan.BERKAS_IMPOR], gone[Simpanan.BARIS_IMPOR]) == (3, 3)
    assert sum(again.values()) == 0
    told = await own.owner.fetch(
        "SELECT isi->>'simpanan' AS apa, (isi->>'jumlah')::int AS jumlah FROM peristiwa WHERE jenis = 'retensi.dihapus'"
    )
    assert {(row["apa"], row["jumlah"]) for row in told} == {("berkas_impor", 3), ("baris_impor", 3)}
    assert await own.owner.fetchval("SELECT count(*) FROM peristiwa") == events + 2
    assert (await verify_agency(own.engine, own.agency))["utuh"]


def test_the_proof_itself_has_no_period() -> None:
    assert {what.value for what in MASA} == {"berkas_impor", "baris_impor", "percobaan"}
