"""What the desk may change of a round before its data are frozen: criteria, calendar, days, scope. A decree that adopted others falls."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from services.registry.domain.putaran.isi import check_days, dates_and_scope, refuse_defects, wrong
from shared.contracts.v1.kebijakan import changed
from shared.contracts.v1.kebijakan_cacat import DARI_PUTARAN

DECREE = ("keputusan_nomor", "keputusan_tanggal", "keputusan_tentang", "keputusan_berkas_hash", "kriteria_hash")
DAYS = ("tanggal_keputusan", "tmt_rencana")
PLAIN = ("ruang_lingkup", "kapasitas_meja", "kalender", "alasan_tmt")
CHANGEABLE = ("kebijakan", *DAYS, *PLAIN)


def changes_of(row: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Columns after the change, the decree emptied. Raises MasukanTidakSah for what is not known or days out of order."""
    if unknown := set(given) - set(CHANGEABLE):
        raise wrong(f"Tidak dikenal: {', '.join(sorted(unknown))}.", f"Yang dapat diubah: {', '.join(CHANGEABLE)}.")
    partial = dict(given.get("kebijakan") or {})
    if "pin" in partial or set(partial) & set(DARI_PUTARAN):
        raise wrong(
            "Pin dan isian putaran bukan bagian ubahan kebijakan.",
            "Pin lewat POST …/pengecualian; tanggal sebagai isian sendiri.",
        )
    refuse_defects(partial)
    values = {name: date.fromisoformat(str(given[name])) for name in DAYS if name in given}
    values |= {name: given[name] for name in PLAIN if name in given}
    after = {**row, **values}
    check_days(after)
    policy = changed(row["kebijakan"], partial)
    return {**values, "kebijakan": policy | dates_and_scope(after), **dict.fromkeys(DECREE)}
