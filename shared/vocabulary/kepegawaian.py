"""What is true of a person today."""

from __future__ import annotations

from enum import StrEnum


class StatusPegawai(StrEnum):
    CPNS = "CPNS"
    PNS = "PNS"
    PPPK = "PPPK"
    PPPK_PARUH_WAKTU = "PPPK_PARUH_WAKTU"
    NON_ASN = "NON_ASN"
    INSTANSI_LAIN = "INSTANSI_LAIN"  # paid by another agency, e.g. Kemenag religion teachers
    TIDAK_DIKETAHUI = "TIDAK_DIKETAHUI"


class JenisKelamin(StrEnum):
    """As the NIP's fifteenth digit says it; for checking data, never for choosing people."""

    L = "L"
    P = "P"


class Kedudukan(StrEnum):
    """Legal standing, folded from BKN's 31 kedudukan_hukum codes to what decides a move."""

    AKTIF = "AKTIF"
    CLTN = "CLTN"
    TUGAS_BELAJAR = "TUGAS_BELAJAR"
    DIPEKERJAKAN = "DIPEKERJAKAN"
    DIBERHENTIKAN_SEMENTARA = "DIBERHENTIKAN_SEMENTARA"
    MPP = "MPP"
    PENSIUN = "PENSIUN"
    TIDAK_DIKETAHUI = "TIDAK_DIKETAHUI"


class JenisPenempatan(StrEnum):
    """DEFINITIF holds the seat; everything else is an overlay that neither opens nor fills one."""

    DEFINITIF = "DEFINITIF"
    PLT = "PLT"
    PLH = "PLH"
    TUGAS_TAMBAHAN = "TUGAS_TAMBAHAN"
    NON_INDUK = "NON_INDUK"  # a teacher's second school
    PERBANTUAN = "PERBANTUAN"
    DE_FACTO = "DE_FACTO"  # where somebody in fact works, when that is not where the decree says
    BERTENTANGAN = "BERTENTANGAN"  # a definitive post that contradicts another source's: kept, listed, not counted


class TugasTambahan(StrEnum):
    """Duties beside the post; at a school most of them count as hours taught."""

    KEPALA_SEKOLAH = "KEPALA_SEKOLAH"
    KEPALA_PUSKESMAS = "KEPALA_PUSKESMAS"
    WAKIL_KEPALA_SEKOLAH = "WAKIL_KEPALA_SEKOLAH"
    KEPALA_PERPUSTAKAAN = "KEPALA_PERPUSTAKAAN"
    KEPALA_LABORATORIUM = "KEPALA_LABORATORIUM"
    WALI_KELAS = "WALI_KELAS"
    PEMBINA = "PEMBINA"
    BENDAHARA = "BENDAHARA"
    LAINNYA = "LAINNYA"


class Pendidikan(StrEnum):
    """Education level; ORDER gives the comparison."""

    SD = "SD"
    SMP = "SMP"
    SMA = "SMA"
    D1 = "D1"
    D2 = "D2"
    D3 = "D3"
    D4 = "D4"
    S1 = "S1"
    PROFESI = "PROFESI"
    S2 = "S2"
    S3 = "S3"


URUTAN_PENDIDIKAN: dict[str, int] = {
    "SD": 1, "SMP": 2, "SMA": 3, "D1": 4, "D2": 5, "D3": 6, "D4": 7, "S1": 7, "PROFESI": 8, "S2": 9, "S3": 10,
}  # fmt: skip


URUTAN_GOLONGAN: dict[str, int] = {
    f"{romawi}/{huruf}": nomor
    for nomor, (romawi, huruf) in enumerate(
        [(r, h) for r, hs in (("I", "abcd"), ("II", "abcd"), ("III", "abcd"), ("IV", "abcde")) for h in hs], start=1
    )
}
"""PNS ranks I/a=1 … IV/e=17. PPPK golongan I..XVII are plain Roman numerals and are not compared with these."""


class Mapel(StrEnum):
    """What a teacher is certified and counted for: SD kinds first, then SMP subjects."""

    KELAS = "KELAS"
    AGAMA = "AGAMA"  # pooled: where nobody knows which of the following
    AGAMA_ISLAM = "AGAMA_ISLAM"
    AGAMA_KRISTEN = "AGAMA_KRISTEN"
    AGAMA_KATOLIK = "AGAMA_KATOLIK"
    AGAMA_HINDU = "AGAMA_HINDU"
    AGAMA_BUDDHA = "AGAMA_BUDDHA"
    AGAMA_KHONGHUCU = "AGAMA_KHONGHUCU"
    PJOK = "PJOK"
    BAHASA_INDONESIA = "BAHASA_INDONESIA"
    MATEMATIKA = "MATEMATIKA"
    IPA = "IPA"
    IPS = "IPS"
    BAHASA_INGGRIS = "BAHASA_INGGRIS"
    PPKN = "PPKN"
    SENI_PRAKARYA = "SENI_PRAKARYA"
    INFORMATIKA = "INFORMATIKA"
    BK = "BK"


MAPEL_AGAMA = tuple(mapel.value for mapel in Mapel if mapel.value.startswith("AGAMA_"))
"""Certified subjects, as pupils attend them; they say nothing of what a teacher believes."""


class Persetujuan(StrEnum):
    """The person's own stance; unknown is not refused."""

    SETUJU = "SETUJU"
    MENOLAK = "MENOLAK"
    TIDAK_DIKETAHUI = "TIDAK_DIKETAHUI"


class StatusPermohonan(StrEnum):
    """How far a person's own request to be moved has come."""

    DIAJUKAN = "DIAJUKAN"
    DIKABULKAN = "DIKABULKAN"
    DITOLAK = "DITOLAK"
    DITARIK = "DITARIK"  # taken back by the person


class TingkatData(StrEnum):
    """Four levels of personal data; the classification table gives every column one."""

    PUBLIK = "PUBLIK"
    INTERNAL = "INTERNAL"
    TERBATAS = "TERBATAS"
    RAHASIA = "RAHASIA"


class DasarPerlindungan(StrEnum):
    """Grounds that only ever protect; never read by a score."""

    SAKIT = "SAKIT"
    DISABILITAS = "DISABILITAS"
    HAMIL_MENYUSUI = "HAMIL_MENYUSUI"
    MERAWAT_KELUARGA = "MERAWAT_KELUARGA"
    SEKOLAH_ANAK = "SEKOLAH_ANAK"
    TUGAS_PASANGAN = "TUGAS_PASANGAN"
    LAINNYA = "LAINNYA"


class JenisKompetensi(StrEnum):
    TEKNIS = "TEKNIS"
    MANAJERIAL = "MANAJERIAL"
    SOSIAL_KULTURAL = "SOSIAL_KULTURAL"
