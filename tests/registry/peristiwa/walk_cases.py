"""The writing routes of cases: drafted, given papers, judged, moved, made together, and the authority matrix."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy import insert, update

from services.registry.operations.akses.grant_role import add_role
from services.registry.operations.akses.users import add_user
from services.registry.storage.peristiwa import files
from services.registry.storage.putaran.tables import analisis, putaran
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import Peran
from shared.web.conditional import etag
from tests.registry.akses.conftest import AT
from tests.registry.peristiwa.after_decree import walk_checklist, walk_template
from tests.registry.peristiwa.hearing import walk_hearing
from tests.registry.peristiwa.papers import walk_papers
from tests.registry.peristiwa.walk_sessions import walk_sessions
from tests.registry.peristiwa.walk_sheets import walk_sheets

CLOSED = b'{"terdampak": {"penempatan": [], "belum": [{"pegawai": "x", "peran": "LAIN", "unor": "uji:X", "sebab": "JARAK"}]}}'
"""A result in which somebody of a closing unit has no seat."""


async def walk_cases(walk: Any) -> None:
    codes = await walk.own.owner.fetch("SELECT id, id_sumber FROM unor")
    units = {row["id_sumber"]: str(row["id"]) for row in codes}
    person = str(await walk.own.owner.fetchval("SELECT id FROM pegawai WHERE id_sumber = 'P002'"))
    officer = await _official(walk, Peran.PETUGAS_MUTASI)
    walk.come_as(f"pengguna:{officer}")
    ties = {"diri_sendiri": False, "derajat_keluarga": 0, "berkepentingan": False}
    made = {"pegawai_id": person, "jenis": "A", "tmt_rencana": "2027-01-01", "tujuan_unor_id": units["SD2"], "kepentingan": ties}
    key = {"Idempotency-Key": "k1"}
    case = await walk.call("POST", "/v1/usulan-mutasi", json=made, headers=key)
    await walk.call("POST", "/v1/usulan-mutasi", links=0, json=made, headers=key)
    where = {"usulan_id": case["id"], "jenis": "ANJAB_ABK"}
    one = "/v1/usulan-mutasi/{usulan_id}"
    case = await walk.call("PUT", f"{one}/dokumen/{{jenis}}", where=where, json={"nomor": "1"}, headers=_match(case))
    case = await walk.call("PUT", f"{one}/dokumen/{{jenis}}/berkas", where=where, content=b"%PDF", headers=_match(case))
    set_ = (await walk.own.http.get(one.format(**where) + "/komposisi")).json()
    told = {"komposisi_hash": set_["hash"], "enam_hash": {"aturan": "a"}, "usulan": {case["id"]: {"melanggar": [], "aturan": []}}}
    await walk.call("POST", f"{one}/pemeriksaan", where=where, json=told)
    await walk.call("POST", f"{one}/transisi", where=where, json={"aksi": "AJUKAN"}, headers=_match(case))
    await walk_papers(walk, case["id"])
    await walk_hearing(walk, units, officer)
    pair = [{**made, "pegawai_id": str(await walk.own.owner.fetchval(f"SELECT id FROM pegawai WHERE id_sumber = '{code}'")),
             "tujuan_unor_id": units[unit]} for code, unit in (("P003", "SD3"), ("P013", "SD1"))]  # fmt: skip
    await walk.call("POST", "/v1/himpunan", json={"nama": "Tukar", "usulan": pair})
    case = (await walk.own.http.get(one.format(**where))).json()
    await walk.call("PUT", f"{one}/pengganti", where=where, json={"pengganti_usulan_id": None}, headers=_match(case))
    await walk_sheets(walk, await _from_plan(walk, ties))
    asked = {"pegawai_id": pair[0]["pegawai_id"], "diterima": "2026-11-20", "alasan": "uji", "tujuan_unor_id": units["SD2"]}
    asked["pegawai_id"] = str(await walk.own.owner.fetchval("SELECT id FROM pegawai WHERE id_sumber = 'P005'"))
    request = await walk.call("POST", "/v1/permohonan", json=asked)
    where = {"permohonan_id": request["id"]}
    await walk.call(
        "PATCH", "/v1/permohonan/{permohonan_id}", where=where, json={"surat_kurang_dikirim": True}, headers=_match(request)
    )
    asked_for = await walk.call("POST", "/v1/permohonan/{permohonan_id}/usulan", where=where, json={"tmt_rencana": "2027-01-01"})
    await walk_checklist(walk, case["id"])
    lawyer = await _official(walk, Peran.PETUGAS_HUKUM)
    walk.come_as(f"pengguna:{lawyer}")
    await walk_template(walk)
    row = {
        "penyusun": ["PETUGAS_MUTASI"], "perekomendasi": [], "tpk": False, "penanda_tangan": "SEKDA", "cara": "MANDAT",
        "naskah": "SURAT_PERINTAH", "plh": False, "alamat_keberatan": "Sekda", "dasar": "uji",
    }  # fmt: skip
    said = {"isi": row, "nomor": "1", "tanggal": "2026-01-05", "sejak": "2026-01-05"}
    for links in (1, 0):  # the same again changes nothing
        where = {"jenis": "A", "kelompok": "PELAKSANA"}
        await walk.call("PUT", "/v1/kewenangan/{jenis}/{kelompok}", links=links, where=where, json=said)
    await walk_sessions(walk, asked_for["id"])
    walk.come_as("uji")


async def _from_plan(walk: Any, ties: dict[str, Any]) -> str:
    """An analysis without recommendations makes an empty set, on record all the same."""
    round_ = {
        "instansi_id": walk.agency, "nama": "Uji", "per": "2026-11-01", "tanggal_keputusan": "2026-12-01", "tmt_rencana": "2027-01-01",
        "ruang_lingkup": {"opd": [], "keluarga": [], "kecamatan": []}, "kapasitas_meja": 50,
    }  # fmt: skip
    made = (await walk.own.http.post("/v1/putaran", json=round_)).json()
    async with UnitOfWork(walk.own.engine, "uji", AT) as work:
        await work.connection.execute(update(putaran).where(putaran.c.id == uuid.UUID(made["id"])).values(status="DRAF"))
        digest = await files.put(work.connection, walk.own.agency, CLOSED, "hasil", AT)
        row = {"status": "SELESAI", "tahap": "selesai", "persen": 100, "batal": False, "hasil_hash": digest, "tahapan": []}
        about = {"id": uuid.uuid4(), "instansi_id": walk.own.agency, "putaran_id": uuid.UUID(made["id"])}
        await work.connection.execute(insert(analisis).values(**about, **row, dibuat_oleh="uji", dibuat_pada=AT))
        work.record(walk.own.agency, "uji", "putaran", made["id"])
        await work.commit()
    await walk.call(
        "POST", "/v1/putaran/{putaran_id}/usulan", where={"putaran_id": made["id"]}, json={"nama": "1", "kepentingan": ties}
    )
    closed = {"where": {"putaran_id": made["id"]}, "json": {"nama": "2", "kepentingan": ties}}
    await walk.call("POST", "/v1/putaran/{putaran_id}/usulan-terdampak", **closed)
    return str(made["id"])


async def _official(walk: Any, role: Peran) -> Any:
    async with UnitOfWork(walk.own.engine, "admin", AT) as work:
        officer = await add_user(work, walk.own.agency, nama_tampil=f"Contoh {role.value}")
        await add_role(work, walk.own.agency, officer, role, dasar="SK Uji", mulai=date(2026, 1, 1))
        await work.commit()
    return officer


def _match(case: dict[str, Any]) -> dict[str, str]:
    return {"If-Match": etag(case["versi"])}
