"""What stops an import half way, and what it costs: kills, rivals, refused rows, unusable files, a stop button."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text as sql
from sqlalchemy.exc import OperationalError

from services.registry.operations.impor import run_import as running
from services.registry.storage.kepegawaian.tables import (
    pegawai,
)
from services.registry.storage.putaran import jobs
from services.registry.storage.work import UnitOfWork
from tests.registry.intake.builders import HEADINGS, text, xlsx
from tests.registry.intake.desk import Desk, people


@pytest.mark.parametrize("mode", ["terapkan", "periksa"])
async def test_a_kill_in_the_middle_loses_and_doubles_nothing(trial: Desk, monkeypatch: pytest.MonkeyPatch, mode: str) -> None:
    monkeypatch.setattr(running, "BATCH", 40)
    made = await trial.upload("a.xlsx", xlsx(Data=people(150)), mode)
    beat, beats = jobs.beat, 0

    async def dies(*args: Any) -> bool:
        nonlocal beats
        beats += 1
        if beats == 3:
            raise OperationalError("gone", None, Exception())
        return await beat(*args)

    monkeypatch.setattr(jobs, "beat", dies)
    with pytest.raises(OperationalError):
        await trial.work("pertama")
    assert (await trial.read(made))["baris_selesai"] == 80
    trial.clock.at += timedelta(minutes=2)  # the lease runs out
    await trial.work("kedua")
    done = await trial.read(made)
    assert (done["status"], done["baris_selesai"]) == ("SELESAI", 150)
    assert done["ringkasan"]["dibuat"] == 150
    assert [row["nomor"] for row in await trial.rows(made)] == list(range(150))
    assert await trial.count(pegawai) == (150 if mode == "terapkan" else 0)


async def test_a_number_that_entered_before_a_kill_is_doubled_after_it(trial: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "BATCH", 40)
    rows = people(100)
    made = await trial.upload("a.csv", text([*rows, ["P-lain", *rows[1][1:]]]))
    beat, beats = jobs.beat, 0

    async def dies(*args: Any) -> bool:
        nonlocal beats
        beats += 1
        if beats == 3:
            raise OperationalError("gone", None, Exception())
        return await beat(*args)

    monkeypatch.setattr(jobs, "beat", dies)
    with pytest.raises(OperationalError):
        await trial.work("pertama")
    trial.clock.at += timedelta(minutes=2)
    await trial.work("kedua")
    (failed,) = await trial.rows(made, "gagal")
    assert (failed["nomor"], failed["baris"], failed["masalah"][0]["kode"]) == (100, 102, "nip_ganda")


async def test_two_workers_on_one_import_never_enter_a_row_twice(trial: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "BATCH", 40)
    made = await trial.upload("a.xlsx", xlsx(Data=people(120)))
    beat, beats = jobs.beat, 0

    async def overtaken(*args: Any) -> bool:
        nonlocal beats
        beats += 1
        answer = await beat(*args)
        if beats == 2:  # the first worker is asleep past its lease; another one does the whole rest
            trial.clock.at += timedelta(minutes=2)
            await trial.work("kedua")
        return answer

    monkeypatch.setattr(jobs, "beat", overtaken)
    await trial.work("pertama")
    done = await trial.read(made)
    assert (done["status"], done["baris_selesai"], done["ringkasan"]["dibuat"]) == ("SELESAI", 120, 120)
    assert len(await trial.rows(made)) == 120


async def test_one_row_the_database_refuses_does_not_take_the_others_along(trial: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from services.registry.operations.impor import apply
    from shared.vocabulary import JenisMasukan

    upsert = apply.UPSERTS[JenisMasukan.PEGAWAI]

    async def refuses(work: UnitOfWork, batch: Any, rows: list[dict[str, Any]]) -> Any:
        results = await upsert(work, batch, rows)
        if any(row["id_sumber"] == "P00007" for row in rows):
            await work.connection.execute(sql("SELECT 1 / 0"))
        return results

    monkeypatch.setitem(apply.UPSERTS, JenisMasukan.PEGAWAI, refuses)
    done = await trial.bring("a.xlsx", xlsx(Data=people(20)))
    assert (done["status"], done["ringkasan"]["dibuat"], done["ringkasan"]["gagal"]) == ("SELESAI", 19, 1)
    (failed,) = await trial.rows(done["id"], "gagal")
    assert (failed["baris"], failed["masalah"][0]["kode"]) == (9, "ditolak_penyimpanan")


@pytest.mark.parametrize(
    ("name", "content"),
    [("foto.xlsx", b"\x89PNG\r\n" + bytes(300)), ("judul.xlsx", xlsx(D=[HEADINGS])), ("lain.csv", text([["warna"], ["biru"]]))],
)
async def test_a_file_nobody_can_use_ends_in_words(trial: Desk, name: str, content: bytes) -> None:
    done = await trial.bring(name, content)
    assert done["status"] == "GAGAL"
    assert done["galat"].count(".") >= 2  # what it is, and what to do


async def test_an_unforeseen_fault_is_tried_again_and_then_told_in_words(trial: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> Any:
        raise KeyError("rahasia")

    monkeypatch.setattr(running, "open_import", broken)
    made = await trial.upload("a.xlsx", xlsx(D=people(1)))
    for _ in range(jobs.ATTEMPTS_MAX):
        assert (await trial.read(made))["status"] != "GAGAL"
        await trial.work()
        trial.clock.at += timedelta(minutes=1)
    done = await trial.read(made)
    assert (done["status"], "rahasia" in done["galat"]) == ("GAGAL", False)


async def test_a_cancelled_import_stops_between_batches(trial: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    async def asked_to_stop(*_: Any) -> bool:
        return True

    monkeypatch.setattr(jobs, "beat", asked_to_stop)
    done = await trial.bring("a.xlsx", xlsx(D=people(3)))
    assert (done["status"], done["baris_selesai"]) == ("DIBATALKAN", 0)
