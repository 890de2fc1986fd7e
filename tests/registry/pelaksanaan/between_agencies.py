"""Cases that go to another agency or come from one, taken along by registry's own operations."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from typing import Any

from services.registry.operations.usulan.draft import Rancangan, draft
from services.registry.operations.usulan.papers import SuratUsulan, record_paper
from shared.vocabulary import AksiUsulan as K
from shared.vocabulary import JenisMutasi, JenisSurat
from tests.registry.usulan.officials import EVERYTHING, FREE, TMT, City

ASKED = (
    JenisSurat.ANJAB_ABK, JenisSurat.USUL_PENERIMA, JenisSurat.PERSETUJUAN_ASAL, JenisSurat.PERNYATAAN_HUKDIS,
    JenisSurat.SK_TERAKHIR, JenisSurat.PENILAIAN_KINERJA, JenisSurat.PERNYATAAN_TUBEL, JenisSurat.BEBAS_TEMUAN,
    JenisSurat.PERSETUJUAN_BKN,
)  # fmt: skip
LEAVING = (
    ("meja", K.AJUKAN), ("kepala_opd", K.VERIFIKASI_OPD), ("meja2", K.VERIFIKASI_BKPSDM), ("meja", K.NILAI), ("ppk", K.SETUJUI),
    ("meja", K.TUNGGU_SK_LUAR),
)  # fmt: skip
COMING = (
    ("meja", K.AJUKAN), ("meja2", K.VERIFIKASI_BKPSDM), ("meja", K.MINTA_PERSETUJUAN_ASAL), ("meja", K.AJUKAN_PERTEK),
    ("meja", K.TUNGGU_SK_LUAR), ("ppk", K.SETUJUI), ("meja", K.SIAPKAN_SK), ("ppk", K.TANDA_TANGANI), ("meja", K.SAMPAIKAN),
)  # fmt: skip
LOOKED_AT = ("ELE-01", "ELE-02")
"""What the records of this city cannot tell: which kind of post somebody held at the other agency."""


async def between(city: City, pegawai_id: uuid.UUID, *, masuk: bool, **target: Any) -> uuid.UUID:
    who = city.officials["meja"]
    wanted = Rancangan(
        pegawai_id=pegawai_id,
        jenis=JenisMutasi.B,
        tmt_rencana=TMT,
        instansi_luar="Kota Lain",
        masuk=masuk,
        kepentingan=FREE,
        **target,
    )
    async with city.work(who) as work:
        row = await draft(work, who, wanted)
        await work.commit()
    made = uuid.UUID(str(row["id"]))
    for days, kind in enumerate(ASKED):
        await paper(city, made, kind, date(2026, 10, 1) + timedelta(days=days))
    return made


async def paper(city: City, case: uuid.UUID, kind: JenisSurat, day: date, tmt: date | None = None) -> None:
    row, who = await city.row(case), city.officials["meja"]
    named = {"unit": row["tujuan_unor_nama"] or row["instansi_luar"], "jabatan": row["tujuan_jabatan_nama"] or "Guru"}
    said = SuratUsulan(jenis=kind, nomor="1", tanggal=day, pejabat="Gubernur", tmt=tmt, mapel=row["tujuan_mapel"], **named)
    async with city.work(who) as work:
        await record_paper(work, who, case, row["versi"], said, b"%PDF")


async def go(city: City, case: uuid.UUID, *steps: tuple[str, K]) -> None:
    for by, aksi in steps:
        await city.act(case, by, aksi, isi={**EVERYTHING, "dicek": [*EVERYTHING["dicek"], *LOOKED_AT]})
