"""One process that holds a finished plan, as the service knows it, and what it is asked."""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from services.scoring.api.pool import refusal
from services.scoring.api.processes import Child
from shared.errors import LayananSibuk


@dataclass(eq=False)
class Resident:
    proses: Child
    berkas: Path
    dipakai: float
    puncak_mb: int = 0
    peminta: int = 0
    """Askers: the one being answered and those who wait."""
    ditanya: bool = True
    """False for a plan made ready that nobody has asked about so far."""
    tahu: bool = False
    """Is its plan made?"""
    giliran: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def converse(self, job: dict[str, Any]) -> bytes:
        """The answer to one job; for whoever has the turn.

        Raises MasukanTidakSah for a question that is refused, LayananSibuk when the process died.
        """
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "jawaban.json"
            await self.proses.give({**job, "hasil_berkas": str(file)})
            while (message := await self.proses.said()) is not None:
                if message["jenis"] == "galat":
                    self.tahu = self.tahu or "masalah" in message  # a question refused; the plan is there all the same
                    raise refusal(message)
                if message["jenis"] == "selesai":
                    self.puncak_mb = message["puncak_mb"]
                    return await asyncio.to_thread(file.read_bytes)
        raise LayananSibuk("Proses perhitungan berhenti sebelum selesai.", saran="Coba lagi.", pesan_en="The process died.")


def too_late(limit: float, *, begun: bool, made: bool) -> LayananSibuk:
    """What an asker is told whose `limit` seconds are over: before the turn, while the plan was made, or amid the answer."""
    if not begun:
        return LayananSibuk(
            f"Giliran belum tiba dalam batas {limit:.0f} detik: rencana ini sedang menjawab pertanyaan lain.",
            saran="Coba lagi sebentar.", pesan_en="Others are being answered: the turn did not come in time.",
        )  # fmt: skip
    if not made:
        return LayananSibuk(
            f"Rencana analisis ini masih disiapkan sesudah batas {limit:.0f} detik.",
            saran="Ajukan lagi pertanyaan yang sama; selama itu rencananya terus disiapkan.", pesan_en="The plan is still being prepared.",
        )  # fmt: skip
    return LayananSibuk(
        f"Jawaban belum selesai dalam batas {limit:.0f} detik.",
        saran="Coba lagi sebentar, atau ajukan lebih sedikit perubahan sekaligus.", pesan_en="The time limit was reached.",
    )  # fmt: skip
