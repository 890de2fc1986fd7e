"""A decree adopts the criteria of a round: its number, date, subject and file are kept, and the criteria are bound by their hash."""

from __future__ import annotations

import uuid
from typing import Any

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.putaran.round_step import take_step
from services.registry.storage.peristiwa import files
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah, TerlaluBesar
from shared.vocabulary import AksiPutaran

PDF = b"%PDF-"
BYTES_MAX = 20 << 20


async def adopt(
    work: UnitOfWork, vault: Vault, putaran_id: uuid.UUID, siapa: Siapa, versi: int, told: dict[str, str], berkas: bytes
) -> dict[str, Any]:
    """The round after it. Commits file and step together. Raises MasukanTidakSah for a file that is no PDF, TerlaluBesar above 20 MiB."""
    if len(berkas) > BYTES_MAX:
        raise TerlaluBesar(
            "Berkas keputusan melebihi 20 MiB.", saran="Pindai dengan resolusi lebih rendah.", pesan_en="Above 20 MiB."
        )
    if not berkas.startswith(PDF):
        raise MasukanTidakSah(
            "Berkas keputusan bukan PDF.", saran="Unggah PDF keputusannya.", pesan_en="The decree must be a PDF."
        )
    digest = await files.put(work.connection, siapa.instansi_id, berkas, "keputusan.pdf", work.at)
    return await take_step(
        work, vault, putaran_id, AksiPutaran.TETAPKAN, siapa=siapa, versi=versi, isi={**told, "berkas_hash": digest}
    )
