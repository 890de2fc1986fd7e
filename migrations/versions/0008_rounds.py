"""Rounds: decree, states, named plans, pins with reasons, what no longer holds, what came of it."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

APP = "seimbang_app"
NEW = ("transisi_putaran", "rencana", "pengecualian", "basi", "dampak_putaran", "hasil_unit")
DECREE = ("keputusan_nomor", "keputusan_tentang", "keputusan_berkas_hash", "kriteria_hash", "alasan_tmt")
PARTS = ("kalender", "snapshot_beku", "prakiraan")


def upgrade() -> None:
    for name in DECREE:
        op.add_column("putaran", _text(name, nullable=True))
    for name in PARTS:
        op.add_column("putaran", _json(name, nullable=True))
    op.add_column("putaran", sa.Column("keputusan_tanggal", sa.Date(), nullable=True))
    op.add_column("putaran", sa.Column("versi", sa.Integer(), server_default="1", nullable=False))
    op.add_column("analisis", _json("ubahan", nullable=True))
    op.create_table(
        "transisi_putaran", *_of_round("transisi_putaran"), sa.Column("versi", sa.Integer(), nullable=False), _text("dari"), _text("aksi"),
        _text("ke"), _text("peran"), _text("oleh"), _instant("pada"), _text("catatan", nullable=True), _json("isi"),
        sa.UniqueConstraint("putaran_id", "versi", name=op.f("uq_transisi_putaran_putaran_id_versi")),
    )  # fmt: skip
    op.create_table(
        "rencana", *_of_round("rencana"), _text("nama"), _text("catatan"), _id("analisis_id"), _instant("dipilih_pada", nullable=True),
        _text("dipilih_oleh", nullable=True), _text("alasan_pilih", nullable=True), _text("idempotensi", nullable=True),
        _text("dibuat_oleh"), _instant("dibuat_pada"), _fk("rencana", "analisis_id", "analisis"),
        sa.UniqueConstraint("putaran_id", "nama", name=op.f("uq_rencana_putaran_id_nama")),
        sa.UniqueConstraint("putaran_id", "idempotensi", name=op.f("uq_rencana_putaran_id_idempotensi")),
    )  # fmt: skip
    chosen = sa.text("dipilih_pada IS NOT NULL")
    op.create_index("uq_rencana_dipilih", "rencana", ["putaran_id"], unique=True, postgresql_where=chosen)
    op.create_index("ix_rencana_analisis_id", "rencana", ["analisis_id"], unique=False)
    op.create_table(
        "pengecualian", *_of_round("pengecualian"), _id("pegawai_id"), _text("kunci"), _text("sel"), _text("jenis"), _text("alasan_kode"),
        _text("catatan", nullable=True), _text("dasar_nomor", nullable=True), _text("oleh"), _instant("dibuat_pada"),
        _text("dicabut_oleh", nullable=True), _instant("dicabut_pada", nullable=True), _fk("pengecualian", "pegawai_id", "pegawai"),
    )  # fmt: skip
    op.create_index("ix_pengecualian_pegawai_id", "pengecualian", ["pegawai_id"], unique=False)
    op.create_index("ix_pengecualian_putaran_id", "pengecualian", ["putaran_id", "id"], unique=False)
    once = ["putaran_id", "pegawai_id", "sel"]
    op.create_index(
        "uq_pengecualian_berlaku", "pengecualian", once, unique=True, postgresql_where=sa.text("dicabut_pada IS NULL")
    )
    op.create_table(
        "basi", *_of_round("basi"), _id("rencana_id"), _text("jenis"), _text("subjek_jenis"), _text("subjek_id"),
        sa.Column("nomor_usulan", postgresql.JSONB(), nullable=False), sa.Column("peristiwa_nomor", sa.BigInteger(), nullable=False),
        _text("peristiwa_jenis"), _instant("ditemukan_pada"), _instant("selesai_pada", nullable=True),
        _fk("basi", "rencana_id", "rencana"),
        sa.UniqueConstraint("rencana_id", "jenis", "subjek_id", name=op.f("uq_basi_rencana_id_jenis_subjek_id")),
    )  # fmt: skip
    op.create_index("ix_basi_putaran_id", "basi", ["putaran_id", "id"], unique=False)
    op.create_table(
        "dampak_putaran", *_of_round("dampak_putaran"), sa.Column("hari", sa.SmallInteger(), nullable=False),
        sa.Column("per", sa.Date(), nullable=False), _json("isi"), _instant("dihitung_pada"),
        sa.UniqueConstraint("putaran_id", "hari", name=op.f("uq_dampak_putaran_putaran_id_hari")),
    )  # fmt: skip
    op.create_table(
        "hasil_unit", *[_id(name) for name in ("id", "instansi_id", "unor_id")], _text("ukuran"),
        sa.Column("per", sa.Date(), nullable=False), sa.Column("nilai_mili", sa.Integer(), nullable=False),
        *[_text(name) for name in ("satuan", "sumber", "oleh")], _instant("pada"), _fk("hasil_unit", "instansi_id", "instansi"),
        _fk("hasil_unit", "unor_id", "unor"), sa.PrimaryKeyConstraint("id", name=op.f("pk_hasil_unit")),
        sa.UniqueConstraint("unor_id", "ukuran", "per", name=op.f("uq_hasil_unit_unor_id_ukuran_per")),
    )  # fmt: skip
    op.create_index("ix_hasil_unit_instansi_id", "hasil_unit", ["instansi_id"], unique=False)
    for table in NEW:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {APP}")


def downgrade() -> None:
    for table in reversed(NEW):
        op.drop_table(table)
    op.drop_column("analisis", "ubahan")
    for name in ("versi", "keputusan_tanggal", *PARTS, *DECREE):
        op.drop_column("putaran", name)


def _of_round(table: str) -> list[Any]:
    return [
        _id("id"), _id("instansi_id"), _id("putaran_id"), sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        _fk(table, "instansi_id", "instansi"), _fk(table, "putaran_id", "putaran"),
    ]  # fmt: skip


def _fk(table: str, column: str, parent: str) -> sa.Constraint:
    return sa.ForeignKeyConstraint([column], [f"{parent}.id"], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE")


def _id(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Uuid(), nullable=False)


def _text(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _json(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, postgresql.JSONB(), nullable=nullable)


def _instant(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)
