"""The checklist template of a city: read as of a day, one item stated by the law officer for a span of days with number and date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.pelaksanaan.templat import as_json, read, template
from services.registry.operations.pelaksanaan import refused
from services.registry.storage.hukum.dated import holding, state
from services.registry.storage.pelaksanaan.list_tables import templat_periksa
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import Izin

BESIDE = ("kode", "nomor", "tanggal", "keyakinan")


@dataclass(frozen=True, kw_only=True)
class ButirKota:
    """`isi`: the item; `nomor`, `tanggal`: of the circular or regulation that says so."""

    kode: str
    isi: Mapping[str, Any]
    nomor: str
    tanggal: date
    sejak: date
    sampai: date | None = None


async def read_template(connection: AsyncConnection, instansi_id: Any, on: date) -> list[dict[str, Any]]:
    return template(await holding(connection, templat_periksa, instansi_id, on))


async def state_item(work: UnitOfWork, siapa: Siapa, said: ButirKota) -> dict[str, Any]:
    """The item as it holds then; the same again changes nothing. Lists already made stay. Commits.

    Raises TidakBerwenang, MasukanTidakSah.
    """
    require(siapa, Izin.TETAPKAN_HUKUM)
    try:
        item = read(
            {**said.isi, "kode": said.kode, "nomor": said.nomor, "tanggal": said.tanggal.isoformat(), "keyakinan": "SEEN"}
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise refused.no_template() from wrong
    if said.sampai is not None and said.sampai <= said.sejak:
        raise refused.no_days()
    kept = {name: value for name, value in as_json(item).items() if name not in BESIDE}
    values = {"isi": kept, "nomor": said.nomor, "tanggal": said.tanggal, "oleh": siapa.aktor}
    about = {"instansi_id": siapa.instansi_id, "kode": said.kode}
    if await state(work.connection, templat_periksa, about, values, Range(said.sejak, said.sampai), work.at):
        work.record(
            siapa.instansi_id, "templat_periksa.disimpan", "templat_periksa", said.kode, nomor=said.nomor, sejak=said.sejak.isoformat()
        )  # fmt: skip
        await work.commit()
    return {"sumber": "KOTA", "sejak": said.sejak, "sampai": said.sampai, **as_json(item)}
