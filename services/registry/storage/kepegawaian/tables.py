"""Units, positions, seats and people: identities apart from their dated versions."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.sql import text

from services.registry.storage.base import key, metadata, two_times


def _identity(name: str, *columns: Column[Any]) -> Table:
    """A thing known by (sumber, id_sumber) inside one agency: the idempotency key of every import."""
    return Table(
        name, metadata, key(),
        Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), nullable=False),
        Column("sumber", Text, nullable=False),
        Column("id_sumber", Text, nullable=False),
        *columns,
        UniqueConstraint("instansi_id", "sumber", "id_sumber"),
    )  # fmt: skip


def _version(name: str, of: str, *columns: Column[Any]) -> Table:
    """Dated versions of a thing; at most one open version per thing and day."""
    owner = f"{of}_id"
    return Table(
        name, metadata, key(),
        Column(owner, Uuid, ForeignKey(f"{of}.id", ondelete="CASCADE"), nullable=False, index=True),
        *two_times(), *columns,
        ExcludeConstraint(
            (owner, "="), ("berlaku", "&&"), name=f"ex_{name}_berlaku", using="gist", where=text("upper_inf(dicatat)")
        ),
    )  # fmt: skip


unor = _identity("unor")
unor_versi = _version(
    "unor_versi", "unor",
    Column("nama", Text, nullable=False),
    Column("induk_id", Uuid, ForeignKey("unor.id", ondelete="CASCADE")),
    Column("jenis", Text, nullable=False),
    Column("kode_wilayah", Text),
    Column("lintang_e6", Integer),
    Column("bujur_e6", Integer),
    Column("titik_perkiraan", Boolean),
    Column("npsn", Text),
    Column("tempat", Text),
    Column("tutup", Date),
)  # fmt: skip

jabatan = _identity("jabatan")
jabatan_versi = _version(
    "jabatan_versi", "jabatan",
    Column("nama", Text, nullable=False),
    Column("jenis", Text, nullable=False),
    Column("keluarga", Text, nullable=False),
    Column("jenjang", Text),
    Column("kelas", SmallInteger),
    Column("bup", SmallInteger),
    Column("pendidikan_min", Text),
    Column("bidang_pendidikan", Text),
    Column("profesi", Text),
)  # fmt: skip

formasi = _identity(
    "formasi",
    Column("unor_id", Uuid, ForeignKey("unor.id", ondelete="CASCADE"), nullable=False),
    Column("jabatan_id", Uuid, ForeignKey("jabatan.id", ondelete="CASCADE"), nullable=False),
    Column("mapel", Text),
)
formasi_versi = _version(
    "formasi_versi", "formasi",
    Column("kebutuhan_ditetapkan", Integer),  # null = not known, never zero
    Column("kebutuhan_hitung_mikro_fte", Integer),
    Column("nomor_penetapan", Text),
    Column("tanggal_penetapan", Date),
    Column("status_abk", Text),
)  # fmt: skip

pegawai = _identity(
    "pegawai",
    Column("anonim", Boolean, nullable=False),
    Column("kunci_sandi", LargeBinary),  # the person's own key, wrapped by the city key; null after erasure
)
# what identifies a person, encrypted; the digest finds a NIP, the last four digits make the mask
pegawai_identitas = _version(
    "pegawai_identitas", "pegawai",
    Column("nip_digest", Text),
    Column("nip_akhir", Text),
    Column("isi_digest", Text, nullable=False),  # keyed digest of the whole, tells whether anything changed
    Column("sandi", LargeBinary, nullable=False),
)  # fmt: skip
Index("ix_pegawai_identitas_nip_digest", pegawai_identitas.c.nip_digest)

pegawai_versi = _version(
    "pegawai_versi", "pegawai",
    Column("status", Text, nullable=False),
    Column("kedudukan", Text, nullable=False),
    Column("golongan", Text),
    Column("jenjang", Text),
    Column("tmt_golongan", Date),
    Column("tmt_cpns", Date),
    Column("tmt_pns", Date),
    Column("tmt_pensiun", Date),
    Column("tmt_tugas_keluarga", Date),
    Column("akhir_kontrak", Date),
    Column("pendidikan", Text),
    Column("bidang_pendidikan", Text),
    Column("tahun_lulus", SmallInteger),
    Column("sertifikat_mapel", Text),
    Column("bersertifikat", Boolean),
    Column("kompetensi_teknis", SmallInteger),
    Column("sip_berlaku_unor", Boolean),
)  # fmt: skip

# what protects, binds or excuses: apart, because fewer people may read it
pegawai_keadaan = _version(
    "pegawai_keadaan", "pegawai",
    Column("hukdis_tingkat", Text),
    Column("hukdis_selesai", Date),
    Column("hukdis_diketahui", Boolean, nullable=False),
    Column("tugas_belajar", Boolean),
    Column("ikatan_dinas_sampai", Date),
    Column("komitmen_sampai", Date),
    Column("perlindungan_sampai", Date),
    Column("cuti_besar_sampai", Date),
    Column("persetujuan", Text),
    Column("kecamatan_rumah", Text),
    Column("kecamatan_minat", Text),
)  # fmt: skip

predikat = Table(
    "predikat", metadata, key(),
    Column("pegawai_id", Uuid, ForeignKey("pegawai.id", ondelete="CASCADE"), nullable=False),
    Column("tahun", SmallInteger, nullable=False),
    *two_times(),
    Column("predikat", Text, nullable=False),
    Index("ix_predikat_pegawai_id_tahun", "pegawai_id", "tahun"),
)  # fmt: skip

penempatan = Table(
    "penempatan", metadata, key(),
    Column("pegawai_id", Uuid, ForeignKey("pegawai.id", ondelete="CASCADE"), nullable=False),
    Column("id_sumber", Text),  # of an overlay; a definitive post is found by its person
    Column("jenis", Text, nullable=False),
    *two_times(),
    Column("unor_id", Uuid, ForeignKey("unor.id", ondelete="CASCADE")),
    Column("jabatan_id", Uuid, ForeignKey("jabatan.id", ondelete="CASCADE")),
    Column("mapel", Text),
    Column("unor_teks", Text),  # as the source wrote it, when no unit matched
    Column("jabatan_teks", Text),
    Column("bermasalah", Boolean, nullable=False),
    Column("tmt_jabatan", Date),
    Column("tmt_unit", Date),
    Column("tugas_tambahan", Text),
    ExcludeConstraint(
        ("pegawai_id", "="), ("berlaku", "&&"), name="ex_penempatan_definitif", using="gist",
        where=text("upper_inf(dicatat) AND jenis = 'DEFINITIF'"),
    ),
    Index("ix_penempatan_pegawai_id", "pegawai_id"),
    Index("ix_penempatan_unor_id", "unor_id"),
)  # fmt: skip
