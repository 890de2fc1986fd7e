"""A session is opened with its cases brought before the board, closed with those sent back, or cancelled; each case alone.

A case whose step is held up stays where it is and is named; what could be done of the others is done in the same transaction.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.sidang import kuorum
from services.registry.domain.sidang.status import Langkah, step_of
from services.registry.operations.sidang import refusals
from services.registry.operations.sidang.open_session import held
from services.registry.operations.sidang.results import still_hold
from services.registry.operations.usulan.transition import step
from services.registry.storage.sidang import sessions
from services.registry.storage.work import UnitOfWork
from shared.errors import DomainError
from shared.vocabulary import AksiSidang, AksiUsulan, AlasanUsulan, HasilSidang, StatusSidang, StatusUsulan

Row = dict[str, Any]


async def move(
    work: UnitOfWork, vault: Vault, siapa: Siapa, sidang_id: uuid.UUID, versi: int, aksi: AksiSidang, catatan: str | None
) -> list[Row]:
    """Cases whose own step was held up: [{usulan_id, kode, pesan, saran}]. Commits.

    Raises TidakDitemukan, VersiLain, TidakBerwenang, Bentrok (not from here, no quorum, a case without a result).
    """
    row = await held(work, siapa, sidang_id, versi)
    taken = step_of(StatusSidang(row["status"]), aksi)
    if taken is None or aksi == AksiSidang.SAHKAN:  # confirmed by bringing back the signed minutes
        raise refusals.not_from_here(row, aksi)
    if not any(siapa.holds(role) for role in taken.peran):
        raise refusals.not_for_you(taken)
    if taken.alasan and not (catatan or "").strip():
        raise refusals.wants_note(aksi)
    left: list[Row] = []
    if aksi == AksiSidang.BUKA:
        left = await _open(work, vault, siapa, row)
    elif aksi == AksiSidang.TUTUP:
        left = await _close(work, vault, siapa, row)
    await take(work, siapa, row, taken, catatan, ditahan=len(left))
    await work.commit()
    return left


async def take(work: UnitOfWork, siapa: Siapa, row: Row, taken: Langkah, catatan: str | None = None, **more: Any) -> None:
    """The session itself. Does not commit."""
    closed = {"ditutup_pada": work.at} if taken.aksi == AksiSidang.TUTUP else {}
    minutes = {"berita_acara_id": more.pop("berita_acara_id")} if "berita_acara_id" in more else {}
    await sessions.change(work.connection, row["id"], {"status": taken.ke.value, "diubah_pada": work.at, **closed, **minutes})
    work.record(
        siapa.instansi_id, f"sidang.{taken.aksi.value.lower()}", "sidang", row["id"], dari=taken.dari.value, ke=taken.ke.value,
        alasan=catatan, **more,
    )  # fmt: skip


async def _open(work: UnitOfWork, vault: Vault, siapa: Siapa, row: Row) -> list[Row]:
    """With everybody's attendance said, a quorum and an agenda."""
    members, agenda = await sessions.members(work.connection, row["id"]), await sessions.agenda(work.connection, row["id"])
    if unsaid := [one for one in members if one["kehadiran"] is None]:
        raise refusals.conflict("kehadiran_belum_lengkap", jumlah=len(unsaid))
    enough(row, members)
    if not agenda:
        raise refusals.conflict("acara_kosong")
    waiting = [one for one in agenda if one["usulan_status"] == StatusUsulan.DINILAI]
    return [told for one in waiting if (told := await _try(work, vault, siapa, one, AksiUsulan.KIRIM_TPK))]


async def _close(work: UnitOfWork, vault: Vault, siapa: Siapa, row: Row) -> list[Row]:
    """With a result for every case before the board that holds with who sits; one that never got there is simply not heard."""
    agenda = await sessions.agenda(work.connection, row["id"])
    enough(row, await sessions.members(work.connection, row["id"]))
    open_ = [one for one in agenda if one["usulan_status"] == StatusUsulan.TIM_PENILAI_KINERJA and one["hasil"] is None]
    if open_:
        raise refusals.named([refusals.part("hasil_belum_ada", one["usulan_id"], nomor=number(one)) for one in open_])
    await still_hold(work, row)
    back = [one for one in agenda if one["hasil"] == HasilSidang.KEMBALI]
    return [told for one in back if (told := await _try(work, vault, siapa, one, AksiUsulan.KEMBALIKAN))]


def enough(row: Mapping[str, Any], members: list[Row]) -> None:
    """Raises Bentrok without a quorum."""
    wanted, present = kuorum.read(row["kuorum"]).wanted(len(members)), len(kuorum.sitting(members))
    if present < wanted:
        raise refusals.conflict("kuorum_kurang", hadir=present, perlu=wanted, anggota=len(members))


async def _try(work: UnitOfWork, vault: Vault, siapa: Siapa, item: Row, aksi: AksiUsulan) -> Row | None:
    """None when the case took the step."""
    reason = AlasanUsulan(item["alasan_kode"]) if item["alasan_kode"] else None
    try:
        async with work.attempt():
            await step(work, vault, item["usulan_id"], aksi, siapa=siapa, alasan_kode=reason, catatan=item["catatan"])
    except DomainError as refused:
        return held_up(item, refused)
    return None


def held_up(item: Mapping[str, Any], refused: DomainError) -> Row:
    return {
        "usulan_id": item["usulan_id"], "agenda": number(item), "kode": refused.kode, "pesan": refused.pesan, "saran": refused.saran,
    }  # fmt: skip


def number(item: Mapping[str, Any]) -> str:
    return f"{item['nomor']}/{item['tahun']}"
