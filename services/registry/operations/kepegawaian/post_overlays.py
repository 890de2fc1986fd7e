"""Posts beside the definitive one that follow from a history: acting posts, extra duties, and definitive entries that contradict.

They neither open nor fill a seat. Their rows bear the code of their entry, so that they change and go with it.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.riwayat.entries import Catatan
from services.registry.domain.kepegawaian.riwayat.facts import Fakta
from services.registry.storage.base import among, new_id
from services.registry.storage.bulk import copy_rows
from services.registry.storage.kepegawaian.tables import penempatan
from services.registry.storage.kepegawaian.versions import close
from shared.vocabulary import JenisPenempatan, JenisPenugasan, StatusBaris

Row = dict[str, Any]
PREFIX = "riwayat:"
KINDS = {
    JenisPenugasan.PLT: JenisPenempatan.PLT, JenisPenugasan.PLH: JenisPenempatan.PLH, JenisPenugasan.PENJABAT: JenisPenempatan.PLT,
    JenisPenugasan.TUGAS_TAMBAHAN: JenisPenempatan.TUGAS_TAMBAHAN,
}  # fmt: skip
COMPARED = ("jenis", "berlaku", "unor_id", "jabatan_id", "mapel", "unor_teks", "jabatan_teks", "bermasalah", "tmt_jabatan")


async def write_overlays(connection: AsyncConnection, found: Mapping[uuid.UUID, Fakta], at: datetime) -> dict[uuid.UUID, str]:
    """Bring each person's overlays that came from the history to those it has now; tells whose changed."""
    query = select(penempatan).where(
        among(penempatan.c.pegawai_id, found), penempatan.c.id_sumber.startswith(PREFIX), func.upper_inf(penempatan.c.dicatat)
    )
    held = {(row["pegawai_id"], row["sumber"], row["id_sumber"]): row for row in (await connection.execute(query)).mappings()}
    wanted = {(person, row["sumber"], row["id_sumber"]): row for person, facts in found.items() for row in _rows(facts)}
    same = {key for key, row in wanted.items() if key in held and all(held[key][name] == row[name] for name in COMPARED)}
    await close(connection, penempatan, [row["id"] for key, row in held.items() if key not in same], at)
    fresh = [
        {"id": new_id(), "pegawai_id": key[0], "dicatat": Range(at, None), **row}
        for key, row in wanted.items()
        if key not in same
    ]
    await copy_rows(connection, penempatan, fresh)
    return {key[0]: StatusBaris.DIPERBARUI.value for key in (held.keys() | wanted.keys()) - same}


def _rows(facts: Fakta) -> list[Row]:
    against = facts.jabatan.bertentangan if facts.jabatan else ()
    rows = [_row(entry, JenisPenempatan.BERTENTANGAN, entry.selesai) for entry in against]
    return rows + [_row(entry, KINDS[JenisPenugasan(entry.isi["jenis_penugasan"])], end) for entry, end in facts.tugas_lain]


def _row(entry: Catatan, kind: JenisPenempatan, last: date | None) -> Row:
    unit, position = entry.unor_id, entry.jabatan_id
    return {
        "sumber": entry.sumber, "id_sumber": f"{PREFIX}{entry.id_sumber}", "jenis": kind.value,
        "berlaku": Range(entry.mulai, last + timedelta(days=1) if last else None, bounds="[)"), "unor_id": unit, "jabatan_id": position,
        "mapel": entry.isi.get("mapel"), "unor_teks": None if unit else entry.isi.get("unor"),
        "jabatan_teks": None if position else entry.isi.get("jabatan"),
        "bermasalah": kind == JenisPenempatan.BERTENTANGAN or unit is None, "tmt_jabatan": entry.mulai,
    }  # fmt: skip
