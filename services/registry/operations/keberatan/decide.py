"""A late objection is admitted or not; one that is admitted is decided by the office it is addressed to; an upheld one annuls the decree.

What hangs on the decree falls with it as was decided about each, in the same transaction (operations/pelaksanaan/undo.py).
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from services.registry.domain.akses.permissions import require_fresh
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.keberatan.putusan import decided_before, office_of
from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import OBJECTION, Vault
from services.registry.domain.usulan.penjaga.kepentingan import tied
from services.registry.domain.usulan.status import step_of
from services.registry.operations.keberatan import refused
from services.registry.operations.keberatan.next_steps import next_steps
from services.registry.operations.keberatan.told import held, told, unsealed
from services.registry.operations.pelaksanaan.undo import Pembatalan, undo
from services.registry.operations.usulan import deadlines
from services.registry.storage.keberatan import objections
from services.registry.storage.kepegawaian.people import wrapped_keys
from services.registry.storage.usulan import cases
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import (
    AksiUsulan,
    AlasanUsulan,
    AlurUsulan,
    CaraAkibat,
    JenisTenggat,
    Peran,
    PutusanKeberatan,
    StatusKeberatan,
    StatusUsulan,
)
from shared.web.clock import JAKARTA

Row = dict[str, Any]
ADMITS = (Peran.PPK, Peran.SEKDA, Peran.PETUGAS_HUKUM)


@dataclass(frozen=True, kw_only=True)
class Putusan:
    """`hash` and `akibat` where it is upheld: the consequences as shown, and what becomes of each affected case."""

    putusan: PutusanKeberatan
    nomor: str
    tanggal: date
    pertimbangan: str
    hash: str = ""
    akibat: Mapping[uuid.UUID, CaraAkibat] = field(default_factory=dict)


async def admit(work: UnitOfWork, siapa: Siapa, which: uuid.UUID, versi: int, *, diterima: bool, alasan: str) -> Row:
    """Commits. Raises TidakDitemukan, VersiLain, TidakBerwenang, Bentrok for one that was in time or has ended."""
    row = await still_open(work, siapa, which, versi)
    if row["status"] != StatusKeberatan.TERLAMBAT:
        raise refused.not_late()
    if not siapa.peran() & set(ADMITS):
        raise refused.not_this_office(", ".join(ADMITS))
    _no_party(siapa, row, await cases.declarations(work.connection, row["usulan_id"]))
    status = StatusKeberatan.DITERIMA if diterima else StatusKeberatan.TIDAK_DAPAT_DITERIMA
    await _change(
        work, row, {"status": status.value, "izin_terlambat": alasan, "izin_oleh": siapa.aktor}, "keberatan.izin_terlambat"
    )
    return await _now(work, siapa, which)


async def withdraw(work: UnitOfWork, siapa: Siapa, which: uuid.UUID, versi: int) -> Row:
    """By the person. Commits. Raises TidakDitemukan, VersiLain, TidakBerwenang, Bentrok."""
    row = await still_open(work, siapa, which, versi)
    if not siapa.is_self(row["pegawai_id"]):
        raise refused.not_yours()
    await _change(work, row, {"status": StatusKeberatan.DITARIK.value}, "keberatan.ditarik")
    return await _now(work, siapa, which)


async def decide(work: UnitOfWork, vault: Vault, siapa: Siapa, which: uuid.UUID, versi: int, said: Putusan) -> Row:
    """Commits. Raises what `undo` raises besides; PerluPenguatan without a fresh code."""
    require_fresh(siapa, work.at)
    row = await still_open(work, siapa, which, versi)
    today = work.at.astimezone(JAKARTA).date()
    role = office_of(row["seharusnya_kepada"])
    if not siapa.holds(role):
        raise refused.not_this_office(role.value)
    _no_party(siapa, row, await cases.declarations(work.connection, row["usulan_id"]))
    if row["status"] == StatusKeberatan.TERLAMBAT:
        raise refused.late_and_not_admitted()
    if not row["diterima"] <= said.tanggal <= today:
        raise refused.decision_day()
    undone = await _annul(work, vault, siapa, row, said) if said.putusan is PutusanKeberatan.DIKABULKAN else None
    key = vault.unwrap((await wrapped_keys(work.connection, [row["pegawai_id"]]))[row["pegawai_id"]], row["pegawai_id"])
    sealed = {**await unsealed(work.connection, vault, row), "pertimbangan": said.pertimbangan}
    values = {
        "status": StatusKeberatan.DIPUTUS.value, "putusan": said.putusan.value, "putusan_nomor": said.nomor,
        "putusan_tanggal": said.tanggal, "diputus_oleh": siapa.aktor, "diputus_peran": role.value, "diputus_pada": work.at,
        "akibat": undone, "sandi": sandi.seal(key, sealed, OBJECTION),
    }  # fmt: skip
    itself = decided_before(siapa, await cases.steps(work.connection, row["usulan_id"]))
    await _change(work, row, values, "keberatan.diputus", putusan=said.putusan.value, memutus_sendiri=itself)
    done = await _now(work, siapa, which)
    return {**done, "langkah_berikut": await next_steps(work.connection, done, others=True)}


async def _annul(work: UnitOfWork, vault: Vault, siapa: Siapa, row: Row, said: Putusan) -> Row | None:
    """None where the decree has fallen meanwhile."""
    case = await cases.one(work.connection, row["usulan_id"])
    assert case is not None
    if step_of(StatusUsulan(case["status"]), AksiUsulan.BATALKAN, AlurUsulan(case["alur"])) is None:
        return None
    wanted = Pembatalan(
        aksi=AksiUsulan.BATALKAN, alasan_kode=AlasanUsulan.KEBERATAN_DIKABULKAN,
        catatan=f"Keberatan {row['nomor']}/{row['tahun']}, putusan {said.nomor}.", hash=said.hash, cara=said.akibat,
    )  # fmt: skip
    return await undo(work, vault, siapa, row["usulan_id"], None, wanted)


async def still_open(work: UnitOfWork, siapa: Siapa, which: uuid.UUID, versi: int) -> Row:
    await cases.hold_agency(work.connection, siapa.instansi_id)
    row = await held(work.connection, siapa, which)
    if versi != row["versi"]:
        raise refused.changed(row)
    if row["status"] not in objections.OPEN:
        raise refused.ended(row)
    return row


async def _change(work: UnitOfWork, row: Row, values: Row, event: str, **more: Any) -> None:
    await objections.change(work.connection, row["id"], {**values, "diubah_pada": work.at})
    if values["status"] not in objections.OPEN:
        today = work.at.astimezone(JAKARTA).date()
        await deadlines.meet(work, row["usulan_id"], JenisTenggat.PUTUSAN_KEBERATAN.value, today)
    work.record(row["instansi_id"], event, "keberatan", row["id"], status=values["status"], **more)


async def _now(work: UnitOfWork, siapa: Siapa, which: uuid.UUID) -> Row:
    await work.commit()
    row = await objections.one(work.connection, siapa.instansi_id, which)
    assert row is not None
    return told(row, work.at.astimezone(JAKARTA).date())


def _no_party(siapa: Siapa, row: Row, declared: list[Row]) -> None:
    """Nobody about himself, and nobody who declared a tie that bars."""
    mine = next((one for one in declared if one["oleh"] == siapa.aktor), None)
    if (mine is not None and tied(mine)) or siapa.is_self(row["pegawai_id"]):
        raise refused.about_oneself()
