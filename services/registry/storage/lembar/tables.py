"""A round's worksheet that came back: the upload, and every row of it that bears a decision. The file itself is not kept, its hash is.

Rows are only ever added; what became of one is written once, when the upload is applied.
"""

from __future__ import annotations

from sqlalchemy import Column, DateTime, Index, Integer, Table, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB

from services.registry.storage.base import key, metadata
from services.registry.storage.usulan.columns import refers

lembar_unggahan = Table(
    "lembar_unggahan", metadata, key(), refers("instansi_id", "instansi.id"), refers("putaran_id", "putaran.id"),
    Column("berkas_hash", Text, nullable=False),
    Column("versi", Integer, nullable=False),  # of the sheet when it was tried; the ETag
    Column("temuan", JSONB, nullable=False),  # what is wrong with the file, by cell; never a value from it
    Column("oleh", Text, nullable=False),
    Column("pada", DateTime(timezone=True), nullable=False),
    Column("diterapkan_pada", DateTime(timezone=True)),
    Index("ix_lembar_unggahan_putaran_id_id", "putaran_id", "id"),
    Index("ix_lembar_unggahan_instansi_id", "instansi_id"),
)  # fmt: skip

lembar_baris = Table(
    "lembar_baris", metadata, key(), refers("unggahan_id", "lembar_unggahan.id"), refers("putaran_id", "putaran.id"),
    refers("pegawai_id", "pegawai.id"), refers("usulan_id", "usulan_mutasi.id", nullable=True),
    Column("analisis_id", Uuid),  # with the number: a planned move that is no case yet
    Column("rekomendasi_no", Integer),
    Column("nomor", Integer, nullable=False),  # row of the file
    Column("versi_berkas", Text, nullable=False),  # of the row when the file was made
    Column("keputusan", Text, nullable=False),  # KeputusanLembar
    Column("alasan_kode", Text),  # AlasanUsulan
    Column("catatan", Text),
    Column("pengganti", Text),  # an agenda number, or the place among a seat's equals
    Column("simpangan", JSONB, nullable=False),  # rules passed over
    Column("aksi", Text),  # the step it asks for; null = the decision is noted and nothing moves
    Column("keadaan", Text, nullable=False),  # KeadaanBarisLembar
    Column("masalah", JSONB, nullable=False),
    Column("oleh", Text, nullable=False),
    Column("pada", DateTime(timezone=True), nullable=False),
    Index("ix_lembar_baris_unggahan_id_nomor", "unggahan_id", "nomor"),
    Index("ix_lembar_baris_putaran_id_keadaan", "putaran_id", "keadaan"),
    Index("ix_lembar_baris_usulan_id", "usulan_id"),
    Index("ix_lembar_baris_pegawai_id", "pegawai_id"),
)  # fmt: skip
