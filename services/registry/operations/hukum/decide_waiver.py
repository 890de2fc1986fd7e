"""Somebody else approves or refuses a waiver, or it is revoked; the reason of that is sealed beside the first one."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from services.registry.domain.hukum.pembebasan import check_decision
from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import WAIVER, Vault
from services.registry.operations.akses.personal import opened
from services.registry.operations.akses.scopes import person_of
from services.registry.operations.hukum.told_waiver import missing, note, told
from services.registry.storage.hukum import waivers
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah
from shared.vocabulary import StatusPembebasan
from shared.web.identity import Actor


@dataclass(frozen=True)
class Putusan:
    keputusan: StatusPembebasan
    pejabat: str
    nomor: str
    alasan: str


async def decide_waiver(
    work: UnitOfWork, vault: Vault, actor: Actor, instansi_id: uuid.UUID, pembebasan_id: uuid.UUID, said: Putusan
) -> dict[str, Any]:
    """Approve, refuse or revoke. Commits.

    Raises TidakDitemukan, MasukanTidakSah, Bentrok when the state forbids it or the one who asked would decide.
    """
    row = await waivers.locked(work.connection, instansi_id, pembebasan_id)
    if row is None:
        raise missing()
    if said.keputusan == StatusPembebasan.DIMINTA:
        raise MasukanTidakSah("DIMINTA bukan putusan.", saran="Kirim DISETUJUI, DITOLAK atau DICABUT.", pesan_en="No decision.")
    check_decision(row["status"], said.keputusan, (row["diminta_oleh"], row["pemohon"]), (work.actor, said.pejabat))
    person = await person_of(work.connection, actor, row["pegawai_id"])
    reasons = opened(vault, person, row["sandi"], WAIVER) or {}
    key = vault.unwrap(person["kunci_sandi"], person["id"])
    approved = said.keputusan == StatusPembebasan.DISETUJUI
    fresh = {
        **row, "status": said.keputusan.value, "nomor": said.nomor if approved else row["nomor"], "penyetuju": said.pejabat,
        "diputuskan_oleh": work.actor, "sandi": sandi.seal(key, {**reasons, "alasan_putusan": f"{said.nomor}: {said.alasan}"}, WAIVER),
    }  # fmt: skip
    await waivers.write(work.connection, fresh, work.at, instead_of=row["id"])
    note(work, fresh)
    await work.commit()
    return told(fresh)
