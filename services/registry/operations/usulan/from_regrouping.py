"""Cases for everybody of units that close, from the seats an analysis found: heads first, then class teachers, then the others.

Nobody is dropped: who has no seat, or no case, is named with the reason and what to do. All that can be made is made in one transaction.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.usulan.bubar import full_load, outcome
from services.registry.operations.kepegawaian.find_people import ids_of
from services.registry.operations.putaran.analyses import result_bytes
from services.registry.operations.usulan.draft import Rancangan, draft
from services.registry.operations.usulan.from_plan import adopted_round, chosen_analysis, new_set, unit_of
from services.registry.operations.usulan.once import recall, remember
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.usulan import person, seats
from services.registry.storage.usulan.seats import Cell
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, DomainError
from shared.texts.regrouping import what_to_do
from shared.vocabulary import JenisMutasi, KeluaranKepala
from shared.web.clock import JAKARTA

Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Terdampak:
    nama: str
    analisis_id: uuid.UUID | None = None
    kepentingan: Mapping[str, Any] | None = None


async def cases_from_regrouping(
    work: UnitOfWork, siapa: Siapa, putaran_id: uuid.UUID, wanted: Terdampak, kunci: str | None, isi: Any
) -> Row:
    """{himpunan_id, analisis_id, dibuat: [{no, usulan_id, agenda, peran, keluaran, jam_penuh}], belum: [{pegawai_id, peran, unor,
    keluaran, sebab, pesan, saran}]}. Commits.

    Raises TidakDitemukan, TidakBerwenang, Bentrok for a simulation and where nothing closes.
    """
    place = f"putaran/{putaran_id}/usulan-terdampak"
    if (made := await recall(work, siapa.instansi_id, place, kunci, isi)) is not None:
        return made
    round_ = await adopted_round(work.connection, siapa, putaran_id)
    analysis = await chosen_analysis(work.connection, putaran_id, wanted.analisis_id)
    found = json.loads(await result_bytes(work.connection, analysis["id"])).get("terdampak") or {}
    seated, without = found.get("penempatan", []), found.get("belum", [])
    if not seated and not without:
        raise Bentrok(
            "Tidak ada unit yang tutup pada analisis ini.", saran="Catat penutupan atau penggabungannya, lalu jalankan analisis lagi.",
            pesan_en="No unit closes in this analysis.",
        )  # fmt: skip
    today = work.at.astimezone(JAKARTA).date()
    ids = await ids_of(work.connection, siapa.instansi_id, [row["pegawai"] for row in (*seated, *without)])
    set_id = await new_set(work, siapa, round_, wanted.nama)
    closing = {unit["unor"]: unit["tutup"] for unit in found.get("unit", [])}
    made_of: list[tuple[Row, Row]] = []
    left: list[Row] = []
    for row in seated:
        who = ids.get(row["pegawai"])
        about = await _about(work.connection, who, row["peran"], row["dari"]["unor"], today, round_["tmt_rencana"], seated=True)
        try:
            async with work.attempt():
                case = await _one(work, siapa, round_, analysis["id"], set_id, row, who, about, closing, wanted.kepentingan)
            told = {"no": row["no"], "usulan_id": str(case["id"]), "agenda": f"{case['nomor']}/{case['tahun']}"}
            made_of.append(({**told, "peran": row["peran"], "keluaran": about["keluaran"]}, case))
        except DomainError as refused:
            left.append({**about, "sebab": refused.kode, "pesan": refused.pesan, "saran": refused.saran})
    for row in without:
        who = ids.get(row["pegawai"])
        about = await _about(work.connection, who, row["peran"], row["unor"], today, round_["tmt_rencana"], seated=False)
        pesan, saran = what_to_do("PENSIUN" if about["keluaran"] == KeluaranKepala.PENSIUN else row["sebab"])
        left.append({**about, "sebab": row["sebab"], "pesan": pesan, "saran": saran})
    whole = await _full(work.connection, [case for _, case in made_of], today)
    taken = [{**one, "jam_penuh": whole.get(case["id"])} for one, case in made_of]
    made = {"himpunan_id": str(set_id), "analisis_id": str(analysis["id"]), "dibuat": taken, "belum": left}
    await remember(work, siapa.instansi_id, place, kunci, isi, made)
    await work.commit()
    return made


async def _full(connection: AsyncConnection, made: list[Row], today: date) -> dict[uuid.UUID, bool | None]:
    """By case: a whole load at the new place, once all of the set are there. The set is new, so nobody else is joined to it, and its drafts
    are no others' coming yet. Asked once for each place, for a city closes a hundred schools with a thousand people at once."""
    joined, moment = {case["id"] for case in made}, Moment(today)
    places: dict[Cell, list[Row]] = {}
    for case in made:
        if (cell := seats.cell_of(case["tujuan_unor_id"], case["tujuan_sel"])) is not None:
            places.setdefault(cell, []).append(case)
    found: dict[uuid.UUID, bool | None] = {}
    for cell, come in places.items():
        tmt = come[0]["tmt_rencana"]
        going = await seats.leaving(connection, cell, moment, joined, tmt)
        others = await seats.coming(connection, cell, moment, come[0]["id"])
        after = await seats.seated(connection, cell, moment) + others + len(come) - going
        whole = full_load(await seats.established(connection, cell, Moment(max(today, tmt))), after)
        found |= dict.fromkeys((case["id"] for case in come), whole)
    return found


async def _about(
    connection: AsyncConnection, who: uuid.UUID | None, peran: str, unit: str, today: date, tmt: date, *, seated: bool
) -> Row:
    held = (await person.person(connection, who, Moment(today)) if who else None) or {}
    end = outcome(held.get("tugas_tambahan"), held.get("tmt_pensiun"), tmt, seated=seated)
    return {"pegawai_id": str(who) if who else None, "peran": peran, "unor": unit, "keluaran": end.value if end else None}


async def _one(
    work: UnitOfWork, siapa: Siapa, round_: Row, analisis_id: uuid.UUID, set_id: uuid.UUID, row: Row, who: uuid.UUID | None, about: Row,
    closing: Mapping[str, str], ties: Mapping[str, Any] | None,
) -> Row:  # fmt: skip
    """Raises what `draft` raises, Bentrok for somebody who is no longer on the records."""
    if who is None:
        raise Bentrok(
            "Pegawai ini tidak ada lagi pada data.", saran="Jalankan analisis lagi.", pesan_en="No longer on the records."
        )
    ground = {
        "peran": row["peran"], "keluaran": about["keluaran"], "tutup": closing.get(row["dari"]["unor"]),
        "ke_penerus": row["ke_penerus"], "dikesampingkan": row["dikesampingkan"],
    }  # fmt: skip
    return await draft(work, siapa, Rancangan(
        pegawai_id=who, jenis=JenisMutasi.A, tmt_rencana=round_["tmt_rencana"], tujuan_sel=row["ke"]["sel"],
        tujuan_unor_id=await unit_of(work.connection, siapa, row["ke"]["unor"]), putaran_id=round_["id"], analisis_id=analisis_id,
        himpunan_id=set_id, kepentingan=dict(ties) if ties else None, isi={"terdampak": ground},
    ))  # fmt: skip
