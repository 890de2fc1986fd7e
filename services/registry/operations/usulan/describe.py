"""A stored case as the rules read it (shared/contracts/v1/berkas.py): person, both ends, papers, officials, the city's dates.

Circumstances are opened for the rules and leave only as answers. What nobody recorded stays not known.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from services.registry.domain.kepegawaian import keadaan, sandi
from services.registry.domain.usulan.jenis import scope_of
from services.registry.domain.usulan.penjaga.kepentingan import tied
from services.registry.operations.usulan.asked import Ditanya
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.usulan import cases, person, seats
from shared.contracts.v1.berkas import Berkas, Pejabat, Surat
from shared.contracts.v1.berkas_ujung import Orang, Tempat
from shared.law import Prakarsa
from shared.vocabulary import (
    AksiUsulan,
    BentukMutasi,
    JenisJabatan,
    JenisMutasi,
    JenisSurat,
    JenisUnor,
    Jenjang,
    Kedudukan,
    Mapel,
    Pendidikan,
    PeranPejabat,
    Persetujuan,
    Predikat,
    StatusPegawai,
    TingkatHukdis,
    TugasTambahan,
)

HEADSHIP = {
    BentukMutasi.KEPALA_SEKOLAH.value: TugasTambahan.KEPALA_SEKOLAH,
    BentukMutasi.KEPALA_PUSKESMAS.value: TugasTambahan.KEPALA_PUSKESMAS,
}
E6 = 1_000_000


async def describe(asked: Ditanya) -> Berkas:
    case, connection = asked.usulan, asked.connection
    moment = Moment(asked.hari_ini)
    held = await person.person(connection, case["pegawai_id"], moment) or {}
    said = await cases.papers(connection, case["id"])
    steps = await cases.steps(connection, case["id"])
    decided = [one for one in steps if one["aksi"] in (AksiUsulan.SETUJUI, AksiUsulan.TETAPKAN)]
    officials = [_official(one) for one in await cases.declarations(connection, case["id"]) if not _stood_aside(one)]
    if decided and not any(one.peran is PeranPejabat.PENETAP for one in officials):
        officials.append(Pejabat(peran=PeranPejabat.PENETAP))
    return Berkas(
        prakarsa=Prakarsa(case["prakarsa"]), lingkup=scope_of(JenisMutasi(case["jenis"])), orang=_person(asked, held),
        dari=await _place(asked, "asal", held.get("tugas_tambahan")), ke=await _place(asked, "tujuan", HEADSHIP.get(case["bentuk"])),
        tmt=case["tmt_rencana"], surat=tuple(_paper(one) for one in said), pejabat=tuple(officials),
        tanggal_keputusan=_decree_day(said) or asked.hari_ini,
        keputusan_otomatis=False if decided else None,  # a named official took the step, with a reason
        alasan_tertulis=all(one["alasan_kode"] and one["catatan"] for one in decided) if decided else None,
    )  # fmt: skip


def _decree_day(said: list[dict[str, Any]]) -> date | None:
    return next((one["tanggal"] for one in said if one["jenis"] == JenisSurat.SK and one["ada"]), None)


def _paper(row: dict[str, Any]) -> Surat:
    return Surat(
        jenis=JenisSurat(row["jenis"]), ada=row["ada"], tanggal=row["tanggal"], unit=row["unit"], jabatan=row["jabatan"],
        mapel=Mapel(row["mapel"]) if row["mapel"] else None, tmt=row["tmt"],
    )  # fmt: skip


def _official(row: dict[str, Any]) -> Pejabat:
    return Pejabat(
        peran=PeranPejabat(row["peran"]), diri_sendiri=row["diri_sendiri"], derajat_keluarga=row["derajat_keluarga"],
        berkepentingan=row["berkepentingan"],
    )  # fmt: skip


def _stood_aside(row: dict[str, Any]) -> bool:
    """A member of the board who declared a tie took no part: sessions never count him for this case."""
    return row["peran"] == PeranPejabat.ANGGOTA_TPK and tied(row)


def _person(asked: Ditanya, held: dict[str, Any]) -> Orang:
    if not held or held["status"] is None:
        return Orang()
    sealed = {}
    if held["kunci_sandi"] and held["sandi"]:
        sealed = sandi.unseal(asked.vault.unwrap(held["kunci_sandi"], held["id"]), held["sandi"], sandi.CIRCUMSTANCES)
    state, year = keadaan.opened(sealed), asked.hari_ini.year
    ratings = state["predikat"]
    clean = state["hukdis_diketahui"] and state["hukdis_tingkat"] is None
    return Orang(
        status=StatusPegawai(held["status"]), kedudukan=Kedudukan(held["kedudukan"]), golongan=held["golongan"],
        tmt_pensiun=held["tmt_pensiun"], pendidikan=_of(Pendidikan, held["pendidikan"]), bidang_pendidikan=held["bidang_pendidikan"],
        mapel=_of(Mapel, held["mapel"]), sertifikat_mapel=_of(Mapel, held["sertifikat_mapel"]), bersertifikat=held["bersertifikat"],
        tmt_unit=held["tmt_unit"], tmt_jabatan=held["tmt_jabatan"], tmt_pns=held["tmt_pns"], tmt_tugas_keluarga=held["tmt_tugas_keluarga"],
        akhir_kontrak=held["akhir_kontrak"], predikat_terakhir=_of(Predikat, ratings.get(str(year - 1))),
        predikat_sebelumnya=_of(Predikat, ratings.get(str(year - 2))), hukdis_tingkat=_of(TingkatHukdis, state["hukdis_tingkat"]),
        hukdis_selesai=state["hukdis_selesai"], hukdis_diketahui=state["hukdis_diketahui"] or None,
        pernah_hukdis_sedang_berat=False if clean else None, tugas_belajar=state["tugas_belajar"],
        ikatan_dinas_sampai=state["ikatan_dinas_sampai"], cuti_besar_sampai=state["cuti_besar_sampai"],
        perlindungan_sampai=state["perlindungan_sampai"], komitmen_sampai=state["komitmen_sampai"],
        persetujuan=_of(Persetujuan, state["persetujuan"]), tugas_tambahan=_of(TugasTambahan, held["tugas_tambahan"]),
        kompetensi_teknis=held["kompetensi_teknis"], sip_berlaku_unor=held["sip_berlaku_unor"], usulan_terbuka=False,
    )  # fmt: skip


async def _place(asked: Ditanya, end: str, duty: Any) -> Tempat:
    """Names and figures of one end on the day."""
    case, connection, moment = asked.usulan, asked.connection, Moment(asked.hari_ini)
    unit_id, post_id = case[f"{end}_unor_id"], case[f"{end}_jabatan_id"]
    unit = await person.unit(connection, unit_id, moment) if unit_id else None
    post = await person.position(connection, post_id, moment) if post_id else None
    agency = await person.unit(connection, case[f"{end}_opd_id"], moment) if case[f"{end}_opd_id"] else None
    cell = seats.cell_of(unit_id, case[f"{end}_sel"])
    counted: dict[str, Any] = {}
    if cell is not None:
        counted = {
            "orang": await seats.seated(connection, cell, moment), "ditetapkan": await seats.established(connection, cell, moment),
        }  # fmt: skip
    there: dict[str, Any] = {"unit": case["instansi_luar"]}
    if unit is not None:
        there = {"unit": unit["nama"], "jenis_unit": JenisUnor(unit["jenis"]), "tutup": unit["tutup"]}
        there["rombel"] = await person.class_groups(connection, unit_id)
    point = (
        {"lintang": unit["lintang_e6"] / E6, "bujur": unit["bujur_e6"] / E6} if unit and unit["lintang_e6"] is not None else {}
    )
    does = {
        "jabatan": post["nama"], "jenis": _of(JenisJabatan, post["jenis"]), "keluarga": post["keluarga"],
        "jenjang": _of(Jenjang, post["jenjang"]), "kelas": post["kelas"], "bup": post["bup"], "profesi": post["profesi"],
        "pendidikan_min": _of(Pendidikan, post["pendidikan_min"]), "bidang_pendidikan": post["bidang_pendidikan"],
    } if post else {}  # fmt: skip
    return Tempat(
        **there, **point, **does, **counted, opd=agency["nama"] if agency else None, mapel=_of(Mapel, case[f"{end}_mapel"]),
        tugas_tambahan=_of(TugasTambahan, duty),
    )  # fmt: skip


def _of(kind: Any, value: Any) -> Any:
    return None if value is None else kind(value)
