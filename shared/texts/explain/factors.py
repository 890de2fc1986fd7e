"""What the next level up on a factor takes, in words; the same factor's name for boards and auditors."""

from __future__ import annotations

from typing import Any

from shared.texts.explain.words import Pair, pick

NAME: dict[str, Pair] = {
    "sertifikat": ("kesesuaian sertifikat pendidik", "match of the teaching certificate"),
    "pendidikan": ("tingkat pendidikan", "level of education"),
    "bidang": ("bidang pendidikan", "field of study"),
    "kinerja": ("predikat kinerja dua tahun terakhir", "ratings of the last two years"),
    "masa_keluarga": ("pengalaman dalam jabatan ini", "years in this kind of post"),
    "perjalanan": ("jarak dari rumah", "road from home"),
    "kompetensi_teknis": ("kompetensi teknis", "technical competence"),
    "kompetensi_manajerial": ("kompetensi manajerial", "managerial competence"),
    "kompetensi_sosiokultural": ("kompetensi sosial kultural", "sociocultural competence"),
    "pangkat": ("golongan ruang", "rank"),
    "golongan": ("golongan ruang", "rank"),
    "keahlian": ("keahlian tersertifikasi", "certified skills"),
    "sertifikat_cocok": (
        "kesesuaian sertifikat, menurut pengalaman penempatan",
        "match of the certificate, as placements turned out",
    ),
    "pendidikan_di_atas_syarat": (
        "pendidikan di atas syarat, menurut pengalaman",
        "education above what is asked, as placements turned out",
    ),
    "bidang_cocok": ("kesesuaian bidang pendidikan, menurut pengalaman", "match of the field of study, as placements turned out"),
    "kompetensi_di_atas_syarat": (
        "kompetensi teknis di atas syarat, menurut pengalaman",
        "competence above what is asked, as placements turned out",
    ),
    "predikat_terakhir": ("predikat kinerja terakhir, menurut pengalaman", "the last rating, as placements turned out"),
    "predikat_sebelumnya": (
        "predikat tahun sebelumnya, menurut pengalaman",
        "the rating of the year before, as placements turned out",
    ),
    "bulan_keluarga": (
        "pengalaman dalam jabatan, menurut pengalaman penempatan",
        "years in the kind of post, as placements turned out",
    ),
    "km_rumah": ("jarak dari rumah, menurut pengalaman penempatan", "road from home, as placements turned out"),
}
TAKES: dict[str, Pair] = {
    "sertifikat": ("sertifikat pendidik untuk mata pelajaran kursi itu", "a teaching certificate for the subject of the seat"),
    "pendidikan": ("ijazah satu jenjang lebih tinggi yang sudah dicatat", "a recorded degree one level higher"),
    "bidang": ("pendidikan pada bidang yang diminta jabatan itu", "education in a field the post accepts"),
    "kinerja": ("predikat kinerja tahunan yang lebih tinggi", "a higher yearly rating"),
    "masa_keluarga": ("{bulan} bulan lagi bertugas dalam jabatan ini", "{bulan} more months in this kind of post"),
    "perjalanan": ("tempat tinggal paling jauh {km} km dari unit itu", "a home no more than {km} km from the unit"),
    "kompetensi_teknis": (
        "hasil uji kompetensi teknis satu tingkat lebih tinggi",
        "an assessed technical competence one level higher",
    ),
    "kompetensi_manajerial": (
        "hasil uji kompetensi manajerial satu tingkat lebih tinggi",
        "an assessed managerial competence one level higher",
    ),
    "kompetensi_sosiokultural": (
        "hasil uji kompetensi sosial kultural satu tingkat lebih tinggi",
        "an assessed sociocultural competence one level higher",
    ),
    "pangkat": ("kenaikan golongan berikutnya", "the next rise in rank"),
    "golongan": ("kenaikan golongan berikutnya", "the next rise in rank"),
    "keahlian": ("sertifikat keahlian yang diminta jabatan itu", "a certified skill the post asks for"),
    "sertifikat_cocok": (
        "sertifikat pendidik untuk mata pelajaran kursi itu",
        "a teaching certificate for the subject of the seat",
    ),
    "pendidikan_di_atas_syarat": ("ijazah satu jenjang lebih tinggi yang sudah dicatat", "a recorded degree one level higher"),
    "bidang_cocok": ("pendidikan pada bidang yang diminta jabatan itu", "education in a field the post accepts"),
    "kompetensi_di_atas_syarat": (
        "hasil uji kompetensi teknis satu tingkat lebih tinggi",
        "an assessed technical competence one level higher",
    ),
    "predikat_terakhir": ("predikat kinerja tahunan yang lebih tinggi", "a higher yearly rating"),
    "predikat_sebelumnya": ("predikat kinerja tahunan yang lebih tinggi", "a higher yearly rating"),
    "bulan_keluarga": ("{bulan} bulan lagi bertugas dalam jabatan ini", "{bulan} more months in this kind of post"),
    "km_rumah": ("tempat tinggal paling jauh {meter} meter dari unit itu", "a home no more than {meter} metres from the unit"),
}
UNKNOWN: Pair = (
    "belum ada pada data: lengkapi lewat pengelola kepegawaian unit Anda",
    "not on record: have it completed by your unit's staff office",
)
SUITS: Pair = ("sudah sesuai", "already as asked")
STAYS: Pair = ("tidak ada langkah yang dikenal tabel ini", "no step this table knows of")


def name(factor: str, lang: str) -> str:
    """The factor in words; a learned part is told by the factor behind it."""
    plain = factor.removeprefix("hasil_")
    return pick(NAME[plain], lang) if plain in NAME else plain.replace("_", " ")


def chance(part: dict[str, Any], lang: str) -> str:
    """'already as asked', what the next level takes, or that nobody knows."""
    if part["peluang"] == "DAPAT_NAIK":
        takes = TAKES.get(part["nama"].removeprefix("hasil_"), ("satu tingkat lebih tinggi", "one level higher"))
        return pick(takes, lang, **part["angka"])
    return pick({"SESUAI": SUITS, "TIDAK_DIKETAHUI": UNKNOWN, "TETAP": STAYS}[part["peluang"]], lang)
