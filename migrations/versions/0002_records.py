"""Records whole and trusted: successors and aliases of units, histories, lessons, intake, reads on record, sealed circumstances."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

APP = "seimbang_app"
NEW = (
    "audit_baca", "baca_head", "kunci_lama", "pegawai_sumber", "pembelajaran", "penghapusan", "rencana_masuk", "riwayat", "unor_alias",
    "unor_penerus",
)  # fmt: skip
OF_PEOPLE = ("pegawai_identitas", "pegawai_versi", "pegawai_keadaan")
APPEND_ONLY = ("audit", "audit_baca", "penghapusan", "peristiwa")
ONLY_ADDED = """
CREATE FUNCTION hanya_ditambah() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM instansi WHERE id = OLD.instansi_id) THEN
        RETURN OLD;  -- its agency goes as a whole, which only a trial may
    END IF;
    RAISE insufficient_privilege USING MESSAGE = 'history is written once: ' || TG_TABLE_NAME || ' takes no ' || TG_OP;
END $$
"""


def upgrade() -> None:
    op.create_table(
        "audit_baca",
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("nomor", sa.BigInteger(), nullable=False),
        sa.Column("pada", sa.DateTime(timezone=True), nullable=False),
        sa.Column("aktor", sa.Text(), nullable=False),
        sa.Column("tujuan", sa.Text(), nullable=False),
        sa.Column("kolom", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("jumlah", sa.Integer(), nullable=False),
        sa.Column("subjek", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("hash_sebelum", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_audit_baca_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("instansi_id", "nomor", name=op.f("pk_audit_baca")),
    )
    op.create_table(
        "baca_head",
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("nomor", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_baca_head_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("instansi_id", name=op.f("pk_baca_head")),
    )
    op.create_table(
        "penghapusan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("sumber_digest", sa.Text(), nullable=False),
        sa.Column("dasar", sa.Text(), nullable=False),
        sa.Column("aktor", sa.Text(), nullable=False),
        sa.Column("pada", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_penghapusan_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_penghapusan")),
    )
    op.create_table(
        "kunci_lama",
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("kunci", sa.Text(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_kunci_lama_instansi_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["pegawai_id"], ["pegawai.id"], name=op.f("fk_kunci_lama_pegawai_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("instansi_id", "kunci", name=op.f("pk_kunci_lama")),
    )
    op.create_index(op.f("ix_kunci_lama_pegawai_id"), "kunci_lama", ["pegawai_id"], unique=False)
    op.create_table(
        "pegawai_sumber",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("sumber", sa.Text(), nullable=False),
        sa.Column("id_sumber", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_pegawai_sumber_instansi_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["pegawai_id"], ["pegawai.id"], name=op.f("fk_pegawai_sumber_pegawai_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pegawai_sumber")),
        sa.UniqueConstraint("instansi_id", "sumber", "id_sumber", name=op.f("uq_pegawai_sumber_instansi_id_sumber_id_sumber")),
    )
    op.create_index(op.f("ix_pegawai_sumber_pegawai_id"), "pegawai_sumber", ["pegawai_id"], unique=False)
    op.create_table(
        "pembelajaran",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unor_id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=True),
        sa.Column("sumber", sa.Text(), nullable=False),
        sa.Column("id_sumber", sa.Text(), nullable=False),
        sa.Column("tahun_ajaran", sa.Text(), nullable=False),
        sa.Column("semester", sa.SmallInteger(), nullable=True),
        sa.Column("mapel", sa.Text(), nullable=True),
        sa.Column("mapel_teks", sa.Text(), nullable=False),
        sa.Column("rombel", sa.Text(), nullable=True),
        sa.Column("tingkat", sa.SmallInteger(), nullable=True),
        sa.Column("jam_per_minggu", sa.SmallInteger(), nullable=False),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        sa.ForeignKeyConstraint(["pegawai_id"], ["pegawai.id"], name=op.f("fk_pembelajaran_pegawai_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["unor_id"], ["unor.id"], name=op.f("fk_pembelajaran_unor_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pembelajaran")),
    )
    op.create_index(op.f("ix_pembelajaran_pegawai_id"), "pembelajaran", ["pegawai_id"], unique=False)
    op.create_index(
        "uq_pembelajaran_sekarang",
        "pembelajaran",
        ["unor_id", "tahun_ajaran", "sumber", "id_sumber"],
        unique=True,
        postgresql_where=sa.text("upper_inf(dicatat)"),
    )
    op.create_table(
        "rencana_masuk",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("sumber", sa.Text(), nullable=False),
        sa.Column("id_sumber", sa.Text(), nullable=False),
        sa.Column("unor_id", sa.Uuid(), nullable=False),
        sa.Column("jabatan_id", sa.Uuid(), nullable=True),
        sa.Column("mapel", sa.Text(), nullable=True),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("jumlah", sa.Integer(), nullable=False),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("dasar", sa.Text(), nullable=True),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_rencana_masuk_instansi_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["jabatan_id"], ["jabatan.id"], name=op.f("fk_rencana_masuk_jabatan_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["unor_id"], ["unor.id"], name=op.f("fk_rencana_masuk_unor_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rencana_masuk")),
    )
    op.create_index(op.f("ix_rencana_masuk_unor_id"), "rencana_masuk", ["unor_id"], unique=False)
    op.create_index(
        "uq_rencana_masuk_sekarang",
        "rencana_masuk",
        ["instansi_id", "sumber", "id_sumber"],
        unique=True,
        postgresql_where=sa.text("upper_inf(dicatat)"),
    )
    op.create_table(
        "riwayat",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("jenis", sa.Text(), nullable=False),
        sa.Column("sumber", sa.Text(), nullable=False),
        sa.Column("id_sumber", sa.Text(), nullable=False),
        sa.Column("mulai", sa.Date(), nullable=True),
        sa.Column("selesai", sa.Date(), nullable=True),
        sa.Column("isi", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("sandi", sa.LargeBinary(), nullable=True),
        sa.Column("isi_digest", sa.Text(), nullable=False),
        sa.Column("unor_id", sa.Uuid(), nullable=True),
        sa.Column("jabatan_id", sa.Uuid(), nullable=True),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        sa.ForeignKeyConstraint(["jabatan_id"], ["jabatan.id"], name=op.f("fk_riwayat_jabatan_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["pegawai_id"], ["pegawai.id"], name=op.f("fk_riwayat_pegawai_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["unor_id"], ["unor.id"], name=op.f("fk_riwayat_unor_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_riwayat")),
    )
    op.create_index("ix_riwayat_pegawai_id_jenis", "riwayat", ["pegawai_id", "jenis"], unique=False)
    op.create_index(
        "uq_riwayat_sekarang",
        "riwayat",
        ["pegawai_id", "jenis", "sumber", "id_sumber"],
        unique=True,
        postgresql_where=sa.text("upper_inf(dicatat)"),
    )
    op.create_table(
        "unor_alias",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("unor_id", sa.Uuid(), nullable=True),
        sa.Column("sumber", sa.Text(), nullable=False),
        sa.Column("jenis", sa.Text(), nullable=False),
        sa.Column("nilai", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("skor_permil", sa.SmallInteger(), nullable=True),
        sa.Column("bukti", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("diputuskan_oleh", sa.Text(), nullable=True),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_unor_alias_instansi_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["unor_id"], ["unor.id"], name=op.f("fk_unor_alias_unor_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unor_alias")),
    )
    op.create_index(op.f("ix_unor_alias_unor_id"), "unor_alias", ["unor_id"], unique=False)
    op.create_index(
        "uq_unor_alias_sekarang",
        "unor_alias",
        ["instansi_id", "sumber", "jenis", "nilai"],
        unique=True,
        postgresql_where=sa.text("upper_inf(dicatat) AND status = 'DIKONFIRMASI'"),
    )
    op.create_table(
        "unor_penerus",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unor_id", sa.Uuid(), nullable=False),
        sa.Column("penerus_id", sa.Uuid(), nullable=False),
        sa.Column("jenis", sa.Text(), nullable=False),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("dasar", sa.Text(), nullable=True),
        sa.Column("sumber", sa.Text(), nullable=False),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        sa.ForeignKeyConstraint(["penerus_id"], ["unor.id"], name=op.f("fk_unor_penerus_penerus_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["unor_id"], ["unor.id"], name=op.f("fk_unor_penerus_unor_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unor_penerus")),
    )
    op.create_index(op.f("ix_unor_penerus_penerus_id"), "unor_penerus", ["penerus_id"], unique=False)
    op.create_index(op.f("ix_unor_penerus_unor_id"), "unor_penerus", ["unor_id"], unique=False)
    op.create_index(
        "uq_unor_penerus_sekarang",
        "unor_penerus",
        ["unor_id", "penerus_id"],
        unique=True,
        postgresql_where=sa.text("upper_inf(dicatat)"),
    )
    op.add_column("formasi_versi", sa.Column("batas_bawah", sa.Integer(), nullable=True))
    op.add_column("formasi_versi", sa.Column("batas_atas", sa.Integer(), nullable=True))
    op.add_column("formasi_versi", sa.Column("syarat", sa.Text(), nullable=True))
    op.add_column("formasi_versi", sa.Column("bezetting_tercatat", sa.Integer(), nullable=True))
    op.add_column("formasi_versi", sa.Column("per", sa.Date(), nullable=True))
    op.add_column("formasi_versi", sa.Column("ditegaskan", postgresql.DATEMULTIRANGE(), nullable=True))
    op.add_column("jabatan_versi", sa.Column("eselon", sa.Text(), nullable=True))
    op.add_column("jabatan_versi", sa.Column("kode_siasn", sa.Text(), nullable=True))
    op.add_column("jabatan_versi", sa.Column("syarat_kompetensi", postgresql.JSONB(astext_type=sa.Text()), nullable=True))
    op.add_column("jabatan_versi", sa.Column("per", sa.Date(), nullable=True))
    op.add_column("jabatan_versi", sa.Column("ditegaskan", postgresql.DATEMULTIRANGE(), nullable=True))
    op.add_column("pegawai", sa.Column("kunci", sa.Text(), nullable=True))
    op.add_column("pegawai", sa.Column("dihapus_pada", sa.DateTime(timezone=True), nullable=True))
    op.create_index("uq_pegawai_instansi_id_kunci", "pegawai", ["instansi_id", "kunci"], unique=True)
    op.add_column("pegawai_identitas", sa.Column("per", sa.Date(), nullable=True))
    op.add_column("pegawai_identitas", sa.Column("ditegaskan", postgresql.DATEMULTIRANGE(), nullable=True))
    op.add_column("pegawai_keadaan", sa.Column("isi_digest", sa.Text(), nullable=True))
    op.add_column("pegawai_keadaan", sa.Column("sandi", sa.LargeBinary(), nullable=True))
    op.add_column("pegawai_keadaan", sa.Column("per", sa.Date(), nullable=True))
    op.add_column("pegawai_keadaan", sa.Column("ditegaskan", postgresql.DATEMULTIRANGE(), nullable=True))
    op.alter_column("pegawai_keadaan", "hukdis_diketahui", existing_type=sa.BOOLEAN(), nullable=True)
    op.add_column("pegawai_versi", sa.Column("dasar_pensiun", sa.Date(), nullable=True))
    op.add_column("pegawai_versi", sa.Column("per", sa.Date(), nullable=True))
    op.add_column("pegawai_versi", sa.Column("ditegaskan", postgresql.DATEMULTIRANGE(), nullable=True))
    op.add_column("penempatan", sa.Column("sumber", sa.Text(), nullable=True))
    op.add_column("penempatan", sa.Column("jam_per_minggu", sa.SmallInteger(), nullable=True))
    op.add_column("penempatan", sa.Column("per", sa.Date(), nullable=True))
    op.add_column("penempatan", sa.Column("ditegaskan", postgresql.DATEMULTIRANGE(), nullable=True))
    op.add_column("unor_versi", sa.Column("eselon", sa.Text(), nullable=True))
    op.add_column("unor_versi", sa.Column("aktif", sa.Boolean(), nullable=True))
    op.add_column("unor_versi", sa.Column("per", sa.Date(), nullable=True))
    op.add_column("unor_versi", sa.Column("ditegaskan", postgresql.DATEMULTIRANGE(), nullable=True))
    op.add_column("snapshot", sa.Column("nomor", sa.BigInteger(), nullable=True))
    op.add_column("volume_tugas", sa.Column("metode", sa.Text(), nullable=True))
    op.add_column("volume_tugas", sa.Column("sumber", sa.Text(), nullable=True))
    op.create_index("ix_peristiwa_subjek", "peristiwa", ["instansi_id", "subjek_jenis", "subjek_id", "nomor"], unique=False)
    for table in OF_PEOPLE:
        op.drop_constraint(f"ex_{table}_berlaku", table)
        op.create_index(
            f"uq_{table}_mulai",
            table,
            ["pegawai_id", sa.text("lower(berlaku)")],
            unique=True,
            postgresql_where=sa.text("upper_inf(dicatat)"),
            postgresql_nulls_not_distinct=True,
        )
    for table in NEW:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {APP}")
    op.execute(f"REVOKE UPDATE, DELETE ON audit_baca, penghapusan FROM {APP}")
    op.execute(ONLY_ADDED)
    for table in APPEND_ONLY:  # holds the owner too, until he takes the trigger away
        op.execute(
            f"CREATE TRIGGER hanya_ditambah BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION hanya_ditambah()"
        )
        op.execute(
            f"CREATE TRIGGER tak_dikosongkan BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION hanya_ditambah()"
        )


def downgrade() -> None:
    for table in APPEND_ONLY:
        op.execute(f"DROP TRIGGER tak_dikosongkan ON {table}")
        op.execute(f"DROP TRIGGER hanya_ditambah ON {table}")
    op.execute("DROP FUNCTION hanya_ditambah()")
    for table in OF_PEOPLE:
        op.drop_index(f"uq_{table}_mulai", table_name=table)
        op.create_exclude_constraint(
            f"ex_{table}_berlaku",
            table,
            ("pegawai_id", "="),
            ("berlaku", "&&"),
            where=sa.text("upper_inf(dicatat)"),
            using="gist",
        )
    op.drop_index("ix_peristiwa_subjek", table_name="peristiwa")
    op.execute("UPDATE pegawai_keadaan SET hukdis_diketahui = false WHERE hukdis_diketahui IS NULL")
    op.drop_column("volume_tugas", "sumber")
    op.drop_column("volume_tugas", "metode")
    op.drop_column("snapshot", "nomor")
    op.drop_column("unor_versi", "ditegaskan")
    op.drop_column("unor_versi", "per")
    op.drop_column("unor_versi", "aktif")
    op.drop_column("unor_versi", "eselon")
    op.drop_column("penempatan", "ditegaskan")
    op.drop_column("penempatan", "per")
    op.drop_column("penempatan", "jam_per_minggu")
    op.drop_column("penempatan", "sumber")
    op.drop_column("pegawai_versi", "ditegaskan")
    op.drop_column("pegawai_versi", "per")
    op.drop_column("pegawai_versi", "dasar_pensiun")
    op.alter_column("pegawai_keadaan", "hukdis_diketahui", existing_type=sa.BOOLEAN(), nullable=False)
    op.drop_column("pegawai_keadaan", "ditegaskan")
    op.drop_column("pegawai_keadaan", "per")
    op.drop_column("pegawai_keadaan", "sandi")
    op.drop_column("pegawai_keadaan", "isi_digest")
    op.drop_column("pegawai_identitas", "ditegaskan")
    op.drop_column("pegawai_identitas", "per")
    op.drop_index("uq_pegawai_instansi_id_kunci", table_name="pegawai")
    op.drop_column("pegawai", "dihapus_pada")
    op.drop_column("pegawai", "kunci")
    op.drop_column("jabatan_versi", "ditegaskan")
    op.drop_column("jabatan_versi", "per")
    op.drop_column("jabatan_versi", "syarat_kompetensi")
    op.drop_column("jabatan_versi", "kode_siasn")
    op.drop_column("jabatan_versi", "eselon")
    op.drop_column("formasi_versi", "ditegaskan")
    op.drop_column("formasi_versi", "per")
    op.drop_column("formasi_versi", "bezetting_tercatat")
    op.drop_column("formasi_versi", "syarat")
    op.drop_column("formasi_versi", "batas_atas")
    op.drop_column("formasi_versi", "batas_bawah")
    op.drop_index("uq_unor_penerus_sekarang", table_name="unor_penerus", postgresql_where=sa.text("upper_inf(dicatat)"))
    op.drop_index(op.f("ix_unor_penerus_unor_id"), table_name="unor_penerus")
    op.drop_index(op.f("ix_unor_penerus_penerus_id"), table_name="unor_penerus")
    op.drop_table("unor_penerus")
    op.drop_index(
        "uq_unor_alias_sekarang",
        table_name="unor_alias",
        postgresql_where=sa.text("upper_inf(dicatat) AND status = 'DIKONFIRMASI'"),
    )
    op.drop_index(op.f("ix_unor_alias_unor_id"), table_name="unor_alias")
    op.drop_table("unor_alias")
    op.drop_index("uq_riwayat_sekarang", table_name="riwayat", postgresql_where=sa.text("upper_inf(dicatat)"))
    op.drop_index("ix_riwayat_pegawai_id_jenis", table_name="riwayat")
    op.drop_table("riwayat")
    op.drop_index("uq_rencana_masuk_sekarang", table_name="rencana_masuk", postgresql_where=sa.text("upper_inf(dicatat)"))
    op.drop_index(op.f("ix_rencana_masuk_unor_id"), table_name="rencana_masuk")
    op.drop_table("rencana_masuk")
    op.drop_index("uq_pembelajaran_sekarang", table_name="pembelajaran", postgresql_where=sa.text("upper_inf(dicatat)"))
    op.drop_index(op.f("ix_pembelajaran_pegawai_id"), table_name="pembelajaran")
    op.drop_table("pembelajaran")
    op.drop_index(op.f("ix_pegawai_sumber_pegawai_id"), table_name="pegawai_sumber")
    op.drop_table("pegawai_sumber")
    op.drop_index(op.f("ix_kunci_lama_pegawai_id"), table_name="kunci_lama")
    op.drop_table("kunci_lama")
    op.drop_table("penghapusan")
    op.drop_table("baca_head")
    op.drop_table("audit_baca")
