"""Models an agency learned: the training files they come from, the runs that made them, their tables by hash, and which is active when.

Model 0 is not here: it is the cold-start table of shared/models, always there and never trained.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, ExcludeConstraint

from services.registry.storage.base import key, metadata, two_times
from services.registry.storage.putaran.tables import of_agency

# a frozen training file: pseudonymous, kept by the hash of its content as snapshots are
latihan = Table(
    "latihan", metadata, key(), of_agency(),
    Column("per", Date, nullable=False),
    Column("diketahui", DateTime(timezone=True), nullable=False),
    Column("nomor", BigInteger, nullable=False),  # of the agency's last event it saw
    Column("hash", Text, nullable=False),
    Column("berkas_hash", Text, nullable=False),
    Column("ringkasan", JSONB, nullable=False),
    Column("versi", SmallInteger, nullable=False),  # of the contract
    Index("ix_latihan_instansi_id_hash", "instansi_id", "hash"),
)  # fmt: skip

# a training run as its client follows it; the job behind it is in `tugas`
pelatihan = Table(
    "pelatihan", metadata, key(), of_agency(),
    Column("per", Date, nullable=False),
    Column("status", Text, nullable=False),
    Column("tahap", Text, nullable=False),
    Column("persen", Integer, nullable=False),
    Column("latihan_hash", Text),
    Column("nomor_model", Integer),  # of the model it made
    Column("galat", Text),
    Column("idempotensi", Text),
    Column("dibuat_oleh", Text, nullable=False),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    UniqueConstraint("instansi_id", "idempotensi"),
    # one run at a time per agency
    Index("uq_pelatihan_berjalan", "instansi_id", unique=True, postgresql_where=text("status IN ('ANTRE', 'BERJALAN')")),
)  # fmt: skip

model = Table(
    "model", metadata, key(), of_agency(),
    Column("nomor", Integer, nullable=False),
    Column("pelatihan_id", Uuid, ForeignKey("pelatihan.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("tabel_hash", Text, nullable=False),  # the whole model table as an analysis takes it, in `artefak`
    Column("kartu_hash", Text, nullable=False),  # its card, in `artefak`
    Column("latihan_hash", Text, nullable=False),
    Column("mesin", Text, nullable=False),
    Column("dibuat_oleh", Text, nullable=False),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    UniqueConstraint("instansi_id", "nomor"),
)  # fmt: skip

# closed and replaced, never updated: which model answers for a day, by whose act
model_aktif = Table(
    "model_aktif", metadata, key(), of_agency(),
    Column("nomor", Integer, nullable=False),  # 0 = cold start
    Column("jenis", Text, nullable=False),  # JenisAktivasi
    Column("nomor_dasar", Text, nullable=False),  # of the act
    Column("alasan", Text, nullable=False),
    Column("oleh", Text, nullable=False),
    *two_times(),
    ExcludeConstraint(
        ("instansi_id", "="), ("berlaku", "&&"), name="ex_model_aktif_berlaku", using="gist", where=text("upper_inf(dicatat)")
    ),
)  # fmt: skip
