"""The authority matrix of a city: read as of a day, one row stated by the law officer for a span of days, with number and date."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.usulan.kewenangan import as_json, matrix, read
from services.registry.storage.hukum.dated import holding, state
from services.registry.storage.usulan.office_tables import kewenangan
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah
from shared.vocabulary import Izin, JenisMutasi, KelompokJabatan


@dataclass(frozen=True, kw_only=True)
class BarisKewenangan:
    """`isi`: the row's answers; `nomor`, `tanggal`: of the act that says so (of the delegation or mandate where power is passed on)."""

    kelompok: KelompokJabatan
    jenis: JenisMutasi
    isi: Mapping[str, Any]
    nomor: str
    tanggal: date
    sejak: date
    sampai: date | None = None


async def read_matrix(connection: AsyncConnection, instansi_id: uuid.UUID, on: date) -> list[dict[str, Any]]:
    return matrix(await holding(connection, kewenangan, instansi_id, on))


async def state_row(work: UnitOfWork, siapa: Siapa, said: BarisKewenangan) -> dict[str, Any]:
    """The row as it holds then; the same again changes nothing. Commits. Raises TidakBerwenang, MasukanTidakSah."""
    require(siapa, Izin.TETAPKAN_HUKUM)
    try:
        row = read({**said.isi, "nomor": said.nomor, "tanggal": said.tanggal.isoformat(), "keyakinan": "SEEN"})
    except (KeyError, TypeError, ValueError) as wrong:
        raise MasukanTidakSah(
            "Baris kewenangan tidak terbaca.", saran="Ikuti bentuk yang diberikan GET /v1/kewenangan.", pesan_en="Not a row of the matrix.",
        ) from wrong  # fmt: skip
    if said.sampai is not None and said.sampai <= said.sejak:
        raise MasukanTidakSah(
            "sampai tidak sesudah sejak.", saran="Kosongkan sampai bila belum ada akhirnya.", pesan_en="No days."
        )
    about = {"instansi_id": siapa.instansi_id, "kelompok": said.kelompok.value, "jenis": said.jenis.value}
    kept = {name: value for name, value in as_json(row).items() if name not in ("nomor", "tanggal", "keyakinan")}
    values = {"isi": kept, "nomor": said.nomor, "tanggal": said.tanggal, "oleh": siapa.aktor}
    if await state(work.connection, kewenangan, about, values, Range(said.sejak, said.sampai), work.at):
        work.record(
            siapa.instansi_id, "kewenangan.disimpan", "kewenangan", f"{said.jenis.value}/{said.kelompok.value}", nomor=said.nomor,
            sejak=said.sejak.isoformat(),
        )  # fmt: skip
        await work.commit()
    return {
        "kelompok": said.kelompok,
        "jenis": said.jenis,
        "sumber": "KOTA",
        "sejak": said.sejak,
        "sampai": said.sampai,
        **as_json(row),
    }
