"""What hangs on a case: every step it took, its papers and declarations, judgements of its set, departures, deadlines.

Steps, deviations and judgements of sets are only ever added. Papers and declarations are closed and replaced.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, DateTime, Index, Integer, SmallInteger, Text, UniqueConstraint, Uuid
from sqlalchemy.dialects.postgresql import JSONB, TSTZRANGE

from services.registry.storage.usulan.columns import NOW, of_agency, of_case, refers

# what scoring said of a set, of which composition: a guard wants one of the composition there is now
pemeriksaan = of_agency(
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
