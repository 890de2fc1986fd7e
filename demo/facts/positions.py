"""The positions the synthetic city uses: official nomenclature, illustrative class.

Names: JF as in the national list of functional positions; pelaksana as in KepmenPANRB 11/2024. BUP by level (58; 60 for
teachers and ahli madya). `kelas` is illustrative: a real city takes it from its own evaluasi jabatan.
"""

from __future__ import annotations

from dataclasses import dataclass

from shared.vocabulary import JenisJabatan, Jenjang


@dataclass(frozen=True)
class Position:
    kode: str
    nama: str
    jenis: str
    keluarga: str
    jenjang: str = ""
    kelas: int = 5
    bup: int = 58
    pendidikan_min: str = "SMA"
    bidang: str = ""
    profesi: str = ""


KEAHLIAN = (
    (Jenjang.AHLI_PERTAMA, "Ahli Pertama", 8, 58),
    (Jenjang.AHLI_MUDA, "Ahli Muda", 9, 58),
    (Jenjang.AHLI_MADYA, "Ahli Madya", 11, 60),
)
KETERAMPILAN = ((Jenjang.TERAMPIL, "Terampil", 6, 58), (Jenjang.MAHIR, "Mahir", 7, 58), (Jenjang.PENYELIA, "Penyelia", 8, 58))


def _levels(
    keluarga: str,
    name: str,
    levels: tuple[tuple[Jenjang, str, int, int], ...],
    education: str,
    field: str,
    profession: str = "",
    bup: int = 0,
) -> list[Position]:
    return [
        Position(
            f"{keluarga}-{jenjang}",
            f"{name} {word}",
            JenisJabatan.JF,
            keluarga,
            jenjang,
            kelas,
            bup or age,
            education,
            field,
            profession,
        )
        for jenjang, word, kelas, age in levels
    ]


POSITIONS: tuple[Position, ...] = (
    *_levels("GURU", "Guru", KEAHLIAN, "S1", "", bup=60),
    *_levels("DOKTER", "Dokter", KEAHLIAN, "PROFESI", "KEDOKTERAN", "DOKTER"),
    *_levels("DOKTER_GIGI", "Dokter Gigi", KEAHLIAN, "PROFESI", "KEDOKTERAN_GIGI", "DOKTER_GIGI"),
    *_levels("PERAWAT", "Perawat", KETERAMPILAN, "D3", "KEPERAWATAN", "PERAWAT"),
    *_levels("BIDAN", "Bidan", KETERAMPILAN, "D3", "KEBIDANAN", "BIDAN"),
    *_levels("APOTEKER", "Apoteker", KEAHLIAN, "PROFESI", "FARMASI", "KEFARMASIAN"),
    *_levels("NUTRISIONIS", "Nutrisionis", KETERAMPILAN, "D3", "GIZI", "GIZI"),
    *_levels("SANITARIAN", "Tenaga Sanitasi Lingkungan", KETERAMPILAN, "D3", "KESEHATAN_LINGKUNGAN", "KESEHATAN_LINGKUNGAN"),
    *_levels("PRANATA_LAB", "Pranata Laboratorium Kesehatan", KETERAMPILAN, "D3", "ANALIS_KESEHATAN", "LABORATORIUM"),
    *_levels("PROMKES", "Tenaga Promosi Kesehatan", KEAHLIAN, "S1", "KESEHATAN_MASYARAKAT", "KESEHATAN_MASYARAKAT"),
    *_levels("ANALIS_SDM", "Analis Sumber Daya Manusia Aparatur", KEAHLIAN, "S1", ""),
    *_levels("PERENCANA", "Perencana", KEAHLIAN, "S1", ""),
    *_levels("PRANATA_KOMPUTER", "Pranata Komputer", KEAHLIAN, "S1", "INFORMATIKA"),
    *_levels("ARSIPARIS", "Arsiparis", KETERAMPILAN, "D3", ""),
    *_levels("AUDITOR", "Auditor", KEAHLIAN, "S1", "EKONOMI|HUKUM|TEKNIK"),
    Position("PENELAAH_TEKNIS", "Penelaah Teknis Kebijakan", JenisJabatan.PELAKSANA, "PENELAAH_TEKNIS", kelas=7, pendidikan_min="S1"),
    Position("PENATA_LAYANAN", "Penata Layanan Operasional", JenisJabatan.PELAKSANA, "PENATA_LAYANAN", kelas=7, pendidikan_min="S1"),
    Position("PENGOLAH_DATA", "Pengolah Data dan Informasi", JenisJabatan.PELAKSANA, "PENGOLAH_DATA", kelas=6, pendidikan_min="D3"),
    Position("PENGELOLA_LAYANAN", "Pengelola Layanan Operasional", JenisJabatan.PELAKSANA, "PENGELOLA_LAYANAN", kelas=6, pendidikan_min="D3"),
    Position("PENGADMINISTRASI", "Pengadministrasi Perkantoran", JenisJabatan.PELAKSANA, "PENGADMINISTRASI", kelas=5, pendidikan_min="SMA"),
    Position("OPERATOR_LAYANAN", "Operator Layanan Operasional", JenisJabatan.PELAKSANA, "OPERATOR_LAYANAN", kelas=5, pendidikan_min="SMA"),
    Position("PENGELOLA_UMUM", "Pengelola Umum Operasional", JenisJabatan.PELAKSANA, "PENGELOLA_UMUM", kelas=3, pendidikan_min="SMP"),
    Position("FASILITATOR", "Fasilitator Pemerintahan", JenisJabatan.PELAKSANA, "FASILITATOR", kelas=7, pendidikan_min="S1"),
    Position("KEPALA_OPD", "Kepala Perangkat Daerah", JenisJabatan.JPT, "KEPALA_OPD", kelas=14, bup=60, pendidikan_min="S1"),
    Position("ADMINISTRATOR", "Sekretaris/Kepala Bidang/Camat", JenisJabatan.ADMINISTRATOR, "ADMINISTRATOR", kelas=11, pendidikan_min="S1"),
    Position("PENGAWAS", "Kepala Subbagian/Lurah", JenisJabatan.PENGAWAS, "PENGAWAS", kelas=9, pendidikan_min="D3"),
)  # fmt: skip

BY_FAMILY: dict[str, tuple[Position, ...]] = {
    family: tuple(p for p in POSITIONS if p.keluarga == family) for family in dict.fromkeys(p.keluarga for p in POSITIONS)
}
