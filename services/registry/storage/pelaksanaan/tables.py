"""What follows a decree: how it reached its person, what it did to the placement, corrections, reminders, and consequences of undoing.

A change of placement is written once and taken back once; its two posts stay, so that it can be undone to the letter.
"""

from __future__ import annotations

from sqlalchemy import Column, Date, DateTime, Index, Integer, Text, text
from sqlalchemy.dialects.postgresql import JSONB

from services.registry.storage.usulan.columns import of_case, refers

HOLDS = text("dipulihkan_pada IS NULL")

penyampaian = of_case(
    "penyampaian",
    Column("cara", Text, nullable=False),  # CaraPenyampaian
    Column("tanggal", Date, nullable=False),
    Column("penerima", Text, nullable=False),  # PenerimaSk
    Column("berkas_hash", Text, nullable=False),
    Column("oleh", Text, nullable=False),
    Column("pada", DateTime(timezone=True), nullable=False),
)

# the definitive post before and after, as ids and dates
perubahan_penempatan = of_case(
    "perubahan_penempatan",
    Column("tmt", Date, nullable=False),
    Column("sebelum", JSONB, nullable=False),
    Column("sesudah", JSONB, nullable=False),
    Column("diterapkan_pada", DateTime(timezone=True), nullable=False),
    Column("dipulihkan_pada", DateTime(timezone=True)),
    Column("sebab_pulih", Text),  # AksiUsulan, or RALAT
    Index("uq_perubahan_penempatan_berlaku", "usulan_id", unique=True, postgresql_where=HOLDS),
)

# which parts of one line were miswritten; what a part said of the person itself stands in the paper alone
ralat = of_case(
    "ralat",
    Column("nomor", Text, nullable=False),
    Column("tanggal", Date, nullable=False),
    Column("sebab", Text, nullable=False),
    Column("bidang", JSONB, nullable=False),  # [{bidang, lama, baru}]; lama and baru only of unit, position, subject, day
    Column("oleh", Text, nullable=False),
    Column("pada", DateTime(timezone=True), nullable=False),
)

pengingat_tugas = of_case(
    "pengingat_tugas",
    Column("ke", Integer, nullable=False),
    Column("tanggal", Date, nullable=False),
    Column("cara", Text, nullable=False),  # CaraPenyampaian
    Column("oleh", Text, nullable=False),
    Column("pada", DateTime(timezone=True), nullable=False),
)

# somebody who moved into a seat whose holder came back, and what was decided about it
akibat_pembatalan = of_case(
    "akibat_pembatalan",
    refers("karena_usulan_id", "usulan_mutasi.id"),
    Column("cara", Text, nullable=False),  # CaraAkibat
    Column("selesai_pada", DateTime(timezone=True)),  # null: a new decision is still owed
    Column("oleh", Text, nullable=False),
    Column("pada", DateTime(timezone=True), nullable=False),
    Index("ix_akibat_pembatalan_karena_usulan_id", "karena_usulan_id"),
)
