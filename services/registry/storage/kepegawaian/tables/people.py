"""People: who they are (sealed), what they are (dated), and every code they are known by."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
)

from services.registry.storage.base import key, metadata, two_times
from services.registry.storage.kepegawaian.tables.making import identity, version

pegawai = identity(
    "pegawai",
    Column("anonim", Boolean, nullable=False),
    Column("kunci_sandi", LargeBinary),  # the person's own key, wrapped by the city key; null after erasure
    Column("kunci", Text),  # pseudonym in snapshots: HMAC(snapshot key, sumber, id_sumber)
    Column("dihapus_pada", DateTime(timezone=True)),
    Index("uq_pegawai_instansi_id_kunci", "instansi_id", "kunci", unique=True),
)  # fmt: skip

# the same person under other sources' codes (SIASN id, NUPTK digest, SIMPEG number): an import finds them here too
pegawai_sumber = Table(
    "pegawai_sumber", metadata, key(),
    Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), nullable=False),
    Column("pegawai_id", Uuid, ForeignKey("pegawai.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("sumber", Text, nullable=False),
    Column("id_sumber", Text, nullable=False),
    UniqueConstraint("instansi_id", "sumber", "id_sumber"),
)  # fmt: skip

# pseudonyms of earlier snapshot keys, so that old results still find their people
kunci_lama = Table(
    "kunci_lama", metadata,
    Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), primary_key=True),
    Column("kunci", Text, primary_key=True),
    Column("pegawai_id", Uuid, ForeignKey("pegawai.id", ondelete="CASCADE"), nullable=False, index=True),
)  # fmt: skip

# what identifies a person, encrypted; the digest finds a NIP, the last four digits make the mask
pegawai_identitas = version(
    "pegawai_identitas", "pegawai",
    Column("nip_digest", Text),
    Column("nip_akhir", Text),
    Column("isi_digest", Text, nullable=False),  # keyed digest of the whole, tells whether anything changed
    Column("sandi", LargeBinary, nullable=False),
    people=True,
)  # fmt: skip
Index("ix_pegawai_identitas_nip_digest", pegawai_identitas.c.nip_digest)

pegawai_versi = version(
    "pegawai_versi", "pegawai",
    Column("status", Text, nullable=False),
    Column("kedudukan", Text, nullable=False),
    Column("golongan", Text),
    Column("jenjang", Text),
    Column("tmt_golongan", Date),
    Column("tmt_cpns", Date),
    Column("tmt_pns", Date),
    Column("tmt_pensiun", Date),  # as the source says
    Column("dasar_pensiun", Date),  # first day of the month after birth: plus BUP years it is the TMT, without the birth date itself
    Column("tmt_tugas_keluarga", Date),
    Column("akhir_kontrak", Date),
    Column("pendidikan", Text),
    Column("bidang_pendidikan", Text),
    Column("tahun_lulus", SmallInteger),
    Column("sertifikat_mapel", Text),
    Column("bersertifikat", Boolean),
    Column("kompetensi_teknis", SmallInteger),
    Column("sip_berlaku_unor", Boolean),
    people=True,
)  # fmt: skip

# what protects, binds, rates or excuses: sealed under the person's key, because fewer people may read it
pegawai_keadaan = version(
    "pegawai_keadaan", "pegawai",
    Column("isi_digest", Text),
    Column("sandi", LargeBinary),
    # the columns below held the same in plain text before 0002; `admin backfill` seals and empties them
    Column("hukdis_tingkat", Text),
    Column("hukdis_selesai", Date),
    Column("hukdis_diketahui", Boolean),
    Column("tugas_belajar", Boolean),
    Column("ikatan_dinas_sampai", Date),
    Column("komitmen_sampai", Date),
    Column("perlindungan_sampai", Date),
    Column("cuti_besar_sampai", Date),
    Column("persetujuan", Text),
    Column("kecamatan_rumah", Text),
    Column("kecamatan_minat", Text),
    people=True,
)  # fmt: skip

# ratings in plain text before 0002; `admin backfill` moves them into pegawai_keadaan and riwayat
predikat = Table(
    "predikat", metadata, key(),
    Column("pegawai_id", Uuid, ForeignKey("pegawai.id", ondelete="CASCADE"), nullable=False),
    Column("tahun", SmallInteger, nullable=False),
    *two_times(),
    Column("predikat", Text, nullable=False),
    Index("ix_predikat_pegawai_id_tahun", "pegawai_id", "tahun"),
)  # fmt: skip
