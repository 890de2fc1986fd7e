"""Jobs, imports, snapshots, rounds, analyses, recommendations and trials."""

from __future__ import annotations

import uuid

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from services.registry.storage.base import key, metadata


def of_agency() -> Column[uuid.UUID]:
    return Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), nullable=False)


# a durable job: written in the transaction that asks for it, claimed with SKIP LOCKED (docs/decisions/0005)
tugas = Table(
    "tugas", metadata, key(), of_agency(),
    Column("jenis", Text, nullable=False),
    Column("kunci", Text, nullable=False, unique=True),
    Column("isi", JSONB, nullable=False),
    Column("status", Text, nullable=False),
    Column("pekerja", Text),
    Column("sewa_sampai", DateTime(timezone=True)),
    Column("percobaan", Integer, nullable=False),
    Column("berikutnya_pada", DateTime(timezone=True), nullable=False),
    Column("batal", Boolean, nullable=False),
    Column("galat", Text),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    Index("ix_tugas_status_berikutnya_pada", "status", "berikutnya_pada"),
)  # fmt: skip

impor = Table(
    "impor", metadata, key(), of_agency(),
    Column("berkas_hash", Text, nullable=False),
    Column("nama_berkas", Text, nullable=False),
    Column("jenis", Text),
    Column("sumber", Text, nullable=False),
    Column("mode", Text, nullable=False),
    Column("opsi", JSONB, nullable=False),
    Column("status", Text, nullable=False),
    Column("baris_total", Integer, nullable=False),
    Column("baris_selesai", Integer, nullable=False),
    Column("ringkasan", JSONB, nullable=False),
    Column("peringatan", JSONB, nullable=False),
    Column("galat", Text),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
)  # fmt: skip

# rows that were refused or came in with a warning: kept with the reason, never with a NIP or a name in the text
impor_baris = Table(
    "impor_baris", metadata, key(),
    Column("impor_id", Uuid, ForeignKey("impor.id", ondelete="CASCADE"), nullable=False),
    Column("nomor", Integer, nullable=False),
    Column("lembar", Text, nullable=False),
    Column("baris", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("masalah", JSONB, nullable=False),
    UniqueConstraint("impor_id", "nomor"),
)  # fmt: skip

snapshot = Table(
    "snapshot", metadata, key(), of_agency(),
    Column("per", Date, nullable=False),
    Column("diketahui", DateTime(timezone=True), nullable=False),
    Column("nomor", BigInteger),  # of the agency's last event it saw; null: it looks back, or is older than this column
    Column("hash", Text, nullable=False),
    Column("berkas_hash", Text, nullable=False),
    Column("ringkasan", JSONB, nullable=False),
    Column("versi", SmallInteger, nullable=False, server_default="1"),  # of the contract
    Index("ix_snapshot_instansi_id_hash", "instansi_id", "hash"),
)  # fmt: skip

artefak = Table(
    "artefak", metadata,
    Column("hash", Text, primary_key=True),
    Column("isi", Text, nullable=False),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
)  # fmt: skip

putaran = Table(
    "putaran", metadata, key(), of_agency(),
    Column("nama", Text, nullable=False),
    Column("per", Date, nullable=False),
    Column("tanggal_keputusan", Date, nullable=False),
    Column("tmt_rencana", Date, nullable=False),
    Column("ruang_lingkup", JSONB, nullable=False),
    Column("kapasitas_meja", Integer),
    Column("kebijakan", JSONB, nullable=False),
    Column("kalender", JSONB),  # {pengumuman, beku, konsultasi_sampai, sidang}: ISO dates
    Column("alasan_tmt", Text),  # why teachers move outside their window (TCH-09)
    # the decree that adopted the criteria, and the hash of what it adopted
    Column("keputusan_nomor", Text),
    Column("keputusan_tanggal", Date),
    Column("keputusan_tentang", Text),
    Column("keputusan_berkas_hash", Text),
    Column("kriteria_hash", Text),
    Column("snapshot_beku", JSONB),  # {hash, per, diketahui, nomor}: the data every later analysis stands on
    Column("prakiraan", JSONB),  # the effect foretold, frozen at the decision
    Column("versi", Integer, nullable=False, server_default="1"),  # counts every change; the ETag
    Column("status", Text, nullable=False),
    Column("dibuat_oleh", Text, nullable=False),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
)  # fmt: skip

analisis = Table(
    "analisis", metadata, key(), of_agency(),
    Column("putaran_id", Uuid, ForeignKey("putaran.id", ondelete="CASCADE"), nullable=False),
    Column("status", Text, nullable=False),
    Column("tahap", Text, nullable=False),
    Column("persen", Integer, nullable=False),
    Column("batal", Boolean, nullable=False),
    Column("kunci", Text),
    Column("enam_hash", JSONB),
    Column("hasil_hash", Text),
    Column("tahapan", JSONB, nullable=False),
    Column("galat", Text),
    Column("idempotensi", Text),
    Column("ubahan", JSONB),  # what a named plan changes of the round's policy; null = nothing
    Column("dibuat_oleh", Text, nullable=False),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    UniqueConstraint("putaran_id", "idempotensi"),
    Index("ix_analisis_kunci", "kunci"),
    # one analysis at a time per agency
    Index("uq_analisis_berjalan", "instansi_id", unique=True, postgresql_where=text("status IN ('ANTRE', 'BERJALAN')")),
)  # fmt: skip

rekomendasi = Table(
    "rekomendasi", metadata,
    Column("analisis_id", Uuid, ForeignKey("analisis.id", ondelete="CASCADE"), primary_key=True),
    Column("no", Integer, primary_key=True),
    Column("pegawai_id", Uuid, ForeignKey("pegawai.id", ondelete="CASCADE"), nullable=False),
    Column("kunci", Text, nullable=False),
    Column("opd", Text, nullable=False),
    Column("keluarga", Text, nullable=False),
    Column("kelompok", Text, nullable=False),
    Column("isi", JSONB, nullable=False),
)  # fmt: skip

coba = Table(
    "coba", metadata, key(), of_agency(),
    Column("status", Text, nullable=False),
    Column("tahap", Text, nullable=False),
    Column("persen", Integer, nullable=False),
    Column("impor", JSONB, nullable=False),
    Column("opsi", JSONB, nullable=False),
    Column("ringkasan_teks", JSONB, nullable=False),
    Column("analisis_id", Uuid),
    Column("hasil_hash", Text),
    Column("galat", Text),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
)  # fmt: skip
