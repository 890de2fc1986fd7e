"""What registry freezes and scoring reads: tables of plain columns, pseudonymous, with one hash.

People carry `kunci` = HMAC(city snapshot key, sumber, id_sumber); units, positions and formasi their `sumber:id_sumber`.
No database id, name of a person, NIP, birth date or address crosses this wire (docs/decisions/0004).

The hash is over a canonical form, not over file bytes: tables and columns in the order below, rows sorted by the table's
key, each row one canonical JSON array. `per` and the agency's code are hashed too; the instant of recording is not, so
that the same records give the same hash on any database.

How it travels: a ZIP (stored) holding `meta.json` and one Arrow IPC stream `<table>.arrow` per table.

The contract grows: a table or column says since which version it is there. A bundle keeps the version it was written in; read
later it has the newer columns as not known and the newer tables empty, and its hash is still that of its own version.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TipeKolom = Literal["text", "int", "date", "bool"]
"""text = UTF-8, int = 64-bit, date = day, bool. Every column but the key may hold null = not known."""

VERSI = 4


@dataclass(frozen=True)
class Kolom:
    nama: str
    tipe: TipeKolom
    arti: str
    sejak: int = 1


@dataclass(frozen=True)
class TabelSnapshot:
    nama: str
    kunci: tuple[str, ...]
    kolom: tuple[Kolom, ...]
    sejak: int = 1


Isi = tuple[str, TipeKolom, str] | tuple[str, TipeKolom, str, int]
AGAMA = ("islam", "kristen", "katolik", "hindu", "buddha", "khonghucu")
"""Pupils are counted by the religion lessons they attend: of a school, never of anybody."""
KOMPETENSI = ("teknis", "manajerial", "sosiokultural")
"""The three kinds of competence a position asks for (PermenPANRB 38/2017)."""


def _t(nama: str, kunci: tuple[str, ...], *kolom: Isi, sejak: int = 1) -> TabelSnapshot:
    return TabelSnapshot(nama, kunci, tuple(Kolom(*k) for k in kolom), sejak)


TABEL: tuple[TabelSnapshot, ...] = (
    _t(
        "unor", ("kunci",),
        ("kunci", "text", "sumber:id_sumber of the unit"),
        ("nama", "text", "name of the unit"),
        ("induk", "text", "kunci of the parent; null for the agency root"),
        ("opd", "text", "kunci of the OPD the unit belongs to (itself for an OPD)"),
        ("jenis", "text", "JenisUnor"),
        ("kode_kecamatan", "text", "Kemendagri code, 12.71.07"),
        ("lintang_e6", "int", "latitude in millionths of a degree; null = unknown"),
        ("bujur_e6", "int", "longitude in millionths of a degree"),
        ("titik_perkiraan", "bool", "true when the point is only a centroid of kelurahan or kecamatan"),
        ("tempat", "text", "key of a shared site; co-located schools count as one place"),
        ("tutup", "date", "day the unit closes, null = none known"),
        ("penerus", "text", "kunci of the units it is merged into or split between, joined by |; null = none told", 4),
    ),
    _t(
        "jabatan", ("kunci",),
        ("kunci", "text", "sumber:id_sumber of the position"),
        ("nama", "text", "name"),
        ("jenis", "text", "JenisJabatan"),
        ("keluarga", "text", "family key that pools jenjang, e.g. GURU, PERAWAT, PENATA_LAYANAN_OPERASIONAL"),
        ("jenjang", "text", "Jenjang of a JF; null for others"),
        ("kelas", "int", "kelas jabatan 1-17"),
        ("bup", "int", "retirement age in years"),
        ("pendidikan_min", "text", "Pendidikan required"),
        ("bidang_pendidikan", "text", "accepted fields of study, joined by |; null = any"),
        ("profesi", "text", "profession counted by the puskesmas minimum (DOKTER, PERAWAT, BIDAN …)"),
        ("eselon", "text", "echelon of a managerial position, II.b; null = none or unknown", 3),
        *[(f"kompetensi_{k}_min", "int", f"{k} competence level 1-5 the position asks for; null = not set", 3) for k in KOMPETENSI],
    ),
    _t(
        "formasi", ("kunci",),
        ("kunci", "text", "sumber:id_sumber"),
        ("unor", "text", "kunci of the unit"),
        ("jabatan", "text", "kunci of the position"),
        ("mapel", "text", "Mapel for teachers"),
        ("kebutuhan_ditetapkan", "int", "established K in whole people; null = unknown, never zero"),
        ("nomor_penetapan", "text", "number of the decree that established K"),
        ("tanggal_penetapan", "date", "its date"),
        ("status_abk", "text", "StatusAbk"),
        ("pemilik_abk", "text", "who drafted or established the analysis", 2),
        ("syarat", "text", "special requirements of the seat as written, such as named skills joined by |", 3),
    ),
    _t(
        "pegawai", ("kunci",),
        ("kunci", "text", "HMAC pseudonym"),
        ("anonim", "bool", "true for a counted but unnamed person (a school that gave only a headcount)"),
        ("unor", "text", "unit of the definitive post; null = not matched"),
        ("jabatan", "text", "position held definitively; null = not matched"),
        ("mapel", "text", "Mapel counted for; null = unknown"),
        ("status", "text", "StatusPegawai"),
        ("kedudukan", "text", "Kedudukan"),
        ("golongan", "text", "III/c for PNS, IX for PPPK"),
        ("jenjang", "text", "Jenjang of the person"),
        ("tmt_jabatan", "date", "start of the present position as recorded"),
        ("tmt_unit", "date", "first day of unbroken service in the same unit and task; null = unknown"),
        ("tmt_tugas_keluarga", "date", "first day in this job family, for years in family"),
        ("tmt_pns", "date", "PNS or PPPK appointment"),
        ("tmt_pensiun", "date", "retirement TMT; stands for age"),
        ("akhir_kontrak", "date", "end of the PPPK agreement"),
        ("pendidikan", "text", "Pendidikan"),
        ("bidang_pendidikan", "text", "field of study"),
        ("sertifikat_mapel", "text", "Mapel of the teaching certificate; null = unknown"),
        ("bersertifikat", "bool", "has a professional certificate at all; null = unknown"),
        ("predikat_terakhir", "text", "Predikat of the last full year before per"),
        ("predikat_sebelumnya", "text", "Predikat of the year before that"),
        ("hukdis_tingkat", "text", "TingkatHukdis of a punishment in process or running"),
        ("hukdis_selesai", "date", "its end"),
        ("hukdis_diketahui", "bool", "false = discipline records were never supplied"),
        ("tugas_belajar", "bool", "on study duty"),
        ("ikatan_dinas_sampai", "date", "service bond until"),
        ("komitmen_sampai", "date", "program commitment until"),
        ("perlindungan_sampai", "date", "approved protection ground until"),
        ("cuti_besar_sampai", "date", "maternity, sick or big leave until"),
        ("persetujuan", "text", "Persetujuan"),
        ("kecamatan_rumah", "text", "home kecamatan code; null = unknown"),
        ("kecamatan_minat", "text", "wished kecamatan codes joined by |"),
        ("tugas_tambahan", "text", "TugasTambahan"),
        ("memegang_plt", "bool", "holds a Plt/Plh beside the post"),
        ("kompetensi_teknis", "int", "assessed technical level 1-5"),
        ("sip_berlaku_unor", "bool", "health: a practice permit tied to the place exists"),
        ("usulan_terbuka", "bool", "another proposal is open"),
        ("kompetensi_manajerial", "int", "assessed managerial level 1-5 still valid", 3),
        ("kompetensi_sosiokultural", "int", "assessed sociocultural level 1-5 still valid", 3),
        ("keahlian", "text", "skills proved by a certificate still valid, names joined by |", 3),
        ("keahlian_diklat", "text", "skills from a training course that is on record, names joined by |", 3),
        ("keahlian_diaku", "text", "skills the person states and nobody proved: told, never counted, names joined by |", 3),
        ("pindah_tercatat", "int", "changes of unit on record up to per: other units of a definitive post; 0 = none on record", 4),
    ),
    _t(
        "sekolah", ("unor", "tahun_ajaran"),
        ("unor", "text", "kunci of the school"),
        ("tahun_ajaran", "text", "2026/2027"),
        ("siswa", "int", "pupils"),
        ("rombel", "int", "class groups"),
        *[(f"rombel_{t}", "int", f"class groups in grade {t}; null = unknown") for t in range(1, 10)],
        ("guru_tercatat", "int", "teachers counted by the source, all statuses; null = not given"),
        *[(f"siswa_agama_{a}", "int", f"pupils who attend lessons of AGAMA_{a.upper()}; null = unknown", 2) for a in AGAMA],
    ),
    _t(
        "volume", ("unor", "jabatan", "mapel", "tugas", "bulan"),
        ("unor", "text", "kunci of the unit"),
        ("jabatan", "text", "kunci of the position that does the task"),
        ("mapel", "text", "empty text; kept for symmetry of the cell key"),
        ("tugas", "text", "name of the task"),
        ("satuan", "text", "unit of output"),
        ("norma_milimenit", "int", "time norm per output, thousandths of a minute"),
        ("bulan", "date", "first day of the month"),
        ("volume", "int", "outputs in that month"),
    ),
    _t(
        "jam", ("unor", "mapel"),
        ("unor", "text", "kunci of the school"),
        ("tahun_ajaran", "text", "school year of the list that answers: the latest of the school"),
        ("semester", "int", "1 or 2; null = the source does not say"),
        ("mapel", "text", "Mapel; '' = subjects outside the list"),
        ("jam_per_minggu", "int", "lesson hours a week of all class groups together"),
        ("rombel", "int", "class groups that are named"),
        ("sumber", "text", "whose list it is"),
        sejak=2,
    ),
    _t(
        "rencana_masuk", ("kunci",),
        ("kunci", "text", "sumber:id_sumber of the plan"),
        ("unor", "text", "kunci of the unit"),
        ("jabatan", "text", "kunci of the position; null = counted for the unit alone"),
        ("mapel", "text", "Mapel for teachers"),
        ("tanggal", "date", "first day at work"),
        ("jumlah", "int", "people"),
        ("status", "text", "StatusPegawai"),
        sejak=2,
    ),
)  # fmt: skip
"""Every table in contract order. A row of `volume` or `jam` has mapel '' (not null) where there is none: it is part of the key."""


def tabel(versi: int = VERSI) -> tuple[TabelSnapshot, ...]:
    """The contract as it stood in a version."""
    return tuple(
        TabelSnapshot(t.nama, t.kunci, tuple(k for k in t.kolom if k.sejak <= versi), t.sejak) for t in TABEL if t.sejak <= versi
    )
