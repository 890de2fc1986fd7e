"""An objection as its reader gets it: ages and days that bind, without what is sealed; the register; one opened, on record."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.keberatan.putusan import READERS, may_read, office_of
from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import OBJECTION, Vault
from services.registry.operations.keberatan.next_steps import next_steps
from services.registry.storage.keberatan import objections
from services.registry.storage.keberatan.objections import OPEN
from services.registry.storage.kepegawaian.people import wrapped_keys
from services.registry.storage.peristiwa.reads import note_read
from shared.errors import TidakBerwenang, TidakDitemukan
from shared.vocabulary import StatusKeberatan
from shared.web import paging

Row = dict[str, Any]
PURPOSE = "keberatan.dibaca"
KEPT_BACK = ("sandi", "usulan_tahun", "usulan_nomor", "berkas_hash")


def missing() -> TidakDitemukan:
    return TidakDitemukan("Keberatan tidak ada.", saran="Lihat GET /v1/keberatan.", pesan_en="No such objection.")


def told(row: Mapping[str, Any], today: date, said: Mapping[str, Any] | None = None) -> Row:
    """`said`: what is sealed, where it was opened; the hash of the letter as it was sent is part of it."""
    open_ = row["status"] in OPEN
    due, soonest = row["putus_batas"], row["putus_paling_cepat"]
    over = None if due is None and today > soonest else today > (due or soonest)
    return {
        **{name: value for name, value in row.items() if name not in KEPT_BACK}, "agenda": f"{row['nomor']}/{row['tahun']}",
        "usulan_agenda": f"{row['usulan_nomor']}/{row['usulan_tahun']}", "umur_hari": (today - row["diterima"]).days,
        "lewat_batas": over if open_ else False, "pemutus": office_of(row["seharusnya_kepada"]).value,
        "ada_berkas": row["berkas_hash"] is not None, "berkas_hash": (said or {}).get("berkas_sha256"),
    }  # fmt: skip


async def held(connection: AsyncConnection, siapa: Siapa, which: uuid.UUID) -> Row:
    """Raises TidakDitemukan, also for whoever may not read it."""
    row = await objections.one(connection, siapa.instansi_id, which)
    if row is None or not may_read(siapa, row):
        raise missing()
    return row


async def register(
    connection: AsyncConnection, siapa: Siapa, status: StatusKeberatan | None, lewat: bool, limit: int, cursor: str, today: date
) -> Row:
    """Whoever is neither the desk, the law, those who decide, nor audit sees only his own. Raises TidakBerwenang for who has neither."""
    after = paging.decode(cursor, uuid.UUID)[0] if cursor else None
    limit = paging.clamp(limit)
    whole = bool(siapa.peran() & READERS)
    if not whole and siapa.pegawai_id is None:
        raise TidakBerwenang("Peran Anda tidak membaca keberatan.", saran="Minta petugas mutasi.", pesan_en="Not yours to read.")
    rows = await objections.page(
        connection, siapa.instansi_id, status, today if lewat else None, None if whole else siapa.pegawai_id, after, limit + 1
    )
    kept = rows[:limit]
    more = paging.encode([kept[-1]["id"]]) if len(rows) > limit else None
    return {"per": today, "items": [told(row, today) for row in kept], "berikutnya": more}


async def opened(
    engine: AsyncEngine, connection: AsyncConnection, vault: Vault, siapa: Siapa, which: uuid.UUID, today: date, at: datetime
) -> Row:
    """With what the person and the decision say. The reading is on record."""
    row = await held(connection, siapa, which)
    said = await unsealed(connection, vault, row)
    await note_read(engine, siapa.instansi_id, siapa.aktor, PURPOSE, ["keberatan.sandi"], [row["pegawai_id"]], at)
    shown = told(row, today, said)
    follows = await next_steps(connection, shown, others=bool(siapa.peran() & READERS))
    return {**shown, "alasan": said.get("alasan"), "pertimbangan": said.get("pertimbangan"), "langkah_berikut": follows}


async def unsealed(connection: AsyncConnection, vault: Vault, row: Mapping[str, Any]) -> Row:
    wrapped = (await wrapped_keys(connection, [row["pegawai_id"]])).get(row["pegawai_id"])
    return {} if wrapped is None else sandi.unseal(vault.unwrap(wrapped, row["pegawai_id"]), row["sandi"], OBJECTION)
