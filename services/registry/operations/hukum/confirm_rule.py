"""A named law officer says of a rule that was only recalled, is disputed or superseded: it is so, it is not so, or: I take that back.

What is decided is the rule as it reads today, by its hash; a later reading is unconfirmed again.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.dialects.postgresql import Range

from services.registry.domain.hukum.gabung import definition_hash
from services.registry.operations.hukum.rule_of import rule_of
from services.registry.storage.hukum.dated import spoken_of, state
from services.registry.storage.hukum.tables import konfirmasi_aturan
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, MasukanTidakSah
from shared.law import UNVERIFIED, Aturan
from shared.vocabulary import KeputusanKonfirmasi


@dataclass(frozen=True)
class Konfirmasi:
    """`tanggal` is the day of the document and the first day on which it counts; `definisi_hash` the reading the officer had before him."""

    keputusan: KeputusanKonfirmasi
    pejabat: str
    jabatan_pejabat: str
    nomor: str
    tanggal: date
    catatan: str | None = None
    definisi_hash: str | None = None


async def confirm_rule(work: UnitOfWork, instansi_id: uuid.UUID, aturan: str, said: Konfirmasi, today: date) -> dict[str, Any]:
    """{aturan, keputusan, definisi_hash, …}; saying the same again changes nothing. Commits.

    Raises TidakDitemukan, MasukanTidakSah where nothing waits for a confirmation or the document is of a day to come, Bentrok when the
    rule has changed since it was read or there is nothing to withdraw.
    """
    rule, about = rule_of(aturan), {"instansi_id": instansi_id, "aturan": aturan}
    reads = definition_hash(rule)
    _check(rule, said, reads, today)
    if said.keputusan == KeputusanKonfirmasi.DICABUT and not await spoken_of(work.connection, konfirmasi_aturan, about):
        raise Bentrok(
            "Belum ada putusan tentang aturan ini.", saran="Tidak ada yang perlu dicabut.", pesan_en="Nothing to withdraw."
        )
    values = {
        "keputusan": said.keputusan.value, "definisi_hash": reads, "pejabat": said.pejabat, "jabatan_pejabat": said.jabatan_pejabat,
        "nomor": said.nomor, "tanggal": said.tanggal, "catatan": said.catatan, "oleh": work.actor,
    }  # fmt: skip
    if await state(work.connection, konfirmasi_aturan, about, values, Range(said.tanggal, None), work.at):
        kind = f"aturan.{said.keputusan.value.lower()}"
        work.record(instansi_id, kind, "aturan", aturan, definisi_hash=reads, sejak=said.tanggal.isoformat())
        await work.commit()
    return {**about, **values, "masih_sesuai": True}


def _check(rule: Aturan, said: Konfirmasi, reads: str, today: date) -> None:
    if rule.keyakinan not in UNVERIFIED:
        raise MasukanTidakSah(
            f"{rule.id} sudah bersumber ({rule.keyakinan}); tidak menunggu konfirmasi.",
            saran="Untuk mengubah angka, jenis atau mematikannya pakai POST /v1/aturan/{id}/penyesuaian.",
            pesan_en="This rule does not wait for a confirmation.",
        )
    if said.tanggal > today:
        raise MasukanTidakSah(
            "Tanggal dokumen di masa depan.", saran="Isi tanggal dokumen yang sudah ditetapkan.", pesan_en="A day to come."
        )
    if said.definisi_hash not in (None, reads):
        raise Bentrok(
            "Aturan ini berubah sejak Anda membacanya.", saran="Baca lagi GET /v1/aturan/{id}, lalu putuskan.",
            pesan_en="The rule has changed since it was read.",
        )  # fmt: skip
