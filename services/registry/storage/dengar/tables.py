"""The hearing: notices with their reply, contested data, reviews of urgent moves, messages that wait to be sent.

What people write is sealed with the person's own key (`sandi`).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    Uuid,
    text,
)

from services.registry.storage.base import key, metadata
from services.registry.storage.usulan.columns import of_case, refers


def _due() -> list[Column[Any]]:
    """A period as it was begun: `batas` null where a year of the holiday table is missing."""
    return [
        Column("hari", SmallInteger, nullable=False), Column("batas", Date), Column("paling_cepat", Date, nullable=False),
        Column("dasar", Text, nullable=False), Column("bawaan", Boolean, nullable=False),  # true: nobody of the city has set it
    ]  # fmt: skip


def _said(*, nullable: bool = True) -> Column[Any]:
    return Column("sandi", LargeBinary, nullable=nullable)


def _made() -> list[Column[Any]]:
    return [Column("oleh", Text, nullable=False), Column("dibuat_pada", DateTime(timezone=True), nullable=False)]


# one row per notice; the newest of a case is the one that counts
pemberitahuan = of_case(
    "pemberitahuan",
    refers("instansi_id", "instansi.id"),
    Column("cara", Text, nullable=False),  # CaraBeritahu
    Column("tanggal", Date, nullable=False),
    *_due(),
    Column("petugas", Text),
    Column("jam_layanan", Text),
    Column("kepada", Text),  # to whom a reply goes
    Column("tanggapan", Text),  # Tanggapan; null while it is waited for
    Column("tanggapan_pada", Date),
    Column("tanggapan_oleh", Text),
    _said(),
    *_made(),
    Index("ix_pemberitahuan_terbuka", "instansi_id", "id", postgresql_where=text("tanggapan IS NULL")),
)

# one contested datum; open while there is no verdict and its case waits for one
sanggah = of_case(
    "sanggah",
    refers("instansi_id", "instansi.id"),
    Column("bidang", Text, nullable=False),  # BidangSanggah
    Column("pemilik_peran", Text, nullable=False),
    refers("pemilik_unor_id", "unor.id", nullable=True),  # over which that role is held; null = the agency
    Column("pemilik_id", Uuid, ForeignKey("pengguna.id", ondelete="SET NULL")),  # where one person alone holds it
    Column("tanggal", Date, nullable=False),
    *_due(),
    Column("putusan", Text),  # PutusanSanggah
    Column("diputus_oleh", Text),
    Column("diputus_peran", Text),
    Column("diputus_pada", DateTime(timezone=True)),
    _said(nullable=False),
    *_made(),
    Index("ix_sanggah_instansi_id_id", "instansi_id", "id"),
    Index("ix_sanggah_terbuka", "instansi_id", "id", postgresql_where=text("putusan IS NULL")),
)

# an urgent move is looked at afterwards by somebody else
tinjauan_mendesak = of_case(
    "tinjauan_mendesak",
    refers("instansi_id", "instansi.id"),
    Column("sebab", Text, nullable=False),  # SebabMendesak
    *_due(),
    Column("hasil", Text),  # HasilTinjauan
    Column("ditinjau_oleh", Text),
    Column("ditinjau_pada", DateTime(timezone=True)),
    _said(),
    *_made(),
    Index("ix_tinjauan_mendesak_instansi_id_id", "instansi_id", "id"),
)

# what somebody must hear of: a kind, a link and who is asked, never a word about the person
kotak_keluar = Table(
    "kotak_keluar", metadata, key(), refers("instansi_id", "instansi.id"), refers("pegawai_id", "pegawai.id"),
    refers("usulan_id", "usulan_mutasi.id", nullable=True),
    Column("jenis", Text, nullable=False),  # JenisKabar
    Column("acuan", Text, nullable=False),  # of what: the same is told once
    Column("status", Text, nullable=False),  # StatusKabar
    Column("saluran", Text),  # SaluranKabar; null until it is known which
    Column("tautan", Text, nullable=False),
    Column("petugas", Text),
    Column("jam_layanan", Text),
    Column("percobaan", Integer, nullable=False),
    Column("galat", Text),
    Column("berikutnya_pada", DateTime(timezone=True), nullable=False),
    Column("selesai_pada", DateTime(timezone=True)),
    Column("selesai_oleh", Text),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    Index("uq_kotak_keluar_sekali", "pegawai_id", "jenis", "acuan", unique=True),
    Index("ix_kotak_keluar_instansi_id_id", "instansi_id", "id"),
    Index("ix_kotak_keluar_usulan_id", "usulan_id"),
    Index("ix_kotak_keluar_antre", "berikutnya_pada", postgresql_where=text("status = 'ANTRE'")),
)  # fmt: skip
