"""People named by id in a request: their pseudonyms, or the place in the request that names nobody of the agency."""

from __future__ import annotations

import uuid
from typing import Any

from services.gateway.api.wiring import of_agency
from services.gateway.clients.http import Service
from shared.errors import Masalah, MasukanTidakSah, TidakDitemukan
from shared.web.identity import Actor

ADVICE = "Cari idnya dengan POST /v1/pegawai/cari."


async def key_of(registry: Service, actor: Actor, told: Any, pointer: str) -> str | Masalah:
    """Somebody of another agency is as unknown as nobody at all."""
    try:
        known = uuid.UUID(str(told))
    except ValueError:
        return Masalah("bukan_id", "Harus id pegawai.", pointer, ADVICE)
    try:
        return str((await of_agency(registry, actor, f"/v1/pegawai/{known}/kunci"))["kunci"])
    except TidakDitemukan:
        return Masalah("tidak_dikenal", "Tidak ada pegawai dengan id ini pada instansi Anda.", pointer, ADVICE)


def in_ids(refused: MasukanTidakSah) -> MasukanTidakSah:
    """What scoring refuses at `pegawai` the client wrote as `pegawai_id`."""
    parts = [
        Masalah(part.kode, part.pesan, f"{part.kolom}_id" if part.kolom.endswith("/pegawai") else part.kolom, part.saran)
        for part in refused.masalah
    ]
    return MasukanTidakSah(refused.pesan, saran=refused.saran, pesan_en=refused.pesan_en, masalah=parts)
