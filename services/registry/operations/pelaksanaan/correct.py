"""One line of a decree is corrected, by whoever may sign it: the others stay. Where place or day were miswritten the placement follows."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.registry.domain.akses.permissions import require_fresh
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.pelaksanaan.akibat import DECREED
from services.registry.domain.pelaksanaan.ralat import decided_so
from services.registry.domain.usulan.penjaga import kepentingan, kursi, wewenang
from services.registry.domain.usulan.perkara import Perkara
from services.registry.domain.usulan.status import Langkah
from services.registry.operations.naskah.decrees import mark_line
from services.registry.operations.pelaksanaan import wrong_line
from services.registry.operations.pelaksanaan.duty import await_duty
from services.registry.operations.pelaksanaan.shown import carried_out
from services.registry.operations.pelaksanaan.take_effect import take_back, take_effect
from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.asked import Ditanya
from services.registry.operations.usulan.facts import facts
from services.registry.operations.usulan.places import end_of
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.naskah import papers
from services.registry.storage.pelaksanaan import deliveries
from services.registry.storage.pelaksanaan.tables import ralat
from services.registry.storage.pelaksanaan.waiting import NOT_YET
from services.registry.storage.usulan import cases, listing
from services.registry.storage.usulan.case_tables import lampiran_usulan
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import AksiUsulan, AlurUsulan, BidangRalat, JenisSurat, Peran, StatusBarisSk, StatusUsulan
from shared.web.clock import JAKARTA

Row = dict[str, Any]
SIGNED = Langkah(
    StatusUsulan.SK_DISIAPKAN, AksiUsulan.TANDA_TANGANI, StatusUsulan.SK_DITANDATANGANI, frozenset({Peran.PPK, Peran.SEKDA}),
    frozenset({AlurUsulan.DALAM, AlurUsulan.MASUK}),
)  # fmt: skip
"""A correction is signed as its decree is: the same office, and a seat that is free."""


@dataclass(frozen=True, kw_only=True)
class Ralat:
    """`bidang`: what was miswritten → what it should be, said here for unit, position, subject and day alone."""

    nomor: str
    tanggal: date
    sebab: str
    bidang: Mapping[BidangRalat, Any]


async def correct(work: UnitOfWork, vault: Vault, siapa: Siapa, usulan_id: uuid.UUID, versi: int, said: Ralat) -> Row:
    """What was carried out of the case. Commits.

    Raises TidakDitemukan, VersiLain, PerluPenguatan, Bentrok (no decree, not this office, no seat, decided as written), MasukanTidakSah.
    """
    require_fresh(siapa, work.at)
    await cases.hold_agency(work.connection, siapa.instansi_id)
    case = refusals.of_agency(await listing.one(work.connection, usulan_id), siapa.instansi_id)
    today = work.at.astimezone(JAKARTA).date()
    if versi != case["versi"]:
        raise refusals.changed(case)
    if StatusUsulan(case["status"]) not in DECREED or case["alur"] not in SIGNED.alur:
        raise wrong_line.no_decree()
    wrong_line.check(said.bidang, said.tanggal, today)
    target = await _target(work, case, said, today)
    await _allowed(work, vault, siapa, case, target, today)
    moves = any(target[name] != case[name] for name in target)
    if moves:
        await take_back(work, case, "RALAT")
    values = {**target, "versi": case["versi"] + 1, "diubah_pada": work.at}
    await cases.change(work.connection, usulan_id, values)
    row = refusals.of_agency(await listing.one(work.connection, usulan_id), siapa.instansi_id)
    wrong = [wrong_line.told(kind, case, row) for kind in said.bidang]
    kept = {
        "nomor": said.nomor,
        "tanggal": said.tanggal,
        "sebab": said.sebab,
        "bidang": wrong,
        "oleh": siapa.aktor,
        "pada": work.at,
    }
    await deliveries.add(work.connection, ralat, row, kept)
    await _papers_follow(work, row)
    await take_effect(work, row, today)
    if row["status"] in NOT_YET and row["tmt_rencana"] != case["tmt_rencana"]:
        await await_duty(work, row, today, anew=True)
    work.record(siapa.instansi_id, "sk.diralat", "usulan_mutasi", usulan_id, bidang=sorted(said.bidang), pindah=moves)
    await work.commit()
    return await carried_out(work.connection, siapa.instansi_id, usulan_id, today)


async def _target(work: UnitOfWork, case: Row, said: Ralat, today: date) -> Row:
    """Columns of the case as they should be."""
    fields = said.bidang
    day = fields.get(BidangRalat.TMT) or case["tmt_rencana"]
    if not {BidangRalat.UNIT, BidangRalat.JABATAN, BidangRalat.MAPEL} & set(fields):
        return {"tmt_rencana": day}
    end = await end_of(
        work.connection, case["instansi_id"], fields.get(BidangRalat.UNIT) or case["tujuan_unor_id"],
        fields.get(BidangRalat.JABATAN) or case["tujuan_jabatan_id"], fields.get(BidangRalat.MAPEL) or case["tujuan_mapel"], None,
        Moment(today),
    )  # fmt: skip
    return {**end.columns("tujuan"), "tmt_rencana": day}


async def _allowed(work: UnitOfWork, vault: Vault, siapa: Siapa, case: Row, target: Row, today: date) -> None:
    """The signing office, not about oneself, a free seat where the cell is another, and not against the decision's own papers."""
    corrected = {**case, **target}
    asked = Ditanya(work.connection, vault, corrected, today, work.at, SIGNED.ke)
    known = await facts(asked, ("kewenangan", "kursi", "surat", "kepentingan"))
    about = Perkara(corrected, SIGNED, siapa, Peran.PPK, work.at, today, known)
    found = wewenang.may_sign(about) + (kepentingan.not_a_party(about) if siapa.is_self(case["pegawai_id"]) else [])
    if target.get("tujuan_sel", case["tujuan_sel"]) != case["tujuan_sel"]:
        found += kursi.seat_free(about)
    if found:
        raise refusals.held_up(found)
    names = await wrong_line.names(work.connection, corrected, Moment(today))
    before = _said(case)
    changed = {part for part in before if before[part] != names[part]}
    against = decided_so(known["surat"], {part: before[part] for part in changed}, names)
    if against:
        raise wrong_line.decided_as_written(against)
    decree = next((one for one in known["surat"] if one["jenis"] == JenisSurat.SK and one["ada"]), None)
    if decree is not None and decree["tanggal"] is not None and corrected["tmt_rencana"] < decree["tanggal"]:
        raise wrong_line.before_the_decree()


async def _papers_follow(work: UnitOfWork, row: Row) -> None:
    """The line says it is corrected, and the record of the decree names what it now says."""
    held = next((one for one in await cases.papers(work.connection, row["id"]) if one["jenis"] == JenisSurat.SK), None)
    if held is not None:
        kept = {name: held[name] for name in ("ada", "nomor", "tanggal", "pejabat", "berkas_hash")}
        about = {"usulan_id": row["id"], "pegawai_id": row["pegawai_id"], "jenis": JenisSurat.SK.value}
        await cases.replace(work.connection, lampiran_usulan, about, {**kept, **_said(row), "oleh": work.actor}, work.at)
    line = await papers.line_of_case(work.connection, row["id"])
    if line is not None:
        await mark_line(work, line["sk_id"], row["id"], StatusBarisSk.DIRALAT)


def _said(row: Row) -> Row:
    """The target as papers call its parts."""
    named = {"unit": row["tujuan_unor_nama"], "jabatan": row["tujuan_jabatan_nama"]}
    return {**named, "mapel": row["tujuan_mapel"], "tmt": row["tmt_rencana"]}
