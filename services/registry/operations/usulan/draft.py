"""A new case: who, of which kind, from the post held now to where; refused where it could never be one. The agency is held."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.usulan.jenis import group_of, way_of
from services.registry.domain.usulan.perkara import Halangan
from services.registry.domain.usulan.status import PENYUSUN
from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.declare import declare
from services.registry.operations.usulan.places import Ujung, end_of, held_end, path_of
from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.usulan import cases, person
from services.registry.storage.usulan.tables import usulan_mutasi
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah, TidakBerwenang, TidakDitemukan
from shared.law import Prakarsa
from shared.vocabulary import (
    AksiUsulan,
    AlurUsulan,
    BentukMutasi,
    JenisJabatan,
    JenisMutasi,
    Peran,
    SebabMendesak,
    StatusUsulan,
    TugasTambahan,
)
from shared.web.clock import JAKARTA

Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Rancangan:
    """What somebody wants drafted. `tujuan_sel` names a cell as a recommendation does; else the post held, at the unit named."""

    pegawai_id: uuid.UUID
    jenis: JenisMutasi
    tmt_rencana: date
    bentuk: BentukMutasi = BentukMutasi.MU
    prakarsa: Prakarsa = Prakarsa.INSTANSI
    tujuan_unor_id: uuid.UUID | None = None
    tujuan_jabatan_id: uuid.UUID | None = None
    tujuan_mapel: str | None = None
    tujuan_sel: str | None = None
    instansi_luar: str | None = None
    masuk: bool = False
    mendesak_sebab: SebabMendesak | None = None
    sampai: date | None = None
    putaran_id: uuid.UUID | None = None
    analisis_id: uuid.UUID | None = None
    rekomendasi_no: int | None = None
    himpunan_id: uuid.UUID | None = None
    permohonan_id: uuid.UUID | None = None
    kepentingan: dict[str, Any] | None = None
    isi: dict[str, Any] = field(default_factory=dict)


async def draft(work: UnitOfWork, siapa: Siapa, wanted: Rancangan) -> Row:
    """The case as a draft, numbered. Does not commit.

    Raises TidakDitemukan (person, unit, position), MasukanTidakSah (what could be no case), TidakBerwenang (not a drafter over that unit),
    Bentrok (another case binds the person, an internal assignment that is still a draft too).
    """
    connection, today = work.connection, work.at.astimezone(JAKARTA).date()
    moment = Moment(today)
    await cases.hold_agency(connection, siapa.instansi_id)
    alur = way_of(wanted.jenis, masuk=wanted.masuk)
    held = await person.person(connection, wanted.pegawai_id, moment)
    if held is None or held["instansi_id"] != siapa.instansi_id or held["dihapus_pada"] is not None:
        raise TidakDitemukan("Pegawai tidak ada.", saran="Cari lebih dahulu lewat /v1/pegawai/cari.", pesan_en="No such person.")
    _check(wanted, alur)
    origin = await held_end(connection, held, moment) if alur != AlurUsulan.MASUK else Ujung()
    target = await _target(connection, siapa, wanted, alur, origin, moment)
    same = (origin.unor_id, origin.sel, origin.jabatan_id) == (target.unor_id, target.sel, target.jabatan_id)
    if alur == AlurUsulan.DALAM and (origin.unor_id is None or same):
        raise MasukanTidakSah(
            "Asal dan tujuan tidak menggambarkan perpindahan.", saran="Periksa penempatan pegawai dan tujuan yang dipilih.",
            pesan_en="Where from and where to are no move.",
        )  # fmt: skip
    role = drafting_role(siapa, await path_of(connection, moment, origin.unor_id or target.unor_id))
    post = target.jabatan or origin.jabatan or {}
    duty = TugasTambahan(held["tugas_tambahan"]) if held["tugas_tambahan"] else None
    group = group_of(wanted.bentuk, _kind(post), post.get("keluarga"), duty)
    year = today.year
    row: Row = {
        "id": new_id(), "instansi_id": siapa.instansi_id, "tahun": year,
        "nomor": await cases.next_number(connection, usulan_mutasi, siapa.instansi_id, year), "pegawai_id": wanted.pegawai_id,
        "jenis": wanted.jenis.value, "alur": alur.value, "bentuk": wanted.bentuk.value, "prakarsa": wanted.prakarsa.value,
        "kelompok": group.value, "mendesak": wanted.mendesak_sebab is not None, "mendesak_sebab": wanted.mendesak_sebab,
        "status": StatusUsulan.DRAF.value, **origin.columns("asal"), **target.columns("tujuan"), "instansi_luar": wanted.instansi_luar,
        "tmt_rencana": wanted.tmt_rencana, "sampai": wanted.sampai, "penyusun": siapa.aktor, "versi": 1, "dibuat_pada": work.at,
        "diubah_pada": work.at,
        **{name: getattr(wanted, name) for name in ("putaran_id", "analisis_id", "rekomendasi_no", "himpunan_id", "permohonan_id")},
    }  # fmt: skip
    if other := await cases.open_case_of(connection, wanted.pegawai_id):
        raise refusals.held_up([Halangan("usulan_lain_terbuka", {"nomor": other})])
    await cases.add(connection, [row])
    await cases.add_step(connection, {
        "usulan_id": row["id"], "pegawai_id": row["pegawai_id"], "versi": 1, "dari": None, "aksi": AksiUsulan.BUAT.value,
        "ke": row["status"], "peran": role.value, "oleh": siapa.aktor, "pada": work.at, "alasan_kode": None, "catatan": None,
        "isi": wanted.isi,
    })  # fmt: skip
    work.record(
        siapa.instansi_id, "usulan.dibuat", "usulan_mutasi", row["id"], jenis=row["jenis"], pegawai_id=str(row["pegawai_id"])
    )
    if wanted.kepentingan is not None:
        await declare(work, row, siapa, AksiUsulan.BUAT, wanted.kepentingan)
    return row


def drafting_role(siapa: Siapa, path: list[uuid.UUID]) -> Peran:
    """Raises TidakBerwenang."""
    role = next((one for one in Peran if one in PENYUSUN and siapa.holds(one, path)), None)
    if role is None:
        raise TidakBerwenang(
            "Peran Anda tidak menyusun usulan untuk unit ini.", saran=f"Minta {', '.join(sorted(PENYUSUN))} yang membawahi unit itu.",
            pesan_en="Your roles do not draft cases of this unit.",
        )  # fmt: skip
    return role


def _check(wanted: Rancangan, alur: AlurUsulan) -> None:
    between = alur in (AlurUsulan.MASUK, AlurUsulan.KELUAR)
    if between != bool((wanted.instansi_luar or "").strip()):
        raise MasukanTidakSah(
            "Instansi lain disebut hanya, dan selalu, pada jenis B sampai F.", saran="Isi atau kosongkan instansi_luar.",
            pesan_en="Name the other agency for kinds B to F, and only there.",
        )  # fmt: skip
    if alur != AlurUsulan.KELUAR and wanted.tujuan_unor_id is None:
        raise MasukanTidakSah("Unit tujuan belum disebut.", saran="Isi tujuan_unor_id.", pesan_en="Name the target unit.")
    if alur == AlurUsulan.MASUK and wanted.tujuan_jabatan_id is None and not wanted.tujuan_sel:
        raise MasukanTidakSah(
            "Jabatan yang akan diisi pegawai dari instansi lain belum disebut.", saran="Isi tujuan_jabatan_id; cari lewat GET /v1/jabatan.",
            pesan_en="Name the position that somebody from another agency is to hold.",
        )  # fmt: skip
    if (wanted.sampai is not None) != (alur == AlurUsulan.PENUGASAN) or (wanted.sampai and wanted.sampai < wanted.tmt_rencana):
        raise MasukanTidakSah(
            "Penugasan internal (A0), dan hanya itu, punya hari terakhir sesudah mulainya.", saran="Isi sampai pada jenis A0 saja.",
            pesan_en="An internal assignment, and nothing else, has a last day after its first.",
        )  # fmt: skip


async def _target(
    connection: AsyncConnection, siapa: Siapa, wanted: Rancangan, alur: AlurUsulan, origin: Ujung, moment: Moment
) -> Ujung:
    if alur == AlurUsulan.KELUAR:
        return Ujung()
    assert wanted.tujuan_unor_id is not None
    target = await end_of(
        connection, siapa.instansi_id, wanted.tujuan_unor_id, wanted.tujuan_jabatan_id or origin.jabatan_id,
        wanted.tujuan_mapel or (origin.mapel if wanted.tujuan_jabatan_id in (None, origin.jabatan_id) else None), wanted.tujuan_sel, moment,
    )  # fmt: skip
    if alur == AlurUsulan.PENUGASAN and (target.opd_id != origin.opd_id or target.jabatan_id != origin.jabatan_id):
        raise MasukanTidakSah(
            "Penugasan internal hanya di dalam satu OPD dan pada jabatan yang sama.",
            saran="Untuk OPD lain atau jabatan lain susun jenis A.",
            pesan_en="An internal assignment stays in the OPD and the post: otherwise draft kind A.",
        )  # fmt: skip
    return target


def _kind(post: Mapping[str, Any]) -> JenisJabatan | None:
    return JenisJabatan(post["jenis"]) if post.get("jenis") else None
