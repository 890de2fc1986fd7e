"""The register of own requests: received and numbered, told what is missing, answered, taken back, made a case. Reasons are sealed."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import REQUEST, Vault
from services.registry.operations import step_refusals
from services.registry.operations.usulan.draft import Rancangan, draft
from services.registry.operations.usulan.once import recall, remember
from services.registry.operations.usulan.papers import SuratUsulan, attach
from services.registry.operations.usulan.told_request import desk, missing_request, told
from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.usulan import cases, person, requests
from services.registry.storage.usulan.tables import permohonan
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, TidakBerwenang, TidakDitemukan
from shared.law import Prakarsa
from shared.vocabulary import JawabanPermohonan, JenisMutasi, JenisSurat, StatusPermohonan
from shared.web.clock import JAKARTA

Row = dict[str, Any]
PLACE = "permohonan"


@dataclass(frozen=True, kw_only=True)
class PermohonanBaru:
    """`surat`: [{jenis, nomor, tanggal}] that came with it."""

    pegawai_id: uuid.UUID
    diterima: date
    alasan: str
    tujuan_unor_id: uuid.UUID | None = None
    tujuan_jabatan_id: uuid.UUID | None = None
    tujuan_mapel: str | None = None
    surat: Sequence[Mapping[str, Any]] = ()


async def receive(work: UnitOfWork, vault: Vault, siapa: Siapa, wanted: PermohonanBaru, kunci: str | None, isi: Any) -> Row:
    """By the desk, or by the person. Commits. Raises TidakDitemukan, TidakBerwenang, Bentrok for a person who was forgotten."""
    connection, today = work.connection, work.at.astimezone(JAKARTA).date()
    made = await recall(work, siapa.instansi_id, PLACE, kunci, isi)
    if made is not None:
        return await told(connection, siapa, await _held(work, siapa, uuid.UUID(made["id"])), today)
    if not desk(siapa) and not siapa.is_self(wanted.pegawai_id):
        raise TidakBerwenang(
            "Hanya pegawai itu sendiri atau petugas mutasi.", saran="Minta petugas mencatatnya.", pesan_en="Not yours."
        )
    held = await person.person(connection, wanted.pegawai_id, Moment(today))
    if held is None or held["instansi_id"] != siapa.instansi_id:
        raise TidakDitemukan("Pegawai tidak ada.", saran="Cari lebih dahulu lewat /v1/pegawai/cari.", pesan_en="No such person.")
    if held["kunci_sandi"] is None:
        raise Bentrok("Data pribadi pegawai ini sudah dihapus.", saran="Permohonan tidak dapat dicatat.", pesan_en="Erased.")
    key = vault.unwrap(held["kunci_sandi"], wanted.pegawai_id)
    row = {
        "id": new_id(), "instansi_id": siapa.instansi_id, "tahun": today.year,
        "nomor": await cases.next_number(connection, permohonan, siapa.instansi_id, today.year), "pegawai_id": wanted.pegawai_id,
        "diterima": wanted.diterima, "status": StatusPermohonan.DIAJUKAN.value, "tujuan_unor_id": wanted.tujuan_unor_id,
        "tujuan_opd_id": None, "tujuan_jabatan_id": wanted.tujuan_jabatan_id, "tujuan_mapel": wanted.tujuan_mapel,
        "surat": [dict(one) for one in wanted.surat], "surat_kurang_pada": None, "jawaban": None, "jawaban_pada": None,
        "sandi": sandi.seal(key, {"alasan": wanted.alasan}, REQUEST), "versi": 1, "dibuat_oleh": siapa.aktor, "dibuat_pada": work.at,
        "diubah_pada": work.at,
    }  # fmt: skip
    await requests.add(connection, row)
    work.record(siapa.instansi_id, "permohonan.diterima", "permohonan", row["id"], pegawai_id=str(wanted.pegawai_id))
    await remember(work, siapa.instansi_id, PLACE, kunci, isi, {"id": str(row["id"])})
    await work.commit()
    return await told(connection, siapa, row, today)


async def change(
    work: UnitOfWork, siapa: Siapa, permohonan_id: uuid.UUID, versi: int, *, surat: Sequence[Mapping[str, Any]] | None = None,
    jawaban: JawabanPermohonan | None = None, surat_kurang_dikirim: bool = False, tarik: bool = False,
) -> Row:  # fmt: skip
    """Papers that came, an answer given, the letter about missing papers sent, or the request taken back. Commits.

    Raises TidakDitemukan, VersiLain, TidakBerwenang, Bentrok for a request that has ended.
    """
    row = await _held(work, siapa, permohonan_id)
    if versi != row["versi"]:
        raise step_refusals.changed("Permohonan", "request", row)
    if row["status"] != StatusPermohonan.DIAJUKAN:
        raise Bentrok(f"Permohonan ini sudah {row['status']}.", saran="Catat permohonan baru.", pesan_en="It has ended.")
    if not desk(siapa) and (jawaban is not None or surat_kurang_dikirim):
        raise TidakBerwenang("Jawaban diberikan petugas mutasi.", saran="Tunggu jawabannya.", pesan_en="The desk answers.")
    today = work.at.astimezone(JAKARTA).date()
    values: Row = {"versi": versi + 1, "diubah_pada": work.at}
    values |= {"surat": [dict(one) for one in surat]} if surat is not None else {}
    values |= {"surat_kurang_pada": today} if surat_kurang_dikirim else {}
    if jawaban is not None:
        refused = jawaban is JawabanPermohonan.TIDAK_DAPAT
        values |= {
            "jawaban": jawaban.value,
            "jawaban_pada": today,
            **({"status": StatusPermohonan.DITOLAK.value} if refused else {}),
        }
    values |= {"status": StatusPermohonan.DITARIK.value} if tarik else {}
    await requests.change(work.connection, permohonan_id, values)
    named = sorted(set(values) - {"versi", "diubah_pada"})
    work.record(siapa.instansi_id, "permohonan.diubah", "permohonan", permohonan_id, kolom=named)
    await work.commit()
    return await told(work.connection, siapa, {**row, **values}, today)


async def make_case(
    work: UnitOfWork,
    siapa: Siapa,
    permohonan_id: uuid.UUID,
    tmt: date,
    ties: Mapping[str, Any] | None,
    tujuan_unor_id: uuid.UUID | None,
) -> Row:
    """The draft of a case on the person's own initiative, with the papers that came. Commits. Raises what `draft` raises."""
    row = await _held(work, siapa, permohonan_id)
    if row["status"] != StatusPermohonan.DIAJUKAN:
        raise Bentrok(f"Permohonan ini sudah {row['status']}.", saran="Catat permohonan baru.", pesan_en="It has ended.")
    case = await draft(work, siapa, Rancangan(
        pegawai_id=row["pegawai_id"], jenis=JenisMutasi.A, tmt_rencana=tmt, prakarsa=Prakarsa.SENDIRI,
        tujuan_unor_id=tujuan_unor_id or row["tujuan_unor_id"], tujuan_jabatan_id=row["tujuan_jabatan_id"],
        tujuan_mapel=row["tujuan_mapel"], permohonan_id=permohonan_id, kepentingan=dict(ties) if ties else None,
    ))  # fmt: skip
    for one in row["surat"]:
        day = date.fromisoformat(one["tanggal"]) if one.get("tanggal") else None
        await attach(work, siapa, case, SuratUsulan(jenis=JenisSurat(one["jenis"]), nomor=one.get("nomor"), tanggal=day))
    values = {
        "jawaban": JawabanPermohonan.DIPROSES.value,
        "jawaban_pada": work.at.astimezone(JAKARTA).date(),
        "versi": row["versi"] + 1,
    }
    await requests.change(work.connection, permohonan_id, {**values, "diubah_pada": work.at})
    await work.commit()
    return case


async def _held(work: UnitOfWork, siapa: Siapa, permohonan_id: uuid.UUID) -> Row:
    await cases.hold_agency(work.connection, siapa.instansi_id)
    row = await requests.one(work.connection, permohonan_id)
    if row is None or row["instansi_id"] != siapa.instansi_id or not (desk(siapa) or siapa.is_self(row["pegawai_id"])):
        raise missing_request()
    return row
