"""Every route that writes after a signature, walked once: delivered, reminded, corrected, objected to, admitted, decided, undone."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from services.registry.operations.akses.grant_role import add_role
from services.registry.operations.akses.users import add_user
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import Peran
from shared.web.conditional import etag
from tests.registry.akses.conftest import AT
from tests.registry.peristiwa.walk_sessions import act_as

ONE, OBJECTION = "/v1/usulan-mutasi/{usulan_id}", "/v1/keberatan/{keberatan_id}"


async def walk_after_signature(walk: Any, units: dict[str, str]) -> None:
    """The case stands where the signature would have brought it; its day has come."""
    desk, mayor = await _official(walk, Peran.PETUGAS_MUTASI), await _official(walk, Peran.PPK)
    person_id = await walk.own.owner.fetchval("SELECT id FROM pegawai WHERE id_sumber = 'P007'")
    async with UnitOfWork(walk.own.engine, "admin", AT) as work:
        person = await add_user(work, walk.own.agency, pegawai_id=person_id)
        await work.commit()
    act_as(walk, desk)
    made = {"pegawai_id": str(person_id), "jenis": "A", "tmt_rencana": "2026-11-02", "tujuan_unor_id": units["SD2"]}
    case = (await walk.own.http.post("/v1/usulan-mutasi", json=made)).json()
    where = {"usulan_id": case["id"]}
    await walk.own.owner.execute("UPDATE usulan_mutasi SET status = 'SK_DITANDATANGANI' WHERE id = $1", uuid.UUID(case["id"]))
    told = {"cara": "LANGSUNG", "tanggal": "2026-11-20", "penerima": "YANG_BERSANGKUTAN"}
    case = await walk.call("POST", f"{ONE}/penyampaian", where=where, params=told, content=b"%PDF", headers=_match(case))
    assert len(case["penempatan"]) == 1, "its day has come, so the post is another one"
    case = await walk.call("POST", f"{ONE}/pengingat", where=where, json={"cara": "LANGSUNG"}, headers=_match(case))
    filed = await walk.call("POST", f"{ONE}/keberatan", where=where, json={"diterima": "2026-11-25", "alasan": "Uji."})
    await walk.own.owner.execute("UPDATE keberatan SET status = 'TERLAMBAT' WHERE id = $1", uuid.UUID(filed["id"]))
    act_as(walk, mayor, fresh=True)
    fields = {"nomor": "1", "tanggal": "2026-11-20", "sebab": "Uji.", "perbaikan": [{"bidang": "NAMA"}]}
    case = await walk.call("POST", f"{ONE}/ralat", where=where, json=fields, headers=_match(case))
    about = {"keberatan_id": filed["id"]}
    said = {"diterima": True, "alasan": "Uji."}
    filed = await walk.call("POST", f"{OBJECTION}/penerimaan", where=about, json=said, headers=_match(filed))
    decided = {"putusan": "DITOLAK", "nomor": "1", "tanggal": "2026-11-25", "pertimbangan": "Uji."}
    await walk.call("POST", f"{OBJECTION}/putusan", where=about, json=decided, headers=_match(filed))
    act_as(walk, person)
    again = (await walk.own.http.post(f"{ONE}/keberatan".format(**where), json={"alasan": "Lagi."})).json()
    mine = {"keberatan_id": again["id"]}
    again = await walk.call("PUT", f"{OBJECTION}/berkas", where=mine, content=b"%PDF-1.7 uji", headers=_match(again))
    await walk.call("POST", f"{OBJECTION}/tarik", where=mine, headers=_match(again))
    act_as(walk, mayor, fresh=True)
    plan = (await walk.own.http.get(f"{ONE}/akibat".format(**where), params={"aksi": "CABUT"})).json()
    falls = {"aksi": "CABUT", "alasan_kode": "SK_KELIRU", "catatan": "Uji.", "hash": plan["hash"]}
    case = (await walk.own.http.get(f"{ONE}/pelaksanaan".format(**where))).json()
    await walk.call("POST", f"{ONE}/pembatalan", where=where, json=falls, headers=_match(case))


async def _official(walk: Any, role: Peran) -> uuid.UUID:
    async with UnitOfWork(walk.own.engine, "admin", AT) as work:
        officer = await add_user(work, walk.own.agency, nama_tampil=f"Contoh sesudah SK {role.value}")
        await add_role(work, walk.own.agency, officer, role, dasar="SK Uji", mulai=date(2026, 1, 1))
        await work.commit()
    return officer


def _match(row: dict[str, Any]) -> dict[str, str]:
    return {"If-Match": etag(row["versi"])}
