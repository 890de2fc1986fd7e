"""What a decision stood on, for computing it again: the plan it came from, the judgement of its set, and whether the chain is whole.

Nothing is computed here. The gateway fetches by these hashes what was kept, asks scoring anew, and says where the answers part.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.akses.siapa import Siapa
from services.registry.operations.peristiwa.verify import verify_agency
from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.check_stored import FIELDS
from services.registry.operations.usulan.composition import composed
from services.registry.storage.kepegawaian.tables import pegawai
from services.registry.storage.peristiwa.reads import note_read
from services.registry.storage.peristiwa.tables import peristiwa
from services.registry.storage.putaran.tables import analisis
from services.registry.storage.usulan import cases, checks
from services.registry.storage.usulan.tables import usulan_mutasi
from shared.errors import TidakBerwenang
from shared.vocabulary import Peran

PURPOSE = "usulan.putar_ulang"
WHO = frozenset({Peran.AUDITOR, Peran.PETUGAS_HUKUM})
Row = dict[str, Any]


async def decision_of(engine: AsyncEngine, connection: AsyncConnection, siapa: Siapa, usulan_id: uuid.UUID, at: datetime) -> Row:
    """{instansi_id, rencana, himpunan, audit}: each null where the case has none. On record. Raises TidakBerwenang, TidakDitemukan."""
    if not any(siapa.holds(role) for role in WHO):
        raise TidakBerwenang(
            "Putusan diputar ulang oleh auditor atau petugas hukum.", saran="Minta salah satu dari mereka.",
            pesan_en="Auditors and law officers replay decisions.",
        )  # fmt: skip
    case = refusals.of_agency(await cases.one(connection, usulan_id), siapa.instansi_id)
    found = {
        "instansi_id": case["instansi_id"], "rencana": await _plan(connection, case), "himpunan": await _judgement(connection, case),
        "audit": await _chain(engine, connection, case),
    }  # fmt: skip
    await note_read(engine, case["instansi_id"], siapa.aktor, PURPOSE, FIELDS, [case["pegawai_id"]], at)
    return found


async def _plan(connection: AsyncConnection, case: Mapping[str, Any]) -> Row | None:
    """The analysis the case came from."""
    a = analisis.c
    query = select(a.id, a.kunci, a.enam_hash, a.hasil_hash).where(a.id == case["analisis_id"], a.hasil_hash.is_not(None))
    row = (await connection.execute(query)).mappings().first()
    return None if row is None else dict(row)


async def _judgement(connection: AsyncConnection, case: Mapping[str, Any]) -> Row | None:
    """The one the last guarded step stood on, else the newest; with its members as they are recorded now, and their hash."""
    named = [step["pemeriksaan_id"] for step in await cases.steps(connection, case["id"]) if step["pemeriksaan_id"]]
    row = await checks.by_id(connection, named[-1]) if named else await checks.last_of(connection, case)
    if row is None:
        return None
    ids = [uuid.UUID(one) for one in row["isi"]["usulan"]]
    c = usulan_mutasi.c
    wanted = select(c.id, c.tujuan_sel, c.tmt_rencana, pegawai.c.kunci).join(pegawai, pegawai.c.id == c.pegawai_id)
    rows = (await connection.execute(wanted.where(c.id.in_(ids)).order_by(c.id))).all()
    members, _, digest = composed(rows, case["tmt_rencana"])
    told = {name: row[name] for name in ("id", "komposisi_hash", "enam_hash", "pada")}
    return {**told, "usulan": row["isi"]["usulan"], "anggota": members, "komposisi_sekarang": digest}


async def _chain(engine: AsyncEngine, connection: AsyncConnection, case: Mapping[str, Any]) -> Row:
    """The agency's whole chain gone through, and where this case stands in it."""
    e = peristiwa.c
    query = select(func.count(), func.min(e.nomor), func.max(e.nomor))
    mine = query.where(e.instansi_id == case["instansi_id"], e.subjek_id == str(case["id"]))
    count, first, last = (await connection.execute(mine)).one()
    whole = await verify_agency(engine, case["instansi_id"])
    return {
        "utuh": whole["utuh"], "peristiwa": count, "dari_nomor": first, "sampai_nomor": last,
        "putus": [*whole["perubahan"]["putus"], *whole["bacaan"]["putus"]],
    }  # fmt: skip
