"""Two or more people who change places: their cases are made together as one set, so that nobody's seat is asked for twice."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import insert

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.usulan.status import AKHIR
from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.draft import Rancangan, draft, drafting_role
from services.registry.operations.usulan.once import recall, remember
from services.registry.operations.usulan.places import path_of
from services.registry.operations.usulan.visible import sees, view_of
from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.usulan import cases
from services.registry.storage.usulan.tables import himpunan
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah
from shared.vocabulary import JenisHimpunan
from shared.web.clock import JAKARTA

PLACE = "himpunan"
FEWEST, MOST = 2, 50


async def swap(
    work: UnitOfWork, siapa: Siapa, nama: str, wanted: Sequence[Rancangan], kunci: str | None, isi: Any
) -> dict[str, Any]:
    """{himpunan_id, tmt, usulan: [{usulan_id, agenda}]}; all of them or none. Commits. Raises what `draft` raises."""
    if (made := await recall(work, siapa.instansi_id, PLACE, kunci, isi)) is not None:
        return made
    days = {one.tmt_rencana for one in wanted}
    if not FEWEST <= len(wanted) <= MOST or len(days) != 1:
        raise MasukanTidakSah(
            f"Satu himpunan berisi {FEWEST} sampai {MOST} perpindahan dengan satu TMT.", saran="Samakan TMT-nya.",
            pesan_en="A set has 2 to 50 moves of one effective date.",
        )  # fmt: skip
    set_id, tmt = new_id(), days.pop()
    await work.connection.execute(insert(himpunan).values(
        id=set_id, instansi_id=siapa.instansi_id, putaran_id=None, nama=nama, jenis=JenisHimpunan.TUKAR.value, tmt=tmt,
        dibuat_oleh=siapa.aktor, dibuat_pada=work.at,
    ))  # fmt: skip
    work.record(siapa.instansi_id, "himpunan.dibuat", "himpunan", set_id)
    rows = [await draft(work, siapa, replace(one, himpunan_id=set_id)) for one in wanted]
    told = {
        "himpunan_id": str(set_id), "tmt": tmt.isoformat(),
        "usulan": [{"usulan_id": str(row["id"]), "agenda": f"{row['nomor']}/{row['tahun']}"} for row in rows],
    }  # fmt: skip
    await remember(work, siapa.instansi_id, PLACE, kunci, isi, told)
    await work.commit()
    return told


async def name_replacement(
    work: UnitOfWork, siapa: Siapa, usulan_id: uuid.UUID, versi: int, pengganti_id: uuid.UUID | None
) -> dict[str, Any]:
    """Who takes the seat left behind: a case that brings somebody to it; None takes the name away. Commits. Raises as below."""
    row = await replaced_by(work, siapa, usulan_id, versi, pengganti_id)
    await work.commit()
    return row


async def replaced_by(
    work: UnitOfWork, siapa: Siapa, usulan_id: uuid.UUID, versi: int, pengganti_id: uuid.UUID | None
) -> dict[str, Any]:
    """The same without the commit. By whoever drafts for the unit that is left: which cases are judged together follows from it.

    Raises TidakDitemukan, TidakBerwenang, VersiLain, Bentrok for a case that has ended, MasukanTidakSah when the other one leads elsewhere.
    """
    await cases.hold_agency(work.connection, siapa.instansi_id)
    case = refusals.of_agency(await cases.one(work.connection, usulan_id), siapa.instansi_id)
    today = work.at.astimezone(JAKARTA).date()
    if not sees(await view_of(work.connection, siapa, today), case):
        raise refusals.missing()
    drafting_role(siapa, await path_of(work.connection, Moment(today), case["asal_unor_id"]))
    if versi != case["versi"]:
        raise refusals.changed(case)
    if case["status"] in AKHIR:
        raise refusals.ended()
    if pengganti_id is not None:
        other = refusals.of_agency(await cases.one(work.connection, pengganti_id), siapa.instansi_id)
        if other["tujuan_unor_id"] != case["asal_unor_id"] or other["id"] == case["id"]:
            raise MasukanTidakSah(
                "Usulan itu tidak menuju unit yang ditinggalkan.", saran="Pilih usulan yang tujuannya unit asal usulan ini.",
                pesan_en="That case does not lead to the unit left behind.",
            )  # fmt: skip
    values = {"pengganti_usulan_id": pengganti_id, "versi": case["versi"] + 1, "diubah_pada": work.at}
    await cases.change(work.connection, usulan_id, values)
    named = str(pengganti_id) if pengganti_id else None
    work.record(siapa.instansi_id, "usulan.pengganti_disebut", "usulan_mutasi", usulan_id, pengganti=named)
    return {**case, **values}
