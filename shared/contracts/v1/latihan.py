"""What registry exports for training: past placements with what was known when each began, and what came of them.

One row = one person in one post from `mulai` to `selesai`. The facts are raw, so that training and serving derive their features
with the same code. Nothing in a row that is a feature may come from after `mulai`; what came after stands in the last five columns
and is outcome alone. `per` is the day up to which the records were read.

Sex, religion, marital status, age, birthplace, disability and origin are not here, so nothing can be learned from them.
`kunci` is a pseudonym as in a snapshot; the bundle travels and is hashed like one (snapshot_io).
"""

from __future__ import annotations

from shared.contracts.v1.kontrak import Kontrak
from shared.contracts.v1.snapshot import Kolom, TabelSnapshot

VERSI = 1

PENEMPATAN = TabelSnapshot(
    "penempatan", ("kunci", "mulai"),
    (
        Kolom("kunci", "text", "HMAC pseudonym of the person"),
        Kolom("keluarga", "text", "family key of the post, as in a snapshot's jabatan"),
        Kolom("jenjang", "text", "Jenjang of the post"),
        Kolom("mulai", "date", "first day in this unit and post"),
        Kolom("selesai", "date", "first day no longer there; null = still there on `per`"),
        Kolom("mapel", "text", "Mapel of the seat"),
        Kolom("sertifikat_mapel", "text", "Mapel of the teaching certificate held when it began"),
        Kolom("bersertifikat", "bool", "held a professional certificate at all"),
        Kolom("pendidikan", "text", "Pendidikan of the person"),
        Kolom("pendidikan_min", "text", "Pendidikan the post asks for"),
        Kolom("bidang_pendidikan", "text", "field of study of the person"),
        Kolom("bidang_diminta", "text", "fields of study the post accepts, joined by |; null = any"),
        Kolom("golongan", "text", "rank when it began"),
        Kolom("tmt_tugas_keluarga", "date", "first day in this job family"),
        Kolom("predikat_terakhir", "text", "Predikat of the last full year before `mulai`"),
        Kolom("predikat_sebelumnya", "text", "Predikat of the year before that"),
        Kolom("jarak_m", "int", "metres from the centre of the home kecamatan to the unit"),
        Kolom("kompetensi_teknis", "int", "assessed technical level 1-5"),
        Kolom("kompetensi_min", "int", "technical level the post asks for"),
        Kolom("minta_pindah", "date", "outcome: first logged request to leave, after `mulai`; null = none logged"),
        Kolom("permohonan_tercatat", "bool", "outcome: requests to leave were being logged from `mulai` on"),
        Kolom("predikat_sesudah_1", "text", "outcome: Predikat of the first full year after `mulai`"),
        Kolom("predikat_sesudah_2", "text", "outcome: Predikat of the second full year after `mulai`"),
    ),
)  # fmt: skip
"""Every column but the key may hold null = not known."""

BULAN_BERTAHAN = 24
"""A placement is judged by its first so many months. One that retirement ended earlier is not in the file: nobody chose its end."""

HASIL = ("selesai", "minta_pindah", "permohonan_tercatat", "predikat_sesudah_1", "predikat_sesudah_2")
"""Columns that tell what came of a placement: never features."""

LATIHAN = Kontrak(VERSI, lambda versi: (PENEMPATAN,))
