"""Beside everything of `full`: `n` people who sign in, clients with keys, cases with steps, papers and deadlines, requests, a decree of
`n` lines, plans, exclusions and findings. One person holds every role over the agency; the rows are as the operations would leave them.
"""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Table, insert, select
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.akses.siapa import Siapa, Wewenang
from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import LETTER, OBJECTION, REQUEST, Vault
from services.registry.domain.naskah.kode import new_code
from services.registry.operations.akses.grant_role import add_role
from services.registry.operations.akses.users import add_user
from services.registry.operations.usulan.draft import Rancangan, draft
from services.registry.storage.akses.tables import klien, klien_kunci
from services.registry.storage.base import new_id
from services.registry.storage.keberatan.tables import keberatan
from services.registry.storage.kepegawaian.tables import pegawai, unor
from services.registry.storage.lembar.rows import add_upload
from services.registry.storage.naskah import tables as n_
from services.registry.storage.pelaksanaan.list_tables import butir_periksa
from services.registry.storage.peristiwa import files
from services.registry.storage.putaran import round_tables as r_
from services.registry.storage.usulan import case_tables as c_
from services.registry.storage.usulan import tables as u_
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisMutasi, JenisNaskah, JenisSurat, Peran
from tests.registry.kepegawaian.writing import AT, TODAY
from tests.registry.reading.board import add_board
from tests.registry.reading.heard import add_hearing

Ids = dict[str, Any]
NOW, BEGIN = Range(AT, None), date(2026, 1, 1)
BY = {"oleh": "uji", "pada": AT}
NUMBERED = {"nomor": None, "tanggal": None, "klasifikasi": None, "sifat": None, "tautan": None}


async def add_desk(engine: AsyncEngine, vault: Vault, ids: Ids) -> Ids:
    """By name, what the addresses need; `aktor` is who asks."""
    agency, n = ids["instansi_id"], ids["n"]
    async with UnitOfWork(engine, "uji", AT) as work:
        c = work.connection
        people = list(
            (await c.execute(select(pegawai.c.id).where(pegawai.c.instansi_id == agency).order_by(pegawai.c.id))).scalars()
        )
        units = (
            await c.execute(select(unor.c.id).where(unor.c.instansi_id == agency, unor.c.id_sumber.like("S%")).limit(2))
        ).scalars()
        other = next(one for one in units if one != ids["unor_id"])
        users = [await add_user(work, agency, pegawai_id=one) for one in people]
        for one in users[1:]:
            await add_role(work, agency, one, Peran.KEPALA_UNIT, dasar="SK 1", mulai=BEGIN, unor_id=ids["unor_id"])
        for role in set(Peran) - {Peran.PEGAWAI, Peran.KEPALA_UNIT, Peran.KEPALA_OPD, Peran.DINAS_TEKNIS, Peran.PEMILIK_DATA}:
            grant = await add_role(work, agency, users[0], role, dasar="SK 1", mulai=BEGIN)
        ids |= {"pengguna_id": users[0], "peran_id": grant["peran_id"], "aktor": f"pengguna:{users[0]}"}
        siapa = Siapa(users[0], agency, people[0], (Wewenang(Peran.PETUGAS_MUTASI),))
        wanted = Rancangan(
            pegawai_id=people[0],
            jenis=JenisMutasi.A,
            tmt_rencana=date(2027, 1, 1),
            tujuan_unor_id=other,
            putaran_id=ids["putaran_id"],
        )
        first = await draft(work, siapa, wanted)
        await _clients(c, ids)
        await _cases(c, vault, ids, first, people)
        ids |= await add_board(c, agency, users, n)
        await add_hearing(c, vault, ids, people[0])
        await _round(c, ids, people)
        await work.commit()
    assert n == len(people)
    return ids


async def _clients(c: AsyncConnection, ids: Ids) -> None:
    rows = [
        {"id": new_id(), "nama": f"uji-{uuid.uuid4().hex}", "rahasia_sha256": "0", "scopes": ["unor:baca"],
         "instansi_id": ids["instansi_id"], "dibuat_pada": AT}
        for _ in range(ids["n"])
    ]  # fmt: skip
    await _add(c, klien, rows)
    await _add(c, klien_kunci, [{"klien_id": row["id"], "kid": "k", "jwk": {"kty": "OKP"}, "dibuat_pada": AT} for row in rows])
    ids["klien_id"] = rows[0]["id"]


async def _cases(c: AsyncConnection, vault: Vault, ids: Ids, first: Ids, people: list[uuid.UUID]) -> None:
    """All in one set, every other one from the plan; the first one with `n` of whatever a case has."""
    n, agency = ids["n"], ids["instansi_id"]
    together = {"id": new_id(), "instansi_id": agency, "putaran_id": ids["putaran_id"], "nama": "Uji", "jenis": "RENCANA",
                "tmt": first["tmt_rencana"], "dibuat_oleh": "uji", "dibuat_pada": AT}  # fmt: skip
    await c.execute(insert(u_.himpunan), together)
    await c.execute(u_.usulan_mutasi.update().where(u_.usulan_mutasi.c.id == first["id"]).values(himpunan_id=together["id"]))
    more = [
        {**first, "id": new_id(), "nomor": k + 2, "pegawai_id": one, "himpunan_id": together["id"],
         **({"analisis_id": ids["analisis_id"], "rekomendasi_no": k} if k % 2 else {})}
        for k, one in enumerate(people[1:])
    ]  # fmt: skip
    await _add(c, u_.usulan_mutasi, more)
    case = {"usulan_id": first["id"], "pegawai_id": people[0]}
    step = {"dari": "DRAF", "aksi": "AJUKAN", "ke": "DIAJUKAN", "peran": "PETUGAS_MUTASI", "isi": {}, **BY, **case}
    await _add(c, c_.transisi_usulan, [{**step, "versi": k + 2} for k in range(n)])
    digest = await files.put(c, agency, b"surat", "surat", AT)
    kinds = list(JenisSurat)[: min(n, len(JenisSurat))]
    await _add(c, c_.lampiran_usulan, [
        {"jenis": one, "ada": True, "berkas_hash": digest, "oleh": "uji", "dicatat": NOW, **case} for one in kinds
    ])  # fmt: skip
    said = {"peran": "PENGUSUL", "diri_sendiri": False, "derajat_keluarga": 0, "berkepentingan": False, "dicatat": NOW, **case}
    await _add(c, c_.pernyataan_kepentingan, [{**said, "oleh": f"pengguna:{k}"} for k in range(n)])
    passed = {
        "instansi_id": agency,
        "jenis": "KEBERATAN_LUNAK",
        "alasan_kode": "KEBUTUHAN_UNIT",
        "catatan": "Uji",
        "peran": "PPK",
    }
    await _add(c, c_.penyimpangan, [{**passed, "aturan": "LEV-01", **BY, **case} for _ in range(n)])
    due = {
        "jenis": "VERIFIKASI",
        "hari_kerja": 5,
        "tanggal": TODAY,
        "paling_cepat": TODAY,
        "dasar": "uji",
        "dibuat_pada": AT,
        **case,
    }
    await _add(c, c_.tenggat_usulan, [{**due, "mulai": TODAY + timedelta(days=k)} for k in range(n)])
    item = {
        "instansi_id": agency, "nama": "Uji", "penerima": "UNIT", "pemilik": "UNIT_TUJUAN", "unor_id": ids["unor_id"], "tenggat": TODAY,
        "bukti": [], "wajib": True, "dasar": "uji", "status": "TERBUKA", "berkas_hash": digest, "oleh": "uji", "versi": 1,
        "dibuat_pada": AT, "diubah_pada": AT, **case,
    }  # fmt: skip
    await _add(c, butir_periksa, [{**item, "kode": f"BUTIR_{k}"} for k in range(n)])
    own = {"instansi_id": agency, "tahun": 2026, "diterima": TODAY, "status": "DIAJUKAN", "surat": [], "versi": 1,
           "dibuat_oleh": "uji", "dibuat_pada": AT, "diubah_pada": AT}  # fmt: skip
    keys = dict((await c.execute(select(pegawai.c.id, pegawai.c.kunci_sandi).where(pegawai.c.id.in_(people)))).all())
    requests = [
        {**own, "id": new_id(), "nomor": k + 1, "pegawai_id": one,
         "sandi": sandi.seal(vault.unwrap(keys[one], one), {"alasan": "Uji"}, REQUEST)}
        for k, one in enumerate(people)
    ]  # fmt: skip
    await _add(c, u_.permohonan, requests)
    ids |= {"usulan_id": first["id"], "permohonan_id": requests[0]["id"]}
    await _objections(c, ids, vault, keys[people[0]], case)
    ids["usulan_semua"] = [str(first["id"]), *(str(row["id"]) for row in more)]
    await _papers(c, ids, digest, [(first["id"], people[0]), *((row["id"], row["pegawai_id"]) for row in more)])


async def _objections(c: AsyncConnection, ids: Ids, vault: Vault, wrapped: bytes, case: Ids) -> None:
    """Of one case: the last one open, all others decided; each with its letter."""
    n, key = ids["n"], vault.unwrap(wrapped, case["pegawai_id"])
    said = sandi.seal(key, {"alasan": "Uji"}, OBJECTION)
    letter = await files.put(c, ids["instansi_id"], sandi.seal_file(key, b"%PDF-1.7", LETTER), "keberatan", AT)
    row = {
        "instansi_id": ids["instansi_id"], "tahun": 2026, "diterima": TODAY, "ditujukan_kepada": "Sekda", "seharusnya_kepada": "Sekda",
        "disampaikan": TODAY, "hari_kerja": 14, "dasar": "uji", "batas_paling_cepat": TODAY, "putus_hari_kerja": 21,
        "putus_paling_cepat": TODAY, "sandi": said, "berkas_hash": letter, "versi": 1,
        "dibuat_oleh": "uji", "dibuat_pada": AT, "diubah_pada": AT,
        **case,
    }  # fmt: skip
    made = [{**row, "id": new_id(), "nomor": k + 1, "status": "DITERIMA" if k == n else "DIPUTUS"} for k in range(n + 1)]
    await _add(c, keberatan, made)
    ids["keberatan_id"] = made[-1]["id"]


async def _papers(c: AsyncConnection, ids: Ids, digest: str, lines: list[tuple[uuid.UUID, uuid.UUID]]) -> None:
    agency, decree = ids["instansi_id"], new_id()
    await c.execute(insert(n_.sk), {"id": decree, "instansi_id": agency, "jenis": "KOLEKTIF", "tmt": TODAY, "penanda": {}, **NUMBERED,
                                    "status": "DRAF", "versi": 1, **BY})  # fmt: skip
    await _add(c, n_.sk_baris, [
        {"sk_id": decree, "usulan_id": case, "pegawai_id": person, "no": k + 1, "status": "BERLAKU"}
        for k, (case, person) in enumerate(lines)
    ])  # fmt: skip
    paper = {"instansi_id": agency, "jenis": "SK_KOLEKTIF", "sk_id": decree, "daftar": [], "ukuran": "F4", "isian": {}, **NUMBERED,
             "status": "FINAL", "dikoreksi": False, "versi": 1, "pdf_hash": digest, "docx_hash": digest, **BY}  # fmt: skip
    codes = [new_code() for _ in lines]
    papers = [{**paper, "id": new_id(), "kode": code} for code in codes]
    await _add(c, n_.naskah, papers)
    one = papers[0]["id"]
    pair = {"naskah_id": one, "pdf_hash": digest, "docx_hash": digest, "bidang_hash": digest, "status": "DRAF", **BY}
    await _add(c, n_.naskah_berkas, [pair for _ in lines])
    back = {"naskah_id": one, "asal_hash": digest, "berkas_hash": digest, "ukuran": 1, "temuan": [], **BY}
    await _add(c, n_.naskah_bertanda, [back for _ in lines])
    await c.execute(insert(n_.kop_surat), {"id": new_id(), "instansi_id": agency, "isi": {}, "oleh": "uji", "dicatat": NOW})
    kinds = list(JenisNaskah)[: min(ids["n"], len(JenisNaskah))]
    template = {"instansi_id": agency, "berkas_hash": digest, "oleh": "uji", "dicatat": NOW}
    await _add(c, n_.templat_naskah, [{**template, "jenis": kind} for kind in kinds])
    ids |= {"sk_id": decree, "naskah_id": one, "naskah_kode": codes[0], "berkas": digest}


async def _round(c: AsyncConnection, ids: Ids, people: list[uuid.UUID]) -> None:
    about, n = {"instansi_id": ids["instansi_id"], "putaran_id": ids["putaran_id"]}, ids["n"]
    step = {"dari": "SIMULASI", "aksi": "UBAH", "ke": "SIMULASI", "peran": "PETUGAS_MUTASI", "isi": {}, **about, **BY}
    await _add(c, r_.transisi_putaran, [{**step, "versi": k + 2} for k in range(n)])
    plan = {"catatan": "", "analisis_id": ids["analisis_id"], "dibuat_oleh": "uji", "dibuat_pada": AT, **about}
    plans = [{**plan, "id": new_id(), "nama": f"Rencana {k}"} for k in range(n)]
    await _add(c, r_.rencana, plans)
    out = {
        "sel": "*",
        "jenis": "LARANG",
        "alasan_kode": "PELINDUNGAN",
        "dasar_nomor": "1",
        "oleh": "uji",
        "dibuat_pada": AT,
        **about,
    }
    await _add(
        c, r_.pengecualian, [{**out, "pegawai_id": one, "kunci": key} for one, key in zip(people, ids["kunci"], strict=True)]
    )
    found = {"rencana_id": plans[0]["id"], "jenis": "PEGAWAI", "subjek_jenis": "pegawai", "nomor_usulan": [], "peristiwa_nomor": 1,
             "peristiwa_jenis": "uji", "ditemukan_pada": AT, **about}  # fmt: skip
    await _add(c, r_.basi, [{**found, "subjek_id": str(one)} for one in people])
    ids |= {"rencana_id": plans[0]["id"], "lain_id": plans[1]["id"]}
    sheet = {"berkas_hash": "0", "versi": 1, "temuan": [], "oleh": "uji", "pada": AT, "diterapkan_pada": None, **about}
    line = {"putaran_id": ids["putaran_id"], "analisis_id": None, "rekomendasi_no": None, "versi_berkas": "v1k0", "keputusan": "TUNDA",
            "alasan_kode": "DATA_KELIRU", "catatan": "Uji", "pengganti": None, "simpangan": [], "aksi": None, "keadaan": "DITERAPKAN",
            "masalah": [], **BY}  # fmt: skip
    cases = zip(people, ids["usulan_semua"], strict=True)
    lines = [{**line, "nomor": k, "pegawai_id": one, "usulan_id": uuid.UUID(case)} for k, (one, case) in enumerate(cases)]
    ids["unggahan_id"] = await add_upload(c, sheet, lines)


async def _add(c: AsyncConnection, table: Table, rows: list[Ids]) -> None:
    await c.execute(insert(table), [{"id": new_id(), **row} for row in rows])
