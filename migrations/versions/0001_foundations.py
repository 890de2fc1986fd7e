"""Foundations: identity, two times, events and audit, jobs, rounds and analyses."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


APP = "seimbang_app"
APPEND_ONLY = ("audit", "peristiwa")
ONLY_TRIALS_END = """
CREATE FUNCTION hanya_percobaan_berakhir() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.jenis <> 'PERCOBAAN' THEN
        RAISE insufficient_privilege USING MESSAGE = 'an agency and its history are never deleted; only a trial is';
    END IF;
    RETURN OLD;
END $$
"""


def upgrade() -> None:
    op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")  # uuid equality inside exclusion constraints
    op.create_table(
        "artefak",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("isi", sa.Text(), nullable=False),
        sa.Column("dibuat_pada", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_artefak")),
    )
    op.create_table(
        "instansi",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kode", sa.Text(), nullable=False),
        sa.Column("nama", sa.Text(), nullable=False),
        sa.Column("jenis", sa.Text(), nullable=False),
        sa.Column("dibuat_pada", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instansi")),
        sa.UniqueConstraint("kode", name=op.f("uq_instansi_kode")),
    )
    op.create_table(
        "penanda",
        sa.Column("nama", sa.Text(), nullable=False),
        sa.Column("nilai", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("nama", name=op.f("pk_penanda")),
    )
    op.create_table(
        "audit",
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("nomor", sa.BigInteger(), nullable=False),
        sa.Column("pada", sa.DateTime(timezone=True), nullable=False),
        sa.Column("aktor", sa.Text(), nullable=False),
        sa.Column("dari_nomor", sa.BigInteger(), nullable=False),
        sa.Column("sampai_nomor", sa.BigInteger(), nullable=False),
        sa.Column("isi_hash", sa.Text(), nullable=False),
        sa.Column("hash_sebelum", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_audit_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("instansi_id", "nomor", name=op.f("pk_audit")),
    )
    op.create_table(
        "berkas",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("ukuran", sa.BigInteger(), nullable=False),
        sa.Column("jenis", sa.Text(), nullable=False),
        sa.Column("dibuat_pada", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_berkas_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("hash", "instansi_id", name=op.f("pk_berkas")),
    )
    op.create_table(
        "berkas_bagian",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("isi", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_berkas_bagian_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_berkas_bagian")),
        sa.UniqueConstraint("instansi_id", "hash", "urutan", name=op.f("uq_berkas_bagian_instansi_id_hash_urutan")),
    )
    op.create_table(
        "coba",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("tahap", sa.Text(), nullable=False),
        sa.Column("persen", sa.Integer(), nullable=False),
        sa.Column("impor", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("opsi", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("ringkasan_teks", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("analisis_id", sa.Uuid(), nullable=True),
        sa.Column("hasil_hash", sa.Text(), nullable=True),
        sa.Column("galat", sa.Text(), nullable=True),
        sa.Column("dibuat_pada", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_coba_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coba")),
    )
    op.create_table(
        "impor",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("berkas_hash", sa.Text(), nullable=False),
        sa.Column("nama_berkas", sa.Text(), nullable=False),
        sa.Column("jenis", sa.Text(), nullable=True),
        sa.Column("sumber", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("opsi", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("baris_total", sa.Integer(), nullable=False),
        sa.Column("baris_selesai", sa.Integer(), nullable=False),
        sa.Column("ringkasan", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("peringatan", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("galat", sa.Text(), nullable=True),
        sa.Column("dibuat_pada", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_impor_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_impor")),
    )
    op.create_table(
        "instansi_head",
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("nomor", sa.BigInteger(), nullable=False),
        sa.Column("audit_nomor", sa.BigInteger(), nullable=False),
        sa.Column("audit_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_instansi_head_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("instansi_id", name=op.f("pk_instansi_head")),
    )
    op.create_table(
        "jabatan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("sumber", sa.Text(), nullable=False),
        sa.Column("id_sumber", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_jabatan_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jabatan")),
        sa.UniqueConstraint("instansi_id", "sumber", "id_sumber", name=op.f("uq_jabatan_instansi_id_sumber_id_sumber")),
    )
    op.create_table(
        "klien",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("nama", sa.Text(), nullable=False),
        sa.Column("rahasia_sha256", sa.Text(), nullable=False),
        sa.Column("scopes", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=True),
        sa.Column("dibuat_pada", sa.DateTime(timezone=True), nullable=False),
        sa.Column("dicabut_pada", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_klien_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_klien")),
        sa.UniqueConstraint("nama", name=op.f("uq_klien_nama")),
    )
    op.create_table(
        "pegawai",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("sumber", sa.Text(), nullable=False),
        sa.Column("id_sumber", sa.Text(), nullable=False),
        sa.Column("anonim", sa.Boolean(), nullable=False),
        sa.Column("kunci_sandi", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_pegawai_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pegawai")),
        sa.UniqueConstraint("instansi_id", "sumber", "id_sumber", name=op.f("uq_pegawai_instansi_id_sumber_id_sumber")),
    )
    op.create_table(
        "peristiwa",
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("nomor", sa.BigInteger(), nullable=False),
        sa.Column("jenis", sa.Text(), nullable=False),
        sa.Column("subjek_jenis", sa.Text(), nullable=False),
        sa.Column("subjek_id", sa.Text(), nullable=False),
        sa.Column("aktor", sa.Text(), nullable=False),
        sa.Column("pada", sa.DateTime(timezone=True), nullable=False),
        sa.Column("isi", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_peristiwa_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("instansi_id", "nomor", name=op.f("pk_peristiwa")),
    )
    op.create_table(
        "putaran",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("nama", sa.Text(), nullable=False),
        sa.Column("per", sa.Date(), nullable=False),
        sa.Column("tanggal_keputusan", sa.Date(), nullable=False),
        sa.Column("tmt_rencana", sa.Date(), nullable=False),
        sa.Column("ruang_lingkup", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("kapasitas_meja", sa.Integer(), nullable=True),
        sa.Column("kebijakan", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dibuat_oleh", sa.Text(), nullable=False),
        sa.Column("dibuat_pada", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_putaran_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_putaran")),
    )
    op.create_table(
        "snapshot",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("per", sa.Date(), nullable=False),
        sa.Column("diketahui", sa.DateTime(timezone=True), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("berkas_hash", sa.Text(), nullable=False),
        sa.Column("ringkasan", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_snapshot_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_snapshot")),
    )
    op.create_index("ix_snapshot_instansi_id_hash", "snapshot", ["instansi_id", "hash"], unique=False)
    op.create_table(
        "tugas",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("jenis", sa.Text(), nullable=False),
        sa.Column("kunci", sa.Text(), nullable=False),
        sa.Column("isi", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("pekerja", sa.Text(), nullable=True),
        sa.Column("sewa_sampai", sa.DateTime(timezone=True), nullable=True),
        sa.Column("percobaan", sa.Integer(), nullable=False),
        sa.Column("berikutnya_pada", sa.DateTime(timezone=True), nullable=False),
        sa.Column("batal", sa.Boolean(), nullable=False),
        sa.Column("galat", sa.Text(), nullable=True),
        sa.Column("dibuat_pada", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_tugas_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tugas")),
        sa.UniqueConstraint("kunci", name=op.f("uq_tugas_kunci")),
    )
    op.create_index("ix_tugas_status_berikutnya_pada", "tugas", ["status", "berikutnya_pada"], unique=False)
    op.create_table(
        "unor",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("sumber", sa.Text(), nullable=False),
        sa.Column("id_sumber", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_unor_instansi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unor")),
        sa.UniqueConstraint("instansi_id", "sumber", "id_sumber", name=op.f("uq_unor_instansi_id_sumber_id_sumber")),
    )
    op.create_table(
        "analisis",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("putaran_id", sa.Uuid(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("tahap", sa.Text(), nullable=False),
        sa.Column("persen", sa.Integer(), nullable=False),
        sa.Column("batal", sa.Boolean(), nullable=False),
        sa.Column("kunci", sa.Text(), nullable=True),
        sa.Column("enam_hash", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("hasil_hash", sa.Text(), nullable=True),
        sa.Column("tahapan", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("galat", sa.Text(), nullable=True),
        sa.Column("idempotensi", sa.Text(), nullable=True),
        sa.Column("dibuat_oleh", sa.Text(), nullable=False),
        sa.Column("dibuat_pada", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_analisis_instansi_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["putaran_id"], ["putaran.id"], name=op.f("fk_analisis_putaran_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_analisis")),
        sa.UniqueConstraint("putaran_id", "idempotensi", name=op.f("uq_analisis_putaran_id_idempotensi")),
    )
    op.create_index("ix_analisis_kunci", "analisis", ["kunci"], unique=False)
    op.create_index(
        "uq_analisis_berjalan",
        "analisis",
        ["instansi_id"],
        unique=True,
        postgresql_where=sa.text("status IN ('ANTRE', 'BERJALAN')"),
    )
    op.create_table(
        "formasi",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("sumber", sa.Text(), nullable=False),
        sa.Column("id_sumber", sa.Text(), nullable=False),
        sa.Column("unor_id", sa.Uuid(), nullable=False),
        sa.Column("jabatan_id", sa.Uuid(), nullable=False),
        sa.Column("mapel", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], name=op.f("fk_formasi_instansi_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["jabatan_id"], ["jabatan.id"], name=op.f("fk_formasi_jabatan_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["unor_id"], ["unor.id"], name=op.f("fk_formasi_unor_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_formasi")),
        sa.UniqueConstraint("instansi_id", "sumber", "id_sumber", name=op.f("uq_formasi_instansi_id_sumber_id_sumber")),
    )
    op.create_table(
        "impor_baris",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("impor_id", sa.Uuid(), nullable=False),
        sa.Column("nomor", sa.Integer(), nullable=False),
        sa.Column("lembar", sa.Text(), nullable=False),
        sa.Column("baris", sa.Integer(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("masalah", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.ForeignKeyConstraint(["impor_id"], ["impor.id"], name=op.f("fk_impor_baris_impor_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_impor_baris")),
        sa.UniqueConstraint("impor_id", "nomor", name=op.f("uq_impor_baris_impor_id_nomor")),
    )
    op.create_table(
        "jabatan_versi",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("jabatan_id", sa.Uuid(), nullable=False),
        sa.Column("berlaku", postgresql.DATERANGE(), nullable=False),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        sa.Column("nama", sa.Text(), nullable=False),
        sa.Column("jenis", sa.Text(), nullable=False),
        sa.Column("keluarga", sa.Text(), nullable=False),
        sa.Column("jenjang", sa.Text(), nullable=True),
        sa.Column("kelas", sa.SmallInteger(), nullable=True),
        sa.Column("bup", sa.SmallInteger(), nullable=True),
        sa.Column("pendidikan_min", sa.Text(), nullable=True),
        sa.Column("bidang_pendidikan", sa.Text(), nullable=True),
        sa.Column("profesi", sa.Text(), nullable=True),
        postgresql.ExcludeConstraint(
            (sa.column("jabatan_id"), "="),
            (sa.column("berlaku"), "&&"),
            where=sa.text("upper_inf(dicatat)"),
            using="gist",
            name="ex_jabatan_versi_berlaku",
        ),
        sa.ForeignKeyConstraint(["jabatan_id"], ["jabatan.id"], name=op.f("fk_jabatan_versi_jabatan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jabatan_versi")),
    )
    op.create_index("ix_jabatan_versi_jabatan_id", "jabatan_versi", ["jabatan_id"], unique=False)
    op.create_table(
        "pegawai_identitas",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("berlaku", postgresql.DATERANGE(), nullable=False),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        sa.Column("nip_digest", sa.Text(), nullable=True),
        sa.Column("nip_akhir", sa.Text(), nullable=True),
        sa.Column("isi_digest", sa.Text(), nullable=False),
        sa.Column("sandi", sa.LargeBinary(), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.column("pegawai_id"), "="),
            (sa.column("berlaku"), "&&"),
            where=sa.text("upper_inf(dicatat)"),
            using="gist",
            name="ex_pegawai_identitas_berlaku",
        ),
        sa.ForeignKeyConstraint(["pegawai_id"], ["pegawai.id"], name=op.f("fk_pegawai_identitas_pegawai_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pegawai_identitas")),
    )
    op.create_index("ix_pegawai_identitas_pegawai_id", "pegawai_identitas", ["pegawai_id"], unique=False)
    op.create_index("ix_pegawai_identitas_nip_digest", "pegawai_identitas", ["nip_digest"], unique=False)
    op.create_table(
        "pegawai_keadaan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("berlaku", postgresql.DATERANGE(), nullable=False),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        sa.Column("hukdis_tingkat", sa.Text(), nullable=True),
        sa.Column("hukdis_selesai", sa.Date(), nullable=True),
        sa.Column("hukdis_diketahui", sa.Boolean(), nullable=False),
        sa.Column("tugas_belajar", sa.Boolean(), nullable=True),
        sa.Column("ikatan_dinas_sampai", sa.Date(), nullable=True),
        sa.Column("komitmen_sampai", sa.Date(), nullable=True),
        sa.Column("perlindungan_sampai", sa.Date(), nullable=True),
        sa.Column("cuti_besar_sampai", sa.Date(), nullable=True),
        sa.Column("persetujuan", sa.Text(), nullable=True),
        sa.Column("kecamatan_rumah", sa.Text(), nullable=True),
        sa.Column("kecamatan_minat", sa.Text(), nullable=True),
        postgresql.ExcludeConstraint(
            (sa.column("pegawai_id"), "="),
            (sa.column("berlaku"), "&&"),
            where=sa.text("upper_inf(dicatat)"),
            using="gist",
            name="ex_pegawai_keadaan_berlaku",
        ),
        sa.ForeignKeyConstraint(["pegawai_id"], ["pegawai.id"], name=op.f("fk_pegawai_keadaan_pegawai_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pegawai_keadaan")),
    )
    op.create_index("ix_pegawai_keadaan_pegawai_id", "pegawai_keadaan", ["pegawai_id"], unique=False)
    op.create_table(
        "pegawai_versi",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("berlaku", postgresql.DATERANGE(), nullable=False),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("kedudukan", sa.Text(), nullable=False),
        sa.Column("golongan", sa.Text(), nullable=True),
        sa.Column("jenjang", sa.Text(), nullable=True),
        sa.Column("tmt_golongan", sa.Date(), nullable=True),
        sa.Column("tmt_cpns", sa.Date(), nullable=True),
        sa.Column("tmt_pns", sa.Date(), nullable=True),
        sa.Column("tmt_pensiun", sa.Date(), nullable=True),
        sa.Column("tmt_tugas_keluarga", sa.Date(), nullable=True),
        sa.Column("akhir_kontrak", sa.Date(), nullable=True),
        sa.Column("pendidikan", sa.Text(), nullable=True),
        sa.Column("bidang_pendidikan", sa.Text(), nullable=True),
        sa.Column("tahun_lulus", sa.SmallInteger(), nullable=True),
        sa.Column("sertifikat_mapel", sa.Text(), nullable=True),
        sa.Column("bersertifikat", sa.Boolean(), nullable=True),
        sa.Column("kompetensi_teknis", sa.SmallInteger(), nullable=True),
        sa.Column("sip_berlaku_unor", sa.Boolean(), nullable=True),
        postgresql.ExcludeConstraint(
            (sa.column("pegawai_id"), "="),
            (sa.column("berlaku"), "&&"),
            where=sa.text("upper_inf(dicatat)"),
            using="gist",
            name="ex_pegawai_versi_berlaku",
        ),
        sa.ForeignKeyConstraint(["pegawai_id"], ["pegawai.id"], name=op.f("fk_pegawai_versi_pegawai_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pegawai_versi")),
    )
    op.create_index("ix_pegawai_versi_pegawai_id", "pegawai_versi", ["pegawai_id"], unique=False)
    op.create_table(
        "penempatan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("id_sumber", sa.Text(), nullable=True),
        sa.Column("jenis", sa.Text(), nullable=False),
        sa.Column("berlaku", postgresql.DATERANGE(), nullable=False),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        sa.Column("unor_id", sa.Uuid(), nullable=True),
        sa.Column("jabatan_id", sa.Uuid(), nullable=True),
        sa.Column("mapel", sa.Text(), nullable=True),
        sa.Column("unor_teks", sa.Text(), nullable=True),
        sa.Column("jabatan_teks", sa.Text(), nullable=True),
        sa.Column("bermasalah", sa.Boolean(), nullable=False),
        sa.Column("tmt_jabatan", sa.Date(), nullable=True),
        sa.Column("tmt_unit", sa.Date(), nullable=True),
        sa.Column("tugas_tambahan", sa.Text(), nullable=True),
        postgresql.ExcludeConstraint(
            (sa.column("pegawai_id"), "="),
            (sa.column("berlaku"), "&&"),
            where=sa.text("upper_inf(dicatat) AND jenis = 'DEFINITIF'"),
            using="gist",
            name="ex_penempatan_definitif",
        ),
        sa.ForeignKeyConstraint(["jabatan_id"], ["jabatan.id"], name=op.f("fk_penempatan_jabatan_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["pegawai_id"], ["pegawai.id"], name=op.f("fk_penempatan_pegawai_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["unor_id"], ["unor.id"], name=op.f("fk_penempatan_unor_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_penempatan")),
    )
    op.create_index("ix_penempatan_pegawai_id", "penempatan", ["pegawai_id"], unique=False)
    op.create_index("ix_penempatan_unor_id", "penempatan", ["unor_id"], unique=False)
    op.create_table(
        "predikat",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("tahun", sa.SmallInteger(), nullable=False),
        sa.Column("berlaku", postgresql.DATERANGE(), nullable=False),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        sa.Column("predikat", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["pegawai_id"], ["pegawai.id"], name=op.f("fk_predikat_pegawai_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_predikat")),
    )
    op.create_index("ix_predikat_pegawai_id_tahun", "predikat", ["pegawai_id", "tahun"], unique=False)
    op.create_table(
        "sekolah_data",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unor_id", sa.Uuid(), nullable=False),
        sa.Column("tahun_ajaran", sa.Text(), nullable=False),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        sa.Column("siswa", sa.Integer(), nullable=True),
        sa.Column("rombel", sa.Integer(), nullable=True),
        sa.Column("rombel_1", sa.Integer(), nullable=True),
        sa.Column("rombel_2", sa.Integer(), nullable=True),
        sa.Column("rombel_3", sa.Integer(), nullable=True),
        sa.Column("rombel_4", sa.Integer(), nullable=True),
        sa.Column("rombel_5", sa.Integer(), nullable=True),
        sa.Column("rombel_6", sa.Integer(), nullable=True),
        sa.Column("rombel_7", sa.Integer(), nullable=True),
        sa.Column("rombel_8", sa.Integer(), nullable=True),
        sa.Column("rombel_9", sa.Integer(), nullable=True),
        sa.Column("guru_tercatat", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["unor_id"], ["unor.id"], name=op.f("fk_sekolah_data_unor_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sekolah_data")),
    )
    op.create_index("ix_sekolah_data_unor_id_tahun_ajaran", "sekolah_data", ["unor_id", "tahun_ajaran"], unique=False)
    op.create_table(
        "unor_versi",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unor_id", sa.Uuid(), nullable=False),
        sa.Column("berlaku", postgresql.DATERANGE(), nullable=False),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        sa.Column("nama", sa.Text(), nullable=False),
        sa.Column("induk_id", sa.Uuid(), nullable=True),
        sa.Column("jenis", sa.Text(), nullable=False),
        sa.Column("kode_wilayah", sa.Text(), nullable=True),
        sa.Column("lintang_e6", sa.Integer(), nullable=True),
        sa.Column("bujur_e6", sa.Integer(), nullable=True),
        sa.Column("titik_perkiraan", sa.Boolean(), nullable=True),
        sa.Column("npsn", sa.Text(), nullable=True),
        sa.Column("tempat", sa.Text(), nullable=True),
        sa.Column("tutup", sa.Date(), nullable=True),
        postgresql.ExcludeConstraint(
            (sa.column("unor_id"), "="),
            (sa.column("berlaku"), "&&"),
            where=sa.text("upper_inf(dicatat)"),
            using="gist",
            name="ex_unor_versi_berlaku",
        ),
        sa.ForeignKeyConstraint(["induk_id"], ["unor.id"], name=op.f("fk_unor_versi_induk_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["unor_id"], ["unor.id"], name=op.f("fk_unor_versi_unor_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unor_versi")),
    )
    op.create_index("ix_unor_versi_unor_id", "unor_versi", ["unor_id"], unique=False)
    op.create_table(
        "volume_tugas",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unor_id", sa.Uuid(), nullable=False),
        sa.Column("jabatan_id", sa.Uuid(), nullable=False),
        sa.Column("tugas", sa.Text(), nullable=False),
        sa.Column("bulan", sa.Date(), nullable=False),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        sa.Column("satuan", sa.Text(), nullable=True),
        sa.Column("norma_milimenit", sa.BigInteger(), nullable=False),
        sa.Column("volume", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["jabatan_id"], ["jabatan.id"], name=op.f("fk_volume_tugas_jabatan_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["unor_id"], ["unor.id"], name=op.f("fk_volume_tugas_unor_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volume_tugas")),
    )
    op.create_index(
        "ix_volume_tugas_unor_id_jabatan_id", "volume_tugas", ["unor_id", "jabatan_id", "tugas", "bulan"], unique=False
    )
    op.create_table(
        "formasi_versi",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("formasi_id", sa.Uuid(), nullable=False),
        sa.Column("berlaku", postgresql.DATERANGE(), nullable=False),
        sa.Column("dicatat", postgresql.TSTZRANGE(), nullable=False),
        sa.Column("kebutuhan_ditetapkan", sa.Integer(), nullable=True),
        sa.Column("kebutuhan_hitung_mikro_fte", sa.Integer(), nullable=True),
        sa.Column("nomor_penetapan", sa.Text(), nullable=True),
        sa.Column("tanggal_penetapan", sa.Date(), nullable=True),
        sa.Column("status_abk", sa.Text(), nullable=True),
        postgresql.ExcludeConstraint(
            (sa.column("formasi_id"), "="),
            (sa.column("berlaku"), "&&"),
            where=sa.text("upper_inf(dicatat)"),
            using="gist",
            name="ex_formasi_versi_berlaku",
        ),
        sa.ForeignKeyConstraint(["formasi_id"], ["formasi.id"], name=op.f("fk_formasi_versi_formasi_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_formasi_versi")),
    )
    op.create_index("ix_formasi_versi_formasi_id", "formasi_versi", ["formasi_id"], unique=False)
    op.create_table(
        "rekomendasi",
        sa.Column("analisis_id", sa.Uuid(), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("kunci", sa.Text(), nullable=False),
        sa.Column("opd", sa.Text(), nullable=False),
        sa.Column("keluarga", sa.Text(), nullable=False),
        sa.Column("kelompok", sa.Text(), nullable=False),
        sa.Column("isi", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.ForeignKeyConstraint(["analisis_id"], ["analisis.id"], name=op.f("fk_rekomendasi_analisis_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["pegawai_id"], ["pegawai.id"], name=op.f("fk_rekomendasi_pegawai_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("analisis_id", "no", name=op.f("pk_rekomendasi")),
    )
    op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {APP}")
    for table in APPEND_ONLY:  # history: written once, erased only with a whole trial agency, by cascade
        op.execute(f"REVOKE UPDATE, DELETE ON {table} FROM {APP}")
    op.execute(f"REVOKE UPDATE ON instansi FROM {APP}")  # nor may an agency be turned into a trial first
    op.execute(ONLY_TRIALS_END)
    op.execute(
        "CREATE TRIGGER hanya_percobaan_berakhir BEFORE DELETE ON instansi FOR EACH ROW EXECUTE FUNCTION hanya_percobaan_berakhir()"
    )


def downgrade() -> None:
    op.drop_table("rekomendasi")
    op.drop_index("ix_formasi_versi_formasi_id", table_name="formasi_versi")
    op.drop_table("formasi_versi")
    op.drop_index("ix_volume_tugas_unor_id_jabatan_id", table_name="volume_tugas")
    op.drop_table("volume_tugas")
    op.drop_index("ix_unor_versi_unor_id", table_name="unor_versi")
    op.drop_table("unor_versi")
    op.drop_index("ix_sekolah_data_unor_id_tahun_ajaran", table_name="sekolah_data")
    op.drop_table("sekolah_data")
    op.drop_index("ix_predikat_pegawai_id_tahun", table_name="predikat")
    op.drop_table("predikat")
    op.drop_index("ix_penempatan_unor_id", table_name="penempatan")
    op.drop_index("ix_penempatan_pegawai_id", table_name="penempatan")
    op.drop_table("penempatan")
    op.drop_index("ix_pegawai_versi_pegawai_id", table_name="pegawai_versi")
    op.drop_table("pegawai_versi")
    op.drop_index("ix_pegawai_keadaan_pegawai_id", table_name="pegawai_keadaan")
    op.drop_table("pegawai_keadaan")
    op.drop_index("ix_pegawai_identitas_nip_digest", table_name="pegawai_identitas")
    op.drop_index("ix_pegawai_identitas_pegawai_id", table_name="pegawai_identitas")
    op.drop_table("pegawai_identitas")
    op.drop_index("ix_jabatan_versi_jabatan_id", table_name="jabatan_versi")
    op.drop_table("jabatan_versi")
    op.drop_table("impor_baris")
    op.drop_table("formasi")
    op.drop_index("uq_analisis_berjalan", table_name="analisis", postgresql_where=sa.text("status IN ('ANTRE', 'BERJALAN')"))
    op.drop_index("ix_analisis_kunci", table_name="analisis")
    op.drop_table("analisis")
    op.drop_table("unor")
    op.drop_index("ix_tugas_status_berikutnya_pada", table_name="tugas")
    op.drop_table("tugas")
    op.drop_index("ix_snapshot_instansi_id_hash", table_name="snapshot")
    op.drop_table("snapshot")
    op.drop_table("putaran")
    op.drop_table("peristiwa")
    op.drop_table("pegawai")
    op.drop_table("klien")
    op.drop_table("jabatan")
    op.drop_table("instansi_head")
    op.drop_table("impor")
    op.drop_table("coba")
    op.drop_table("berkas_bagian")
    op.drop_table("berkas")
    op.drop_table("audit")
    op.drop_table("penanda")
    op.drop_table("instansi")
    op.execute("DROP FUNCTION hanya_percobaan_berakhir()")
    op.drop_table("artefak")
