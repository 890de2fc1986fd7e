"""Cases from the recommendations of an analysis, as one set: each for the person proposed, an equal, or somebody else with a reason.

What cannot become a case is told with its reason beside what did; everything that did is made in one transaction.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.usulan.perkara import Halangan
from services.registry.operations.kepegawaian.find_people import ids_of
from services.registry.operations.putaran.analyses import get_analysis, latest_analysis
from services.registry.operations.putaran.rounds import get_round
from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.deviations import deviate
from services.registry.operations.usulan.draft import Rancangan, draft, drafting_role
from services.registry.operations.usulan.once import recall, remember
from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian.tables import unor
from services.registry.storage.putaran.tables import rekomendasi
from services.registry.storage.usulan.tables import FREE, himpunan, usulan_mutasi
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, DomainError, TidakDitemukan
from shared.vocabulary import AlasanUsulan, JenisHimpunan, JenisMutasi, JenisPenyimpangan, StatusPutaran

Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Pilihan:
    """One recommendation taken up. `pegawai_id` None: the person the plan names."""

    no: int
    pegawai_id: uuid.UUID | None = None
    alasan_kode: AlasanUsulan | None = None
    catatan: str | None = None


@dataclass(frozen=True, kw_only=True)
class Permintaan:
    """`pilihan` empty: every recommendation of the analysis; `analisis_id` None: the newest finished one."""

    nama: str
    pilihan: tuple[Pilihan, ...] = ()
    analisis_id: uuid.UUID | None = None
    kepentingan: Mapping[str, Any] | None = None


async def cases_from_plan(
    work: UnitOfWork, siapa: Siapa, putaran_id: uuid.UUID, wanted: Permintaan, kunci: str | None, isi: Any
) -> Row:
    """{himpunan_id, analisis_id, dibuat: [{no, usulan_id, agenda}], tidak_dibuat: [{no, kode, pesan, saran}]}. Commits.

    Raises TidakDitemukan, Bentrok for a round no decree has adopted.
    """
    place = f"putaran/{putaran_id}/usulan"
    if (made := await recall(work, siapa.instansi_id, place, kunci, isi)) is not None:
        return made
    round_ = await adopted_round(work.connection, siapa, putaran_id)
    analysis = await chosen_analysis(work.connection, putaran_id, wanted.analisis_id)
    rows = await recommended(work.connection, analysis["id"], wanted.pilihan)
    set_id = await new_set(work, siapa, round_, wanted.nama)
    taken: list[Row] = []
    left: list[Row] = []
    for choice, row in rows:
        try:
            if row is None:
                raise TidakDitemukan("Tidak ada rekomendasi bernomor itu.", saran="Lihat GET /v1/putaran/{id}/rekomendasi.")
            async with work.attempt():
                case = await take_up(work, siapa, round_, analysis["id"], set_id, choice, row, wanted.kepentingan)
            taken.append({"no": choice.no, "usulan_id": str(case["id"]), "agenda": f"{case['nomor']}/{case['tahun']}"})
        except DomainError as refused:
            left.append({"no": choice.no, "kode": refused.kode, "pesan": refused.pesan, "saran": refused.saran})
    told = {
        "himpunan_id": str(set_id), "analisis_id": str(analysis["id"]), "dibuat": taken, "tidak_dibuat": left,
    }  # fmt: skip
    await remember(work, siapa.instansi_id, place, kunci, isi, told)
    await work.commit()
    return told


async def new_set(work: UnitOfWork, siapa: Siapa, round_: Row, nama: str) -> uuid.UUID:
    """An empty set of the round, for cases of its effective date."""
    set_id = new_id()
    await work.connection.execute(insert(himpunan).values(
        id=set_id, instansi_id=siapa.instansi_id, putaran_id=round_["id"], nama=nama, jenis=JenisHimpunan.RENCANA.value,
        tmt=round_["tmt_rencana"], dibuat_oleh=siapa.aktor, dibuat_pada=work.at,
    ))  # fmt: skip
    work.record(siapa.instansi_id, "himpunan.dibuat", "himpunan", set_id, putaran_id=str(round_["id"]))
    return set_id


async def adopted_round(connection: AsyncConnection, siapa: Siapa, putaran_id: uuid.UUID) -> Row:
    """Raises TidakDitemukan, TidakBerwenang for whoever does not draft for the whole agency, Bentrok for a simulation."""
    round_ = await get_round(connection, putaran_id)
    if round_["instansi_id"] != siapa.instansi_id:
        raise TidakDitemukan("Putaran tidak ada.", saran="Lihat GET /v1/putaran.", pesan_en="No such round.")
    drafting_role(siapa, [])  # a plan crosses units: somebody who drafts for the whole agency
    if round_["status"] == StatusPutaran.SIMULASI:
        raise refusals.held_up([Halangan("putaran_simulasi")])
    return round_


async def chosen_analysis(connection: AsyncConnection, putaran_id: uuid.UUID, chosen: uuid.UUID | None) -> Row:
    if chosen is None:
        return await latest_analysis(connection, putaran_id)
    row = await get_analysis(connection, chosen)
    if row["putaran_id"] != putaran_id or row["hasil_hash"] is None:
        raise TidakDitemukan("Analisis itu bukan analisis selesai putaran ini.", saran="Pilih analisis yang SELESAI.")
    return row


async def recommended(
    connection: AsyncConnection, analisis_id: uuid.UUID, chosen: Sequence[Pilihan]
) -> list[tuple[Pilihan, Row | None]]:
    query = select(rekomendasi).where(rekomendasi.c.analisis_id == analisis_id).order_by(rekomendasi.c.no)
    if chosen:
        query = query.where(rekomendasi.c.no.in_([one.no for one in chosen]))
    held = {row["no"]: dict(row) for row in (await connection.execute(query)).mappings()}
    return [(one, held.get(one.no)) for one in chosen] if chosen else [(Pilihan(no=no), row) for no, row in held.items()]


async def take_up(
    work: UnitOfWork, siapa: Siapa, round_: Row, analisis_id: uuid.UUID, set_id: uuid.UUID, choice: Pilihan, row: Row,
    ties: Mapping[str, Any] | None,
) -> Row:  # fmt: skip
    """Raises what `draft` raises, Bentrok for a recommendation that is a case already or somebody outside the equals without a reason."""
    connection, move = work.connection, row["isi"]
    again = select(usulan_mutasi.c.nomor, usulan_mutasi.c.tahun).where(
        usulan_mutasi.c.analisis_id == analisis_id, usulan_mutasi.c.rekomendasi_no == choice.no,
        usulan_mutasi.c.status.not_in(set(FREE) - {"SELESAI"}),
    )  # fmt: skip
    if (taken := (await connection.execute(again)).first()) is not None:
        raise Bentrok(f"Rekomendasi ini sudah menjadi usulan {taken.nomor}/{taken.tahun}.", saran="Lanjutkan usulan itu.")
    equals = [one["pegawai"] for one in (move.get("kursi") or {}).get("calon", [])]
    ids = await ids_of(connection, siapa.instansi_id, [row["kunci"], *equals])
    person = choice.pegawai_id or row["pegawai_id"]
    rank = next((place for place, key in enumerate(equals, start=1) if ids.get(key) == person), None)
    outside = person != row["pegawai_id"] and rank is None
    if outside and not (choice.alasan_kode and (choice.catatan or "").strip()):
        raise refusals.held_up([Halangan("calon_lain_tanpa_alasan")])
    case = await draft(work, siapa, Rancangan(
        pegawai_id=person, jenis=JenisMutasi.A, tmt_rencana=round_["tmt_rencana"], tujuan_sel=move["ke"]["sel"],
        tujuan_unor_id=await unit_of(connection, siapa, move["ke"]["unor"]), putaran_id=round_["id"], analisis_id=analisis_id,
        rekomendasi_no=choice.no, himpunan_id=set_id, kepentingan=dict(ties) if ties else None,
        isi={"calon_setara": len(equals), "urutan_dipilih": rank},
    ))  # fmt: skip
    if outside:
        role = drafting_role(siapa, [])
        await deviate(work, case, siapa, role, JenisPenyimpangan.CALON_LAIN, choice.alasan_kode, choice.catatan)
    return case


async def unit_of(connection: AsyncConnection, siapa: Siapa, key: str) -> uuid.UUID | None:
    """The unit behind `sumber:id_sumber`."""
    source, _, code = key.partition(":")
    query = select(unor.c.id).where(unor.c.instansi_id == siapa.instansi_id, unor.c.sumber == source, unor.c.id_sumber == code)
    found: uuid.UUID | None = (await connection.execute(query)).scalar_one_or_none()
    return found
