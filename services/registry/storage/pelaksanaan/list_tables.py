"""After the decree: what a city asks to be done, and each item of each case with its owner, due day and proof."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, DateTime, Index, Integer, Table, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import DATERANGE, JSONB, TSTZRANGE, ExcludeConstraint

from services.registry.storage.base import key, metadata
from services.registry.storage.usulan.columns import NOW, of_case, refers

OPEN = text("status = 'TERBUKA'")

# one item of the list as a city states it for a span of days; it replaces what is shipped under the same code
templat_periksa = Table(
    "templat_periksa",
    metadata,
    key(),
    refers("instansi_id", "instansi.id"),
    Column("kode", Text, nullable=False),
    Column("isi", JSONB, nullable=False),
    Column("nomor", Text, nullable=False),
    Column("tanggal", Date, nullable=False),
    Column("oleh", Text, nullable=False),
    Column("berlaku", DATERANGE, nullable=False),
    Column("dicatat", TSTZRANGE, nullable=False),
    ExcludeConstraint(("instansi_id", "="), ("kode", "="), ("berlaku", "&&"), name="ex_templat_periksa_berlaku", using="gist",
                      where=NOW),
)  # fmt: skip

# as the template was on the day of the decree; a template changed later leaves it
butir_periksa = of_case(
    "butir_periksa",
    refers("instansi_id", "instansi.id"),
    Column("kode", Text, nullable=False),
    Column("nama", Text, nullable=False),
    Column("penerima", Text, nullable=False),  # PenerimaData
    Column("pemilik", Text, nullable=False),  # PemilikButir
    refers("unor_id", "unor.id", nullable=True),  # of the owner, where it is a unit
    Column("tenggat", Date, nullable=False),
    Column("bukti", JSONB, nullable=False),  # [BuktiButir]
    Column("wajib", Boolean, nullable=False),  # holds the case until it is done
    Column("dasar", Text, nullable=False),
    Column("status", Text, nullable=False),  # StatusButir
    Column("selesai_pada", Date),
    Column("nomor", Text),
    Column("tanggal", Date),
    Column("catatan", Text),
    Column("berkas_hash", Text),
    Column("oleh", Text, nullable=False),
    Column("versi", Integer, nullable=False),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    Column("diubah_pada", DateTime(timezone=True), nullable=False),
    UniqueConstraint("usulan_id", "kode"),
    Index("ix_butir_periksa_terbuka", "instansi_id", "tenggat", "id", postgresql_where=OPEN),
    Index("ix_butir_periksa_instansi_id_tenggat_id", "instansi_id", "tenggat", "id"),
)

# what a receiver did with the row of a case; closed and replaced
status_ekspor = of_case(
    "status_ekspor",
    Column("penerima", Text, nullable=False),  # PenerimaData
    Column("status", Text, nullable=False),  # StatusEkspor
    Column("id_luar", Text),  # the receiver's own id of the row
    Column("tanggal", Date, nullable=False),
    Column("keterangan", Text),
    Column("oleh", Text, nullable=False),
    Column("dicatat", TSTZRANGE, nullable=False),
    Index("uq_status_ekspor_sekarang", "usulan_id", "penerima", unique=True, postgresql_where=NOW),
)
