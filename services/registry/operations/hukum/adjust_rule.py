"""The city changes a figure or the kind of a rule, or switches it off, by an act with a number, for a time or until further notice.

Nothing changed is the catalogue again: that is how an adjustment ends on a day. Moves of PPPK and "2 years or 6 months" are set here.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.dialects.postgresql import Range

from services.registry.operations.hukum.rule_of import rule_of
from services.registry.storage.hukum.dated import state
from services.registry.storage.hukum.tables import penyesuaian_aturan
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah
from shared.law import check_override


@dataclass(frozen=True)
class Penyesuaian:
    """`sejak` the first day, `sampai` the first day on which the catalogue holds again; None = until further notice."""

    nomor: str
    alasan: str
    sejak: date
    sampai: date | None = None
    perubahan: Mapping[str, Any] = field(default_factory=dict)


async def adjust_rule(work: UnitOfWork, instansi_id: uuid.UUID, aturan: str, wanted: Penyesuaian) -> dict[str, Any]:
    """The adjustment as kept; the same again changes nothing. Raises TidakDitemukan, MasukanTidakSah. Commits."""
    rule, about = rule_of(aturan), {"instansi_id": instansi_id, "aturan": aturan}
    if "keyakinan" in wanted.perubahan:
        raise MasukanTidakSah(
            "Keyakinan tidak disesuaikan, melainkan dikonfirmasi.", saran="Pakai POST /v1/aturan/{id}/konfirmasi.",
            pesan_en="Confidence is confirmed, not adjusted.",
        )  # fmt: skip
    check_override(rule, {**wanted.perubahan, "dasar": wanted.nomor, "alasan": wanted.alasan})
    if wanted.sampai is not None and wanted.sampai <= wanted.sejak:
        raise MasukanTidakSah(
            "sampai tidak sesudah sejak.", saran="Kosongkan sampai bila belum ada akhirnya.", pesan_en="No days."
        )
    values = {"perubahan": dict(wanted.perubahan), "nomor": wanted.nomor, "alasan": wanted.alasan, "oleh": work.actor}
    days = Range(wanted.sejak, wanted.sampai)
    if await state(work.connection, penyesuaian_aturan, about, values, days, work.at):
        work.record(
            instansi_id, "aturan.disesuaikan", "aturan", aturan, kolom=sorted(wanted.perubahan), sejak=wanted.sejak.isoformat()
        )
        await work.commit()
    return {**about, **values, "sejak": wanted.sejak, "sampai": wanted.sampai}
