"""The worksheet of a round as data: one row per case and per planned move that is no case yet, with who it is about, masked.

Reading it is reading findings about people: it goes on record before the answer leaves.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.lembar.kunci import Kunci
from services.registry.domain.lembar.langkah import step_for
from services.registry.domain.usulan.status import Langkah
from services.registry.operations.kepegawaian.masked import masked
from services.registry.operations.lembar.ends import ends_of
from services.registry.operations.lembar.state import Keadaan, state_of
from services.registry.operations.putaran.read_recommendations import FIELDS
from services.registry.operations.usulan.places import paths_of
from services.registry.operations.usulan.transition import acting_role
from services.registry.operations.usulan.visible import Pandangan
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.lembar import rows as stored
from services.registry.storage.peristiwa.reads import note_read
from shared.vocabulary import AlurUsulan, KeputusanLembar, StatusUsulan
from shared.web.identity import Actor

Row = dict[str, Any]
PURPOSE = "lembar-kerja"


async def worksheet(
    engine: AsyncEngine, connection: AsyncConnection, vault: Vault, view: Pandangan, actor: Actor, putaran_id: uuid.UUID, today: date,
    at: datetime,
) -> Row:  # fmt: skip
    """{versi, putaran, items}; a client without orang:baca gets no names. Raises TidakDitemukan."""
    state = await state_of(connection, view, putaran_id)
    judged = await stored.judgements(connection, list(state.cases.values()))
    coming = await stored.coming_to(connection, view.instansi_id, [row["asal_unor_id"] for row in state.cases.values()])
    equals = {
        key: [one["pegawai"] for one in (row["isi"].get("kursi") or {}).get("calon", [])] for key, row in state.planned.items()
    }
    people = {row["pegawai_id"] for row in (*state.cases.values(), *state.planned.values())}
    named = view.siapa is not None or "orang:baca" in actor.scopes
    keys = [key for keys in equals.values() for key in keys]
    known = await masked(connection, vault, view.instansi_id, ids=people, keys=keys) if named else {}
    ends = await ends_of(connection, state, Moment(today))
    units = [row[f"{end}_unor_id"] for row in state.cases.values() for end in ("asal", "tujuan")] if view.siapa else []
    paths = await paths_of(connection, Moment(today), units)
    items = [_case(state, key, row, view.siapa, judged, coming, paths) for key, row in state.cases.items()]
    items += [_planned(state, key, row, equals[key], known) for key, row in state.planned.items()]
    for item in items:
        who = known.get(item.pop("pegawai_id"), {"nama": None, "nip_tersamar": None})
        item.update(who, **{end: ends[item["kunci"], end] for end in ("asal", "tujuan")})
    if people:
        await note_read(engine, view.instansi_id, actor.id, PURPOSE, FIELDS, people, at)
    round_ = {name: state.round[name] for name in ("id", "nama", "tmt_rencana", "status", "keputusan_nomor", "keputusan_tanggal")}
    return {"versi": state.versi, "putaran": round_, "items": items}


def _case(
    state: Keadaan, key: Kunci, row: Row, siapa: Siapa | None, judged: dict[uuid.UUID, Row], coming: dict[uuid.UUID, list[Row]],
    paths: Mapping[uuid.UUID | None, list[uuid.UUID]],
) -> Row:  # fmt: skip
    """`dapat`: what each decision would do for this reader."""
    status, alur = StatusUsulan(row["status"]), AlurUsulan(row["alur"])

    def may(step: Langkah) -> bool:
        return siapa is not None and acting_role(step, siapa, row, paths[row[f"{step.ujung}_unor_id"]]) is not None

    steps = {one: step_for(one, status, alur, may) for one in KeputusanLembar}
    move = state.moves.get((row["analisis_id"], row["rekomendasi_no"]), {}).get("isi")
    told = judged.get(row["id"])
    leads = [
        one for one in coming.get(row["asal_unor_id"], []) if one["tujuan_sel"] == row["asal_sel"] and one["id"] != row["id"]
    ]
    named = next((one for one in leads if one["id"] == row["pengganti_usulan_id"]), None)
    return {
        "kunci": str(key), "versi": state.version(key), "pegawai_id": row["pegawai_id"], "agenda": f"{row['nomor']}/{row['tahun']}",
        "status": status.value, "rekomendasi_no": row["rekomendasi_no"], "perpindahan": move,
        "aturan": told["aturan"] if told else (move or {}).get("aturan", []), "melanggar": told["melanggar"] if told else [],
        "dapat": {one.value: step.aksi.value if step else None for one, step in steps.items()},
        "pilihan_pengganti": [f"{one['nomor']}/{one['tahun']}" for one in leads],
        "pengganti": f"{named['nomor']}/{named['tahun']}" if named else None, "terakhir": state.last(key),
    }  # fmt: skip


def _planned(state: Keadaan, key: Kunci, row: Row, equals: list[str], known: Row) -> Row:
    move = row["isi"]
    names = [known.get(one, {"nama": None, "nip_tersamar": ""}) for one in equals]
    return {
        "kunci": str(key), "versi": state.version(key), "pegawai_id": row["pegawai_id"], "agenda": None, "status": None,
        "rekomendasi_no": row["no"], "perpindahan": move, "aturan": move.get("aturan", []), "melanggar": [],
        "dapat": {"SETUJU": "BUAT", "TUNDA": None, "TOLAK": None},
        "pilihan_pengganti": [f"#{row['no']}-{at} · {one['nama']} · {one['nip_tersamar']}" for at, one in enumerate(names, start=1)],
        "pengganti": None, "terakhir": state.last(key),
    }  # fmt: skip
