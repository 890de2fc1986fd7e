"""Cases: one transfer from proposal to its end, with its papers, sets and deadlines."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

APP = "seimbang_app"
NEW = (
    "himpunan", "permohonan", "usulan_mutasi", "pemeriksaan", "transisi_usulan", "lampiran_usulan", "pernyataan_kepentingan", "penyimpangan", "tenggat_usulan", "kewenangan", "idempotensi",
)  # fmt: skip
ENDED = "status NOT IN ('SELESAI', 'DITOLAK', 'DITARIK', 'DICABUT', 'DIBATALKAN', 'DITETAPKAN_OPD')"
Item = sa.Column[Any] | sa.Constraint


def upgrade() -> None:
    _of_agency(
        "himpunan",
        _id("putaran_id", nullable=True),
        _text("nama"),
        _text("jenis"),
        _day("tmt"),
        _text("dibuat_oleh"),
        _instant("dibuat_pada"),
        _refers("himpunan", "putaran_id", "putaran.id"),
    )
    op.create_index("ix_himpunan_instansi_id_id", "himpunan", ["instansi_id", "id"], unique=False)
    _of_agency(
        "permohonan",
        _small("tahun"),
        _number("nomor"),
        _id("pegawai_id"),
        _day("diterima"),
        _text("status"),
        _id("tujuan_unor_id", nullable=True),
        _id("tujuan_opd_id", nullable=True),
        _id("tujuan_jabatan_id", nullable=True),
        _text("tujuan_mapel", nullable=True),
        _json("surat"),
        _day("surat_kurang_pada", nullable=True),
        _text("jawaban", nullable=True),
        _day("jawaban_pada", nullable=True),
        sa.Column("sandi", sa.LargeBinary(), nullable=False),
        _number("versi"),
        _text("dibuat_oleh"),
        _instant("dibuat_pada"),
        _instant("diubah_pada"),
        _refers("permohonan", "pegawai_id", "pegawai.id"),
        *[
            _refers("permohonan", f"tujuan_{name}_id", f"{table}.id")
            for name, table in (("unor", "unor"), ("opd", "unor"), ("jabatan", "jabatan"))
        ],
        sa.UniqueConstraint("instansi_id", "tahun", "nomor", name=op.f("uq_permohonan_instansi_id_tahun_nomor")),
    )
    op.create_index("ix_permohonan_instansi_id_status_id", "permohonan", ["instansi_id", "status", "id"], unique=False)
    op.create_index("ix_permohonan_instansi_id_id", "permohonan", ["instansi_id", "id"], unique=False)
    op.create_index("ix_permohonan_pegawai_id", "permohonan", ["pegawai_id", "id"], unique=False)
    _cases()
    _of_agency(
        "pemeriksaan",
        _id("himpunan_id", nullable=True),
        _id("usulan_id", nullable=True),
        _text("komposisi_hash"),
        _json("enam_hash", nullable=True),
        _text("aturan_hash"),
        sa.Column("sah", sa.Boolean(), nullable=False),
        _json("isi"),
        _text("oleh"),
        _instant("pada"),
        _refers("pemeriksaan", "himpunan_id", "himpunan.id"),
        _refers("pemeriksaan", "usulan_id", "usulan_mutasi.id"),
    )
    op.create_index("ix_pemeriksaan_himpunan_id", "pemeriksaan", ["himpunan_id", "id"], unique=False)
    op.create_index("ix_pemeriksaan_usulan_id", "pemeriksaan", ["usulan_id", "id"], unique=False)
    _of_case(
        "transisi_usulan",
        _number("versi"),
        _text("dari", nullable=True),
        _text("aksi"),
        _text("ke"),
        _text("peran"),
        _text("oleh"),
        _instant("pada"),
        _text("alasan_kode", nullable=True),
        _text("catatan", nullable=True),
        _json("isi"),
        _id("pemeriksaan_id", nullable=True),
        sa.UniqueConstraint("usulan_id", "versi", name=op.f("uq_transisi_usulan_usulan_id_versi")),
    )
    _of_case(
        "lampiran_usulan",
        _text("jenis"),
        sa.Column("ada", sa.Boolean(), nullable=False),
        _text("nomor", nullable=True),
        _day("tanggal", nullable=True),
        _text("pejabat", nullable=True),
        _text("unit", nullable=True),
        _text("jabatan", nullable=True),
        _text("mapel", nullable=True),
        _day("tmt", nullable=True),
        _text("berkas_hash", nullable=True),
        _text("oleh"),
        _recorded(),
    )
    _now("lampiran_usulan", "usulan_id", "jenis")
    _of_case(
        "pernyataan_kepentingan",
        _text("oleh"),
        _text("peran"),
        sa.Column("diri_sendiri", sa.Boolean(), nullable=False),
        _small("derajat_keluarga"),
        sa.Column("berkepentingan", sa.Boolean(), nullable=False),
        _recorded(),
    )
    _now("pernyataan_kepentingan", "usulan_id", "oleh")
    _of_case(
        "penyimpangan",
        _id("instansi_id"),
        _text("jenis"),
        _text("aturan", nullable=True),
        _text("alasan_kode"),
        _text("catatan"),
        _text("oleh"),
        _text("peran"),
        _id("unor_id", nullable=True),
        _small("urutan_dipilih", nullable=True),
        _instant("pada"),
        _refers("penyimpangan", "instansi_id", "instansi.id"),
        _refers("penyimpangan", "unor_id", "unor.id"),
    )
    op.create_index("ix_penyimpangan_instansi_id_pada", "penyimpangan", ["instansi_id", "pada"], unique=False)
    _of_case(
        "tenggat_usulan",
        _text("jenis"),
        _day("mulai"),
        _small("hari_kerja", nullable=True),
        _day("tanggal", nullable=True),
        _day("paling_cepat"),
        _text("dasar"),
        _day("dipenuhi_pada", nullable=True),
        _instant("dibuat_pada"),
        sa.UniqueConstraint("usulan_id", "jenis", "mulai", name=op.f("uq_tenggat_usulan_usulan_id_jenis_mulai")),
    )
    once: list[Any] = [("instansi_id", "="), ("kelompok", "="), ("jenis", "="), ("berlaku", "&&")]
    _of_agency(
        "kewenangan",
        _text("kelompok"),
        _text("jenis"),
        _json("isi"),
        _text("nomor"),
        _day("tanggal"),
        _text("oleh"),
        sa.Column("berlaku", postgresql.DATERANGE(), nullable=False),
        _recorded(),
        postgresql.ExcludeConstraint(*once, name="ex_kewenangan_berlaku", using="gist", where=sa.text("upper_inf(dicatat)")),
    )
    _of_agency(
        "idempotensi",
        _text("aktor"),
        _text("pintu"),
        _text("kunci"),
        _text("isi_hash"),
        _json("hasil"),
        _instant("dibuat_pada"),
        sa.UniqueConstraint("aktor", "pintu", "kunci", name=op.f("uq_idempotensi_aktor_pintu_kunci")),
    )
    for table in NEW:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {APP}")


def downgrade() -> None:
    for table in reversed(NEW):
        op.drop_table(table)


def _cases() -> None:
    _of_agency(
        "usulan_mutasi", _small("tahun"), _number("nomor"), _id("putaran_id", nullable=True), _id("analisis_id", nullable=True), _number("rekomendasi_no", nullable=True), _id("himpunan_id", nullable=True),
        _id("permohonan_id", nullable=True), _id("pengganti_usulan_id", nullable=True), _id("pegawai_id"), _text("jenis"), _text("alur"), _text("bentuk"), _text("prakarsa"), _text("kelompok"),
        sa.Column("mendesak", sa.Boolean(), nullable=False), _text("mendesak_sebab", nullable=True), _text("status"),
        *[
            column
            for end in ("asal", "tujuan")
            for column in (
                *(_id(f"{end}_{name}_id", nullable=True) for name in ("unor", "opd", "jabatan", "formasi")), _text(f"{end}_mapel", nullable=True), _text(f"{end}_sel", nullable=True),
            )
        ],
        _text("instansi_luar", nullable=True), _day("tmt_rencana"), _day("sampai", nullable=True), _text("penyusun"), _number("versi"), _day("tenggat", nullable=True), _instant("dibuat_pada"), _instant("diubah_pada"),
        *[_refers("usulan_mutasi", name, target) for name, target in (
            ("putaran_id", "putaran.id"), ("analisis_id", "analisis.id"), ("himpunan_id", "himpunan.id"), ("permohonan_id", "permohonan.id"), ("pengganti_usulan_id", "usulan_mutasi.id"), ("pegawai_id", "pegawai.id"),
        )],
        *[
            _refers("usulan_mutasi", f"{end}_{name}_id", f"{table}.id")
            for end in ("asal", "tujuan") for name, table in (("unor", "unor"), ("opd", "unor"), ("jabatan", "jabatan"), ("formasi", "formasi"))
        ],
        sa.UniqueConstraint("instansi_id", "tahun", "nomor", name=op.f("uq_usulan_mutasi_instansi_id_tahun_nomor")),
    )  # fmt: skip
    for column in ("status", "asal_opd_id", "tujuan_opd_id", "jenis"):
        op.create_index(f"ix_usulan_mutasi_instansi_id_{column}_id", "usulan_mutasi", ["instansi_id", column, "id"], unique=False)
    op.create_index("ix_usulan_mutasi_instansi_id_id", "usulan_mutasi", ["instansi_id", "id"], unique=False)
    for column in ("asal_unor_id", "tujuan_unor_id", "pegawai_id", "putaran_id", "himpunan_id"):
        op.create_index(f"ix_usulan_mutasi_{column}_id", "usulan_mutasi", [column, "id"], unique=False)
    for column in ("analisis_id", "permohonan_id", "pengganti_usulan_id"):
        op.create_index(f"ix_usulan_mutasi_{column}", "usulan_mutasi", [column], unique=False)
    due = sa.text("tenggat IS NOT NULL")
    op.create_index(
        "ix_usulan_mutasi_instansi_id_tenggat_id",
        "usulan_mutasi",
        ["instansi_id", "tenggat", "id"],
        unique=False,
        postgresql_where=due,
    )
    op.create_index("uq_usulan_mutasi_berjalan", "usulan_mutasi", ["pegawai_id"], unique=True, postgresql_where=sa.text(ENDED))


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


def _json(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, postgresql.JSONB(astext_type=sa.Text()), nullable=nullable)


def _instant(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _recorded() -> sa.Column[Any]:
    return sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False)


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    """A case outlives what it came from; everything goes with its agency and its person."""
    origin = (
        column in ("putaran_id", "analisis_id", "himpunan_id", "permohonan_id", "pengganti_usulan_id")
        and table == "usulan_mutasi"
    )
    return sa.ForeignKeyConstraint(
        [column], [target], name=op.f(f"fk_{table}_{column}"), ondelete="SET NULL" if origin else "CASCADE"
    )


def _now(table: str, *columns: str) -> None:
    """Of what is closed and replaced, one row holds."""
    op.create_index(f"uq_{table}_sekarang", table, list(columns), unique=True, postgresql_where=sa.text("upper_inf(dicatat)"))


def _of_agency(name: str, *items: Item) -> None:
    op.create_table(
        name,
        _id("id"),
        _id("instansi_id"),
        *items,
        _refers(name, "instansi_id", "instansi.id"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
    )


def _of_case(name: str, *items: Item) -> None:
    """The person stands beside the case, so that a person's own copy and forgetting a person reach every row."""
    op.create_table(
        name,
        _id("id"),
        _id("usulan_id"),
        _id("pegawai_id"),
        *items,
        _refers(name, "usulan_id", "usulan_mutasi.id"),
        _refers(name, "pegawai_id", "pegawai.id"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
    )
    op.create_index(f"ix_{name}_usulan_id", name, ["usulan_id"], unique=False)
    op.create_index(f"ix_{name}_pegawai_id", name, ["pegawai_id"], unique=False)
