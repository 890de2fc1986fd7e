"""Hearing and objection: notices, contested data, objections."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

APP = "seimbang_app"


def upgrade() -> None:
    _objections()


def downgrade() -> None:
    op.drop_table("keberatan")


def _objections() -> None:
    text, day, small, instant = sa.Text(), sa.Date(), sa.SmallInteger(), sa.DateTime(timezone=True)
    wanted = {
        "usulan_id": sa.Uuid(), "pegawai_id": sa.Uuid(), "instansi_id": sa.Uuid(), "tahun": small, "nomor": sa.Integer(), "diterima": day,
        "status": text, "ditujukan_kepada": text, "seharusnya_kepada": text, "diteruskan_pada": day, "disampaikan": day, "hari_kerja": small, "dasar": text,
        "batas": day, "batas_paling_cepat": day, "terlambat": sa.Boolean(), "izin_terlambat": text, "izin_oleh": text,
        "putus_hari_kerja": small, "putus_batas": day, "putus_paling_cepat": day, "putusan": text, "putusan_nomor": text,
        "putusan_tanggal": day, "diputus_oleh": text, "diputus_peran": text, "diputus_pada": instant,
        "akibat": postgresql.JSONB(astext_type=sa.Text()), "berkas_hash": text, "sandi": sa.LargeBinary(), "versi": sa.Integer(),
        "dibuat_oleh": text, "dibuat_pada": instant, "diubah_pada": instant,
    }  # fmt: skip
    may_lack = (
        "diteruskan_pada", "batas", "terlambat", "izin_terlambat", "izin_oleh", "putus_batas", "putusan", "putusan_nomor",
        "putusan_tanggal", "diputus_oleh", "diputus_peran", "diputus_pada", "akibat", "berkas_hash",
    )  # fmt: skip
    refers = (("usulan_id", "usulan_mutasi.id"), ("pegawai_id", "pegawai.id"), ("instansi_id", "instansi.id"))
    op.create_table(
        "keberatan", sa.Column("id", sa.Uuid(), nullable=False),
        *[sa.Column(name, kind, nullable=name in may_lack) for name, kind in wanted.items()],
        *[sa.ForeignKeyConstraint([name], [to], name=op.f(f"fk_keberatan_{name}"), ondelete="CASCADE") for name, to in refers],
        sa.PrimaryKeyConstraint("id", name=op.f("pk_keberatan")),
        sa.UniqueConstraint("instansi_id", "tahun", "nomor", name=op.f("uq_keberatan_instansi_id_tahun_nomor")),
    )  # fmt: skip
    for name in ("usulan_id", "pegawai_id"):
        op.create_index(f"ix_keberatan_{name}", "keberatan", [name], unique=False)
    op.create_index("ix_keberatan_instansi_id_status_id", "keberatan", ["instansi_id", "status", "id"], unique=False)
    waits = sa.text("status IN ('DITERIMA', 'TERLAMBAT')")
    op.create_index("uq_keberatan_berjalan", "keberatan", ["usulan_id"], unique=True, postgresql_where=waits)
    op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON keberatan TO {APP}")
