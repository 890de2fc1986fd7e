"""Cases of transfer: the case, the set it is judged with, and the request it came from."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Column, Date, DateTime, Index, Integer, LargeBinary, SmallInteger, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB

from services.registry.storage.usulan.columns import came_from, of_agency, refers

FREE = ("SELESAI", "DITOLAK", "DITARIK", "DICABUT", "DIBATALKAN", "DITETAPKAN_OPD")
RUNNING = text("status NOT IN ('SELESAI', 'DITOLAK', 'DITARIK', 'DICABUT', 'DIBATALKAN', 'DITETAPKAN_OPD')")
"""A case that binds its person and its seat; an internal assignment in force binds neither (domain/usulan/status.py)."""


def _ends() -> list[Column[Any]]:
    """Where from and where to; `sel` is the cell in scoring's words (unit|family|subject), which counts seats."""
    return [
        column
        for end in ("asal", "tujuan")
        for column in (
            refers(f"{end}_unor_id", "unor.id", nullable=True), refers(f"{end}_opd_id", "unor.id", nullable=True),
            refers(f"{end}_jabatan_id", "jabatan.id", nullable=True), refers(f"{end}_formasi_id", "formasi.id", nullable=True),
            Column(f"{end}_mapel", Text), Column(f"{end}_sel", Text),
        )
    ]  # fmt: skip


# cases of one TMT that are judged together: a swap, or what one plan makes
himpunan = of_agency(
    "himpunan",
    refers("putaran_id", "putaran.id", nullable=True),
    Column("nama", Text, nullable=False),
    Column("jenis", Text, nullable=False),  # JenisHimpunan
    Column("tmt", Date, nullable=False),
    Column("dibuat_oleh", Text, nullable=False),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    Index("ix_himpunan_instansi_id_id", "instansi_id", "id"),
)

# the register of people's own requests; the reasons they give are sealed
permohonan = of_agency(
    "permohonan",
    Column("tahun", SmallInteger, nullable=False),
    Column("nomor", Integer, nullable=False),
    refers("pegawai_id", "pegawai.id"),
    Column("diterima", Date, nullable=False),
    Column("status", Text, nullable=False),  # StatusPermohonan
    refers("tujuan_unor_id", "unor.id", nullable=True),
    refers("tujuan_opd_id", "unor.id", nullable=True),
    refers("tujuan_jabatan_id", "jabatan.id", nullable=True),
    Column("tujuan_mapel", Text),
    Column("surat", JSONB, nullable=False),  # JenisSurat that came with it: [{jenis, nomor, tanggal, berkas_hash}]
    Column("surat_kurang_pada", Date),  # when the person was told what is missing
    Column("jawaban", Text),  # JawabanPermohonan
    Column("jawaban_pada", Date),
    Column("sandi", LargeBinary, nullable=False),
    Column("versi", Integer, nullable=False),
    Column("dibuat_oleh", Text, nullable=False),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    Column("diubah_pada", DateTime(timezone=True), nullable=False),
    UniqueConstraint("instansi_id", "tahun", "nomor"),
    Index("ix_permohonan_instansi_id_status_id", "instansi_id", "status", "id"),
    Index("ix_permohonan_instansi_id_id", "instansi_id", "id"),
    Index("ix_permohonan_pegawai_id", "pegawai_id", "id"),
)

usulan_mutasi = of_agency(
    "usulan_mutasi",
    Column("tahun", SmallInteger, nullable=False),
    Column("nomor", Integer, nullable=False),  # agenda number of the agency and year
    came_from("putaran_id", "putaran.id"),
    came_from("analisis_id", "analisis.id"),
    Column("rekomendasi_no", Integer),
    came_from("himpunan_id", "himpunan.id"),
    came_from("permohonan_id", "permohonan.id"),
    came_from("pengganti_usulan_id", "usulan_mutasi.id"),  # the case that brings who takes the seat left behind
    refers("pegawai_id", "pegawai.id"),
    Column("jenis", Text, nullable=False),  # JenisMutasi
    Column("alur", Text, nullable=False),  # AlurUsulan
    Column("bentuk", Text, nullable=False),  # BentukMutasi
    Column("prakarsa", Text, nullable=False),
    Column("kelompok", Text, nullable=False),  # KelompokJabatan: the row of the authority matrix
    Column("mendesak", Boolean, nullable=False),
    Column("mendesak_sebab", Text),  # SebabMendesak
    Column("status", Text, nullable=False),  # StatusUsulan
    *_ends(),
    Column("instansi_luar", Text),  # the other agency, of kinds B to F
    Column("tmt_rencana", Date, nullable=False),
    Column("sampai", Date),  # last day of an internal assignment
    Column("penyusun", Text, nullable=False),
    Column("versi", Integer, nullable=False),  # counts every change; the ETag
    Column("tenggat", Date),  # the nearest open deadline, earliest possible day where it is not certain
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    Column("diubah_pada", DateTime(timezone=True), nullable=False),
    UniqueConstraint("instansi_id", "tahun", "nomor"),
    *[
        Index(f"ix_usulan_mutasi_instansi_id_{name}_id", "instansi_id", name, "id")
        for name in ("status", "asal_opd_id", "tujuan_opd_id", "jenis")
    ],
    Index("ix_usulan_mutasi_instansi_id_id", "instansi_id", "id"),
    *[
        Index(f"ix_usulan_mutasi_{name}_id", name, "id")
        for name in ("asal_unor_id", "tujuan_unor_id", "pegawai_id", "putaran_id", "himpunan_id")
    ],
    *[Index(f"ix_usulan_mutasi_{name}", name) for name in ("analisis_id", "permohonan_id", "pengganti_usulan_id")],
    Index(
        "ix_usulan_mutasi_instansi_id_tenggat_id", "instansi_id", "tenggat", "id", postgresql_where=text("tenggat IS NOT NULL")
    ),
    # one open case per person, whoever asks at the same time
    Index("uq_usulan_mutasi_berjalan", "pegawai_id", unique=True, postgresql_where=RUNNING),
)
