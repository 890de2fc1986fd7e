"""The writing routes of what follows a decree: an item of a checklist ticked with its proof, and the city's template."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import select

from services.registry.operations.pelaksanaan.make_list import make_list
from services.registry.storage.usulan.tables import usulan_mutasi
from services.registry.storage.work import UnitOfWork
from shared.web.conditional import etag
from tests.registry.akses.conftest import AT


async def walk_checklist(walk: Any, usulan_id: str) -> None:
    """As the officer who walks; the list is made as a decree would."""
    async with UnitOfWork(walk.own.engine, "uji", AT) as work:
        query = select(usulan_mutasi).where(usulan_mutasi.c.id == uuid.UUID(usulan_id))
        case = dict((await work.connection.execute(query)).mappings().one())
        assert await make_list(work, case, AT.date())
        work.record(walk.own.agency, "uji", "usulan_mutasi", usulan_id)
        await work.commit()
    one, where = "/v1/usulan-mutasi/{usulan_id}/daftar-periksa/{kode}", {"usulan_id": usulan_id, "kode": "SERAH_TERIMA"}
    item = await walk.call("PUT", f"{one}/berkas", where=where, content=b"%PDF", headers={"If-Match": etag(1)})
    said = {"status": "SELESAI", "tanggal": AT.date().isoformat()}
    await walk.call("PUT", one, where=where, json=said, headers={"If-Match": etag(item["versi"])})
    answer = {"status": "DITERIMA", "tanggal": AT.date().isoformat(), "id_luar": "1"}
    for links in (1, 0):  # the same again changes nothing
        where = {"usulan_id": usulan_id, "penerima": "SIASN"}
        await walk.call("PUT", "/v1/usulan-mutasi/{usulan_id}/ekspor/{penerima}", links=links, where=where, json=answer)
    unit = await walk.own.owner.fetchval("SELECT sumber || ':' || id_sumber FROM unor WHERE id_sumber = 'SD1'")
    outcome = {"unor": unit, "ukuran": "IKM", "per": "2026-06-30", "nilai_mili": 82500, "satuan": "skor 0-100", "sumber": "uji"}
    await walk.call("PUT", "/v1/hasil-unit", json={"baris": [outcome]})


async def walk_template(walk: Any) -> None:
    """As the law officer."""
    item = {
        "nama": "Uji",
        "penerima": "UNIT",
        "pemilik": "MEJA",
        "acuan": "SK",
        "hari": 7,
        "bukti": [],
        "wajib": False,
        "dasar": "uji",
    }
    said = {"isi": item, "nomor": "1", "tanggal": "2026-01-05", "sejak": "2026-01-05"}
    for links in (1, 0):  # the same again changes nothing
        await walk.call("PUT", "/v1/templat-periksa/{kode}", links=links, where={"kode": "UJI"}, json=said)
