"""A session is prepared: when and where, by which board, which cases and sets in which order, who was there."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.registry.domain.akses.siapa import Siapa
from services.registry.operations.sidang import refusals
from services.registry.operations.sidang.board import board_on
from services.registry.operations.sidang.open_session import only_secretary, to_change
from services.registry.operations.usulan import refusals as case_refusals
from services.registry.operations.usulan.once import recall, remember
from services.registry.storage.putaran import round_rows
from services.registry.storage.sidang import sessions
from services.registry.storage.sidang.tables import sidang
from services.registry.storage.usulan import cases, sets
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import KehadiranTpk, StatusSidang, StatusUsulan
from shared.web.clock import JAKARTA

Row = dict[str, Any]
PLACE = "sidang"
HEARD = frozenset({StatusUsulan.DINILAI, StatusUsulan.TIM_PENILAI_KINERJA})
S = StatusSidang


@dataclass(frozen=True)
class Butir:
    """One item of an agenda: a case, or every open case of a set."""

    usulan_id: uuid.UUID | None = None
    himpunan_id: uuid.UUID | None = None


async def prepare(
    work: UnitOfWork, siapa: Siapa, waktu: datetime, tempat: str, putaran_id: uuid.UUID | None, acara: Sequence[Butir],
    kunci: str | None, isi: Any,
) -> uuid.UUID:  # fmt: skip
    """Its id; repeated under its key, that of the first. Commits. Raises TidakBerwenang, TidakDitemukan, Bentrok."""
    only_secretary(siapa)
    made = await recall(work, siapa.instansi_id, PLACE, kunci, isi)
    if made is not None:
        return uuid.UUID(made["id"])
    day = waktu.astimezone(JAKARTA).date()
    board = await board_on(work.connection, siapa.instansi_id, day)
    if board is None:
        raise refusals.conflict("tim_belum_ada")
    if putaran_id is not None:
        await round_rows.one(work.connection, putaran_id, siapa.instansi_id)
    row = {
        "instansi_id": siapa.instansi_id, "tahun": day.year,
        "nomor": await cases.next_number(work.connection, sidang, siapa.instansi_id, day.year), "putaran_id": putaran_id, "waktu": waktu,
        "tempat": tempat, "tpk_nomor": board["nomor"], "tpk_tanggal": board["tanggal"], "kuorum": board["kuorum"],
        "status": S.DISIAPKAN.value, "versi": 1, "dibuat_oleh": siapa.aktor, "dibuat_pada": work.at, "diubah_pada": work.at,
    }  # fmt: skip
    which = await sessions.add(work.connection, row, board["anggota"])
    work.record(siapa.instansi_id, "sidang.disiapkan", "sidang", which, nomor=row["nomor"], anggota=len(board["anggota"]))
    if acara:
        await _put_agenda(work, siapa, which, acara)
    await remember(work, siapa.instansi_id, PLACE, kunci, isi, {"id": str(which)})
    await work.commit()
    return which


async def reschedule(
    work: UnitOfWork, siapa: Siapa, sidang_id: uuid.UUID, versi: int, waktu: datetime | None, tempat: str | None
) -> None:
    """Before it is opened. Commits. Another board may have been stated for the new day: then prepare another session."""
    row = await to_change(work, siapa, sidang_id, versi, "Penjadwalan ulang", S.DISIAPKAN)
    day = (waktu or row["waktu"]).astimezone(JAKARTA).date()
    board = await board_on(work.connection, siapa.instansi_id, day)
    if board is None or board["nomor"] != row["tpk_nomor"]:
        raise refusals.conflict("tim_belum_ada" if board is None else "tim_lain")
    values: Row = {"waktu": waktu or row["waktu"], "tempat": tempat or row["tempat"], "diubah_pada": work.at}
    await sessions.change(work.connection, sidang_id, values)
    work.record(siapa.instansi_id, "sidang.dijadwalkan", "sidang", sidang_id, waktu=values["waktu"].isoformat())
    await work.commit()


async def set_agenda(work: UnitOfWork, siapa: Siapa, sidang_id: uuid.UUID, versi: int, acara: Sequence[Butir]) -> None:
    """The whole agenda anew, in this order. Commits."""
    await to_change(work, siapa, sidang_id, versi, "Perubahan acara", S.DISIAPKAN, S.DIBUKA)
    await _put_agenda(work, siapa, sidang_id, acara)
    await sessions.change(work.connection, sidang_id, {"diubah_pada": work.at})
    await work.commit()


async def attend(
    work: UnitOfWork, siapa: Siapa, sidang_id: uuid.UUID, versi: int, said: Mapping[uuid.UUID, KehadiranTpk]
) -> None:
    """Who is there; members who are not named stay as they were. Commits."""
    await to_change(work, siapa, sidang_id, versi, "Pencatatan kehadiran", S.DISIAPKAN, S.DIBUKA)
    seats = {one["pengguna_id"] for one in await sessions.members(work.connection, sidang_id)}
    if set(said) - seats:
        raise refusals.wrong("anggota_tidak_dikenal")
    await sessions.attend(work.connection, sidang_id, {who: one.value for who, one in said.items()})
    await sessions.change(work.connection, sidang_id, {"diubah_pada": work.at})
    work.record(siapa.instansi_id, "sidang.kehadiran", "sidang", sidang_id, anggota=len(said))
    await work.commit()


async def _put_agenda(work: UnitOfWork, siapa: Siapa, sidang_id: uuid.UUID, acara: Sequence[Butir]) -> None:
    """Each case once, where it is named first."""
    found: dict[uuid.UUID, Row] = {}
    for item in acara:
        for case in await _cases_of(work, siapa, item):
            found.setdefault(case["id"], case)
    for case in found.values():
        if StatusUsulan(case["status"]) not in HEARD:
            raise refusals.conflict("usulan_tidak_dapat_disidangkan", nomor=_no(case), status=case["status"])
    for other in await sessions.elsewhere(work.connection, list(found), sidang_id):
        case, where = found[other["usulan_id"]], f"{other['nomor']}/{other['tahun']}"
        raise refusals.conflict("usulan_disidangkan_lain", nomor=_no(case), sidang=where)
    await sessions.set_agenda(work.connection, sidang_id, list(found.values()))
    work.record(siapa.instansi_id, "sidang.acara", "sidang", sidang_id, usulan=[str(one) for one in found])


async def _cases_of(work: UnitOfWork, siapa: Siapa, item: Butir) -> list[Row]:
    if item.usulan_id is not None:
        return [case_refusals.of_agency(await cases.one(work.connection, item.usulan_id), siapa.instansi_id)]
    assert item.himpunan_id is not None  # the door asks for one of the two
    rows = await sets.open_cases(work.connection, siapa.instansi_id, item.himpunan_id)
    if not rows:
        raise refusals.conflict("himpunan_kosong")
    return rows


def _no(case: Mapping[str, Any]) -> str:
    return f"{case['nomor']}/{case['tahun']}"
