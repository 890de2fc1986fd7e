"""Letterhead, a city's own templates, papers with the files they had, decrees with their lines.

A paper's files and its signed uploads are only ever added; the paper itself says which of them holds. Letterhead and templates are closed
and replaced. What a paper says of somebody stands in its files alone.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Column, Date, DateTime, Index, Integer, Table, Text, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB, TSTZRANGE

from services.registry.storage.base import key, metadata
from services.registry.storage.usulan.columns import NOW, of_agency, refers


def _by() -> list[Column[Any]]:
    return [Column("oleh", Text, nullable=False), Column("pada", DateTime(timezone=True), nullable=False)]


def _numbered() -> list[Column[Any]]:
    """As the city's mail system gave them, typed back."""
    return [
        Column("nomor", Text),
        Column("tanggal", Date),
        Column("klasifikasi", Text),
        Column("sifat", Text),
        Column("tautan", Text),
    ]


kop_surat = of_agency(
    "kop_surat",
    Column("isi", JSONB, nullable=False),  # shared/contracts/v1/naskah.py: Kop
    Column("logo_hash", Text),
    Column("oleh", Text, nullable=False),
    Column("dicatat", TSTZRANGE, nullable=False),
    Index("uq_kop_surat_sekarang", "instansi_id", unique=True, postgresql_where=NOW),
)

templat_naskah = of_agency(
    "templat_naskah",
    Column("jenis", Text, nullable=False),  # JenisNaskah
    Column("berkas_hash", Text, nullable=False),
    Column("oleh", Text, nullable=False),
    Column("dicatat", TSTZRANGE, nullable=False),
    Index("uq_templat_naskah_sekarang", "instansi_id", "jenis", unique=True, postgresql_where=NOW),
)

sk = of_agency(
    "sk",
    Column("jenis", Text, nullable=False),  # JenisSk
    Column("tmt", Date, nullable=False),
    Column("penanda", JSONB, nullable=False),  # the office that signs, without the official's number
    *_numbered(),
    Column("status", Text, nullable=False),  # StatusNaskah
    Column("versi", Integer, nullable=False),
    *_by(),
    UniqueConstraint("instansi_id", "nomor", "tanggal"),
    Index("ix_sk_instansi_id_id", "instansi_id", "id"),
)

sk_baris = Table(
    "sk_baris", metadata, key(), refers("sk_id", "sk.id"), refers("usulan_id", "usulan_mutasi.id"), refers("pegawai_id", "pegawai.id"),
    Column("no", Integer, nullable=False),
    Column("status", Text, nullable=False),  # StatusBarisSk
    UniqueConstraint("sk_id", "no"),
    Index("uq_sk_baris_berlaku", "usulan_id", unique=True, postgresql_where=text("status <> 'DICABUT'")),
    Index("ix_sk_baris_pegawai_id", "pegawai_id"),
)  # fmt: skip

naskah = of_agency(
    "naskah",
    Column("jenis", Text, nullable=False),  # JenisNaskah
    refers("sk_id", "sk.id", nullable=True),
    refers("usulan_id", "usulan_mutasi.id", nullable=True),
    refers("permohonan_id", "permohonan.id", nullable=True),
    Column("sidang_id", Uuid),
    Column("daftar", JSONB, nullable=False),  # ids of the cases a study, a matrix or minutes list, in their order
    refers("pegawai_id", "pegawai.id", nullable=True),  # where it is about one person: goes when that person is forgotten
    Column("ukuran", Text, nullable=False),
    Column("isian", JSONB, nullable=False),  # what the officials typed into named fields
    *_numbered(),
    Column("kode", Text, nullable=False, unique=True),  # of the public check
    Column("status", Text, nullable=False),  # StatusNaskah
    Column("dikoreksi", Boolean, nullable=False),
    Column("versi", Integer, nullable=False),
    Column("pdf_hash", Text),
    Column("docx_hash", Text),
    Column("bertanda_hash", Text),
    *_by(),
    Index("ix_naskah_instansi_id_id", "instansi_id", "id"),
    *[Index(f"ix_naskah_{name}", name) for name in ("sk_id", "usulan_id", "permohonan_id", "sidang_id", "pegawai_id")],
)

# every pair of files a paper ever had
naskah_berkas = Table(
    "naskah_berkas", metadata, key(), refers("naskah_id", "naskah.id"),
    Column("pdf_hash", Text, nullable=False),
    Column("docx_hash", Text, nullable=False),
    Column("bidang_hash", Text, nullable=False),
    Column("status", Text, nullable=False),
    *_by(),
    Index("ix_naskah_berkas_naskah_id", "naskah_id"),
)  # fmt: skip

# every signed file that came back, with what was found in it
naskah_bertanda = Table(
    "naskah_bertanda", metadata, key(), refers("naskah_id", "naskah.id"),
    Column("asal_hash", Text, nullable=False),
    Column("berkas_hash", Text, nullable=False),
    Column("ukuran", Integer, nullable=False),
    Column("temuan", JSONB, nullable=False),
    *_by(),
    Index("ix_naskah_bertanda_naskah_id", "naskah_id"),
)  # fmt: skip
