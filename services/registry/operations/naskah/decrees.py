"""Decrees: made from decided cases, one or many; read with their lines and papers; a line corrected or revoked leaves the others."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.operations.naskah import refused
from services.registry.operations.naskah.material import told
from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.once import recall, remember
from services.registry.storage.naskah import papers
from services.registry.storage.naskah.tables import naskah, sk, sk_baris
from services.registry.storage.usulan import cases
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, Masalah, MasukanTidakSah
from shared.vocabulary import Izin, JenisNaskah, JenisSk, StatusBarisSk, StatusNaskah, StatusUsulan
from shared.web import paging

Row = dict[str, Any]
PLACE = "sk"
READY = frozenset({StatusUsulan.DISETUJUI_PPK, StatusUsulan.SK_DISIAPKAN})
MOST = 1_000


@dataclass(frozen=True)
class SkBaru:
    """`penanda`: office, name and rank of who signs; the official's number is not kept here."""

    jenis: JenisSk
    usulan_id: tuple[uuid.UUID, ...]
    penanda: dict[str, str]


async def make(work: UnitOfWork, siapa: Siapa, wanted: SkBaru, kunci: str | None, isi: Any) -> Row:
    """A draft with its lines in the order given. Commits.

    Raises MasukanTidakSah (nobody, too many, twice, several TMT), Bentrok naming each case that is not decided or stands on another decree.
    """
    require(siapa, Izin.SUSUN_NASKAH)
    made = await recall(work, siapa.instansi_id, PLACE, kunci, isi)
    if made is None:
        found = [refusals.of_agency(await cases.one(work.connection, one), siapa.instansi_id) for one in wanted.usulan_id]
        _fit(wanted, found)
        await _free(work.connection, siapa.instansi_id, found)
        row = {
            "instansi_id": siapa.instansi_id, "jenis": wanted.jenis.value, "tmt": found[0]["tmt_rencana"], "penanda": wanted.penanda,
            "status": StatusNaskah.DRAF.value, "versi": 1, "oleh": work.actor, "pada": work.at,
        }  # fmt: skip
        which = await papers.add(work.connection, sk, row)
        for no, case in enumerate(found, start=1):
            line = {"sk_id": which, "usulan_id": case["id"], "pegawai_id": case["pegawai_id"], "no": no}
            await papers.add(work.connection, sk_baris, {**line, "status": StatusBarisSk.BERLAKU.value})
        made = {"id": str(which)}
        await remember(work, siapa.instansi_id, PLACE, kunci, isi, made)
        work.record(siapa.instansi_id, "SK_DIBUAT", "sk", which, jenis=wanted.jenis.value, baris=len(found))
        await work.commit()
    return await show(work.connection, siapa.instansi_id, uuid.UUID(made["id"]))


async def show(connection: AsyncConnection, instansi_id: uuid.UUID, sk_id: uuid.UUID) -> Row:
    """With its lines and papers. Raises TidakDitemukan."""
    row = await papers.one(connection, sk, instansi_id, sk_id)
    if row is None:
        raise refused.no_decree()
    lines = [
        {name: line[name] for name in ("no", "usulan_id", "pegawai_id", "status")}
        for line in await papers.lines(connection, sk_id)
    ]
    written = [{name: one[name] for name in ("id", "jenis", "usulan_id", "status", "nomor", "tanggal")}
               for one in await papers.papers_of_decree(connection, sk_id)]  # fmt: skip
    return {**told(row), "baris": [told(one) for one in lines], "naskah": [told(one) for one in written]}


async def page(connection: AsyncConnection, instansi_id: uuid.UUID, filters: Row, limit: int, cursor: str) -> Row:
    after = paging.decode(cursor, uuid.UUID)[0] if cursor else None
    limit = paging.clamp(limit)
    rows = await papers.page(connection, sk, instansi_id, filters, after, limit + 1)
    return {
        "items": [told(row) for row in rows[:limit]],
        "berikutnya": paging.encode([str(rows[limit - 1]["id"])]) if len(rows) > limit else None,
    }


async def mark_line(work: UnitOfWork, sk_id: uuid.UUID, usulan_id: uuid.UUID, status: StatusBarisSk) -> None:
    """One line corrected or revoked; its papers say so at the public check, the others' do not. Does not commit."""
    mine = (sk_baris.c.sk_id == sk_id, sk_baris.c.usulan_id == usulan_id)
    await work.connection.execute(update(sk_baris).where(*mine).values(status=status.value))
    own = (naskah.c.sk_id == sk_id, naskah.c.usulan_id == usulan_id, naskah.c.jenis == JenisNaskah.PETIKAN_SK.value)
    values: Row = {"dikoreksi": True} if status == StatusBarisSk.DIRALAT else {"status": StatusNaskah.DICABUT.value}
    await work.connection.execute(update(naskah).where(*own).values(**values, versi=naskah.c.versi + 1))
    if all(line["status"] == StatusBarisSk.DICABUT for line in await papers.lines(work.connection, sk_id)):
        await papers.change(work.connection, sk, sk_id, {"status": StatusNaskah.DICABUT.value})
        whole = (naskah.c.sk_id == sk_id, naskah.c.usulan_id.is_(None))
        await work.connection.execute(
            update(naskah).where(*whole).values(status=StatusNaskah.DICABUT.value, versi=naskah.c.versi + 1)
        )


def _fit(wanted: SkBaru, found: Sequence[Row]) -> None:
    if not 0 < len(found) <= (1 if wanted.jenis is JenisSk.PERORANGAN else MOST):
        raise MasukanTidakSah(
            f"SK {wanted.jenis} tidak memuat {len(found)} orang.", saran=f"PERORANGAN satu orang; KOLEKTIF 1 sampai {MOST}.",
            pesan_en="Wrong number of people.",
        )  # fmt: skip
    if len({case["id"] for case in found}) < len(found):
        raise MasukanTidakSah("Satu usulan disebut dua kali.", saran="Sebut sekali saja.", pesan_en="A case is named twice.")
    if len({case["tmt_rencana"] for case in found}) > 1:
        raise MasukanTidakSah(
            "TMT-nya berbeda-beda.", saran="Satu SK satu TMT; buat SK terpisah.", pesan_en="Several effective dates."
        )


async def _free(connection: AsyncConnection, instansi_id: uuid.UUID, found: Sequence[Row]) -> None:
    faults = [
        Masalah("usulan_belum_diputuskan", f"Usulan {case['nomor']}/{case['tahun']} berstatus {case['status']}.", str(case["id"]),
                "Tunggu sampai DISETUJUI_PPK.")
        for case in found if StatusUsulan(case["status"]) not in READY
    ]  # fmt: skip
    taken = await papers.on_decrees(connection, [case["id"] for case in found])
    faults += [
        Masalah(
            "sudah_pada_sk",
            f"Usulan {case['nomor']}/{case['tahun']} sudah pada SK lain.",
            str(case["id"]),
            "Cabut dahulu barisnya.",
        )
        for case in found
        if case["id"] in taken
    ]
    if faults:
        raise Bentrok("SK belum dapat disusun.", saran=faults[0].saran, pesan_en="Not every case is ready.", masalah=faults)
