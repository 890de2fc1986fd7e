"""The report on departures, always open to the Sekda and the inspectorate: each with its reason, counted by who, where and why.

A rule that stands for a private ground is not named.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.dengar.gugus import KALI, PALING_SEDIKIT, clusters
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.told_user import told_users, unit_names
from services.registry.storage.akses.tables import pengguna
from services.registry.storage.base import among
from services.registry.storage.dengar import departures
from services.registry.storage.dengar.departures import Saringan
from services.registry.storage.putaran.tables import putaran
from shared.errors import MasukanTidakSah
from shared.texts.explain.readers import PRIVATE
from shared.vocabulary import Izin
from shared.web import paging
from shared.web.clock import JAKARTA

Row = dict[str, Any]
CLOSED = "TERTUTUP"
HIDDEN = ("instansi_id", "pegawai_id")
COMPARED = ("PEJABAT", "UNIT", "OPD", "ALASAN")
"""Where a cluster would say something; kinds and rounds are only counted."""


async def page(
    connection: AsyncConnection, vault: Vault, siapa: Siapa, only: Saringan, limit: int, cursor: str, today: date
) -> Row:
    """Raises TidakBerwenang."""
    require(siapa, Izin.AWASI)
    after, limit = (paging.decode(cursor, uuid.UUID)[0] if cursor else None), paging.clamp(limit)
    rows = await departures.page(connection, siapa.instansi_id, only, limit + 1, after)
    kept = rows[:limit]
    officials = await _officials(connection, vault, {row["oleh"] for row in kept}, today)
    units = await unit_names(connection, {row[name] for row in kept for name in ("unor_id", "asal_opd_id") if row[name]}, today)
    items = [
        {
            **{name: value for name, value in row.items() if name not in HIDDEN},
            "agenda": f"{row['nomor']}/{row['tahun']}", "aturan": CLOSED if row["aturan"] in PRIVATE else row["aturan"],
            "oleh_nama": officials.get(row["oleh"]), "unor_nama": units.get(row["unor_id"]), "opd_nama": units.get(row["asal_opd_id"]),
        }
        for row in kept
    ]  # fmt: skip
    return {"items": items, "berikutnya": paging.encode([kept[-1]["id"]]) if len(rows) > limit else None}


async def summary(connection: AsyncConnection, vault: Vault, siapa: Siapa, only: Saringan, today: date) -> Row:
    """{jumlah, menurut: {name: [{kunci, nama, jumlah, usulan}]}, gugus, batas}. Raises TidakBerwenang."""
    require(siapa, Izin.AWASI)
    counted = await departures.counts(connection, siapa.instansi_id, only)
    bases = await departures.acted_on(connection, siapa.instansi_id, only)
    named = await _names(connection, vault, counted, today)
    found = [one for name in COMPARED for one in clusters(name, counted[name], bases.get(name))]
    return {
        "jumlah": sum(counted["JENIS"].values()),
        "menurut": {
            name: [
                {"kunci": key, "nama": named.get(key), "jumlah": number, "usulan": bases.get(name, {}).get(key)}
                for key, number in sorted(held.items(), key=lambda one: (-one[1], one[0]))
            ]
            for name, held in counted.items()
        },
        "gugus": [{**asdict(one), "nama": named.get(one.kunci)} for one in found],
        "batas": {"paling_sedikit": PALING_SEDIKIT, "kali": KALI},
    }  # fmt: skip


def within(dari: date | None, sampai: date | None, **more: Any) -> Saringan:
    """Days in Jakarta, both ends included. Raises MasukanTidakSah."""
    if dari and sampai and sampai < dari:
        raise MasukanTidakSah("sampai sebelum dari.", saran="Tukar tanggalnya.", pesan_en="The end is before the beginning.")
    start = datetime.combine(dari, time(), JAKARTA).astimezone(UTC) if dari else None
    end = datetime.combine(sampai + timedelta(days=1), time(), JAKARTA).astimezone(UTC) if sampai else None
    return Saringan(dari=start, sampai=end, **more)


async def _names(
    connection: AsyncConnection, vault: Vault, counted: Mapping[str, Mapping[str, int]], today: date
) -> dict[str, str | None]:
    officials = await _officials(connection, vault, set(counted["PEJABAT"]), today)
    places = {uuid.UUID(one) for name in ("UNIT", "OPD") for one in counted[name]}
    units = await unit_names(connection, places, today) if places else {}
    rounds = select(putaran.c.id, putaran.c.nama).where(among(putaran.c.id, [uuid.UUID(one) for one in counted["PUTARAN"]]))
    held = {str(row.id): row.nama for row in await connection.execute(rounds)} if counted["PUTARAN"] else {}
    return {**officials, **{str(one): name for one, name in units.items()}, **held}


async def _officials(connection: AsyncConnection, vault: Vault, actors: set[str], today: date) -> dict[str, str | None]:
    """Names of those who act, by actor."""
    ids = [uuid.UUID(one.removeprefix("pengguna:")) for one in actors if one.startswith("pengguna:")]
    if not ids:
        return {}
    rows = [dict(row) for row in (await connection.execute(select(pengguna).where(among(pengguna.c.id, ids)))).mappings()]
    return {f"pengguna:{one['id']}": one["nama"] for one in await told_users(connection, vault, rows, today)}
