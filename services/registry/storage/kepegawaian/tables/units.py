"""Units of the organisation tree: dated versions, successors after a merger, and what other sources call them."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, SmallInteger, Table, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB, TSTZRANGE
from sqlalchemy.sql import text

from services.registry.storage.base import key, metadata
from services.registry.storage.kepegawaian.tables.making import identity, version

unor = identity("unor")
unor_versi = version(
    "unor_versi", "unor",
    Column("nama", Text, nullable=False),
    Column("induk_id", Uuid, ForeignKey("unor.id", ondelete="CASCADE")),
    Column("jenis", Text, nullable=False),
    Column("kode_wilayah", Text),
    Column("lintang_e6", Integer),
    Column("bujur_e6", Integer),
    Column("titik_perkiraan", Boolean),
    Column("npsn", Text),
    Column("tempat", Text),
    Column("tutup", Date),
    Column("eselon", Text),
    Column("aktif", Boolean),  # as its source says; null = not said
)  # fmt: skip

# where the work and the people of a unit went: a school regrouping closes two and opens, or keeps, one
unor_penerus = Table(
    "unor_penerus", metadata, key(),
    Column("unor_id", Uuid, ForeignKey("unor.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("penerus_id", Uuid, ForeignKey("unor.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("jenis", Text, nullable=False),
    Column("tanggal", Date, nullable=False),
    Column("dasar", Text),
    Column("sumber", Text, nullable=False),
    Column("dicatat", TSTZRANGE, nullable=False),
    Index("uq_unor_penerus_sekarang", "unor_id", "penerus_id", unique=True, postgresql_where=text("upper_inf(dicatat)")),
)  # fmt: skip

# a foreign code or name and the unit it means: proposed by the machine, settled by a person
unor_alias = Table(
    "unor_alias", metadata, key(),
    Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), nullable=False),
    Column("unor_id", Uuid, ForeignKey("unor.id", ondelete="CASCADE"), index=True),  # null: nobody found
    Column("sumber", Text, nullable=False),
    Column("jenis", Text, nullable=False),
    Column("nilai", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("skor_permil", SmallInteger),
    Column("bukti", JSONB, nullable=False),
    Column("diputuskan_oleh", Text),
    Column("dicatat", TSTZRANGE, nullable=False),
    Index(
        "uq_unor_alias_sekarang", "instansi_id", "sumber", "jenis", "nilai", unique=True,
        postgresql_where=text("upper_inf(dicatat) AND status = 'DIKONFIRMASI'"),
    ),
)  # fmt: skip
