"""Who may call: clients with their secrets and keys, people with their roles, second factor and sessions."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Index,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy import UniqueConstraint as Unique
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, ExcludeConstraint

from services.registry.storage.base import key, metadata, two_times

NOW = text("upper_inf(dicatat)")

klien = Table(
    "klien", metadata, key(),
    Column("nama", Text, nullable=False, unique=True),
    Column("rahasia_sha256", Text, nullable=False),  # of 256 random bits, so no slow hash is needed
    Column("scopes", ARRAY(Text), nullable=False),
    Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE")),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    Column("dicabut_pada", DateTime(timezone=True)),
)  # fmt: skip

# public keys a client signs with; two at a time while it changes them
klien_kunci = Table(
    "klien_kunci", metadata, key(),
    Column("klien_id", Uuid, ForeignKey("klien.id", ondelete="CASCADE"), nullable=False),
    Column("kid", Text, nullable=False),
    Column("jwk", JSONB, nullable=False),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    Column("dicabut_pada", DateTime(timezone=True)),
    Unique("klien_id", "kid"),
)  # fmt: skip

# an assertion is good once: its `jti` as a digest, until the assertion has expired anyhow
jti_terpakai = Table(
    "jti_terpakai", metadata,
    Column("klien_id", Uuid, ForeignKey("klien.id", ondelete="CASCADE"), primary_key=True),
    Column("jti_sha256", Text, primary_key=True),
    Column("sampai", DateTime(timezone=True), nullable=False, index=True),
)  # fmt: skip

# who acts; on the records of people or not (a mayor is no civil servant)
pengguna = Table(
    "pengguna", metadata, key(),
    Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), nullable=False),
    Column("pegawai_id", Uuid, ForeignKey("pegawai.id", ondelete="CASCADE"), unique=True),
    Column("nama_tampil", Text),  # only of who is not on the records
    Column("aktif", Boolean, nullable=False),
    Column("dibuat_oleh", Text, nullable=False),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    Index("ix_pengguna_instansi_id", "instansi_id", "id"),
)  # fmt: skip

# a grant keeps its `peran_id` when it is ended: the row is closed and replaced
peran_pengguna = Table(
    "peran_pengguna", metadata, key(),
    Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), nullable=False),
    Column("peran_id", Uuid, nullable=False),
    Column("pengguna_id", Uuid, ForeignKey("pengguna.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("peran", Text, nullable=False),  # Peran
    Column("unor_id", Uuid, ForeignKey("unor.id", ondelete="CASCADE"), index=True),  # with all under it; null: the whole agency
    # whom its holder stands in for, day by day (Plh); null: the holder's own
    Column("plh_untuk", Uuid, ForeignKey("pengguna.id", ondelete="CASCADE")),
    Column("dasar", Text, nullable=False),  # number of the decree or letter
    Column("oleh", Text, nullable=False),
    *two_times(),
    Index("ix_peran_pengguna_instansi_id", "instansi_id", "peran_id"),
    Index("uq_peran_pengguna_sekarang", "peran_id", unique=True, postgresql_where=NOW),
    ExcludeConstraint(
        ("pengguna_id", "="), ("peran", "="), (text("coalesce(unor_id, instansi_id)"), "="), ("berlaku", "&&"),
        name="ex_peran_pengguna_berlaku", using="gist", where=NOW,
    ),
)  # fmt: skip

# the second factor (RFC 6238): its secret sealed by the city key; a code counts once, wrong ones close the door for a while
totp = Table(
    "totp", metadata,
    Column("pengguna_id", Uuid, ForeignKey("pengguna.id", ondelete="CASCADE"), primary_key=True),
    Column("sandi", LargeBinary, nullable=False),
    Column("langkah_terakhir", BigInteger, nullable=False),  # the last time step a code was taken for
    Column("gagal", SmallInteger, nullable=False),  # in a row
    Column("terkunci_sampai", DateTime(timezone=True)),
    Column("dikonfirmasi_pada", DateTime(timezone=True)),  # null: shown, and not yet proved
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
)  # fmt: skip

# where a person is signed in: the session of the SIMPEG that vouches, and when the second factor was last shown in it
sesi_pengguna = Table(
    "sesi_pengguna", metadata, key(),
    Column("pengguna_id", Uuid, ForeignKey("pengguna.id", ondelete="CASCADE"), nullable=False),
    Column("klien_id", Uuid, ForeignKey("klien.id", ondelete="CASCADE")),  # null: the demo's own door
    Column("sesi_digest", Text, nullable=False),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    Column("diperkuat_pada", DateTime(timezone=True)),
    Column("berakhir_pada", DateTime(timezone=True), nullable=False),
    Unique("pengguna_id", "klien_id", "sesi_digest", postgresql_nulls_not_distinct=True),
    Index("ix_sesi_pengguna_berakhir_pada", "berakhir_pada"),
)  # fmt: skip
