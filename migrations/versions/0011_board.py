"""The board's sessions and worksheets."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

APP = "seimbang_app"
SHEETS = ("lembar_unggahan", "lembar_baris")


def upgrade() -> None:
    _worksheets()


def downgrade() -> None:
    for table in reversed(SHEETS):
        op.drop_table(table)


def _worksheets() -> None:
    op.create_table(
        "lembar_unggahan", *_ids("lembar_unggahan", instansi_id="instansi", putaran_id="putaran"), _text("berkas_hash"), _whole("versi"),
        _json("temuan"), _text("oleh"), _instant("pada"), _instant("diterapkan_pada", nullable=True),
    )  # fmt: skip
    op.create_index("ix_lembar_unggahan_putaran_id_id", "lembar_unggahan", ["putaran_id", "id"])
    op.create_index("ix_lembar_unggahan_instansi_id", "lembar_unggahan", ["instansi_id"])
    op.create_table(
        "lembar_baris", *_ids("lembar_baris", unggahan_id="lembar_unggahan", putaran_id="putaran", pegawai_id="pegawai"),
        sa.Column("usulan_id", sa.Uuid(), nullable=True), _refers("lembar_baris", "usulan_id", "usulan_mutasi"),
        sa.Column("analisis_id", sa.Uuid(), nullable=True), _whole("rekomendasi_no", nullable=True), _whole("nomor"),
        _text("versi_berkas"), _text("keputusan"), *[_text(name, nullable=True) for name in ("alasan_kode", "catatan", "pengganti")],
        _json("simpangan"), _text("aksi", nullable=True), _text("keadaan"), _json("masalah"), _text("oleh"), _instant("pada"),
    )  # fmt: skip
    op.create_index("ix_lembar_baris_unggahan_id_nomor", "lembar_baris", ["unggahan_id", "nomor"])
    op.create_index("ix_lembar_baris_putaran_id_keadaan", "lembar_baris", ["putaran_id", "keadaan"])
    for name in ("usulan_id", "pegawai_id"):
        op.create_index(f"ix_lembar_baris_{name}", "lembar_baris", [name])
    for table in SHEETS:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {APP}")


def _ids(table: str, **parents: str) -> list[Any]:
    """The key, and each parent with which the row goes."""
    columns = [sa.Column(name, sa.Uuid(), nullable=False) for name in ("id", *parents)]
    return [
        *columns, sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")), *[_refers(table, name, parent) for name, parent in parents.items()],
    ]  # fmt: skip


def _refers(table: str, column: str, parent: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{parent}.id"], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE")


def _text(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _whole(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _json(name: str) -> sa.Column[Any]:
    return sa.Column(name, postgresql.JSONB(astext_type=sa.Text()), nullable=False)


def _instant(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)
