"""Sessions as they are listed and shown: members by name, cases by number, who may sit for which."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.sidang import kuorum
from services.registry.domain.sidang.status import from_here
from services.registry.operations.dengar.conflicts import barred
from services.registry.operations.sidang import refusals
from services.registry.operations.sidang.board import named
from services.registry.operations.sidang.open_session import session_of
from services.registry.operations.sidang.ties import silent
from services.registry.operations.usulan.visible import Pandangan
from services.registry.storage.sidang import sessions
from services.registry.storage.usulan import listing
from shared.vocabulary import StatusSidang
from shared.web import paging
from shared.web.clock import JAKARTA

Row = dict[str, Any]
OF_CASE = (
    "jenis", "status", "himpunan_id", "asal_unor_nama", "tujuan_unor_nama", "asal_jabatan_nama", "tujuan_jabatan_nama", "tujuan_mapel",
    "tmt_rencana",
)  # fmt: skip


async def page(connection: AsyncConnection, view: Pandangan, filters: Row, limit: int, cursor: str) -> Row:
    """Newest first; a session is about the whole agency, so roles over units see none."""
    if view.units is not None:
        return {"items": [], "berikutnya": None}
    after = paging.decode(cursor, uuid.UUID)[0] if cursor else None
    limit = paging.clamp(limit)
    rows = await sessions.page(connection, view.instansi_id, filters, after, limit + 1)
    return {"items": rows[:limit], "berikutnya": paging.encode([rows[limit - 1]["id"]]) if len(rows) > limit else None}


async def show(connection: AsyncConnection, vault: Vault, view: Pandangan, sidang_id: uuid.UUID) -> Row:
    """Raises TidakDitemukan for whoever may not see it."""
    if view.units is not None:
        raise refusals.missing()
    row = await session_of(connection, view.instansi_id, sidang_id)
    members = await sessions.members(connection, sidang_id)
    agenda = await sessions.agenda(connection, sidang_id)
    tied = await barred(connection, members, agenda)
    unsaid = await silent(connection, members, agenda)
    wanted = kuorum.read(row["kuorum"]).wanted(len(members))
    told = await named(connection, vault, view.instansi_id, members, row["waktu"].astimezone(JAKARTA).date())
    cases = {one["id"]: one for one in await listing.of_ids(connection, [item["usulan_id"] for item in agenda])}
    return {
        **row, "kuorum": {**row["kuorum"], "anggota": len(members), "perlu": wanted, "hadir": len(kuorum.sitting(members))},
        "anggota": [
            {name: one[name] for name in ("no", "pengguna_id", "nama", "kedudukan", "kehadiran")} for one in told
        ],
        "acara": [
            {
                **{name: item[name] for name in ("no", "usulan_id", "hasil", "alasan_kode", "catatan", "suara", "keberatan", "hadir")},
                "agenda": f"{item['nomor']}/{item['tahun']}", **{name: cases[item["usulan_id"]][name] for name in OF_CASE},
                "boleh_memutuskan": len(kuorum.sitting(members, tied[item["usulan_id"]])),
                "berkepentingan": sorted(tied[item["usulan_id"]]), "belum_menyatakan": unsaid[item["usulan_id"]],
            }
            for item in agenda
        ],
        "aksi": [
            {"aksi": one.aksi, "ke": one.ke, "peran": sorted(one.peran), "alasan_wajib": one.alasan}
            for one in from_here(StatusSidang(row["status"]))
        ],
    }  # fmt: skip
