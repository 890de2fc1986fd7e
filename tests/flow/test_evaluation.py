"""A round looked at again after its effective date: what was planned against the records of that day, once and for all."""

from __future__ import annotations

import asyncio
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import pytest

from services.gateway.docs.examples_after import AFTER
from services.registry.operations.putaran.evaluate import evaluate
from services.registry.storage.putaran import round_rows
from services.registry.storage.work import UnitOfWork, connect
from shared.web.clock import SystemClock
from tests.cases import BEBAS, REASON, Case
from tests.flow.rounds import Round
from tests.flow.sql import sql
from tests.people import People, people
from tests.stack import Stack


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack)
    yield made
    made.close()


def look(stack: Stack, city: People, round_: Round, on: date) -> int:
    """As the daily job would on that day, for this round alone."""

    async def run() -> int:
        engine = connect(stack.city.registry_env["SEIMBANG_DATABASE_URL"], pool_size=1)
        try:
            async with UnitOfWork(engine, "penilai_putaran", SystemClock().now()) as work:
                row = await round_rows.one(work.connection, uuid.UUID(round_.id), city.instansi_id)
                return await evaluate(work, row, on)
        finally:
            await engine.dispose()

    with ThreadPoolExecutor(1) as apart:
        return apart.submit(lambda: asyncio.run(run())).result()


def test_what_a_round_did_is_told_on_its_days_from_the_records_of_those_days(stack: Stack, city: People, a_problem: Any) -> None:
    round_ = Round(stack, city).make(kebijakan={"jarak_maks_m": None}).until_plans()
    round_.choose(round_.plan("A"))
    round_.go(city.meja, "AJUKAN_TELAAH").go(city.ppk, "PUTUSKAN", catatan="Sesuai pertimbangan Tim")
    headers = {"Idempotency-Key": uuid.uuid4().hex}
    made = city.meja.post(f"{round_.path}/usulan", 201, json={"nama": "1", "kepentingan": BEBAS}, headers=headers)
    case = Case(city, made["dibuat"][0]["usulan_id"], {})
    case.read()
    case.go(city.meja, "TARIK", **REASON)  # the plan is not carried out
    tmt = date.fromisoformat(round_.row["tmt_rencana"])
    codes = [one[end].split("|")[0] for one in round_.row["prakiraan"]["perpindahan"] for end in ("dari", "ke")]
    outcome = {"unor": codes[0], "ukuran": "IKM", "per": (tmt - timedelta(days=90)).isoformat(), "nilai_mili": 82500,
               "satuan": "skor 0-100", "sumber": "Survei 2026"}  # fmt: skip
    assert set(city.meja.put("/v1/hasil-unit", json={"baris": [outcome]})) == set(AFTER["putHasilUnit"])
    a_problem(city.kepala_unit.http.put("/v1/hasil-unit", json={"baris": [outcome]}), 403)
    a_problem(city.meja.http.put("/v1/hasil-unit", json={"baris": [{**outcome, "unor": "x:y"}]}), 422)

    assert look(stack, city, round_, tmt) == 0
    assert [one["hari"] for one in city.auditor.get(f"{round_.path}/evaluasi")["akan_datang"]] == [30, 90, 180]
    assert look(stack, city, round_, tmt + timedelta(days=30)) == 1
    assert look(stack, city, round_, tmt + timedelta(days=31)) == 0, "kept once"
    told = city.auditor.get(f"{round_.path}/evaluasi")
    assert set(told) == set(AFTER["getEvaluasiPutaran"])
    (first,) = told["items"]
    assert set(first) == set(AFTER["getEvaluasiPutaran"]["items"][0])
    assert first["keseimbangan"]["kenyataan"] == first["keseimbangan"]["sebelum"] != first["keseimbangan"]["rencana"]
    assert first["tidak_berangkat"]["jumlah"] == {"TIDAK_JADI": 1}
    assert set(first["tidak_berangkat"]["items"][0]) == set(
        AFTER["getEvaluasiPutaran"]["items"][0]["tidak_berangkat"]["items"][0]
    )
    assert (first["penolakan"]["usulan"], first["penolakan"]["ditarik"]) == (1, 1)
    assert [(one["ukuran"], one["sebelum_mili"], one["sesudah_mili"]) for one in first["hasil_unit"]] == [("IKM", 82500, None)]
    # the same person comes all the same, by another way
    moved = "UPDATE penempatan SET unor_id = $2 WHERE pegawai_id = $1 AND jenis = 'DEFINITIF' AND upper_inf(dicatat)"
    sql(stack.city, moved, uuid.UUID(case.row["pegawai_id"]), uuid.UUID(case.row["tujuan_unor_id"]))
    sql(stack.city, "UPDATE usulan_mutasi SET status = 'SELESAI' WHERE id = $1", uuid.UUID(case.id))
    assert look(stack, city, round_, tmt + timedelta(days=90)) == 1
    second = city.auditor.get(f"{round_.path}/evaluasi")["items"][1]
    assert (second["hari"], second["pindah_lagi"]) == (90, [])
    assert second["tidak_berangkat"]["items"] == []
    left = "UPDATE penempatan SET unor_id = $2 WHERE pegawai_id = $1 AND jenis = 'DEFINITIF' AND upper_inf(dicatat)"
    sql(stack.city, left, uuid.UUID(case.row["pegawai_id"]), city.unor_id["SD3"])
    assert look(stack, city, round_, tmt + timedelta(days=180)) == 1
    third = city.auditor.get(f"{round_.path}/evaluasi")["items"][2]
    assert [(one["usulan_id"], one["ke_mana"]) for one in third["pindah_lagi"]] == [(case.id, "UNIT_LAIN")]
