"""Objections: one row each, numbered per agency and year. What the person and the decision say of the person is sealed."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, DateTime, Index, Integer, LargeBinary, SmallInteger, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB

from services.registry.storage.usulan.columns import of_case, refers

keberatan = of_case(
    "keberatan",
    refers("instansi_id", "instansi.id"),
    Column("tahun", SmallInteger, nullable=False),
    Column("nomor", Integer, nullable=False),
    Column("diterima", Date, nullable=False),
    Column("status", Text, nullable=False),  # StatusKeberatan
    Column("ditujukan_kepada", Text, nullable=False),  # the office the person wrote to
    Column("seharusnya_kepada", Text, nullable=False),  # by the authority matrix of the day
    Column("diteruskan_pada", Date),  # where the two differ: sent on, and the person told
    Column("disampaikan", Date, nullable=False),  # the decree, as proved
    Column("hari_kerja", SmallInteger, nullable=False),  # the reading that binds
    Column("dasar", Text, nullable=False),
    Column("batas", Date),
    Column("batas_paling_cepat", Date, nullable=False),
    Column("terlambat", Boolean),  # null: a year of the holiday table is missing
    Column("izin_terlambat", Text),  # why a late one was admitted, or was not
    Column("izin_oleh", Text),
    Column("putus_hari_kerja", SmallInteger, nullable=False),
    Column("putus_batas", Date),
    Column("putus_paling_cepat", Date, nullable=False),
    Column("putusan", Text),  # PutusanKeberatan
    Column("putusan_nomor", Text),
    Column("putusan_tanggal", Date),
    Column("diputus_oleh", Text),
    Column("diputus_peran", Text),
    Column("diputus_pada", DateTime(timezone=True)),
    Column("akibat", JSONB),  # the plan of consequences that was applied with it
    Column("berkas_hash", Text),
    Column("sandi", LargeBinary, nullable=False),
    Column("versi", Integer, nullable=False),
    Column("dibuat_oleh", Text, nullable=False),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    Column("diubah_pada", DateTime(timezone=True), nullable=False),
    UniqueConstraint("instansi_id", "tahun", "nomor"),
    Index("ix_keberatan_instansi_id_status_id", "instansi_id", "status", "id"),
    Index("uq_keberatan_berjalan", "usulan_id", unique=True, postgresql_where=text("status IN ('DITERIMA', 'TERLAMBAT')")),
)
