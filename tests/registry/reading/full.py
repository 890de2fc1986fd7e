"""An agency with `n` of everything that can be read, made by the operations that make it; and the ids to read it by."""

from __future__ import annotations

import hashlib
import uuid
from datetime import date, timedelta
from typing import Any

from sqlalchemy import insert, update
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.agencies import ensure_agency
from services.registry.operations.akses.clients import create_client
from services.registry.operations.impor.start_import import start_import
from services.registry.operations.kepegawaian.freeze_snapshot import freeze_snapshot
from services.registry.operations.model.freeze_training import freeze_training
from services.registry.operations.model.runs import ask_run, finish, report_progress
from services.registry.operations.putaran.analyses import ask_analysis
from services.registry.operations.putaran.artefacts import put_artefact
from services.registry.operations.putaran.rounds import create_round
from services.registry.operations.putaran.trials import ask_trial, finish_trial
from services.registry.storage.impor import imports
from services.registry.storage.peristiwa import files
from services.registry.storage.putaran.tables import analisis, rekomendasi
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisInstansi, StatusTugas
from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import a_teacher, positions
from tests.registry.hukum.written import SINCE, a_waiver, adjust
from tests.registry.kepegawaian.writing import AT, TODAY, state

AFTER = b'{"kurang_orang":0,"lebih_orang":0,"kurang_mikro_fte":0,"gini_mikro":0,"orang_beban_lebih":0}'
RESULT = b'{"keseimbangan":{"sesudah":' + AFTER + b'},"rencana":{"jumlah":0,"nilai_mikro":0},"usulan":[]}'


def rows(n: int) -> dict[J, list[dict[str, Any]]]:
    """`n` schools of one office, `n` teachers at the first of them, and `n` of whatever a school or the first teacher can have."""
    schools = [f"S{k}" for k in range(n)]
    return {
        J.UNOR: [
            {"id_sumber": "KOTA", "nama": "Kota Uji", "jenis": "INSTANSI"},
            {"id_sumber": "DISDIK", "nama": "Dinas Pendidikan", "jenis": "OPD", "induk": "KOTA"},
            *({"id_sumber": code, "nama": f"SDN {code}", "jenis": "SD", "induk": "DISDIK"} for code in schools),
        ],
        J.JABATAN: [*positions(), *({"id_sumber": f"J{k}", "nama": f"Jabatan {k}", "jenis": "PELAKSANA"} for k in range(n))],
        J.FORMASI: [{"unor": "S0", "jabatan": f"J{k}", "kebutuhan_ditetapkan": 1} for k in range(n)],
        J.PEGAWAI: [a_teacher(k + 1, "S0", jabatan=f"J{k}", mapel=None) for k in range(n)],
        J.SEKOLAH: [{"unor": code, "tahun_ajaran": "2026/2027", "siswa": 10, "rombel": 1} for code in schools],
        J.VOLUME: [
            {"unor": "S0", "jabatan": f"J{k}", "tugas": "Surat", "bulan": "2026-01-01", "norma_menit": 5, "volume": 9} for k in range(n)
        ],
        J.PENUGASAN: [{"pegawai": "P001", "jenis": "NON_INDUK", "unor": code, "mulai": "2026-01-01"} for code in schools[1:]],
        J.PEMBELAJARAN: [
            {"unor": "S0", "pegawai": f"P{k + 1:03d}", "mata_pelajaran": f"Muatan {k}", "rombel": "1A", "jam_per_minggu": 2}
            for k in range(n)
        ],
        J.PENERUS: [{"unor": "S0", "penerus": code, "jenis": "PECAH", "tanggal": "2027-07-01"} for code in schools[1:]],
        J.RENCANA_MASUK: [{"unor": code, "jabatan": "GK", "tanggal": "2027-01-01", "jumlah": 1} for code in schools],
        J.RIWAYAT_GOLONGAN: [
            {"id_sumber": f"G{k}", "pegawai": "P001", "golongan": "III/c", "mulai": f"20{k // 12:02d}-{k % 12 + 1:02d}-01"}
            for k in range(n)
        ],
    }  # fmt: skip


async def build(engine: AsyncEngine, vault: Vault, n: int) -> dict[str, Any]:
    """Everything, and by name what the addresses need."""
    agency = await _unit(
        engine, lambda work: ensure_agency(work, f"uji-{uuid.uuid4().hex[:8]}", f"Uji {n}", JenisInstansi.KOTA.value)
    )
    ids: dict[str, Any] = {
        "n": n,
        "instansi_id": agency,
        "jenis": "GOLONGAN",
        "daftar": "golongan",
        "kode": "33",
        "koleksi": "pegawai",
    }
    made = {}
    for kind, batch in rows(n).items():
        results = await state(engine, vault, agency, kind, batch)
        assert [one for one in results if one["status"] == "gagal"] == [], kind
        made[kind] = [one["id"] for one in results]
    people = made[J.PEGAWAI]
    ids |= {
        "unor_id": made[J.UNOR][2],
        "pegawai_id": people[0],
        "kunci": [vault.pseudonym("uji", f"P{k + 1:03d}") for k in range(n)],
    }
    client, secret = await _unit(engine, lambda work: create_client(work, f"uji-{uuid.uuid4().hex[:8]}", ["unor:baca"], agency))
    ids |= {"client_id": client, "client_secret": secret}
    ids["aturan"] = "LEV-01"
    for person in people:
        ids["pembebasan_id"] = await a_waiver(engine, vault, agency, person)
    for k in range(n):
        await adjust(engine, agency, k, SINCE + timedelta(days=k), SINCE + timedelta(days=k + 1))
    await _import(engine, agency, ids)
    await _rounds(engine, agency, ids, people)
    trial = await _unit(engine, lambda work: ask_trial(work, agency, [], {}))
    await _unit(engine, lambda work: finish_trial(work, trial["id"], b"PK"))
    frozen = await _unit(engine, lambda work: freeze_snapshot(work, vault, agency, TODAY))
    learned = await _unit(engine, lambda work: freeze_training(work, vault, agency, TODAY))
    for _ in range(n):
        run = (await _unit(engine, lambda work: ask_run(work, agency, TODAY, None)))["id"]
        await _unit(engine, lambda work, run=run: report_progress(work, run, "melatih", 10, learned.hash))
        ids["nomor"] = (await _unit(engine, lambda work, run=run: finish(work, run, {"versi": 1}, {"n": 0}, "uji")))["nomor"]
    ids |= {"pelatihan_id": run, "latihan": learned.hash}
    artefact = hashlib.sha256(RESULT).hexdigest()
    await _unit(engine, lambda work: put_artefact(work, artefact, RESULT))
    return ids | {"coba_id": trial["id"], "snapshot": frozen.hash, "artefak": artefact}


async def _unit(engine: AsyncEngine, do: Any) -> Any:
    async with UnitOfWork(engine, "uji", AT) as work:
        return await do(work)


async def _import(engine: AsyncEngine, agency: uuid.UUID, ids: dict[str, Any]) -> None:
    asked = {"name": "a.csv", "content": b"nip;nama\n", "kind": J.PEGAWAI, "source": "uji", "mode": "periksa", "per": None}
    ids["impor_id"] = await _unit(engine, lambda work: start_import(work, instansi_id=agency, **asked))
    problem = [{"kode": "nip_panjang", "kolom": "A2", "pesan": "NIP salah.", "saran": "Perbaiki."}]
    told = [{"nomor": k, "lembar": "a", "baris": k + 2, "status": "gagal", "masalah": problem} for k in range(ids["n"])]
    async with engine.begin() as connection:
        await imports.add_rows(connection, ids["impor_id"], told)
        await imports.change(connection, ids["impor_id"], status=StatusTugas.SELESAI.value)


async def _rounds(engine: AsyncEngine, agency: uuid.UUID, ids: dict[str, Any], people: list[uuid.UUID]) -> None:
    for k in range(ids["n"]):
        scope = {"opd": [], "keluarga": [], "kecamatan": []}
        values = {
            "nama": f"Putaran {k}", "per": TODAY, "tanggal_keputusan": date(2026, 12, 1), "tmt_rencana": date(2027, 1, 1),
            "ruang_lingkup": scope, "kapasitas_meja": 5, "kebijakan": {},
        }  # fmt: skip
        ids["putaran_id"] = (await _unit(engine, lambda work, values=values: create_round(work, agency, values)))["id"]
    ids["analisis_id"] = (await _unit(engine, lambda work: ask_analysis(work, ids["putaran_id"], None)))["id"]
    async with engine.begin() as connection:
        ids["hasil"] = await files.put(connection, agency, RESULT, "hasil", AT)
        done = {"status": StatusTugas.SELESAI.value, "hasil_hash": ids["hasil"]}
        await connection.execute(update(analisis).where(analisis.c.id == ids["analisis_id"]).values(**done))
        told = [
            {"analisis_id": ids["analisis_id"], "no": no, "pegawai_id": person, "kunci": f"{no}", "opd": "x", "keluarga": "y",
             "kelompok": "SIAP", "isi": {"dari": {"sel": "a"}, "ke": {"sel": "b"}}}
            for no, person in enumerate(people)
        ]  # fmt: skip
        await connection.execute(insert(rekomendasi), told)
