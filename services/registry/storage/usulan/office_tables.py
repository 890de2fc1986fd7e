"""Beside the cases: who may decide what in this city, and what was made under an Idempotency-Key."""

from __future__ import annotations

from sqlalchemy import Column, Date, DateTime, Text, UniqueConstraint
from sqlalchemy.dialects.postgresql import DATERANGE, JSONB, TSTZRANGE, ExcludeConstraint

from services.registry.storage.usulan.columns import NOW, of_agency

# who drafts, recommends, considers and signs, by kind of post and of transfer; a city's rows replace what is shipped
kewenangan = of_agency(
    "kewenangan",
    Column("kelompok", Text, nullable=False),  # KelompokJabatan
    Column("jenis", Text, nullable=False),  # JenisMutasi
    Column("isi", JSONB, nullable=False),
    Column("nomor", Text, nullable=False),
    Column("tanggal", Date, nullable=False),
    Column("oleh", Text, nullable=False),
    Column("berlaku", DATERANGE, nullable=False),
    Column("dicatat", TSTZRANGE, nullable=False),
    ExcludeConstraint(
        ("instansi_id", "="), ("kelompok", "="), ("jenis", "="), ("berlaku", "&&"), name="ex_kewenangan_berlaku", using="gist",
        where=NOW,
    ),
)  # fmt: skip

# what was made under an Idempotency-Key: asked again with the same content, the same answer
idempotensi = of_agency(
    "idempotensi",
    Column("aktor", Text, nullable=False),
    Column("pintu", Text, nullable=False),
    Column("kunci", Text, nullable=False),
    Column("isi_hash", Text, nullable=False),
    Column("hasil", JSONB, nullable=False),  # ids of what was made
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    UniqueConstraint("aktor", "pintu", "kunci"),
)
