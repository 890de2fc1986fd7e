"""Officials and what they may do: users, dated roles, second factor, sessions; keys of clients and assertions used."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

APP = "seimbang_app"
NEW = ("klien_kunci", "jti_terpakai", "pengguna", "peran_pengguna", "totp", "sesi_pengguna")
NOW = sa.text("upper_inf(dicatat)")


def upgrade() -> None:
    op.create_table(
        "klien_kunci", _id("id"), _id("klien_id"), _text("kid"), sa.Column("jwk", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        _instant("dibuat_pada"), _instant("dicabut_pada", nullable=True),
        _key("klien_kunci"), _of("klien_kunci", "klien_id", "klien"),
        sa.UniqueConstraint("klien_id", "kid", name=op.f("uq_klien_kunci_klien_id_kid")),
    )  # fmt: skip
    op.create_table(
        "jti_terpakai", _id("klien_id"), _text("jti_sha256"), _instant("sampai"),
        sa.PrimaryKeyConstraint("klien_id", "jti_sha256", name=op.f("pk_jti_terpakai")), _of("jti_terpakai", "klien_id", "klien"),
    )  # fmt: skip
    op.create_index(op.f("ix_jti_terpakai_sampai"), "jti_terpakai", ["sampai"], unique=False)
    op.create_table(
        "pengguna", _id("id"), _id("instansi_id"), _id("pegawai_id", nullable=True), _text("nama_tampil", nullable=True),
        sa.Column("aktif", sa.Boolean(), nullable=False), _text("dibuat_oleh"), _instant("dibuat_pada"),
        _key("pengguna"), _of("pengguna", "instansi_id", "instansi"), _of("pengguna", "pegawai_id", "pegawai"),
        sa.UniqueConstraint("pegawai_id", name=op.f("uq_pengguna_pegawai_id")),
    )  # fmt: skip
    op.create_index("ix_pengguna_instansi_id", "pengguna", ["instansi_id", "id"], unique=False)
    once: list[Any] = [("pengguna_id", "="), ("peran", "="), (sa.text("coalesce(unor_id, instansi_id)"), "="), ("berlaku", "&&")]
    op.create_table(
        "peran_pengguna", _id("id"), _id("instansi_id"), _id("peran_id"), _id("pengguna_id"), _text("peran"), _id("unor_id", nullable=True),
        _id("plh_untuk", nullable=True), _text("dasar"), _text("oleh"), sa.Column("berlaku", postgresql.DATERANGE(), nullable=False),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        _key("peran_pengguna"), _of("peran_pengguna", "instansi_id", "instansi"), _of("peran_pengguna", "pengguna_id", "pengguna"),
        _of("peran_pengguna", "unor_id", "unor"), _of("peran_pengguna", "plh_untuk", "pengguna"),
        postgresql.ExcludeConstraint(*once, name="ex_peran_pengguna_berlaku", using="gist", where=NOW),
    )  # fmt: skip
    op.create_index("ix_peran_pengguna_instansi_id", "peran_pengguna", ["instansi_id", "peran_id"], unique=False)
    for column in ("pengguna_id", "unor_id"):
        op.create_index(op.f(f"ix_peran_pengguna_{column}"), "peran_pengguna", [column], unique=False)
    op.create_index("uq_peran_pengguna_sekarang", "peran_pengguna", ["peran_id"], unique=True, postgresql_where=NOW)
    op.create_table(
        "totp", _id("pengguna_id"), sa.Column("sandi", sa.LargeBinary(), nullable=False),
        sa.Column("langkah_terakhir", sa.BigInteger(), nullable=False), sa.Column("gagal", sa.SmallInteger(), nullable=False),
        _instant("terkunci_sampai", nullable=True), _instant("dikonfirmasi_pada", nullable=True), _instant("dibuat_pada"),
        sa.PrimaryKeyConstraint("pengguna_id", name=op.f("pk_totp")), _of("totp", "pengguna_id", "pengguna"),
    )  # fmt: skip
    op.create_table(
        "sesi_pengguna", _id("id"), _id("pengguna_id"), _id("klien_id", nullable=True), _text("sesi_digest"), _instant("dibuat_pada"),
        _instant("diperkuat_pada", nullable=True), _instant("berakhir_pada"),
        _key("sesi_pengguna"), _of("sesi_pengguna", "pengguna_id", "pengguna"), _of("sesi_pengguna", "klien_id", "klien"),
        sa.UniqueConstraint("pengguna_id", "klien_id", "sesi_digest", name=op.f("uq_sesi_pengguna_pengguna_id_klien_id_sesi_digest"),
                            postgresql_nulls_not_distinct=True),
    )  # fmt: skip
    op.create_index("ix_sesi_pengguna_berakhir_pada", "sesi_pengguna", ["berakhir_pada"], unique=False)
    for table in NEW:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {APP}")


def downgrade() -> None:
    for table in reversed(NEW):
        op.drop_table(table)


def _id(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Uuid(), nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _instant(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _key(table: str) -> sa.Constraint:
    return sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def _of(table: str, column: str, parent: str) -> sa.Constraint:
    return sa.ForeignKeyConstraint([column], [f"{parent}.id"], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE")
