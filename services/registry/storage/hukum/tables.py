"""The law of one city: who confirmed a rule, what the city changed of it, the city's own dates, and who is exempted from what.

Rows are closed and replaced (storage/base.py). Of the first three at most one row per subject holds on a day among those recorded now.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Date, ForeignKey, Index, LargeBinary, Table, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB, ExcludeConstraint

from services.registry.storage.base import key, metadata, two_times

NOW = text("upper_inf(dicatat)")


def _of_city(name: str, about: tuple[str, ...], *columns: Column[Any]) -> Table:
    """A dated fact of an agency about what `about` names; `oleh` is the client that wrote it."""
    once = [("instansi_id", "="), *((column, "=") for column in about), ("berlaku", "&&")]
    return Table(
        name, metadata, key(),
        Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), nullable=False),
        *(Column(column, Text, nullable=False) for column in about), *columns,
        Column("oleh", Text, nullable=False), *two_times(),
        ExcludeConstraint(*once, name=f"ex_{name}_berlaku", using="gist", where=NOW),
    )  # fmt: skip


konfirmasi_aturan = _of_city(
    "konfirmasi_aturan", ("aturan",),
    Column("keputusan", Text, nullable=False),  # KeputusanKonfirmasi
    Column("definisi_hash", Text, nullable=False),  # of the rule as it read on that day; another reading is unconfirmed again
    Column("pejabat", Text, nullable=False),
    Column("jabatan_pejabat", Text, nullable=False),
    Column("nomor", Text, nullable=False),  # of the document
    Column("tanggal", Date, nullable=False),  # of the document
    Column("catatan", Text),
)  # fmt: skip

penyesuaian_aturan = _of_city(
    "penyesuaian_aturan", ("aturan",),
    Column("perubahan", JSONB, nullable=False),  # figures, `jenis`, `aktif`; empty = the catalogue again
    Column("nomor", Text, nullable=False),  # of the act
    Column("alasan", Text, nullable=False),
)  # fmt: skip

nilai_kota = _of_city(
    "nilai_kota", ("nama", "butir"),  # `butir`: which day of mass decrees; empty where the city has one such value
    Column("nilai", Text, nullable=False),
    Column("dasar", Text, nullable=False),
    Column("pejabat", Text, nullable=False),
)  # fmt: skip

# a waiver keeps its `pembebasan_id` while it is asked for, approved and revoked
pembebasan = Table(
    "pembebasan", metadata, key(),
    Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), nullable=False),
    Column("pembebasan_id", Uuid, nullable=False),
    Column("pegawai_id", Uuid, ForeignKey("pegawai.id", ondelete="CASCADE"), nullable=False),
    Column("aturan", Text, nullable=False),
    Column("jenis", Text, nullable=False),  # JenisPembebasan
    Column("status", Text, nullable=False),  # StatusPembebasan
    Column("nomor", Text),  # of the document that approves it
    Column("pemohon", Text, nullable=False),
    Column("diminta_oleh", Text, nullable=False),
    Column("penyetuju", Text),
    Column("diputuskan_oleh", Text),
    Column("sandi", LargeBinary, nullable=False),  # the reasons, sealed under the person's key
    *two_times(),
    Index("uq_pembebasan_sekarang", "pembebasan_id", unique=True, postgresql_where=NOW),
    Index("ix_pembebasan_instansi_id", "instansi_id"),
    Index("ix_pembebasan_pegawai_id", "pegawai_id"),
)  # fmt: skip
