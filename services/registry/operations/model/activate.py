"""Which model analyses take: activated by a numbered act with a reason, by somebody else than who trained it; or taken back."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.registry.operations.model.show import get_model
from services.registry.storage.model import models
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, MasukanTidakSah, TidakBerwenang
from shared.vocabulary import JenisAktivasi


@dataclass(frozen=True)
class Keputusan:
    """The act: its number and its reason."""

    nomor_dasar: str
    alasan: str


async def activate_model(
    work: UnitOfWork, instansi_id: uuid.UUID, nomor: int, act: Keputusan, today: date, since: date | None = None
) -> dict[str, Any]:
    """From a day on, by default today. Raises TidakDitemukan, TidakBerwenang for who trained it, MasukanTidakSah. Commits."""
    begins = since or today
    if begins < today:
        raise MasukanTidakSah(
            "Aktivasi tidak berlaku surut.",
            saran="Pakai tanggal hari ini atau sesudahnya.",
            pesan_en="No activation in the past.",
        )
    found = await get_model(work.connection, instansi_id, nomor)
    if found["dibuat_oleh"] == work.actor:
        raise TidakBerwenang(
            "Yang melatih model tidak boleh mengaktifkannya.",
            saran="Minta klien lain yang memiliki scope model:aktifkan.",
            pesan_en="Whoever trained a model may not activate it.",
        )
    await _put(work, instansi_id, found, JenisAktivasi.AKTIFKAN, act, begins)
    return await get_model(work.connection, instansi_id, nomor)


async def roll_back(
    work: UnitOfWork, instansi_id: uuid.UUID, act: Keputusan, today: date, to: int | None = None
) -> dict[str, Any]:
    """From today on an earlier model that was active before, by default the newest of those; the cold start is always one.

    What is taken back is the last activation, also one that is still to come. Raises Bentrok. Commits.
    """
    active = await models.active_on(work.connection, instansi_id, date.max)
    earlier = await models.earlier_active(work.connection, instansi_id, active)
    wanted = max(earlier) if to is None else to
    if active == models.COLD_START or wanted not in earlier:
        raise Bentrok(
            f"Model yang terakhir diaktifkan adalah nomor {active}; tidak dapat mundur ke sana.",
            saran="Mundur hanya ke model bernomor lebih kecil yang pernah aktif. Lihat GET /v1/model.",
            pesan_en="One can only go back to an earlier model that was active before.",
        )
    await _put(work, instansi_id, await get_model(work.connection, instansi_id, wanted), JenisAktivasi.MUNDUR, act, today)
    return await get_model(work.connection, instansi_id, wanted)


async def _put(
    work: UnitOfWork, instansi_id: uuid.UUID, found: dict[str, Any], kind: JenisAktivasi, act: Keputusan, since: date
) -> None:
    values = {
        "nomor": found["nomor"], "jenis": kind.value, "nomor_dasar": act.nomor_dasar, "alasan": act.alasan, "oleh": work.actor,
    }  # fmt: skip
    await models.activate(work.connection, instansi_id, since, work.at, values)
    told = {
        "nomor": found["nomor"],
        "sejak": since.isoformat(),
        "nomor_dasar": act.nomor_dasar,
        "tabel_hash": found["tabel_hash"],
    }
    event = "model.diaktifkan" if kind == JenisAktivasi.AKTIFKAN else "model.dimundurkan"
    work.record(instansi_id, event, "model", found["id"] or found["nomor"], **told)
    await work.commit()
