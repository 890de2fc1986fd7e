"""Where a case comes from: its round, whether its person is among the equals of the seat, and whose decision it is."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from services.registry.domain.usulan.kewenangan import Kewenangan, row_of
from services.registry.operations.usulan.asked import Ditanya
from services.registry.storage.hukum.dated import holding
from services.registry.storage.kepegawaian.tables import kunci_lama, pegawai
from services.registry.storage.putaran.tables import putaran, rekomendasi
from services.registry.storage.usulan.office_tables import kewenangan
from shared.vocabulary import JenisMutasi, KelompokJabatan


async def round_of(asked: Ditanya) -> dict[str, Any] | None:
    """None for a case outside rounds."""
    if asked.usulan["putaran_id"] is None:
        return None
    row = (await asked.connection.execute(select(putaran).where(putaran.c.id == asked.usulan["putaran_id"]))).mappings().first()
    return None if row is None else dict(row)


async def among_equals(asked: Ditanya) -> bool | None:
    """None where the case comes from no recommendation."""
    case = asked.usulan
    if case["analisis_id"] is None or case["rekomendasi_no"] is None:
        return None
    mine = (rekomendasi.c.analisis_id == case["analisis_id"], rekomendasi.c.no == case["rekomendasi_no"])
    row = (await asked.connection.execute(select(rekomendasi.c.kunci, rekomendasi.c.isi).where(*mine))).first()
    if row is None:
        return None
    equals = {row.kunci, *(one["pegawai"] for one in (row.isi.get("kursi") or {}).get("calon", []))}
    keys = select(pegawai.c.kunci).where(pegawai.c.id == case["pegawai_id"])
    earlier = select(kunci_lama.c.kunci).where(kunci_lama.c.pegawai_id == case["pegawai_id"])
    return bool(equals & set((await asked.connection.execute(keys.union(earlier))).scalars()))


async def authority(asked: Ditanya) -> Kewenangan:
    """The matrix row of today."""
    city = await holding(asked.connection, kewenangan, asked.usulan["instansi_id"], asked.hari_ini)
    return row_of(KelompokJabatan(asked.usulan["kelompok"]), JenisMutasi(asked.usulan["jenis"]), city)
