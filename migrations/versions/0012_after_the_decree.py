"""After the decree: delivery, the change of placement and its undoing, corrections, reminders, checklists."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

APP = "seimbang_app"
CARRIED_OUT = ("penyampaian", "perubahan_penempatan", "ralat", "pengingat_tugas", "akibat_pembatalan")
LISTS = ("templat_periksa", "butir_periksa", "status_ekspor")
Item = sa.Column[Any] | sa.Constraint


def upgrade() -> None:
    _carried_out()
    _lists()


def downgrade() -> None:
    for table in reversed((*CARRIED_OUT, *LISTS)):
        op.drop_table(table)


def _carried_out() -> None:
    _of_case("penyampaian", _text("cara"), _day("tanggal"), _text("penerima"), _text("berkas_hash"), *_by())
    _of_case(
        "perubahan_penempatan", _day("tmt"), _json("sebelum"), _json("sesudah"), _instant("diterapkan_pada"),
        _instant("dipulihkan_pada", nullable=True), _text("sebab_pulih", nullable=True),
    )  # fmt: skip
    holds = sa.text("dipulihkan_pada IS NULL")
    op.create_index("uq_perubahan_penempatan_berlaku", "perubahan_penempatan", ["usulan_id"], unique=True, postgresql_where=holds)
    _of_case("ralat", _text("nomor"), _day("tanggal"), _text("sebab"), _json("bidang"), *_by())
    _of_case("pengingat_tugas", sa.Column("ke", sa.Integer(), nullable=False), _day("tanggal"), _text("cara"), *_by())
    _of_case(
        "akibat_pembatalan", sa.Column("karena_usulan_id", sa.Uuid(), nullable=False), _text("cara"),
        _instant("selesai_pada", nullable=True), *_by(), _refers("akibat_pembatalan", "karena_usulan_id", "usulan_mutasi.id"),
    )  # fmt: skip
    op.create_index("ix_akibat_pembatalan_karena_usulan_id", "akibat_pembatalan", ["karena_usulan_id"], unique=False)
    for table in CARRIED_OUT:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {APP}")


def _lists() -> None:
    once: list[Any] = [("instansi_id", "="), ("kode", "="), ("berlaku", "&&")]
    op.create_table(
        "templat_periksa", _id("id"), _id("instansi_id"), _text("kode"), _json("isi"), _text("nomor"), _day("tanggal"), _text("oleh"),
        sa.Column("berlaku", postgresql.DATERANGE(), nullable=False), sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        postgresql.ExcludeConstraint(*once, name="ex_templat_periksa_berlaku", using="gist", where=sa.text("upper_inf(dicatat)")),
        _key("templat_periksa"), _refers("templat_periksa", "instansi_id", "instansi.id"),
    )  # fmt: skip
    op.create_table(
        "butir_periksa", *[_id(name) for name in ("id", "usulan_id", "pegawai_id", "instansi_id")],
        *[_text(name) for name in ("kode", "nama", "penerima", "pemilik")], _id("unor_id", nullable=True), _day("tenggat"), _json("bukti"),
        sa.Column("wajib", sa.Boolean(), nullable=False), _text("dasar"), _text("status"), _day("selesai_pada", nullable=True),
        _text("nomor", nullable=True), _day("tanggal", nullable=True), _text("catatan", nullable=True), _text("berkas_hash", nullable=True),
        _text("oleh"), sa.Column("versi", sa.Integer(), nullable=False), _instant("dibuat_pada"), _instant("diubah_pada"),
        _key("butir_periksa"), _refers("butir_periksa", "usulan_id", "usulan_mutasi.id"), _refers("butir_periksa", "pegawai_id", "pegawai.id"),
        _refers("butir_periksa", "instansi_id", "instansi.id"), _refers("butir_periksa", "unor_id", "unor.id"),
        sa.UniqueConstraint("usulan_id", "kode", name=op.f("uq_butir_periksa_usulan_id_kode")),
    )  # fmt: skip
    for name in ("usulan_id", "pegawai_id"):
        op.create_index(f"ix_butir_periksa_{name}", "butir_periksa", [name], unique=False)
    order, still = ["instansi_id", "tenggat", "id"], sa.text("status = 'TERBUKA'")
    op.create_index("ix_butir_periksa_terbuka", "butir_periksa", order, unique=False, postgresql_where=still)
    op.create_index("ix_butir_periksa_instansi_id_tenggat_id", "butir_periksa", order, unique=False)
    _of_case(
        "status_ekspor", _text("penerima"), _text("status"), _text("id_luar", nullable=True), _day("tanggal"), _text("keterangan", nullable=True),
        _text("oleh"), sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
    )  # fmt: skip
    now = sa.text("upper_inf(dicatat)")
    op.create_index("uq_status_ekspor_sekarang", "status_ekspor", ["usulan_id", "penerima"], unique=True, postgresql_where=now)
    for table in LISTS:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {APP}")


def _by() -> list[sa.Column[Any]]:
    return [_text("oleh"), _instant("pada")]


def _text(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _day(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=nullable)


def _id(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Uuid(), nullable=nullable)


def _key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def _json(name: str) -> sa.Column[Any]:
    return sa.Column(name, postgresql.JSONB(astext_type=sa.Text()), nullable=False)


def _instant(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE")


def _of_case(name: str, *items: Item) -> None:
    """The person stands beside the case, so that a person's own copy and forgetting a person reach every row."""
    op.create_table(
        name,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("usulan_id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        *items,
        _refers(name, "usulan_id", "usulan_mutasi.id"),
        _refers(name, "pegawai_id", "pegawai.id"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
    )
    op.create_index(f"ix_{name}_usulan_id", name, ["usulan_id"], unique=False)
    op.create_index(f"ix_{name}_pegawai_id", name, ["pegawai_id"], unique=False)
