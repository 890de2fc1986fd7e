"""Models are numbered, kept by hash, activated by somebody else's act, and taken back; each day has one answer."""

from __future__ import annotations

import json
import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from services.registry.operations.model import runs, show
from services.registry.operations.model.activate import Keputusan, activate_model, roll_back
from services.registry.storage.model import models
from services.registry.storage.model.tables import model_aktif
from services.registry.storage.peristiwa.tables import peristiwa
from services.registry.storage.work import UnitOfWork
from shared.contracts.canonical import canonical_bytes, canonical_hash
from shared.errors import Bentrok, MasukanTidakSah, TidakBerwenang, TidakDitemukan
from shared.models.profile import default_model
from tests.registry.kepegawaian.writing import TODAY, at
from tests.registry.snapshot.freezing import City

TRAINER, OFFICER = "klien:pelatih", "klien:pejabat"
ACT = Keputusan("800/231/BKPSDM/2026", "Lulus uji pada tahun terakhir.")


async def train(city: City, mark: int = 1) -> dict[str, Any]:
    """A run that ends with tables that bear a mark."""
    async with UnitOfWork(city.engine, TRAINER, at(1)) as work:
        run = await runs.ask_run(work, city.agency, TODAY, None)
    async with UnitOfWork(city.engine, "gateway-worker", at(1)) as work:
        await runs.report_progress(work, run["id"], "melatih", 10, "a" * 64)
    async with UnitOfWork(city.engine, "gateway-worker", at(1)) as work:
        return await runs.finish(work, run["id"], {**default_model(), "tanda": mark}, {"n": mark}, "uji-1")


async def activate(city: City, nomor: int, *, by: str = OFFICER, since: date | None = None, hour: int = 2) -> dict[str, Any]:
    async with UnitOfWork(city.engine, by, at(hour)) as work:
        return await activate_model(work, city.agency, nomor, ACT, TODAY, since)


async def back(city: City, to: int | None = None, hour: int = 3) -> dict[str, Any]:
    async with UnitOfWork(city.engine, TRAINER, at(hour)) as work:
        return await roll_back(work, city.agency, ACT, TODAY, to)


async def active(city: City, day: date = TODAY) -> dict[str, Any]:
    async with city.engine.connect() as connection:
        return await show.active_model(connection, city.agency, day)


async def test_before_any_act_the_cold_start_answers_under_its_number(empty: City) -> None:
    found = await active(empty)

    assert found == {"nomor": 0, "hash": canonical_hash(default_model()), "tabel": default_model()}
    async with empty.engine.connect() as connection:
        assert (await show.get_card(connection, empty.agency, 0))["kartu"] is None
        with pytest.raises(TidakDitemukan):
            await show.get_model(connection, empty.agency, 1)


async def test_a_run_becomes_a_model_once_and_is_not_active_by_itself(empty: City) -> None:
    made = await train(empty)
    async with UnitOfWork(empty.engine, "gateway-worker", at(1)) as work:
        again = await runs.finish(work, made["pelatihan_id"], {"lain": 1}, {}, "uji-2")

    assert (again["id"], again["tabel_hash"]) == (made["id"], made["tabel_hash"])
    assert (made["nomor"], made["dibuat_oleh"], made["latihan_hash"]) == (1, TRAINER, "a" * 64)
    assert (await active(empty))["nomor"] == 0
    async with empty.engine.connect() as connection:
        digest, content = await show.get_tables(connection, empty.agency, 1)
        run = await runs.get_run(connection, made["pelatihan_id"])
    assert (digest, content) == (made["tabel_hash"], canonical_bytes({**default_model(), "tanda": 1}))
    assert (run["status"], run["nomor_model"]) == ("SELESAI", 1)


async def test_one_run_at_a_time_and_the_same_key_is_the_same_run(empty: City) -> None:
    async with UnitOfWork(empty.engine, TRAINER, at(0)) as work:
        one = await runs.ask_run(work, empty.agency, TODAY, "k1")
        same = await runs.ask_run(work, empty.agency, TODAY, "k1")
    assert one["id"] == same["id"]
    async with UnitOfWork(empty.engine, TRAINER, at(0)) as work:
        with pytest.raises(Bentrok):
            await runs.ask_run(work, empty.agency, TODAY, "k2")
    async with UnitOfWork(empty.engine, "gateway-worker", at(1)) as work:
        await runs.give_up(work, one["id"], "Layanan tidak menjawab.")
    async with UnitOfWork(empty.engine, "gateway-worker", at(1)) as work:
        with pytest.raises(Bentrok):
            await runs.finish(work, one["id"], {}, {}, "uji-1")
        assert await runs.report_progress(work, one["id"], "melatih", 20, None)
    async with UnitOfWork(empty.engine, TRAINER, at(2)) as work:
        assert (await runs.ask_run(work, empty.agency, TODAY, "k2"))["status"] == "ANTRE"


async def test_who_trained_it_may_not_activate_it_and_nobody_in_the_past(empty: City) -> None:
    await train(empty)

    with pytest.raises(TidakBerwenang):
        await activate(empty, 1, by=TRAINER)
    with pytest.raises(MasukanTidakSah):
        await activate(empty, 1, since=TODAY - timedelta(days=1))
    assert (await active(empty))["nomor"] == 0


async def test_an_activation_is_dated_on_record_and_leaves_earlier_days_as_they_were(empty: City) -> None:
    await train(empty)
    later = TODAY + timedelta(days=30)

    shown = await activate(empty, 1, since=later)

    assert [(await active(empty, day))["nomor"] for day in (TODAY, later - timedelta(days=1), later)] == [0, 0, 1]
    assert (await active(empty, later))["tabel"]["tanda"] == 1
    act = {"nomor": 1, "jenis": "AKTIFKAN", "nomor_dasar": ACT.nomor_dasar, "alasan": ACT.alasan, "oleh": OFFICER, "mulai": later}
    assert shown["aktivasi"] == [{**act, "sampai": None}]
    async with empty.engine.connect() as connection:
        query = select(peristiwa.c.aktor, peristiwa.c.isi).where(
            peristiwa.c.instansi_id == empty.agency, peristiwa.c.jenis == "model.diaktifkan"
        )
        (event,) = (await connection.execute(query)).all()
    assert (event.aktor, event.isi["nomor"], event.isi["nomor_dasar"]) == (OFFICER, 1, ACT.nomor_dasar)


async def test_back_goes_to_the_newest_earlier_model_that_was_active_and_at_last_to_the_cold_start(empty: City) -> None:
    for mark in (1, 2, 3):
        await train(empty, mark)
    await activate(empty, 1, hour=2)
    await activate(empty, 3, hour=3)
    with pytest.raises(Bentrok):
        await back(empty, to=2)  # trained, never active

    assert [(await back(empty, hour=hour))["nomor"] for hour in (4, 5)] == [1, 0]
    with pytest.raises(Bentrok):
        await back(empty, hour=6)
    assert (await activate(empty, 3, hour=7))["nomor"] == 3
    assert (await back(empty, to=0, hour=8))["aktivasi"][-1]["jenis"] == "MUNDUR"
    assert (await active(empty))["nomor"] == 0


async def test_an_activation_still_to_come_is_taken_back_too(empty: City) -> None:
    await train(empty, 1)
    await train(empty, 2)
    await activate(empty, 1, hour=2)
    await activate(empty, 2, since=TODAY + timedelta(days=10), hour=3)

    assert (await back(empty, hour=4))["nomor"] == 1
    assert [(await active(empty, TODAY + timedelta(days=days)))["nomor"] for days in (0, 10, 4000)] == [1, 1, 1]


async def test_the_list_is_newest_first_and_ends_with_the_cold_start(empty: City) -> None:
    for mark in (1, 2, 3):
        await train(empty, mark)
    seen, below, more = [], None, True
    async with empty.engine.connect() as connection:
        while more:
            rows, more = await show.list_models(connection, empty.agency, 2, below)
            seen += [row["nomor"] for row in rows]
            below = seen[-1]

    assert seen == [3, 2, 1, 0]


async def test_the_database_itself_refuses_two_models_of_one_day(empty: City) -> None:
    await train(empty)
    await activate(empty, 1)
    async with empty.engine.begin() as connection:
        row = (await connection.execute(select(model_aktif).where(model_aktif.c.instansi_id == empty.agency))).mappings().one()
        with pytest.raises(IntegrityError, match="ex_model_aktif_berlaku"):
            await connection.execute(model_aktif.insert().values(**{**row, "id": uuid.uuid4()}))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=st.lists(st.integers(0, 40), min_size=1, max_size=6))
async def test_whatever_the_acts_every_day_has_one_model_and_it_is_the_last_act_that_reached_it(
    empty: City, days: list[int]
) -> None:
    async with empty.engine.begin() as connection:
        await connection.execute(model_aktif.delete().where(model_aktif.c.instansi_id == empty.agency))
        for n, day in enumerate(days, start=1):
            values = {"nomor": n, "jenis": "AKTIFKAN", "nomor_dasar": "1", "alasan": "uji", "oleh": OFFICER}
            await models.activate(connection, empty.agency, TODAY + timedelta(days=day), at(n), values)

        for probe in range(42):
            reached = [n for n, day in enumerate(days, start=1) if day <= probe]
            # a later act replaces every day from its own on, so the last act that reaches a day is the one that answers
            expected = max(reached, default=0)
            assert await models.active_on(connection, empty.agency, TODAY + timedelta(days=probe)) == expected
        kept = select(func.count()).where(model_aktif.c.instansi_id == empty.agency)
        assert (await connection.execute(kept)).scalar_one() >= len(days)


async def test_nothing_kept_of_a_model_needs_a_program_to_be_read(empty: City) -> None:
    made = await train(empty)
    async with empty.engine.connect() as connection:
        card = await show.get_card(connection, empty.agency, 1)
        _, content = await show.get_tables(connection, empty.agency, 1)

    assert card["kartu"] == {"n": 1}
    assert json.loads(content)["tanda"] == 1
    assert made["kartu_hash"] == canonical_hash({"n": 1})
