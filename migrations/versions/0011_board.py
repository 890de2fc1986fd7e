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
SESSIONS = ("tpk", "sidang", "sidang_anggota", "sidang_acara")
SHEETS = ("lembar_unggahan", "lembar_baris")
NEW = (*SESSIONS, *SHEETS)
NOW = sa.text("upper_inf(dicatat)")
Item = sa.Column[Any] | sa.Constraint


def upgrade() -> None:
    _sessions()
    _worksheets()
    for table in NEW:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {APP}")


def downgrade() -> None:
    for table in reversed(NEW):
        op.drop_table(table)


def _sessions() -> None:
    _of_agency(
        "tpk", _json("anggota"), _json("kuorum"), _text("nomor"), _day("tanggal"), _text("oleh"),
        sa.Column("berlaku", postgresql.DATERANGE(), nullable=False), sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.column("instansi_id"), "="), (sa.column("berlaku"), "&&"), where=NOW, using="gist", name="ex_tpk_berlaku"
        ),
    )  # fmt: skip
    _of_agency(
        "sidang", _small("tahun"), _number("nomor"), _id("putaran_id", nullable=True), _instant("waktu"), _text("tempat"),
        _text("tpk_nomor"), _day("tpk_tanggal"), _json("kuorum"), _text("status"), _instant("ditutup_pada", nullable=True),
        _id("berita_acara_id", nullable=True), _number("versi"), _text("dibuat_oleh"), _instant("dibuat_pada"), _instant("diubah_pada"),
        _refers("sidang", "putaran_id", "putaran.id", ondelete="SET NULL"),
        sa.UniqueConstraint("instansi_id", "tahun", "nomor", name=op.f("uq_sidang_instansi_id_tahun_nomor")),
    )  # fmt: skip
    _index("sidang", "instansi_id", "id")
    _index("sidang", "instansi_id", "status", "id")
    _index("sidang", "putaran_id")
    _table(
        "sidang_anggota", _id("sidang_id"), _id("pengguna_id"), _small("no"), _text("kedudukan"), _text("kehadiran", nullable=True),
        _refers("sidang_anggota", "sidang_id", "sidang.id"), _refers("sidang_anggota", "pengguna_id", "pengguna.id"),
        sa.UniqueConstraint("sidang_id", "pengguna_id", name=op.f("uq_sidang_anggota_sidang_id_pengguna_id")),
    )  # fmt: skip
    _index("sidang_anggota", "pengguna_id")
    _table(
        "sidang_acara", _id("sidang_id"), _id("usulan_id"), _id("pegawai_id"), _small("no"),
        *[_text(name, nullable=True) for name in ("hasil", "alasan_kode", "catatan")], _json("suara", nullable=True), _json("keberatan"),
        _small("hadir", nullable=True), _text("oleh", nullable=True), _instant("pada", nullable=True),
        _refers("sidang_acara", "sidang_id", "sidang.id"), _refers("sidang_acara", "usulan_id", "usulan_mutasi.id"),
        _refers("sidang_acara", "pegawai_id", "pegawai.id"),
        sa.UniqueConstraint("sidang_id", "usulan_id", name=op.f("uq_sidang_acara_sidang_id_usulan_id")),
    )  # fmt: skip
    _index("sidang_acara", "usulan_id", "id")
    _index("sidang_acara", "pegawai_id")


def _worksheets() -> None:
    op.create_table(
        "lembar_unggahan", *_ids("lembar_unggahan", instansi_id="instansi", putaran_id="putaran"), _text("berkas_hash"), _number("versi"),
        _json("temuan"), _text("oleh"), _instant("pada"), _instant("diterapkan_pada", nullable=True),
    )  # fmt: skip
    op.create_index("ix_lembar_unggahan_putaran_id_id", "lembar_unggahan", ["putaran_id", "id"])
    op.create_index("ix_lembar_unggahan_instansi_id", "lembar_unggahan", ["instansi_id"])
    op.create_table(
        "lembar_baris", *_ids("lembar_baris", unggahan_id="lembar_unggahan", putaran_id="putaran", pegawai_id="pegawai"),
        sa.Column("usulan_id", sa.Uuid(), nullable=True), _refers("lembar_baris", "usulan_id", "usulan_mutasi.id"),
        sa.Column("analisis_id", sa.Uuid(), nullable=True), _number("rekomendasi_no", nullable=True), _number("nomor"),
        _text("versi_berkas"), _text("keputusan"), *[_text(name, nullable=True) for name in ("alasan_kode", "catatan", "pengganti")],
        _json("simpangan"), _text("aksi", nullable=True), _text("keadaan"), _json("masalah"), _text("oleh"), _instant("pada"),
    )  # fmt: skip
    op.create_index("ix_lembar_baris_unggahan_id_nomor", "lembar_baris", ["unggahan_id", "nomor"])
    op.create_index("ix_lembar_baris_putaran_id_keadaan", "lembar_baris", ["putaran_id", "keadaan"])
    for name in ("usulan_id", "pegawai_id"):
        op.create_index(f"ix_lembar_baris_{name}", "lembar_baris", [name])


def _ids(table: str, **parents: str) -> list[Any]:
    """The key, and each parent with which the row goes."""
    columns = [sa.Column(name, sa.Uuid(), nullable=False) for name in ("id", *parents)]
    return [
        *columns, sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")), *[_refers(table, name, f"{parent}.id") for name, parent in parents.items()],
    ]  # fmt: skip


def _text(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _id(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Uuid(), nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _small(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.SmallInteger(), nullable=nullable)


def _day(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=nullable)


def _instant(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _json(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, postgresql.JSONB(astext_type=sa.Text()), nullable=nullable)


def _refers(table: str, column: str, target: str, *, ondelete: str = "CASCADE") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete)


def _table(name: str, *items: Item) -> None:
    op.create_table(name, _id("id"), *items, sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")))


def _of_agency(name: str, *items: Item) -> None:
    _table(name, _id("instansi_id"), *items, _refers(name, "instansi_id", "instansi.id"))


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns), unique=False)
