"""How long what is kept: one table. What is not in it is kept for good, the events and both audit chains above all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Simpanan(StrEnum):
    BERKAS_IMPOR = "berkas_impor"
    BARIS_IMPOR = "baris_impor"
    PERCOBAAN = "percobaan"


@dataclass(frozen=True)
class Masa:
    lama: timedelta
    sejak: str
    sebab: str


MASA: dict[Simpanan, Masa] = {
    Simpanan.BERKAS_IMPOR: Masa(timedelta(days=30), "the end of the last import of that file", "time to read its report and send it again"),
    Simpanan.BARIS_IMPOR: Masa(timedelta(days=180), "the end of the import", "time to mend what was refused"),
    Simpanan.PERCOBAAN: Masa(timedelta(days=1), "its beginning", "a trial is an answer, not a record"),
}  # fmt: skip
