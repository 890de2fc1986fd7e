"""Where people serve and what they have behind them: posts with overlays, and dated histories of every kind."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, LargeBinary, SmallInteger, Table, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB, TSTZRANGE, ExcludeConstraint
from sqlalchemy.sql import text

from services.registry.storage.base import key, metadata, said, two_times

penempatan = Table(
    "penempatan", metadata, key(),
    Column("pegawai_id", Uuid, ForeignKey("pegawai.id", ondelete="CASCADE"), nullable=False),
    Column("sumber", Text),  # of an overlay or a contradicting row
    Column("id_sumber", Text),  # of an overlay; a definitive post is found by its person
    Column("jenis", Text, nullable=False),
    *two_times(),
    Column("unor_id", Uuid, ForeignKey("unor.id", ondelete="CASCADE")),
    Column("jabatan_id", Uuid, ForeignKey("jabatan.id", ondelete="CASCADE")),
    Column("mapel", Text),
    Column("unor_teks", Text),  # as the source wrote it, when no unit matched
    Column("jabatan_teks", Text),
    Column("bermasalah", Boolean, nullable=False),
    Column("tmt_jabatan", Date),
    Column("tmt_unit", Date),
    Column("tugas_tambahan", Text),
    Column("jam_per_minggu", SmallInteger),  # lesson hours at a second school
    *said(),  # of a definitive post; a statement overruled by a later one about earlier days stays, with an empty `berlaku`
    ExcludeConstraint(
        ("pegawai_id", "="), ("berlaku", "&&"), name="ex_penempatan_definitif", using="gist",
        where=text("upper_inf(dicatat) AND jenis = 'DEFINITIF'"),
    ),
    Index("ix_penempatan_pegawai_id", "pegawai_id"),
    Index("ix_penempatan_unor_id", "unor_id"),
)  # fmt: skip

# one row per entry of a person's history; which fields an entry of a kind has stands in shared/contracts/v1/riwayat.py
riwayat = Table(
    "riwayat", metadata, key(),
    Column("pegawai_id", Uuid, ForeignKey("pegawai.id", ondelete="CASCADE"), nullable=False),
    Column("jenis", Text, nullable=False),
    Column("sumber", Text, nullable=False),
    Column("id_sumber", Text, nullable=False),
    Column("mulai", Date),
    Column("selesai", Date),
    Column("isi", JSONB, nullable=False),  # fields of level PUBLIK and INTERNAL
    Column("sandi", LargeBinary),  # fields of level TERBATAS and RAHASIA, sealed under the person's key
    Column("isi_digest", Text, nullable=False),
    Column("unor_id", Uuid, ForeignKey("unor.id", ondelete="SET NULL")),
    Column("jabatan_id", Uuid, ForeignKey("jabatan.id", ondelete="SET NULL")),
    Column("dicatat", TSTZRANGE, nullable=False),
    Index("ix_riwayat_pegawai_id_jenis", "pegawai_id", "jenis"),
    Index(
        "uq_riwayat_sekarang", "pegawai_id", "jenis", "sumber", "id_sumber", unique=True, postgresql_where=text("upper_inf(dicatat)")
    ),
)  # fmt: skip
