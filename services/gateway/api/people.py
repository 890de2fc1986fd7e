"""People named by id in a request: their pseudonyms, or the place in the request that names nobody of the agency."""

from __future__ import annotations

import uuid
from typing import Any

from services.gateway.api.wiring import agency
from services.gateway.clients.http import Service
from shared.errors import Masalah, MasukanTidakSah
from shared.web.identity import Actor

ADVICE = "Cari idnya dengan POST /v1/pegawai/cari."


async def keys_of(registry: Service, actor: Actor, named: list[tuple[Any, str]]) -> list[str | Masalah]:
    """For every (id as it was sent, its place in the request) the pseudonym, or what is wrong there; one call, however many.

    Somebody of another agency is as unknown as nobody at all.
    """
    read = [_read(told) for told, _ in named]
    wanted = sorted({str(one) for one in read if one is not None})
    body = {"instansi_id": agency(actor), "pegawai": wanted}
    known = (await registry.json(actor, "POST", "/v1/pegawai/kunci", json=body, safe=True))["items"] if wanted else {}
    return [
        Masalah("bukan_id", "Harus id pegawai.", pointer, ADVICE) if one is None
        else known.get(str(one)) or Masalah("tidak_dikenal", "Tidak ada pegawai dengan id ini pada instansi Anda.", pointer, ADVICE)
        for one, (_, pointer) in zip(read, named, strict=True)
    ]  # fmt: skip


def _read(told: Any) -> uuid.UUID | None:
    try:
        return uuid.UUID(str(told))
    except ValueError:
        return None


def in_ids(refused: MasukanTidakSah) -> MasukanTidakSah:
    """What scoring refuses at `pegawai` the client wrote as `pegawai_id`."""
    parts = [
        Masalah(part.kode, part.pesan, f"{part.kolom}_id" if part.kolom.endswith("/pegawai") else part.kolom, part.saran)
        for part in refused.masalah
    ]
    return MasukanTidakSah(refused.pesan, saran=refused.saran, pesan_en=refused.pesan_en, masalah=parts)
