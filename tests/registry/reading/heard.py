"""A hearing with `n` of whatever it has: notices, contests, reviews, messages."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import HEARING, Vault
from services.registry.storage.base import new_id
from services.registry.storage.dengar import tables as d_
from services.registry.storage.kepegawaian.tables import pegawai
from tests.registry.kepegawaian.writing import AT, TODAY


async def add_hearing(c: AsyncConnection, vault: Vault, ids: dict[str, Any], person: uuid.UUID) -> None:
    wrapped = (await c.execute(select(pegawai.c.kunci_sandi).where(pegawai.c.id == person))).scalar_one()
    sealed = sandi.seal(vault.unwrap(wrapped, person), {"catatan": "Uji"}, HEARING)
    one = {"pegawai_id": person, "instansi_id": ids["instansi_id"], "sandi": sealed, "oleh": "uji", "dibuat_pada": AT}
    due = {"hari": 10, "paling_cepat": TODAY, "dasar": "uji", "bawaan": True}
    case = {**one, **due, "usulan_id": ids["usulan_id"]}
    rows: dict[Any, dict[str, Any]] = {
        d_.pemberitahuan: {**case, "cara": "SURAT", "tanggal": TODAY},
        d_.sanggah: {**case, "bidang": "UNIT", "pemilik_peran": "PETUGAS_MUTASI", "tanggal": TODAY},
        d_.tinjauan_mendesak: {**case, "sebab": "KESELAMATAN"},
    }
    told = {
        "pegawai_id": person, "instansi_id": ids["instansi_id"], "usulan_id": ids["usulan_id"], "jenis": "PEMBERITAHUAN",
        "status": "ANTRE", "saluran": "SURAT", "tautan": "/v1/saya/pemberitahuan", "percobaan": 0, "berikutnya_pada": AT,
        "dibuat_pada": AT,
    }  # fmt: skip
    for table, row in rows.items():
        await c.execute(insert(table), [{"id": new_id(), **row} for _ in range(ids["n"])])
    await c.execute(insert(d_.kotak_keluar), [{"id": new_id(), **told, "acuan": str(k)} for k in range(ids["n"])])
