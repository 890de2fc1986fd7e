"""One step of one round: held against others, allowed for this person, asked of every guard, recorded with who, when and why."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from services.registry.domain.akses.siapa import FRESH, Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.putaran import kalender, kriteria
from services.registry.domain.putaran.penjaga import objections
from services.registry.domain.putaran.status import Langkah, from_here, step_of
from services.registry.operations.kepegawaian.freeze_snapshot import freeze_snapshot
from services.registry.operations.putaran import round_refusals
from services.registry.operations.putaran.change_round import changes_of
from services.registry.operations.putaran.foretold import foretold
from services.registry.operations.putaran.round_facts import state_of
from services.registry.storage.peristiwa import stream
from services.registry.storage.putaran import round_rows
from services.registry.storage.work import UnitOfWork
from shared.errors import PerluPenguatan
from shared.vocabulary import AksiPutaran, Peran, StatusPutaran
from shared.web.clock import JAKARTA

Row = dict[str, Any]


async def take_step(
    work: UnitOfWork, vault: Vault, putaran_id: uuid.UUID, aksi: AksiPutaran, *, siapa: Siapa, versi: int, catatan: str | None = None,
    isi: Mapping[str, Any] | None = None,
) -> Row:  # fmt: skip
    """The round after the step. Commits.

    Raises TidakDitemukan, VersiLain, Bentrok (not from here, held up, a note is wanted), TidakBerwenang, PerluPenguatan, MasukanTidakSah.
    """
    given = dict(isi or {})
    row, taken, role = await _allowed(work, putaran_id, aksi, siapa, versi, catatan, given)
    if aksi == AksiPutaran.BEKUKAN:  # the snapshot is stored and linked by itself; then everything is asked again under the lock
        day = kalender.days(row["kalender"])["beku"]
        nomor = await stream.last_number(work.connection, siapa.instansi_id)
        await work.connection.rollback()
        frozen = await freeze_snapshot(work, vault, siapa.instansi_id, day)
        given["snapshot"] = {
            "hash": frozen.hash,
            "per": day.isoformat(),
            "diketahui": frozen.diketahui.isoformat(),
            "nomor": nomor,
        }
        row, taken, role = await _allowed(work, putaran_id, aksi, siapa, versi, catatan, given)
    values = {"status": taken.ke.value, "versi": row["versi"] + 1, **await _effect(work, row, aksi, given)}
    await round_rows.change(work.connection, row["id"], values)
    await round_rows.add_step(work.connection, {
        "instansi_id": row["instansi_id"], "putaran_id": row["id"], "versi": values["versi"], "dari": row["status"], "aksi": aksi.value,
        "ke": taken.ke.value, "peran": role.value, "oleh": siapa.aktor, "pada": work.at, "catatan": catatan, "isi": given,
    })  # fmt: skip
    told = {"dari": row["status"], "ke": taken.ke.value, "peran": role.value, "versi": values["versi"]}
    work.record(row["instansi_id"], f"putaran.{aksi.value.lower()}", "putaran", row["id"], **told)
    await work.commit()
    return await show(work, putaran_id, siapa.instansi_id)


async def show(work: UnitOfWork, putaran_id: uuid.UUID, instansi_id: uuid.UUID) -> Row:
    """The round with the steps it took and those that are possible from here."""
    row = await round_rows.one(work.connection, putaran_id, instansi_id)
    return {**row, "riwayat": await round_rows.steps(work.connection, putaran_id), "aksi": possible(row)}


def possible(row: Mapping[str, Any]) -> list[Row]:
    steps = from_here(StatusPutaran(row["status"]))
    return [
        {"aksi": one.aksi.value, "ke": one.ke.value, "peran": sorted(one.peran), "alasan": one.alasan, "segar": one.segar}
        for one in steps
    ]  # fmt: skip


async def _allowed(
    work: UnitOfWork, putaran_id: uuid.UUID, aksi: AksiPutaran, siapa: Siapa, versi: int, catatan: str | None, given: Row
) -> tuple[Row, Langkah, Peran]:
    await round_rows.hold_agency(work.connection, siapa.instansi_id)
    row = await round_rows.one(work.connection, putaran_id, siapa.instansi_id)
    if versi != row["versi"]:
        raise round_refusals.changed(row)
    taken = step_of(StatusPutaran(row["status"]), aksi)
    if taken is None:
        raise round_refusals.not_from_here(row, aksi)
    role = acting_role(taken, siapa)
    if role is None:
        raise round_refusals.not_for_you(taken)
    if taken.segar and not siapa.fresh(work.at):
        raise PerluPenguatan(
            "Tindakan ini memerlukan kode verifikasi yang baru.", saran="Verifikasi dengan kode autentikator, lalu ulangi.",
            pesan_en="A fresh verification code is needed.", maks_umur_s=int(FRESH.total_seconds()),
        )  # fmt: skip
    if taken.alasan and not (catatan or "").strip():
        raise round_refusals.wants_reason(taken)
    today = work.at.astimezone(JAKARTA).date()
    if found := objections(taken.penjaga, await state_of(work.connection, row, given, today)):
        raise round_refusals.held_up(found)
    return row, taken, role


def acting_role(taken: Langkah, siapa: Siapa) -> Peran | None:
    """The first of the step's roles that this person holds over the whole agency."""
    return next((role for role in Peran if role in taken.peran and siapa.holds(role)), None)


async def _effect(work: UnitOfWork, row: Row, aksi: AksiPutaran, given: Row) -> Row:
    """Columns that the act itself sets."""
    if aksi == AksiPutaran.UBAH:
        return changes_of(row, given)
    if aksi == AksiPutaran.TETAPKAN:
        return {
            "keputusan_nomor": given["nomor"], "keputusan_tanggal": date.fromisoformat(given["tanggal"]),
            "keputusan_tentang": given["tentang"], "keputusan_berkas_hash": given["berkas_hash"],
            "kriteria_hash": kriteria.criteria_hash(row["kebijakan"]),
        }  # fmt: skip
    if aksi == AksiPutaran.BEKUKAN:
        return {"snapshot_beku": given["snapshot"], "per": date.fromisoformat(given["snapshot"]["per"])}
    if aksi == AksiPutaran.PUTUSKAN:
        return {"prakiraan": await foretold(work.connection, row)}
    return {}
