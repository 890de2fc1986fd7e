"""The law of a city: confirmations of rules, adjustments with their act, the city's own dates, waivers of persons."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

APP = "seimbang_app"
NEW = ("konfirmasi_aturan", "nilai_kota", "pembebasan", "penyesuaian_aturan")


def upgrade() -> None:
    _of_city(
        "konfirmasi_aturan",
        ("aturan",),
        _text("keputusan"),
        _text("definisi_hash"),
        _text("pejabat"),
        _text("jabatan_pejabat"),
        _text("nomor"),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("catatan", sa.Text(), nullable=True),
    )
    _of_city(
        "penyesuaian_aturan",
        ("aturan",),
        sa.Column("perubahan", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        _text("nomor"),
        _text("alasan"),
    )
    _of_city("nilai_kota", ("nama", "butir"), _text("nilai"), _text("dasar"), _text("pejabat"))
    op.create_table(
        "pembebasan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("pembebasan_id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        _text("aturan"),
        _text("jenis"),
        _text("status"),
        sa.Column("nomor", sa.Text(), nullable=True),
        _text("pemohon"),
        _text("diminta_oleh"),
        sa.Column("penyetuju", sa.Text(), nullable=True),
        sa.Column("diputuskan_oleh", sa.Text(), nullable=True),
        sa.Column("sandi", sa.LargeBinary(), nullable=False),
        sa.Column("berlaku", postgresql.DATERANGE(), nullable=False),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_pembebasan_instansi_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["pegawai_id"], ["pegawai.id"], name=op.f("fk_pembebasan_pegawai_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pembebasan")),
    )
    op.create_index(
        "uq_pembebasan_sekarang", "pembebasan", ["pembebasan_id"], unique=True, postgresql_where=sa.text("upper_inf(dicatat)")
    )
    op.create_index("ix_pembebasan_instansi_id", "pembebasan", ["instansi_id"], unique=False)
    op.create_index("ix_pembebasan_pegawai_id", "pembebasan", ["pegawai_id"], unique=False)
    for table in NEW:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {APP}")


def downgrade() -> None:
    for table in NEW:
        op.drop_table(table)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False)


def _of_city(name: str, about: tuple[str, ...], *columns: sa.Column[Any]) -> None:
    once: list[Any] = [("instansi_id", "="), *((column, "=") for column in about), ("berlaku", "&&")]
    op.create_table(
        name,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        *(_text(column) for column in about),
        *columns,
        _text("oleh"),
        sa.Column("berlaku", postgresql.DATERANGE(), nullable=False),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f(f"fk_{name}_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        postgresql.ExcludeConstraint(*once, name=f"ex_{name}_berlaku", using="gist", where=sa.text("upper_inf(dicatat)")),
    )
