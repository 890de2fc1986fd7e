"""Agencies with their head row, the event stream, the audit chain, stored files, and the mark of the deployment."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, DateTime, ForeignKey, Index, Integer, LargeBinary, Table, Text, UniqueConstraint, Uuid
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from services.registry.storage.base import key, metadata

instansi = Table(
    "instansi", metadata, key(),
    Column("kode", Text, nullable=False, unique=True),
    Column("nama", Text, nullable=False),
    Column("jenis", Text, nullable=False),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
)  # fmt: skip

# locked as the last statement of every writing transaction: numbers the events, links the audit chain
instansi_head = Table(
    "instansi_head", metadata,
    Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), primary_key=True),
    Column("nomor", BigInteger, nullable=False),
    Column("audit_nomor", BigInteger, nullable=False),
    Column("audit_hash", Text, nullable=False),
)  # fmt: skip

peristiwa = Table(
    "peristiwa", metadata,
    Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), primary_key=True),
    Column("nomor", BigInteger, primary_key=True),
    Column("jenis", Text, nullable=False),
    Column("subjek_jenis", Text, nullable=False),
    Column("subjek_id", Text, nullable=False),
    Column("aktor", Text, nullable=False),
    Column("pada", DateTime(timezone=True), nullable=False),
    Column("isi", JSONB, nullable=False),
    Index("ix_peristiwa_subjek", "instansi_id", "subjek_jenis", "subjek_id", "nomor"),  # is there a later change of the same thing?
)  # fmt: skip

audit = Table(
    "audit", metadata,
    Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), primary_key=True),
    Column("nomor", BigInteger, primary_key=True),
    Column("pada", DateTime(timezone=True), nullable=False),
    Column("aktor", Text, nullable=False),
    Column("dari_nomor", BigInteger, nullable=False),
    Column("sampai_nomor", BigInteger, nullable=False),
    Column("isi_hash", Text, nullable=False),
    Column("hash_sebelum", Text, nullable=False),
    Column("hash", Text, nullable=False),
)  # fmt: skip

# reads of restricted fields have a chain of their own, so that reading never waits for writing
baca_head = Table(
    "baca_head", metadata,
    Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), primary_key=True),
    Column("nomor", BigInteger, nullable=False),
    Column("hash", Text, nullable=False),
)  # fmt: skip

audit_baca = Table(
    "audit_baca", metadata,
    Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), primary_key=True),
    Column("nomor", BigInteger, primary_key=True),
    Column("pada", DateTime(timezone=True), nullable=False),
    Column("aktor", Text, nullable=False),
    Column("tujuan", Text, nullable=False),  # which use case read
    Column("kolom", ARRAY(Text), nullable=False),  # names of the restricted fields
    Column("jumlah", Integer, nullable=False),  # people read
    Column("subjek", JSONB, nullable=False),  # their ids
    Column("hash_sebelum", Text, nullable=False),
    Column("hash", Text, nullable=False),
)  # fmt: skip

# what was erased, when, on which ground; carried outside the database too, so that a restored backup forgets again
penghapusan = Table(
    "penghapusan", metadata, key(),
    Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), nullable=False),
    Column("pegawai_id", Uuid, nullable=False),
    Column("sumber_digest", Text, nullable=False),  # keyed digest of the code it had: an import that brings it back is told
    Column("dasar", Text, nullable=False),
    Column("aktor", Text, nullable=False),
    Column("pada", DateTime(timezone=True), nullable=False),
)  # fmt: skip

berkas = Table(
    "berkas", metadata,
    Column("hash", Text, primary_key=True),
    Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), primary_key=True),
    Column("ukuran", BigInteger, nullable=False),
    Column("jenis", Text, nullable=False),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
)  # fmt: skip

berkas_bagian = Table(
    "berkas_bagian", metadata, key(),
    Column("hash", Text, nullable=False),
    Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), nullable=False),
    Column("urutan", Integer, nullable=False),
    Column("isi", LargeBinary, nullable=False),
    UniqueConstraint("instansi_id", "hash", "urutan"),
)  # fmt: skip

# one row at most: the database itself says whether it holds synthetic people
penanda = Table("penanda", metadata, Column("nama", Text, primary_key=True), Column("nilai", Text, nullable=False))
