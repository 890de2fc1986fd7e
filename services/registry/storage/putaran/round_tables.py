"""A round beyond its analyses: steps it took, named plans, pins with reasons, what no longer holds, what came of it."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from services.registry.storage.base import key, metadata


def refers(name: str, target: str) -> Column[uuid.UUID]:
    return Column(name, Uuid, ForeignKey(target, ondelete="CASCADE"), nullable=False)


def of_round(name: str, *items: Any) -> Table:
    return Table(name, metadata, key(), refers("instansi_id", "instansi.id"), refers("putaran_id", "putaran.id"), *items)


# only ever added to
transisi_putaran = of_round(
    "transisi_putaran",
    Column("versi", Integer, nullable=False),  # of the round after it
    Column("dari", Text, nullable=False),
    Column("aksi", Text, nullable=False),  # AksiPutaran
    Column("ke", Text, nullable=False),
    Column("peran", Text, nullable=False),
    Column("oleh", Text, nullable=False),
    Column("pada", DateTime(timezone=True), nullable=False),
    Column("catatan", Text),
    Column("isi", JSONB, nullable=False),
    UniqueConstraint("putaran_id", "versi"),
)

rencana = of_round(
    "rencana",
    Column("nama", Text, nullable=False),
    Column("catatan", Text, nullable=False),
    refers("analisis_id", "analisis.id"),
    Column("dipilih_pada", DateTime(timezone=True)),
    Column("dipilih_oleh", Text),
    Column("alasan_pilih", Text),
    Column("idempotensi", Text),
    Column("dibuat_oleh", Text, nullable=False),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    UniqueConstraint("putaran_id", "nama"),
    UniqueConstraint("putaran_id", "idempotensi"),
    Index("ix_rencana_analisis_id", "analisis_id"),
    Index("uq_rencana_dipilih", "putaran_id", unique=True, postgresql_where=text("dipilih_pada IS NOT NULL")),
)

# why somebody is pinned or left out; a ground that is nobody's business is a number of a document, never a text
pengecualian = of_round(
    "pengecualian",
    refers("pegawai_id", "pegawai.id"),
    Column("kunci", Text, nullable=False),  # as the policy names the person
    Column("sel", Text, nullable=False),  # "*" = every cell
    Column("jenis", Text, nullable=False),  # WAJIB or LARANG
    Column("alasan_kode", Text, nullable=False),  # AlasanPengecualian
    Column("catatan", Text),
    Column("dasar_nomor", Text),
    Column("oleh", Text, nullable=False),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    Column("dicabut_oleh", Text),
    Column("dicabut_pada", DateTime(timezone=True)),
    Index("ix_pengecualian_pegawai_id", "pegawai_id"),
    Index("ix_pengecualian_putaran_id", "putaran_id", "id"),
    Index("uq_pengecualian_berlaku", "putaran_id", "pegawai_id", "sel", unique=True, postgresql_where=text("dicabut_pada IS NULL")),
)  # fmt: skip

basi = of_round(
    "basi",
    refers("rencana_id", "rencana.id"),
    Column("jenis", Text, nullable=False),  # JenisBasi
    Column("subjek_jenis", Text, nullable=False),
    Column("subjek_id", Text, nullable=False),
    Column("nomor_usulan", JSONB, nullable=False),  # numbers of the plan's moves it touches; empty = all of them
    Column("peristiwa_nomor", BigInteger, nullable=False),  # the event that changed it
    Column("peristiwa_jenis", Text, nullable=False),
    Column("ditemukan_pada", DateTime(timezone=True), nullable=False),
    Column("selesai_pada", DateTime(timezone=True)),
    UniqueConstraint("rencana_id", "jenis", "subjek_id"),
    Index("ix_basi_putaran_id", "putaran_id", "id"),
)

dampak_putaran = of_round(
    "dampak_putaran",
    Column("hari", SmallInteger, nullable=False),
    Column("per", Date, nullable=False),
    Column("isi", JSONB, nullable=False),
    Column("dihitung_pada", DateTime(timezone=True), nullable=False),
    UniqueConstraint("putaran_id", "hari"),
)

# of units alone: no column could name a person
hasil_unit = Table(
    "hasil_unit",
    metadata,
    key(),
    refers("instansi_id", "instansi.id"),
    refers("unor_id", "unor.id"),
    Column("ukuran", Text, nullable=False),  # UkuranHasil
    Column("per", Date, nullable=False),
    Column("nilai_mili", Integer, nullable=False),  # thousandths of the unit
    Column("satuan", Text, nullable=False),
    Column("sumber", Text, nullable=False),
    Column("oleh", Text, nullable=False),
    Column("pada", DateTime(timezone=True), nullable=False),
    UniqueConstraint("unor_id", "ukuran", "per"),
    Index("ix_hasil_unit_instansi_id", "instansi_id"),
)
