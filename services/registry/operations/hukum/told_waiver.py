"""How a waiver is told and what its events hold: ids, the rule and the ground, never a reason."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from services.registry.storage.work import UnitOfWork
from shared.errors import TidakDitemukan

SHOWN = ("pembebasan_id", "pegawai_id", "aturan", "jenis", "status", "nomor", "pemohon", "penyetuju")


def told(row: dict[str, Any]) -> dict[str, Any]:
    """Without its reasons; `sampai` is the last day on which it holds."""
    last = row["berlaku"].upper - timedelta(days=1)
    return {**{name: row[name] for name in SHOWN}, "sejak": row["berlaku"].lower, "sampai": last}


def note(work: UnitOfWork, row: dict[str, Any]) -> None:
    content = {"pegawai": str(row["pegawai_id"]), "aturan": row["aturan"], "jenis": row["jenis"]}
    work.record(row["instansi_id"], f"pembebasan.{row['status'].lower()}", "pembebasan", row["pembebasan_id"], **content)


def missing() -> TidakDitemukan:
    return TidakDitemukan("Pembebasan tidak ada.", saran="Lihat GET /v1/pembebasan.", pesan_en="No such waiver.")
