"""Somebody asks that a rule be lifted for one person: on which ground, why, and until when. The reason is sealed."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy.dialects.postgresql import Range

from services.registry.domain.hukum.pembebasan import check_request
from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import WAIVER, Vault
from services.registry.operations.akses.scopes import person_of
from services.registry.operations.hukum.told_waiver import note, told
from services.registry.storage.base import new_id
from services.registry.storage.hukum import waivers
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok
from shared.vocabulary import JenisPembebasan, StatusPembebasan
from shared.web.identity import Actor


@dataclass(frozen=True)
class Permohonan:
    """`sampai` is the last day on which it holds."""

    pegawai_id: uuid.UUID
    aturan: str
    jenis: JenisPembebasan
    alasan: str
    pemohon: str
    sejak: date
    sampai: date


async def ask_waiver(work: UnitOfWork, vault: Vault, actor: Actor, wanted: Permohonan) -> dict[str, Any]:
    """Without effect until another person has approved it. Commits.

    Raises TidakDitemukan, MasukanTidakSah where no waiver is possible, Bentrok for a person who was forgotten.
    """
    person = await person_of(work.connection, actor, wanted.pegawai_id)
    check_request(wanted.aturan, wanted.jenis, wanted.sejak, wanted.sampai)
    if person["kunci_sandi"] is None:
        raise Bentrok("Data pribadi pegawai ini sudah dihapus.", saran="Tidak ada yang dapat dikecualikan.", pesan_en="Erased.")
    key, made = vault.unwrap(person["kunci_sandi"], wanted.pegawai_id), new_id()
    row = {
        "instansi_id": person["instansi_id"], "pembebasan_id": made, "pegawai_id": wanted.pegawai_id, "aturan": wanted.aturan,
        "jenis": wanted.jenis.value, "status": StatusPembebasan.DIMINTA.value, "nomor": None, "pemohon": wanted.pemohon,
        "diminta_oleh": work.actor, "penyetuju": None, "diputuskan_oleh": None,
        "sandi": sandi.seal(key, {"alasan": wanted.alasan}, WAIVER), "berlaku": Range(wanted.sejak, wanted.sampai + timedelta(days=1)),
    }  # fmt: skip
    await waivers.write(work.connection, row, work.at)
    note(work, row)
    await work.commit()
    return told(row)
