"""Models an agency learned: training files, training runs, models by hash, and which is active when."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

APP = "seimbang_app"
NEW = ("latihan", "pelatihan", "model", "model_aktif")
Item = sa.Column[Any] | sa.Constraint


def upgrade() -> None:
    _of_agency(
        "latihan", sa.Column("per", sa.Date(), nullable=False), _instant("diketahui"),
        sa.Column("nomor", sa.BigInteger(), nullable=False), _text("hash"), _text("berkas_hash"),
        sa.Column("ringkasan", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("versi", sa.SmallInteger(), nullable=False),
    )  # fmt: skip
    op.create_index("ix_latihan_instansi_id_hash", "latihan", ["instansi_id", "hash"], unique=False)
    _of_agency(
        "pelatihan", sa.Column("per", sa.Date(), nullable=False), _text("status"), _text("tahap"), _number("persen"), _text("latihan_hash", nullable=True), _number("nomor_model", nullable=True),
        _text("galat", nullable=True), _text("idempotensi", nullable=True), _text("dibuat_oleh"), _instant("dibuat_pada"),
        sa.UniqueConstraint("instansi_id", "idempotensi", name=op.f("uq_pelatihan_instansi_id_idempotensi")),
    )  # fmt: skip
    running = sa.text("status IN ('ANTRE', 'BERJALAN')")
    op.create_index("uq_pelatihan_berjalan", "pelatihan", ["instansi_id"], unique=True, postgresql_where=running)
    _of_agency(
        "model", _number("nomor"), sa.Column("pelatihan_id", sa.Uuid(), nullable=False), _text("tabel_hash"), _text("kartu_hash"),
        _text("latihan_hash"), _text("mesin"), _text("dibuat_oleh"), _instant("dibuat_pada"),
        sa.ForeignKeyConstraint(["pelatihan_id"], ["pelatihan.id"], name=op.f("fk_model_pelatihan_id"), ondelete="CASCADE"),
        sa.UniqueConstraint("instansi_id", "nomor", name=op.f("uq_model_instansi_id_nomor")),
        sa.UniqueConstraint("pelatihan_id", name=op.f("uq_model_pelatihan_id")),
    )  # fmt: skip
    once: list[Any] = [("instansi_id", "="), ("berlaku", "&&")]
    _of_agency(
        "model_aktif", _number("nomor"), _text("jenis"), _text("nomor_dasar"), _text("alasan"), _text("oleh"),
        sa.Column("berlaku", postgresql.DATERANGE(), nullable=False),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        postgresql.ExcludeConstraint(*once, name="ex_model_aktif_berlaku", using="gist", where=sa.text("upper_inf(dicatat)")),
    )  # fmt: skip
    for table in NEW:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {APP}")


def downgrade() -> None:
    for table in reversed(NEW):
        op.drop_table(table)


def _text(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _instant(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _of_agency(name: str, *items: Item) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        *items,
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f(f"fk_{name}_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
    )
