"""What makes work: school counts, lessons taught, task volumes."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Index, Integer, SmallInteger, Table, Text, Uuid
from sqlalchemy.dialects.postgresql import TSTZRANGE
from sqlalchemy.sql import text

from services.registry.storage.base import key, metadata
from shared.contracts.v1.snapshot import AGAMA

sekolah_data = Table(
    "sekolah_data", metadata, key(),
    Column("unor_id", Uuid, ForeignKey("unor.id", ondelete="CASCADE"), nullable=False),
    Column("tahun_ajaran", Text, nullable=False),
    Column("dicatat", TSTZRANGE, nullable=False),
    Column("siswa", Integer),
    Column("rombel", Integer),
    *[Column(f"rombel_{grade}", Integer) for grade in range(1, 10)],
    Column("guru_tercatat", Integer),
    *[Column(f"siswa_agama_{religion}", Integer) for religion in AGAMA],  # pupils in the lessons of each; counts of a school
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
    Column("metode", Text),  # how the norm was found
    Column("sumber", Text),
    Index("ix_volume_tugas_unor_id_jabatan_id", "unor_id", "jabatan_id", "tugas", "bulan"),
)  # fmt: skip

# lessons of one class group: who teaches which subject for how many hours a week (Dapodik's pembelajaran)
pembelajaran = Table(
    "pembelajaran", metadata, key(),
    Column("unor_id", Uuid, ForeignKey("unor.id", ondelete="CASCADE"), nullable=False),
    Column("pegawai_id", Uuid, ForeignKey("pegawai.id", ondelete="SET NULL"), index=True),  # null: the teacher is not known here
    Column("sumber", Text, nullable=False),
    Column("id_sumber", Text, nullable=False),
    Column("tahun_ajaran", Text, nullable=False),
    Column("semester", SmallInteger),
    Column("mapel", Text),
    Column("mapel_teks", Text, nullable=False),
    Column("rombel", Text),
    Column("tingkat", SmallInteger),
    Column("jam_per_minggu", SmallInteger, nullable=False),
    Column("dicatat", TSTZRANGE, nullable=False),
    Index(
        "uq_pembelajaran_sekarang", "unor_id", "tahun_ajaran", "sumber", "id_sumber", unique=True,
        postgresql_where=text("upper_inf(dicatat)"),
    ),
)  # fmt: skip
