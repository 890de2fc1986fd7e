"""The evaluation of a round 30, 90 and 180 days after its effective date: made by the daily job, kept once, read ever after."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.putaran import evaluasi
from services.registry.operations.putaran.compare_plans import carried_out
from services.registry.operations.putaran.each_round import each_round
from services.registry.storage.putaran import evaluation_rows, plan_rows, round_rows
from services.registry.storage.putaran.tables import putaran
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah
from shared.vocabulary import Izin, StatusPutaran, UkuranHasil
from shared.web.clock import Clock, today

Row = dict[str, Any]
CARRIED = (StatusPutaran.DIPUTUSKAN, StatusPutaran.DILAKSANAKAN, StatusPutaran.DIEVALUASI)
ACTOR = "penilai_putaran"


async def evaluate_due(engine: AsyncEngine, clock: Clock) -> int:
    """Of every decided round whatever has come due; how many are new. A round that cannot be evaluated holds up no other."""
    day = today(clock)
    decided = (putaran.c.status.in_(CARRIED), putaran.c.prakiraan.is_not(None), putaran.c.tmt_rencana <= day)
    return await each_round(engine, clock, ACTOR, decided, lambda work, row: evaluate(work, row, day))


async def evaluate(work: UnitOfWork, round_: Mapping[str, Any], day: date) -> int:
    """Commits where something is new, with one event each that says it is due to be read."""
    held = {row["hari"] for row in await evaluation_rows.kept(work.connection, round_["id"])}
    made = 0
    for days, on in evaluasi.due(round_["tmt_rencana"], day):
        if days not in held:
            about = {
                "instansi_id": round_["instansi_id"],
                "putaran_id": round_["id"],
                "hari": days,
                "per": on,
                "dihitung_pada": work.at,
            }
            if await evaluation_rows.keep(work.connection, {**about, "isi": await _report(work.connection, round_, on)}):
                work.record(
                    round_["instansi_id"], "putaran.evaluasi_jatuh_tempo", "putaran", round_["id"], hari=days, per=on.isoformat()
                )
                made += 1
    if made:
        await work.commit()
    return made


async def read_evaluation(connection: AsyncConnection, putaran_id: uuid.UUID, instansi_id: uuid.UUID, day: date) -> Row:
    """{tmt, berikutnya_jatuh_tempo, items}. Raises TidakDitemukan."""
    row = await round_rows.one(connection, putaran_id, instansi_id)
    told = [
        {"hari": one["hari"], "per": one["per"], "dihitung_pada": one["dihitung_pada"], **one["isi"]}
        for one in await evaluation_rows.kept(connection, putaran_id)
    ]
    ahead = evaluasi.ahead(row["tmt_rencana"], day) if row["prakiraan"] else []
    return {"tmt": row["tmt_rencana"], "akan_datang": ahead, "items": told, "berikutnya": None}


async def state_outcomes(work: UnitOfWork, siapa: Siapa, rows: Sequence[Mapping[str, Any]]) -> Row:
    """Outcomes of units, each replacing what was said of the same unit, measure and day. Commits. Raises MasukanTidakSah."""
    require(siapa, Izin.KELOLA_PUTARAN)
    codes = await plan_rows.units(work.connection, siapa.instansi_id, [row["unor"] for row in rows])
    ids = {code: uuid.UUID(one) for one, code in codes.items()}
    if unknown := sorted({row["unor"] for row in rows} - set(ids)):
        raise MasukanTidakSah(
            f"Unit tidak dikenal: {', '.join(unknown[:5])}.",
            saran="Sebut unit sebagai sumber:id_sumber.",
            pesan_en="Unknown units.",
        )
    made = {(row["unor"], row["ukuran"], row["per"]): row for row in rows}
    await evaluation_rows.put_outcomes(work.connection, [
        {
            "instansi_id": siapa.instansi_id, "unor_id": ids[row["unor"]], "ukuran": UkuranHasil(row["ukuran"]).value, "per": row["per"],
            "nilai_mili": row["nilai_mili"], "satuan": row["satuan"], "sumber": row["sumber"], "oleh": siapa.aktor, "pada": work.at,
        }
        for row in made.values()
    ])  # fmt: skip
    work.record(siapa.instansi_id, "hasil_unit.disimpan", "instansi", siapa.instansi_id, jumlah=len(made))
    await work.commit()
    return {"jumlah": len(made)}


async def _report(connection: AsyncConnection, round_: Mapping[str, Any], on: date) -> Row:
    foretold = round_["prakiraan"]
    touched = {
        one[end].split("|")[0]: role for end, role in (("dari", "MELEPAS"), ("ke", "MENERIMA")) for one in foretold["perpindahan"]
    }
    codes = await plan_rows.units(connection, round_["instansi_id"], [one["unor"] for one in foretold["unit"]])
    then = await evaluation_rows.holders(connection, codes, date.fromisoformat(foretold["per"]))
    told = evaluasi.units(foretold["unit"], then, await evaluation_rows.holders(connection, codes, on), touched)
    outcome = await carried_out(connection, round_["id"], uuid.UUID(foretold["rencana_id"]))
    cases, overrides = await evaluation_rows.counts(connection, round_["id"])
    acts, objections = (
        await evaluation_rows.acts(connection, round_["id"]),
        await evaluation_rows.objections(connection, round_["id"]),
    )
    made = {
        "keseimbangan": evaluasi.balance(told), "unit": [one for one in told if one["peran"]],
        "tidak_berangkat": evaluasi.not_gone(outcome["items"]), "pindah_lagi": await _left_again(connection, outcome["items"], on),
        "penolakan": evaluasi.resistance(acts, objections, overrides, cases),
        "hasil_unit": await _outcomes(connection, codes, touched, round_["tmt_rencana"], on),
    }  # fmt: skip
    plain: Row = json.loads(json.dumps(made, default=str))
    return plain


async def _left_again(connection: AsyncConnection, outcome: Sequence[Mapping[str, Any]], on: date) -> list[Row]:
    """Cases carried out whose person is elsewhere on the day: at another unit, or without a post."""
    done = [one["usulan_id"] for one in outcome if one["keadaan"] == evaluasi.DONE]
    cases = await evaluation_rows.carried_out(connection, done)
    now = await evaluation_rows.places(connection, [case["pegawai_id"] for case in cases], on)
    return [
        {
            "usulan_id": case["id"],
            "agenda": f"{case['nomor']}/{case['tahun']}",
            "ke_mana": "UNIT_LAIN" if where else "TANPA_JABATAN",
        }
        for case in cases
        if (where := now.get(case["pegawai_id"])) != case["tujuan_unor_id"]
    ]


async def _outcomes(
    connection: AsyncConnection, codes: Mapping[str, str], touched: Mapping[str, str], tmt: date, on: date
) -> list[Row]:
    """The last value before the effective date and the last one up to the day, of units that give or receive."""
    wanted = {one: code for one, code in codes.items() if code in touched}
    found: dict[tuple[str, str], Row] = {}
    for row in await evaluation_rows.outcomes(connection, wanted):
        code = wanted[str(row["unor_id"])]
        one = found.setdefault((code, row["ukuran"]), {
            "unor": code, "peran": touched[code], "ukuran": row["ukuran"], "satuan": row["satuan"], "sumber": row["sumber"],
            "sebelum_mili": None, "sesudah_mili": None,
        })  # fmt: skip
        if row["per"] <= on:
            one["sebelum_mili" if row["per"] < tmt else "sesudah_mili"] = row["nilai_mili"]
    return list(found.values())
