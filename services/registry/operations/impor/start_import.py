"""Take a file in: keep it, note the import, ask for the job, all in one transaction."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy import insert, select

from services.registry.intake.limits import BYTES_MAX, TOO_LARGE
from services.registry.operations.kepegawaian.context import plausible
from services.registry.storage.base import new_id
from services.registry.storage.peristiwa import files
from services.registry.storage.peristiwa.tables import instansi
from services.registry.storage.putaran import jobs
from services.registry.storage.putaran.tables import impor
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah, TerlaluBesar, TidakDitemukan
from shared.vocabulary import JenisMasukan, JenisTugas, StatusBaris, StatusTugas

MODES = ("periksa", "terapkan")
EMPTY_SUMMARY = {**{status.value: 0 for status in StatusBaris}, "dilewati": 0}


async def start_import(
    work: UnitOfWork,
    *,
    instansi_id: uuid.UUID,
    name: str,
    content: bytes,
    kind: JenisMasukan | None,
    source: str,
    mode: str,
    per: date | None = None,
) -> uuid.UUID:
    """The new import's id. `mode` periksa checks everything and applies nothing; `per` is the day the file speaks of. Commits."""
    said = {} if per is None else {"per": plausible(per, work.at).isoformat()}
    if mode not in MODES:
        raise MasukanTidakSah(
            "Mode tidak dikenal.", saran="Pakai periksa atau terapkan.", pesan_en="mode is periksa or terapkan."
        )
    if len(content) > BYTES_MAX:
        raise TerlaluBesar("Berkas lebih dari 20 MB.", saran=TOO_LARGE, pesan_en="The file is larger than 20 MB.")
    found = await work.connection.execute(select(instansi.c.id).where(instansi.c.id == instansi_id))
    if found.first() is None:
        raise TidakDitemukan("Instansi tidak ada.", saran="Periksa instansi_id.", pesan_en="No such agency.")
    made = new_id()
    digest = await files.put(work.connection, instansi_id, content, "impor", work.at)
    row: dict[str, Any] = {
        "id": made, "instansi_id": instansi_id, "berkas_hash": digest, "nama_berkas": _file_name(name),
        "jenis": kind.value if kind else None, "sumber": source, "mode": mode, "opsi": {"aktor": work.actor, **said},
        "status": StatusTugas.ANTRE.value, "baris_total": 0, "baris_selesai": 0, "ringkasan": EMPTY_SUMMARY, "peringatan": [],
        "dibuat_pada": work.at,
    }  # fmt: skip
    await work.connection.execute(insert(impor).values(**row))
    await jobs.ask(work.connection, JenisTugas.IMPOR, f"impor:{made}", instansi_id, {"impor_id": str(made)}, work.at)
    work.record(instansi_id, "impor.diminta", "impor", made, mode=mode)
    await work.commit()
    return made


def _file_name(name: str) -> str:
    """The last part of the name alone, short and printable; only its ending matters to the reader."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(letter for letter in last if letter.isprintable())[-120:] or "berkas"
