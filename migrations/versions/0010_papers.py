"""Papers: letterhead, a city's templates, drafts with their files, decrees and their lines."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

APP = "seimbang_app"
NEW = ("kop_surat", "templat_naskah", "sk", "sk_baris", "naskah", "naskah_berkas", "naskah_bertanda")
NOW = sa.text("upper_inf(dicatat)")
Item = sa.Column[Any] | sa.Constraint


def upgrade() -> None:
    _of_agency("kop_surat", _json("isi"), _text("logo_hash", nullable=True), _text("oleh"), _recorded())
    op.create_index("uq_kop_surat_sekarang", "kop_surat", ["instansi_id"], unique=True, postgresql_where=NOW)
    _of_agency("templat_naskah", _text("jenis"), _text("berkas_hash"), _text("oleh"), _recorded())
    op.create_index("uq_templat_naskah_sekarang", "templat_naskah", ["instansi_id", "jenis"], unique=True, postgresql_where=NOW)
    _of_agency(
        "sk", _text("jenis"), _day("tmt"), _json("penanda"), *_numbered(), _text("status"), _number("versi"), *_by(),
        sa.UniqueConstraint("instansi_id", "nomor", "tanggal", name=op.f("uq_sk_instansi_id_nomor_tanggal")),
    )  # fmt: skip
    op.create_index("ix_sk_instansi_id_id", "sk", ["instansi_id", "id"], unique=False)
    _table(
        "sk_baris", _id("sk_id"), _id("usulan_id"), _id("pegawai_id"), _number("no"), _text("status"), _refers("sk_baris", "sk_id", "sk.id"),
        _refers("sk_baris", "usulan_id", "usulan_mutasi.id"), _refers("sk_baris", "pegawai_id", "pegawai.id"),
        sa.UniqueConstraint("sk_id", "no", name=op.f("uq_sk_baris_sk_id_no")),
    )  # fmt: skip
    holds = sa.text("status <> 'DICABUT'")
    op.create_index("uq_sk_baris_berlaku", "sk_baris", ["usulan_id"], unique=True, postgresql_where=holds)
    op.create_index("ix_sk_baris_pegawai_id", "sk_baris", ["pegawai_id"], unique=False)
    about = (
        ("sk_id", "sk.id"),
        ("usulan_id", "usulan_mutasi.id"),
        ("permohonan_id", "permohonan.id"),
        ("pegawai_id", "pegawai.id"),
    )
    _of_agency(
        "naskah", _text("jenis"), *[_id(name, nullable=True) for name, _ in about], _id("sidang_id", nullable=True), _json("daftar"), _text("ukuran"), _json("isian"),
        *_numbered(), _text("kode"), _text("status"), sa.Column("dikoreksi", sa.Boolean(), nullable=False), _number("versi"),
        *[_text(name, nullable=True) for name in ("pdf_hash", "docx_hash", "bertanda_hash")], *_by(),
        *[_refers("naskah", name, target) for name, target in about], sa.UniqueConstraint("kode", name=op.f("uq_naskah_kode")),
    )  # fmt: skip
    op.create_index("ix_naskah_instansi_id_id", "naskah", ["instansi_id", "id"], unique=False)
    for name in ("sk_id", "usulan_id", "permohonan_id", "sidang_id", "pegawai_id"):
        op.create_index(f"ix_naskah_{name}", "naskah", [name], unique=False)
    _of_paper("naskah_berkas", _text("pdf_hash"), _text("docx_hash"), _text("bidang_hash"), _text("status"), *_by())
    _of_paper("naskah_bertanda", _text("asal_hash"), _text("berkas_hash"), _number("ukuran"), _json("temuan"), *_by())
    for table in NEW:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {APP}")


def downgrade() -> None:
    for table in reversed(NEW):
        op.drop_table(table)


def _text(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _id(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Uuid(), nullable=nullable)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _day(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=nullable)


def _json(name: str) -> sa.Column[Any]:
    return sa.Column(name, postgresql.JSONB(astext_type=sa.Text()), nullable=False)


def _recorded() -> sa.Column[Any]:
    return sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False)


def _by() -> list[sa.Column[Any]]:
    return [_text("oleh"), sa.Column("pada", sa.DateTime(timezone=True), nullable=False)]


def _numbered() -> list[sa.Column[Any]]:
    return [
        _text("nomor", nullable=True), _day("tanggal", nullable=True), *[_text(name, nullable=True) for name in ("klasifikasi", "sifat", "tautan")],
    ]  # fmt: skip


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE")


def _table(name: str, *items: Item) -> None:
    op.create_table(name, _id("id"), *items, sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")))


def _of_agency(name: str, *items: Item) -> None:
    _table(name, _id("instansi_id"), *items, _refers(name, "instansi_id", "instansi.id"))


def _of_paper(name: str, *items: Item) -> None:
    _table(name, _id("naskah_id"), *items, _refers(name, "naskah_id", "naskah.id"))
    op.create_index(f"ix_{name}_naskah_id", name, ["naskah_id"], unique=False)
