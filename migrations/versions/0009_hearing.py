"""Hearing and objection: notices, contested data, reviews, messages to people."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

APP = "seimbang_app"
HEARING = ("pemberitahuan", "sanggah", "tinjauan_mendesak", "kotak_keluar")
NEW = HEARING
Item = sa.Column[Any] | sa.Constraint


def upgrade() -> None:
    _objections()
    _hearing()
    for table in NEW:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {APP}")


def downgrade() -> None:
    for table in reversed(NEW):
        op.drop_table(table)
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


def _hearing() -> None:
    reply = (_text("tanggapan", nullable=True), _day("tanggapan_pada", nullable=True), _text("tanggapan_oleh", nullable=True))
    asked = [_text(name, nullable=True) for name in ("petugas", "jam_layanan", "kepada")]
    _of_case("pemberitahuan", _text("cara"), _day("tanggal"), *_due(), *asked, *reply, _sealed(nullable=True), *_made())
    op.create_index(
        "ix_pemberitahuan_terbuka",
        "pemberitahuan",
        ["instansi_id", "id"],
        unique=False,
        postgresql_where=sa.text("tanggapan IS NULL"),
    )
    _of_case(
        "sanggah", _text("bidang"), _text("pemilik_peran"), _id("pemilik_unor_id", nullable=True), _id("pemilik_id", nullable=True),
        _day("tanggal"), *_due(), *[_text(name, nullable=True) for name in ("putusan", "diputus_oleh", "diputus_peran")],
        _instant("diputus_pada", nullable=True), _sealed(), *_made(), _refers("sanggah", "pemilik_unor_id", "unor.id"),
        _refers("sanggah", "pemilik_id", "pengguna.id", "SET NULL"),
    )  # fmt: skip
    op.create_index("ix_sanggah_instansi_id_id", "sanggah", ["instansi_id", "id"], unique=False)
    op.create_index(
        "ix_sanggah_terbuka", "sanggah", ["instansi_id", "id"], unique=False, postgresql_where=sa.text("putusan IS NULL")
    )
    _of_case(
        "tinjauan_mendesak", _text("sebab"), *_due(), _text("hasil", nullable=True), _text("ditinjau_oleh", nullable=True),
        _instant("ditinjau_pada", nullable=True), _sealed(nullable=True), *_made(),
    )  # fmt: skip
    op.create_index("ix_tinjauan_mendesak_instansi_id_id", "tinjauan_mendesak", ["instansi_id", "id"], unique=False)
    _of_person(
        "kotak_keluar", _id("usulan_id", nullable=True), _text("jenis"), _text("acuan"), _text("status"), _text("saluran", nullable=True), _text("tautan"),
        _text("petugas", nullable=True), _text("jam_layanan", nullable=True), sa.Column("percobaan", sa.Integer(), nullable=False), _text("galat", nullable=True),
        _instant("berikutnya_pada"), _instant("selesai_pada", nullable=True), _text("selesai_oleh", nullable=True), _instant("dibuat_pada"),
        _refers("kotak_keluar", "usulan_id", "usulan_mutasi.id"),
    )  # fmt: skip
    op.create_index("uq_kotak_keluar_sekali", "kotak_keluar", ["pegawai_id", "jenis", "acuan"], unique=True)
    op.create_index("ix_kotak_keluar_instansi_id_id", "kotak_keluar", ["instansi_id", "id"], unique=False)
    op.create_index("ix_kotak_keluar_usulan_id", "kotak_keluar", ["usulan_id"], unique=False)
    op.create_index(
        "ix_kotak_keluar_antre", "kotak_keluar", ["berikutnya_pada"], unique=False, postgresql_where=sa.text("status = 'ANTRE'")
    )


def _text(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _id(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Uuid(), nullable=nullable)


def _day(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=nullable)


def _instant(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _sealed(*, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column("sandi", sa.LargeBinary(), nullable=nullable)


def _due() -> list[sa.Column[Any]]:
    return [
        sa.Column("hari", sa.SmallInteger(), nullable=False), _day("batas", nullable=True), _day("paling_cepat"), _text("dasar"),
        sa.Column("bawaan", sa.Boolean(), nullable=False),
    ]  # fmt: skip


def _made() -> list[sa.Column[Any]]:
    return [_text("oleh"), _instant("dibuat_pada")]


def _refers(table: str, column: str, target: str, ondelete: str = "CASCADE") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete)


def _table(name: str, *items: Item) -> None:
    op.create_table(name, _id("id"), *items, sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")))


def _of_person(name: str, *items: Item) -> None:
    _table(
        name, _id("instansi_id"), _id("pegawai_id"), *items, _refers(name, "instansi_id", "instansi.id"),
        _refers(name, "pegawai_id", "pegawai.id"),
    )  # fmt: skip


def _of_case(name: str, *items: Item) -> None:
    _table(
        name, _id("usulan_id"), _id("pegawai_id"), _id("instansi_id"), *items, _refers(name, "usulan_id", "usulan_mutasi.id"),
        _refers(name, "pegawai_id", "pegawai.id"), _refers(name, "instansi_id", "instansi.id"),
    )  # fmt: skip
    for column in ("usulan_id", "pegawai_id"):
        op.create_index(f"ix_{name}_{column}", name, [column], unique=False)
