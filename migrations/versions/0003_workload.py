"""Workload: who owns an analysis, pupils by the religion lessons they attend, and which contract a snapshot was written in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

RELIGIONS = ("islam", "kristen", "katolik", "hindu", "buddha", "khonghucu")


def upgrade() -> None:
    op.add_column("formasi_versi", sa.Column("pemilik_abk", sa.Text(), nullable=True))
    for religion in RELIGIONS:
        op.add_column("sekolah_data", sa.Column(f"siswa_agama_{religion}", sa.Integer(), nullable=True))
    op.add_column("snapshot", sa.Column("versi", sa.SmallInteger(), server_default="1", nullable=False))


def downgrade() -> None:
    op.drop_column("snapshot", "versi")
    for religion in reversed(RELIGIONS):
        op.drop_column("sekolah_data", f"siswa_agama_{religion}")
    op.drop_column("formasi_versi", "pemilik_abk")
