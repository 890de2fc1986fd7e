"""A case that goes no further is taken off the decree it was to stand on while nobody has signed it: it was never one of its lines."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import delete, update

from services.registry.storage.naskah import papers
from services.registry.storage.naskah.tables import naskah, sk, sk_baris
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok
from shared.vocabulary import StatusNaskah

Row = dict[str, Any]
UNSIGNED = (StatusNaskah.DRAF, StatusNaskah.FINAL)


async def take_off(work: UnitOfWork, instansi_id: uuid.UUID, usulan_id: uuid.UUID) -> None:
    """Its own papers of that decree are void, those of the whole decree must be set anew; a decree without lines is void. Does not commit.

    Raises Bentrok where the decree is signed: it is recorded and revoked, not forgotten.
    """
    line = await papers.line_of_case(work.connection, usulan_id)
    if line is None:
        return
    decree = await papers.one(work.connection, sk, instansi_id, line["sk_id"], lock=True)
    assert decree is not None  # its foreign key says so
    if decree["status"] not in UNSIGNED:
        raise Bentrok(
            "SK usulan ini sudah ditandatangani.", saran="Catat penandatanganannya pada usulan, lalu cabut SK-nya.",
            pesan_en="Its decree is signed: record the signing on the case, then revoke it.", kode="sk_sudah_ditandatangani",
        )  # fmt: skip
    await work.connection.execute(delete(sk_baris).where(sk_baris.c.id == line["id"]))
    left = await papers.lines(work.connection, decree["id"])
    for no, one in enumerate(left, start=1):
        if one["no"] != no:
            await work.connection.execute(update(sk_baris).where(sk_baris.c.id == one["id"]).values(no=no))
    for paper in await papers.papers_of_decree(work.connection, decree["id"]):
        if (void := _void(paper, usulan_id, bool(left))) is not None:
            await papers.change(work.connection, naskah, paper["id"], void)
    await papers.change(work.connection, sk, decree["id"], {} if left else {"status": StatusNaskah.DICABUT.value})
    work.record(instansi_id, "SK_BARIS_DILEPAS", "sk", decree["id"], usulan_id=str(usulan_id), baris=len(left))


def _void(paper: Row, usulan_id: uuid.UUID, some_left: bool) -> Row | None:
    """What becomes of one paper of the decree; None where it stays."""
    if paper["status"] not in UNSIGNED:
        return None
    if paper["usulan_id"] == usulan_id or not some_left:
        return {"status": StatusNaskah.DICABUT.value}
    return {"pdf_hash": None, "docx_hash": None}
