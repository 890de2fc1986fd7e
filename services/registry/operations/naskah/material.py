"""Everything one paper is written from: the letterhead, the decree, its people, the template. Read on record, kept nowhere but in files."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.usulan.permohonan import lacks
from services.registry.domain.usulan.surat import owner
from services.registry.operations.naskah.people_of_paper import lines_of, name_of
from services.registry.operations.sidang.material import cases_of, told_session
from services.registry.storage.naskah import papers
from services.registry.storage.naskah.tables import sk
from services.registry.storage.usulan.tables import permohonan
from shared.contracts.v1.naskah import Bahan
from shared.vocabulary import StatusBarisSk

Row = dict[str, Any]
PURPOSE = "naskah.bahan"
OPENED = ("nip", "nama", "tanggal_lahir", "predikat")
OF_THE_DECREE = ("SK_KOLEKTIF", "SALINAN_SK", "SK_PERORANGAN")
"""Papers that list every line of a decree; all others about a decree are about the case they name."""


async def material(connection: AsyncConnection, vault: Vault, paper: Row, today: date) -> Bahan:
    """Raises nothing of its own: what is not known is null, and the writer names the field that stays empty."""
    head = await papers.letterhead(connection, paper["instansi_id"])
    own = (await papers.templates(connection, paper["instansi_id"])).get(paper["jenis"])
    decree = await papers.one(connection, sk, paper["instansi_id"], paper["sk_id"]) if paper["sk_id"] else None
    listed = await _cases_of(connection, paper)
    lines = await lines_of(connection, vault, paper["instansi_id"], [(which, no) for which, no, _ in listed], today)
    return {
        "naskah": told(paper), "kop": head["isi"] if head else {}, "logo_hash": head["logo_hash"] if head else None,
        "templat_hash": own["berkas_hash"] if own else None,
        "baris": [{**line, "baris_status": status} for line, (_, _, status) in zip(lines, listed, strict=True)],
        "sk": told(decree) if decree else None, "permohonan": await _request(connection, vault, paper["permohonan_id"], today),
        "sidang": await told_session(connection, vault, paper["instansi_id"], paper["sidang_id"]) if paper["sidang_id"] else None,
    }  # fmt: skip


async def people_in(connection: AsyncConnection, paper: Row) -> list[uuid.UUID]:
    """Whose sealed values were opened for it."""
    if paper["sk_id"]:
        return [line["pegawai_id"] for line in await papers.lines(connection, paper["sk_id"])]
    if listed := await _listed(connection, paper):
        return await papers.people_of_cases(connection, listed)
    return [paper["pegawai_id"]] if paper["pegawai_id"] else []


def told(row: Row) -> Row:
    """As JSON carries it."""
    return {name: value.isoformat() if hasattr(value, "isoformat") else str(value) if isinstance(value, uuid.UUID) else value
            for name, value in row.items()}  # fmt: skip


async def _cases_of(connection: AsyncConnection, paper: Row) -> list[tuple[uuid.UUID, int, str]]:
    if listed := await _listed(connection, paper):
        return [(one, no, StatusBarisSk.BERLAKU) for no, one in enumerate(listed, start=1)]
    lines = await papers.lines(connection, paper["sk_id"]) if paper["sk_id"] else []
    if lines and (paper["jenis"] in OF_THE_DECREE or paper["usulan_id"] is None):
        return [(line["usulan_id"], line["no"], line["status"]) for line in lines]
    if paper["usulan_id"] is None:
        return []
    mine = next((line for line in lines if line["usulan_id"] == paper["usulan_id"]), None)
    return [(paper["usulan_id"], mine["no"] if mine else 1, mine["status"] if mine else StatusBarisSk.BERLAKU)]


async def _listed(connection: AsyncConnection, paper: Row) -> list[uuid.UUID]:
    """The cases a paper lists: those it names, or the agenda of its session as it is now."""
    if paper["sidang_id"]:
        return await cases_of(connection, paper["sidang_id"])
    return [uuid.UUID(one) for one in paper["daftar"]]


async def _request(connection: AsyncConnection, vault: Vault, which: uuid.UUID | None, today: date) -> Row | None:
    if which is None:
        return None
    names = ("id", "tahun", "nomor", "diterima", "status", "surat", "surat_kurang_pada", "pegawai_id")
    query = select(*[permohonan.c[name] for name in names]).where(permohonan.c.id == which)
    row = dict((await connection.execute(query)).mappings().one())
    lacking = [{"jenis": kind.value, "pemilik": owner(kind)} for kind in lacks(row)]
    return told({**row, "nama": await name_of(connection, vault, row["pegawai_id"], today), "kurang": lacking})
