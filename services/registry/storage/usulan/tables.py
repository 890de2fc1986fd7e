"""Cases of transfer: the case, every step it took, its papers and declarations, sets judged together, deadlines, requests, authority.

Steps, deviations and judgements of sets are only ever added. Papers and declarations are closed and replaced.
"""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import DATERANGE, JSONB, TSTZRANGE, ExcludeConstraint

from services.registry.storage.base import key, metadata

NOW = text("upper_inf(dicatat)")
FREE = ("SELESAI", "DITOLAK", "DITARIK", "DICABUT", "DIBATALKAN", "DITETAPKAN_OPD")
RUNNING = text("status NOT IN ('SELESAI', 'DITOLAK', 'DITARIK', 'DICABUT', 'DIBATALKAN', 'DITETAPKAN_OPD')")
"""A case that binds its person and its seat; an internal assignment in force binds neither (domain/usulan/status.py)."""


def refers(name: str, target: str, *, nullable: bool = False) -> Column[uuid.UUID]:
    return Column(name, Uuid, ForeignKey(target, ondelete="CASCADE"), nullable=nullable)


def came_from(name: str, target: str) -> Column[uuid.UUID]:
    """What a case came from; the case outlives it."""
    return Column(name, Uuid, ForeignKey(target, ondelete="SET NULL"))


def _of_agency(name: str, *items: Any) -> Table:
    return Table(name, metadata, key(), refers("instansi_id", "instansi.id"), *items)


def of_case(name: str, *items: Any) -> Table:
    """The person stands beside the case, so that a person's own copy and forgetting a person reach every row."""
    return Table(
        name, metadata, key(), refers("usulan_id", "usulan_mutasi.id"), refers("pegawai_id", "pegawai.id"), *items,
        Index(f"ix_{name}_usulan_id", "usulan_id"), Index(f"ix_{name}_pegawai_id", "pegawai_id"),
    )  # fmt: skip


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
himpunan = _of_agency(
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
permohonan = _of_agency(
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

usulan_mutasi = _of_agency(
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

# what scoring said of a set, of which composition: a guard wants one of the composition there is now
pemeriksaan = _of_agency(
    "pemeriksaan",
    refers("himpunan_id", "himpunan.id", nullable=True),
    refers("usulan_id", "usulan_mutasi.id", nullable=True),  # of a case that stands alone
    Column("komposisi_hash", Text, nullable=False),
    Column("enam_hash", JSONB),
    Column("aturan_hash", Text, nullable=False),
    Column("sah", Boolean, nullable=False),
    Column("isi", JSONB, nullable=False),  # answers per case
    Column("oleh", Text, nullable=False),
    Column("pada", DateTime(timezone=True), nullable=False),
    Index("ix_pemeriksaan_himpunan_id", "himpunan_id", "id"),
    Index("ix_pemeriksaan_usulan_id", "usulan_id", "id"),
)

transisi_usulan = of_case(
    "transisi_usulan",
    Column("versi", Integer, nullable=False),  # of the case after it
    Column("dari", Text),
    Column("aksi", Text, nullable=False),  # AksiUsulan
    Column("ke", Text, nullable=False),
    Column("peran", Text, nullable=False),  # the role somebody acted in
    Column("oleh", Text, nullable=False),
    Column("pada", DateTime(timezone=True), nullable=False),
    Column("alasan_kode", Text),  # AlasanUsulan
    Column("catatan", Text),
    Column("isi", JSONB, nullable=False),  # what the act itself brought, ids and codes only
    Column("pemeriksaan_id", Uuid),  # the judgement of the set it stood on
    UniqueConstraint("usulan_id", "versi"),
)

lampiran_usulan = of_case(
    "lampiran_usulan",
    Column("jenis", Text, nullable=False),  # JenisSurat
    Column("ada", Boolean, nullable=False),  # false = known not to exist
    Column("nomor", Text),
    Column("tanggal", Date),
    Column("pejabat", Text),  # the office that signed, not a person
    Column("unit", Text),  # the target as the paper names it
    Column("jabatan", Text),
    Column("mapel", Text),
    Column("tmt", Date),
    Column("berkas_hash", Text),
    Column("oleh", Text, nullable=False),
    Column("dicatat", TSTZRANGE, nullable=False),
    Index("uq_lampiran_usulan_sekarang", "usulan_id", "jenis", unique=True, postgresql_where=NOW),
)

# what an official says of ties to the person of a case
pernyataan_kepentingan = of_case(
    "pernyataan_kepentingan",
    Column("oleh", Text, nullable=False),
    Column("peran", Text, nullable=False),  # PeranPejabat
    Column("diri_sendiri", Boolean, nullable=False),
    Column("derajat_keluarga", SmallInteger, nullable=False),  # 0 = none
    Column("berkepentingan", Boolean, nullable=False),
    Column("dicatat", TSTZRANGE, nullable=False),
    Index("uq_pernyataan_kepentingan_sekarang", "usulan_id", "oleh", unique=True, postgresql_where=NOW),
)

penyimpangan = of_case(
    "penyimpangan",
    refers("instansi_id", "instansi.id"),
    Column("jenis", Text, nullable=False),  # JenisPenyimpangan
    Column("aturan", Text),  # the rule that was overridden
    Column("alasan_kode", Text, nullable=False),
    Column("catatan", Text, nullable=False),
    Column("oleh", Text, nullable=False),
    Column("peran", Text, nullable=False),
    refers("unor_id", "unor.id", nullable=True),
    Column("urutan_dipilih", SmallInteger),  # place in the published order of who was chosen
    Column("pada", DateTime(timezone=True), nullable=False),
    Index("ix_penyimpangan_instansi_id_pada", "instansi_id", "pada"),
)

tenggat_usulan = of_case(
    "tenggat_usulan",
    Column("jenis", Text, nullable=False),  # JenisTenggat
    Column("mulai", Date, nullable=False),
    Column("hari_kerja", SmallInteger),
    Column("tanggal", Date),  # null: a year of the holiday table is missing
    Column("paling_cepat", Date, nullable=False),
    Column("dasar", Text, nullable=False),  # the rule or act that sets it
    Column("dipenuhi_pada", Date),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    UniqueConstraint("usulan_id", "jenis", "mulai"),
)

# who drafts, recommends, considers and signs, by kind of post and of transfer; a city's rows replace what is shipped
kewenangan = _of_agency(
    "kewenangan",
    Column("kelompok", Text, nullable=False),  # KelompokJabatan
    Column("jenis", Text, nullable=False),  # JenisMutasi
    Column("isi", JSONB, nullable=False),
    Column("nomor", Text, nullable=False),
    Column("tanggal", Date, nullable=False),
    Column("oleh", Text, nullable=False),
    Column("berlaku", DATERANGE, nullable=False),
    Column("dicatat", TSTZRANGE, nullable=False),
    ExcludeConstraint(
        ("instansi_id", "="), ("kelompok", "="), ("jenis", "="), ("berlaku", "&&"), name="ex_kewenangan_berlaku", using="gist",
        where=NOW,
    ),
)  # fmt: skip

# what was made under an Idempotency-Key: asked again with the same content, the same answer
idempotensi = _of_agency(
    "idempotensi",
    Column("aktor", Text, nullable=False),
    Column("pintu", Text, nullable=False),
    Column("kunci", Text, nullable=False),
    Column("isi_hash", Text, nullable=False),
    Column("hasil", JSONB, nullable=False),  # ids of what was made
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    UniqueConstraint("aktor", "pintu", "kunci"),
)
