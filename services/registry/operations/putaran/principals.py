"""The heads of the city's schools at a round's effective date: what becomes of each, why, where to, and who follows."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.putaran.kepala_sekolah import Kepala, appointable, outcome, term_of, unknown
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.putaran import principals, round_rows
from shared.vocabulary import BentukMutasi, JenisPenempatan, KeluaranKepala
from shared.web import paging

Row = dict[str, Any]


async def page(
    connection: AsyncConnection, instansi_id: uuid.UUID, putaran_id: uuid.UUID, today: Any, limit: int, cursor: str
) -> Row:
    """{tmt, items, berikutnya}. As recorded today. Raises TidakDitemukan."""
    tmt = (await round_rows.one(connection, putaran_id, instansi_id))["tmt_rencana"]
    after = paging.decode(cursor, uuid.UUID)[0] if cursor else None
    limit = paging.clamp(limit)
    rows = await principals.heads(connection, instansi_id, Moment(today), after, limit + 1)
    kept = rows[:limit]
    cases = await principals.cases_about(connection, [row["pegawai_id"] for row in kept], [row["unor_id"] for row in kept])
    own = {row["pegawai_id"]: row for row in cases}
    follows = {row["tujuan_unor_id"]: row for row in cases if row["bentuk"] == BentukMutasi.KEPALA_SEKOLAH}
    items = [_told(row, own.get(row["pegawai_id"]), follows.get(row["unor_id"]), tmt) for row in kept]
    return {"tmt": tmt, "items": items, "berikutnya": paging.encode([kept[-1]["id"]]) if len(rows) > limit else None}


def _told(row: Row, case: Row | None, successor: Row | None, tmt: Any) -> Row:
    head = Kepala(
        tutup=row["tutup"], tmt_pensiun=row["tmt_pensiun"], lahir_bulan=row["dasar_pensiun"], sejak=row["sejak"], tmt_unit=row["tmt_unit"],
        plt=row["jenis"] == JenisPenempatan.PLT, usulan=None if case is None else case["bentuk"] == BentukMutasi.KEPALA_SEKOLAH,
    )  # fmt: skip
    end, why = outcome(head, tmt)
    return {
        "pegawai": row["kunci"], "unor_id": row["unor_id"], "unor_nama": row["unor_nama"], "plt": head.plt, "sejak": head.sejak,
        "periode": term_of(head, tmt), "di_sekolah_sejak": head.tmt_unit, "tutup": head.tutup,
        "penerus": (row["penerus"] or "").split("|") if row["penerus"] else [], "keluaran": end, "sebab": why,
        "dapat_ditugaskan_lagi": appointable(head, tmt), "perlu_dicek": unknown(head),
        "usulan": None if case is None else _case(case), "pengganti": None if successor is None else _case(successor),
        "perlu_pengganti": head.tutup is None and end is not KeluaranKepala.TETAP and successor is None,
    }  # fmt: skip


def _case(row: Row) -> Row:
    return {
        "usulan_id": row["id"], "agenda": f"{row['nomor']}/{row['tahun']}", "status": row["status"],
        "tujuan_unor_nama": row["tujuan_unor_nama"],
    }  # fmt: skip
