"""Rows for one receiver, of a round or of chosen cases, each with what the receiver would refuse; the reading of people is on record."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.pelaksanaan.ekspor import EKSPOR
from services.registry.domain.pelaksanaan.ekspor.kasus import Kasus, Ujung
from services.registry.domain.usulan.status import BERLAKU
from services.registry.operations.pelaksanaan import refused
from services.registry.storage.base import among
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.pelaksanaan import receiving
from services.registry.storage.peristiwa.reads import note_read
from services.registry.storage.usulan.listing import Pandangan
from services.registry.storage.usulan.tables import usulan_mutasi
from shared.texts.ekspor import told
from shared.vocabulary import BentukMutasi, JenisJabatan, KelompokJabatan, PenerimaData, StatusPegawai, StatusUsulan

Row = dict[str, Any]
MOST = 1_000
PURPOSE, OPENED = "usulan.ekspor", ("nip", "nama")
SENT = BERLAKU | {StatusUsulan.SELESAI}
"""Of a round: cases with a decree."""


@dataclass(frozen=True, kw_only=True)
class Permintaan:
    """`usulan_id` empty: every case of the round that has a decree."""

    penerima: PenerimaData
    putaran_id: uuid.UUID | None = None
    usulan_id: tuple[uuid.UUID, ...] = ()
    instansi_siasn: str | None = None


async def export(
    engine: AsyncEngine, connection: AsyncConnection, vault: Vault, view: Pandangan, actor: str, wanted: Permintaan, today: date,
    at: datetime,
) -> Row:  # fmt: skip
    """{penerima, siap, items: [{usulan_id, agenda, isi, masalah}]}. Raises MasukanTidakSah (nothing asked, too many)."""
    if wanted.penerima not in EKSPOR:
        raise refused.takes_no_rows(wanted.penerima)
    if not wanted.usulan_id and wanted.putaran_id is None:
        raise refused.nothing_asked()
    cases = await _cases(connection, view, wanted)
    if len(cases) > MOST:
        raise refused.too_many(MOST)
    made = await rows(connection, vault, cases, wanted.penerima, wanted.instansi_siasn, today)
    if cases:
        people = [case["pegawai_id"] for case in cases]
        await note_read(engine, view.instansi_id, actor, f"{PURPOSE}.{wanted.penerima.lower()}", OPENED, people, at)
    return {"penerima": wanted.penerima, "siap": sum(not one["masalah"] for one in made), "items": made, "berikutnya": None}


async def rows(
    connection: AsyncConnection, vault: Vault, cases: Sequence[Row], receiver: PenerimaData, agency: str | None, today: date
) -> list[Row]:
    moment = Moment(today)
    decrees = await receiving.decrees(connection, [case["id"] for case in cases])
    persons = await receiving.people(connection, receiving.ids_of(cases, "pegawai_id"), moment)
    columns = ("asal_unor_id", "tujuan_unor_id", "asal_opd_id", "tujuan_opd_id")
    units = await receiving.units(connection, receiving.ids_of(cases, *columns), moment)
    posts = await receiving.posts(connection, receiving.ids_of(cases, "asal_jabatan_id", "tujuan_jabatan_id"), moment)
    seats = await receiving.established(connection, receiving.ids_of(cases, "tujuan_formasi_id"), moment)
    made = []
    for case in cases:
        ends = [_end(case, end, units, posts, seats) for end in ("asal", "tujuan")]
        one = _case(case, persons.get(case["pegawai_id"], {}), decrees.get(case["id"], {}), ends, vault, agency)
        row = EKSPOR[receiver](one)
        faults = [(fault, told(fault.kode, fault.angka)) for fault in row.cacat]
        masalah = [
            {"kolom": fault.kolom, "kode": fault.kode, "pesan": what, "saran": todo, "pesan_en": english}
            for fault, (what, todo, english) in faults
        ]
        made.append({"usulan_id": case["id"], "agenda": one.agenda, "isi": row.isi, "masalah": masalah})
    return made


async def _cases(connection: AsyncConnection, view: Pandangan, wanted: Permintaan) -> list[Row]:
    case = usulan_mutasi.c
    query = select(usulan_mutasi).where(case.instansi_id == view.instansi_id)
    if wanted.putaran_id is not None:
        query = query.where(case.putaran_id == wanted.putaran_id)
    query = query.where(among(case.id, wanted.usulan_id) if wanted.usulan_id else case.status.in_(sorted(SENT)))
    return [dict(row) for row in (await connection.execute(query.order_by(case.id).limit(MOST + 1))).mappings()]


def _case(case: Row, who: Row, decree: Row, ends: list[Ujung], vault: Vault, agency: str | None) -> Kasus:
    sealed = who.get("sandi") and who.get("kunci_sandi")
    identity = sandi.unseal(vault.unwrap(who["kunci_sandi"], who["id"]), who["sandi"], sandi.IDENTITY) if sealed else {}
    return Kasus(
        usulan_id=str(case["id"]), agenda=f"{case['nomor']}/{case['tahun']}", kelompok=KelompokJabatan(case["kelompok"]),
        bentuk=BentukMutasi(case["bentuk"]), status=StatusPegawai(who["status"]) if who.get("status") else None,
        nip=identity.get("nip"), nama=identity.get("nama"), golongan=who.get("golongan"), pns_id=who.get("pns_id"), asal=ends[0],
        tujuan=ends[1], mapel=case["tujuan_mapel"], sk_nomor=decree.get("nomor"), sk_tanggal=decree.get("tanggal"),
        tmt=decree.get("tmt") or case["tmt_rencana"], instansi_siasn=agency,
    )  # fmt: skip


def _end(case: Row, end: str, units: dict[Any, Row], posts: dict[Any, Row], seats: dict[Any, int | None]) -> Ujung:
    unit, post = units.get(case[f"{end}_unor_id"], {}), posts.get(case[f"{end}_jabatan_id"], {})
    return Ujung(
        unit=unit.get("nama"), siasn=unit.get("siasn"), npsn=unit.get("npsn"), opd=units.get(case[f"{end}_opd_id"], {}).get("nama"),
        jabatan=post.get("nama"), jenis=JenisJabatan(post["jenis"]) if post.get("jenis") else None, kode_siasn=post.get("kode_siasn"),
        eselon=post.get("eselon"), kelas=post.get("kelas"), kebutuhan=seats.get(case[f"{end}_formasi_id"]),
    )  # fmt: skip
