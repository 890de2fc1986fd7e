"""People are told: a row in the same transaction as what happened; sent by the gateway's worker, or printed by the desk.

A message names a kind, a link and whom to ask, and nothing of the person. Where the city has no channel it waits to be printed.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.storage.base import new_id
from services.registry.storage.dengar import messages
from services.registry.storage.naskah import papers
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, TidakDitemukan
from shared.vocabulary import Izin, JenisKabar, SaluranKabar, StatusKabar
from shared.web import paging

Row = dict[str, Any]
HIDDEN = ("instansi_id",)


async def tell(work: UnitOfWork, case: Mapping[str, Any], jenis: JenisKabar, acuan: object, tautan: str) -> None:
    """The person of the case, once per `acuan`. Does not commit."""
    head = (await papers.letterhead(work.connection, case["instansi_id"]) or {"isi": {}})["isi"]
    asked = {"petugas": head.get("petugas"), "jam_layanan": head.get("jam_layanan")}
    about = {"instansi_id": case["instansi_id"], "pegawai_id": case["pegawai_id"], "usulan_id": case["id"]}
    await messages.add(work.connection, [a_message(work, {**about, **asked}, jenis, acuan, tautan)])


def a_message(work: UnitOfWork, about: Row, jenis: JenisKabar, acuan: object, tautan: str) -> Row:
    return {
        "id": new_id(), **about, "jenis": jenis.value, "acuan": str(acuan), "status": StatusKabar.ANTRE.value, "saluran": None,
        "tautan": tautan, "percobaan": 0, "galat": None, "berikutnya_pada": work.at, "dibuat_pada": work.at,
    }  # fmt: skip


async def page(connection: Any, siapa: Siapa, status: StatusKabar | None, *, printable: bool, limit: int, cursor: str) -> Row:
    """Raises TidakBerwenang."""
    require(siapa, Izin.LIHAT_KABAR)
    after, limit = (paging.decode(cursor, uuid.UUID)[0] if cursor else None), paging.clamp(limit)
    rows = await messages.page(connection, siapa.instansi_id, status, printable=printable, limit=limit + 1, after=after)
    kept = rows[:limit]
    items = [{**_told(row), "agenda": f"{row['nomor']}/{row['tahun']}" if row["nomor"] else None} for row in kept]
    return {"items": items, "berikutnya": paging.encode([kept[-1]["id"]]) if len(rows) > limit else None}


async def printed(work: UnitOfWork, siapa: Siapa, kabar_id: uuid.UUID) -> Row:
    """Printed and handed over. Commits. Raises TidakDitemukan, TidakBerwenang, Bentrok for one that was sent."""
    require(siapa, Izin.SUSUN_NASKAH)
    row = await messages.locked(work.connection, kabar_id)
    if row is None or row["instansi_id"] != siapa.instansi_id:
        raise TidakDitemukan("Kabar tidak ada.", saran="Lihat GET /v1/kotak-keluar.", pesan_en="No such message.")
    if row["status"] == StatusKabar.TERKIRIM:
        raise Bentrok("Kabar ini sudah terkirim.", saran="Tidak perlu dicetak.", pesan_en="Already sent.", kode="sudah_terkirim")
    values = {
        "status": StatusKabar.TERKIRIM.value, "saluran": SaluranKabar.SURAT.value, "selesai_pada": work.at, "selesai_oleh": siapa.aktor,
    }  # fmt: skip
    await messages.change(work.connection, kabar_id, values)
    work.record(siapa.instansi_id, "kabar.dicetak", "kotak_keluar", kabar_id)
    await work.commit()
    return _told({**row, **values})


def _told(row: Mapping[str, Any]) -> Row:
    return {name: value for name, value in row.items() if name not in HIDDEN}
