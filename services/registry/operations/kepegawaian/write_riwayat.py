"""One entry of one person's history: put by its code in its source, or taken away. Both leave what was known before."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any

from services.registry.intake.json_row import type_row
from services.registry.operations.akses.scopes import person_of
from services.registry.operations.kepegawaian.context import Batch
from services.registry.operations.kepegawaian.derive import Touched, follow
from services.registry.operations.kepegawaian.past import opened
from services.registry.operations.kepegawaian.upsert_riwayat import holds_number, note, upsert_riwayat
from services.registry.storage.kepegawaian import histories
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.vocabulary import JenisMasukan, JenisRiwayat, StatusBaris
from shared.web.identity import Actor

NAMED = ("pegawai", "nip", "id_sumber")


async def put_entry(
    work: UnitOfWork, batch: Batch, actor: Actor, kind: JenisRiwayat, person: uuid.UUID, id_sumber: str, cells: dict[str, Any]
) -> dict[str, Any]:
    """{id, status, masalah}; the same entry again changes nothing. Raises TidakDitemukan, MasukanTidakSah. Commits."""
    _no_number(id_sumber)
    await person_of(work.connection, actor, person)
    said = {name: cell for name, cell in cells.items() if name not in NAMED}
    row, problems, refused = type_row(JenisMasukan[f"RIWAYAT_{kind}"], {**said, "pegawai": str(person), "id_sumber": id_sumber})
    if not refused:
        (result,) = await upsert_riwayat(work, batch, [{**row, "pegawai": person, "id_sumber": id_sumber}], kind=kind)
        problems, refused = [*problems, *result.masalah], result.status == StatusBaris.GAGAL
    if refused:
        parts = [replace(problem, kolom=f"/{problem.kolom}") for problem in problems]
        raise MasukanTidakSah("Riwayat ini tidak dapat disimpan.", saran="Perbaiki bagian yang disebut.", masalah=parts)
    await work.commit()
    told = [{"kode": m.kode, "kolom": m.kolom, "pesan": m.pesan, "saran": m.saran} for m in problems]
    return {"id": result.id, "status": result.status.value, "masalah": told}


async def end_entry(work: UnitOfWork, batch: Batch, actor: Actor, kind: JenisRiwayat, person: uuid.UUID, id_sumber: str) -> None:
    """Known until now and no more; what it decided about the person is decided anew. Raises TidakDitemukan. Commits."""
    _no_number(id_sumber)
    row = await person_of(work.connection, actor, person)
    gone = await histories.end(work.connection, person, kind, batch.sumber, id_sumber, work.at)
    if gone is None:
        raise TidakDitemukan("Riwayat ini tidak ada.", saran="Periksa sumber dan id_sumber-nya.", pesan_en="No such entry.")
    note(work, batch.instansi_id, kind, person, batch.sumber, id_sumber, "dihapus")
    if row["kunci_sandi"] is not None:
        key = batch.vault.unwrap(row["kunci_sandi"], person)
        await follow(work, batch, Touched({person}, {person: [opened(gone, key)]}), kind, {person: key})
    await work.commit()


def _no_number(code: str) -> None:
    if holds_number(code):
        raise MasukanTidakSah(
            "NIP tidak boleh ada di alamat.", saran="Pakai kode lain, atau kirim lewat batch.", pesan_en="No NIP in an address."
        )
