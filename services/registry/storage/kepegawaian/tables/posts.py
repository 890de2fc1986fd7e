"""Positions, seats (unit x position), and people known to come."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, SmallInteger, Table, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB, TSTZRANGE
from sqlalchemy.sql import text

from services.registry.storage.base import key, metadata
from services.registry.storage.kepegawaian.tables.making import identity, version

jabatan = identity("jabatan")
jabatan_versi = version(
    "jabatan_versi", "jabatan",
    Column("nama", Text, nullable=False),
    Column("jenis", Text, nullable=False),
    Column("keluarga", Text, nullable=False),
    Column("jenjang", Text),
    Column("kelas", SmallInteger),
    Column("bup", SmallInteger),
    Column("pendidikan_min", Text),
    Column("bidang_pendidikan", Text),
    Column("profesi", Text),
    Column("eselon", Text),
    Column("kode_siasn", Text),
    Column("syarat_kompetensi", JSONB),  # required level 1-5 by kind: {"TEKNIS": 3, "MANAJERIAL": 2}
)  # fmt: skip

formasi = identity(
    "formasi",
    Column("unor_id", Uuid, ForeignKey("unor.id", ondelete="CASCADE"), nullable=False),
    Column("jabatan_id", Uuid, ForeignKey("jabatan.id", ondelete="CASCADE"), nullable=False),
    Column("mapel", Text),
)
formasi_versi = version(
    "formasi_versi", "formasi",
    Column("kebutuhan_ditetapkan", Integer),  # null = not known, never zero
    Column("kebutuhan_hitung_mikro_fte", Integer),
    Column("nomor_penetapan", Text),
    Column("tanggal_penetapan", Date),
    Column("status_abk", Text),
    Column("pemilik_abk", Text),  # who drafted or established it
    Column("batas_bawah", Integer),  # nobody leaves below it
    Column("batas_atas", Integer),  # nobody arrives above it
    Column("syarat", Text),
    Column("bezetting_tercatat", Integer),  # what the source's own sheet counted; our count is derived
)  # fmt: skip

# known intake: CPNS and PPPK on their way, people returning from study or leave
rencana_masuk = Table(
    "rencana_masuk", metadata, key(),
    Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), nullable=False),
    Column("sumber", Text, nullable=False),
    Column("id_sumber", Text, nullable=False),
    Column("unor_id", Uuid, ForeignKey("unor.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("jabatan_id", Uuid, ForeignKey("jabatan.id", ondelete="CASCADE")),
    Column("mapel", Text),
    Column("tanggal", Date, nullable=False),
    Column("jumlah", Integer, nullable=False),
    Column("status", Text),
    Column("dasar", Text),
    Column("dicatat", TSTZRANGE, nullable=False),
    Index(
        "uq_rencana_masuk_sekarang", "instansi_id", "sumber", "id_sumber", unique=True, postgresql_where=text("upper_inf(dicatat)")
    ),
)  # fmt: skip
