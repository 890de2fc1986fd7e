"""What makes work: school counts and task volumes."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Index, Integer, Table, Text, Uuid
from sqlalchemy.dialects.postgresql import TSTZRANGE

from services.registry.storage.base import key, metadata

sekolah_data = Table(
    "sekolah_data", metadata, key(),
    Column("unor_id", Uuid, ForeignKey("unor.id", ondelete="CASCADE"), nullable=False),
    Column("tahun_ajaran", Text, nullable=False),
    Column("dicatat", TSTZRANGE, nullable=False),
    Column("siswa", Integer),
    Column("rombel", Integer),
    *[Column(f"rombel_{grade}", Integer) for grade in range(1, 10)],
    Column("guru_tercatat", Integer),
    Index("ix_sekolah_data_unor_id_tahun_ajaran", "unor_id", "tahun_ajaran"),
)  # fmt: skip

volume_tugas = Table(
    "volume_tugas", metadata, key(),
    Column("unor_id", Uuid, ForeignKey("unor.id", ondelete="CASCADE"), nullable=False),
    Column("jabatan_id", Uuid, ForeignKey("jabatan.id", ondelete="CASCADE"), nullable=False),
    Column("tugas", Text, nullable=False),
    Column("bulan", Date, nullable=False),
    Column("dicatat", TSTZRANGE, nullable=False),
    Column("satuan", Text),
    Column("norma_milimenit", BigInteger, nullable=False),
    Column("volume", BigInteger, nullable=False),
    Index("ix_volume_tugas_unor_id_jabatan_id", "unor_id", "jabatan_id", "tugas", "bulan"),
)  # fmt: skip
