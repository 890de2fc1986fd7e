"""The writing routes of a round that persons move: its decree, a step, a named plan and its choice."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from services.registry.operations.akses.grant_role import add_role
from services.registry.operations.akses.users import add_user
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import Peran
from shared.web.conditional import etag
from tests import dates

DAY = timedelta(days=1)


async def walk_rounds(walk: Any) -> None:
    async with UnitOfWork(walk.own.engine, "admin", dates.now()) as work:
        desk = await add_user(work, walk.own.agency, nama_tampil="Contoh Meja")
        await add_role(work, walk.own.agency, desk, Peran.PETUGAS_MUTASI, dasar="SK Uji", mulai=date(2026, 1, 1))
        await work.commit()
    today = dates.today()
    days = zip(
        ("pengumuman", "beku", "konsultasi_sampai", "sidang"),
        (today, today + 2 * DAY, today + 3 * DAY, today + 4 * DAY),
        strict=True,
    )
    body = {
        "instansi_id": walk.agency, "nama": "Uji", "per": "2026-11-01", "tanggal_keputusan": today.isoformat(),
        "tmt_rencana": date(today.year + 1, 7, 1).isoformat(), "ruang_lingkup": {"opd": [], "keluarga": [], "kecamatan": []},
        "kalender": {name: day.isoformat() for name, day in days},
    }  # fmt: skip
    round_ = await walk.call("POST", "/v1/putaran", json=body)
    walk.come_as(f"pengguna:{desk}")
    where, one = {"putaran_id": round_["id"]}, "/v1/putaran/{putaran_id}"
    plan = {"nama": "A", "ubahan": {"jarak_maks_m": 5000}}
    made = await walk.call("POST", f"{one}/rencana", where=where, json=plan, headers={"Idempotency-Key": "k"})
    await walk.call("POST", f"{one}/rencana", links=0, where=where, json=plan, headers={"Idempotency-Key": "k"})
    run = {"analisis_id": made["analisis_id"]}
    six = {"snapshot": "r", "aturan": "b", "kebijakan": "c", "model": "d", "benih": "e", "mesin": "f"}
    await walk.call("PUT", "/v1/analisis/{analisis_id}/enam", links=0, where=run, json=six)
    known = await walk.call("GET", "/v1/analisis/{analisis_id}", links=0, where=run)
    result = json.dumps({"kunci": known["kunci"], "usulan": []}).encode()
    await walk.call("PUT", "/v1/analisis/{analisis_id}/hasil", where=run, content=result)
    chosen = {**where, "rencana_id": made["id"]}
    await walk.call("POST", f"{one}/rencana/{{rencana_id}}/pilih", where=chosen, json={"alasan": "Paling sedikit perpindahan"})
    person = str(await walk.own.owner.fetchval("SELECT id FROM pegawai WHERE id_sumber = 'P002'"))
    left_out = {"pegawai_id": person, "jenis": "LARANG", "alasan_kode": "TUGAS_KHUSUS", "catatan": "Memimpin akreditasi"}
    out = await walk.call("POST", f"{one}/pengecualian", where=where, json=left_out)
    gone = {**where, "pengecualian_id": out["id"]}
    await walk.call("POST", f"{one}/pengecualian/{{pengecualian_id}}/cabut", where=gone)
    told = {"nomor": "1", "tanggal": today.isoformat(), "tentang": "Kriteria"}
    file = {"berkas": ("k.pdf", b"%PDF-1.7", "application/pdf")}
    row = await walk.call("POST", f"{one}/keputusan", where=where, data=told, files=file, headers={"If-Match": etag(4)})
    await walk.call("POST", f"{one}/transisi", where=where, json={"aksi": "UMUMKAN"}, headers={"If-Match": etag(row["versi"])})
    walk.come_as("uji")
