"""The performance board (TPK) by decree, and its sessions: who sat, which cases were heard, what was said of each.

A board is closed and replaced by another decree. A session keeps the members and the quorum rule of its day; what it said of a case
changes only while it is open.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Date, DateTime, ForeignKey, Index, Integer, SmallInteger, Table, Text, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import DATERANGE, JSONB, TSTZRANGE, ExcludeConstraint

from services.registry.storage.base import key, metadata

NOW = text("upper_inf(dicatat)")


def _refers(name: str, target: str, *, ondelete: str = "CASCADE", nullable: bool = False) -> Column[Any]:
    return Column(name, Uuid, ForeignKey(target, ondelete=ondelete), nullable=nullable)


# one board at a time; `anggota`: [{pengguna_id, kedudukan}], `kuorum`: domain/sidang/kuorum.py
tpk = Table(
    "tpk", metadata, key(), _refers("instansi_id", "instansi.id"),
    Column("anggota", JSONB, nullable=False),
    Column("kuorum", JSONB, nullable=False),
    Column("nomor", Text, nullable=False),
    Column("tanggal", Date, nullable=False),
    Column("oleh", Text, nullable=False),
    Column("berlaku", DATERANGE, nullable=False),
    Column("dicatat", TSTZRANGE, nullable=False),
    ExcludeConstraint(("instansi_id", "="), ("berlaku", "&&"), name="ex_tpk_berlaku", using="gist", where=NOW),
)  # fmt: skip

sidang = Table(
    "sidang", metadata, key(), _refers("instansi_id", "instansi.id"),
    Column("tahun", SmallInteger, nullable=False),
    Column("nomor", Integer, nullable=False),  # agenda number of the agency and year
    _refers("putaran_id", "putaran.id", ondelete="SET NULL", nullable=True),
    Column("waktu", DateTime(timezone=True), nullable=False),
    Column("tempat", Text, nullable=False),
    Column("tpk_nomor", Text, nullable=False),  # the decree of the board that sat
    Column("tpk_tanggal", Date, nullable=False),
    Column("kuorum", JSONB, nullable=False),  # its rule of that day
    Column("status", Text, nullable=False),  # StatusSidang
    Column("ditutup_pada", DateTime(timezone=True)),
    Column("berita_acara_id", Uuid),  # the minutes, once signed
    Column("versi", Integer, nullable=False),
    Column("dibuat_oleh", Text, nullable=False),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    Column("diubah_pada", DateTime(timezone=True), nullable=False),
    UniqueConstraint("instansi_id", "tahun", "nomor"),
    Index("ix_sidang_instansi_id_id", "instansi_id", "id"),
    Index("ix_sidang_instansi_id_status_id", "instansi_id", "status", "id"),
    Index("ix_sidang_putaran_id", "putaran_id"),
)  # fmt: skip

sidang_anggota = Table(
    "sidang_anggota", metadata, key(), _refers("sidang_id", "sidang.id"), _refers("pengguna_id", "pengguna.id"),
    Column("no", SmallInteger, nullable=False),
    Column("kedudukan", Text, nullable=False),  # KedudukanTpk
    Column("kehadiran", Text),  # KehadiranTpk; null: nobody has said yet
    UniqueConstraint("sidang_id", "pengguna_id"),
    Index("ix_sidang_anggota_pengguna_id", "pengguna_id"),
)  # fmt: skip

# one case on the agenda; the person stands beside it as in every table of cases
sidang_acara = Table(
    "sidang_acara", metadata, key(), _refers("sidang_id", "sidang.id"), _refers("usulan_id", "usulan_mutasi.id"),
    _refers("pegawai_id", "pegawai.id"),
    Column("no", SmallInteger, nullable=False),
    Column("hasil", Text),  # HasilSidang
    Column("alasan_kode", Text),  # AlasanUsulan
    Column("catatan", Text),
    Column("suara", JSONB),  # {setuju, tidak, abstain}; null: by consensus
    Column("keberatan", JSONB, nullable=False),  # members who object: [{pengguna_id, catatan}]
    Column("hadir", SmallInteger),  # members counted for this case when the result was recorded
    Column("oleh", Text),
    Column("pada", DateTime(timezone=True)),
    UniqueConstraint("sidang_id", "usulan_id"),
    Index("ix_sidang_acara_usulan_id_id", "usulan_id", "id"),
    Index("ix_sidang_acara_pegawai_id", "pegawai_id"),
)  # fmt: skip
