"""Cases: kinds, ways, states, steps, sets and deadlines."""

from __future__ import annotations

from enum import StrEnum


class JenisMutasi(StrEnum):
    """Kinds of transfer by who decides (PP 11/2017 Art 191-196); A0 is an assignment inside one OPD, without a decree."""

    A0 = "A0"
    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class AlurUsulan(StrEnum):
    """The way a case goes."""

    DALAM = "DALAM"
    PENUGASAN = "PENUGASAN"
    MASUK = "MASUK"
    KELUAR = "KELUAR"


class BentukMutasi(StrEnum):
    """What changes for the person."""

    MU = "MU"
    MJ = "MJ"
    KEPALA_SEKOLAH = "KEPALA_SEKOLAH"
    KEPALA_PUSKESMAS = "KEPALA_PUSKESMAS"
    PROMOSI = "PROMOSI"
    DEMOSI = "DEMOSI"
    ALIH_JABATAN = "ALIH_JABATAN"


class StatusUsulan(StrEnum):
    """Where a case stands."""

    DRAF = "DRAF"
    DIAJUKAN = "DIAJUKAN"
    VERIFIKASI_OPD = "VERIFIKASI_OPD"
    VERIFIKASI_BKPSDM = "VERIFIKASI_BKPSDM"
    PERLU_PERBAIKAN = "PERLU_PERBAIKAN"
    DIBERITAHUKAN = "DIBERITAHUKAN"
    SANGGAH = "SANGGAH"
    DINILAI = "DINILAI"
    TIM_PENILAI_KINERJA = "TIM_PENILAI_KINERJA"
    MENUNGGU_PERTEK_BKN = "MENUNGGU_PERTEK_BKN"
    MENUNGGU_PERSETUJUAN_ASAL = "MENUNGGU_PERSETUJUAN_ASAL"
    MENUNGGU_SK_LUAR = "MENUNGGU_SK_LUAR"
    DISETUJUI_PPK = "DISETUJUI_PPK"
    SK_DISIAPKAN = "SK_DISIAPKAN"
    SK_DITANDATANGANI = "SK_DITANDATANGANI"
    DISAMPAIKAN = "DISAMPAIKAN"
    TIDAK_MELAKSANAKAN = "TIDAK_MELAKSANAKAN"
    MELAKSANAKAN_TUGAS = "MELAKSANAKAN_TUGAS"
    SINKRON_SIASN = "SINKRON_SIASN"
    DITETAPKAN_OPD = "DITETAPKAN_OPD"
    SELESAI = "SELESAI"
    DITOLAK = "DITOLAK"
    DITARIK = "DITARIK"
    DICABUT = "DICABUT"
    DIBATALKAN = "DIBATALKAN"


class AksiUsulan(StrEnum):
    """What somebody does to a case."""

    BUAT = "BUAT"
    AJUKAN = "AJUKAN"
    VERIFIKASI_OPD = "VERIFIKASI_OPD"
    VERIFIKASI_BKPSDM = "VERIFIKASI_BKPSDM"
    KEMBALIKAN = "KEMBALIKAN"
    BERITAHUKAN = "BERITAHUKAN"
    CATAT_SANGGAH = "CATAT_SANGGAH"
    JAWAB_SANGGAH = "JAWAB_SANGGAH"
    NILAI = "NILAI"
    NILAI_MENDESAK = "NILAI_MENDESAK"
    KIRIM_TPK = "KIRIM_TPK"
    AJUKAN_PERTEK = "AJUKAN_PERTEK"
    MINTA_PERSETUJUAN_ASAL = "MINTA_PERSETUJUAN_ASAL"
    TUNGGU_SK_LUAR = "TUNGGU_SK_LUAR"
    SETUJUI = "SETUJUI"
    TOLAK = "TOLAK"
    SIAPKAN_SK = "SIAPKAN_SK"
    TANDA_TANGANI = "TANDA_TANGANI"
    CATAT_TANDA_TANGAN = "CATAT_TANDA_TANGAN"
    SAMPAIKAN = "SAMPAIKAN"
    MULAI_TUGAS = "MULAI_TUGAS"
    CATAT_TIDAK_MELAKSANAKAN = "CATAT_TIDAK_MELAKSANAKAN"
    SINKRONKAN = "SINKRONKAN"
    SELESAIKAN = "SELESAIKAN"
    TETAPKAN = "TETAPKAN"
    TARIK = "TARIK"
    CABUT = "CABUT"
    BATALKAN = "BATALKAN"


class SebabMendesak(StrEnum):
    """Why a transfer cannot wait for its hearing; it is reviewed afterwards."""

    KESELAMATAN = "KESELAMATAN"
    PELECEHAN = "PELECEHAN"
    JABATAN_DITINGGALKAN = "JABATAN_DITINGGALKAN"


class AlasanUsulan(StrEnum):
    """Reason codes of decisions about a case; a note says the rest."""

    KEBUTUHAN_UNIT = "KEBUTUHAN_UNIT"
    PERTIMBANGAN_TPK = "PERTIMBANGAN_TPK"
    PERMINTAAN_PEGAWAI = "PERMINTAAN_PEGAWAI"
    KEAHLIAN_KHUSUS = "KEAHLIAN_KHUSUS"
    BERKAS_KURANG = "BERKAS_KURANG"
    DATA_KELIRU = "DATA_KELIRU"
    SYARAT_TIDAK_TERPENUHI = "SYARAT_TIDAK_TERPENUHI"
    TIDAK_SESUAI_KEBUTUHAN = "TIDAK_SESUAI_KEBUTUHAN"
    KEADAAN_BERUBAH = "KEADAAN_BERUBAH"
    PEGAWAI_MENOLAK = "PEGAWAI_MENOLAK"
    KEBERATAN_DIKABULKAN = "KEBERATAN_DIKABULKAN"
    PUTUSAN_PENGADILAN = "PUTUSAN_PENGADILAN"
    SK_KELIRU = "SK_KELIRU"
    MENDESAK = "MENDESAK"
    KANTOR_KECIL = "KANTOR_KECIL"
    LAINNYA = "LAINNYA"


class JenisPenyimpangan(StrEnum):
    """What an official departed from, with a reason that is reported."""

    CALON_LAIN = "CALON_LAIN"
    KEBERATAN_LUNAK = "KEBERATAN_LUNAK"
    MELAWAN_TPK = "MELAWAN_TPK"
    PEMISAHAN_TUGAS = "PEMISAHAN_TUGAS"


class CaraWewenang(StrEnum):
    """How a signatory holds the power to sign (UU 30/2014 Art 11-14)."""

    ATRIBUSI = "ATRIBUSI"
    DELEGASI = "DELEGASI"
    MANDAT = "MANDAT"


class JenisHimpunan(StrEnum):
    """Why cases are judged together."""

    TUKAR = "TUKAR"
    RENCANA = "RENCANA"


class JenisTenggat(StrEnum):
    """What a deadline of a case waits for."""

    PERTEK_BKN = "PERTEK_BKN"
    PERSETUJUAN_BKN = "PERSETUJUAN_BKN"
    JAWABAN_PERMOHONAN = "JAWABAN_PERMOHONAN"
    AKHIR_PENUGASAN = "AKHIR_PENUGASAN"
    TANGGAPAN = "TANGGAPAN"
    JAWAB_SANGGAH = "JAWAB_SANGGAH"
    TINJAUAN_MENDESAK = "TINJAUAN_MENDESAK"
    PUTUSAN_KEBERATAN = "PUTUSAN_KEBERATAN"
    SPMT = "SPMT"  # until when duty must have begun


class JawabanPermohonan(StrEnum):
    """The standing answer to somebody who asked to be moved."""

    DITERIMA = "DITERIMA"
    BERKAS_KURANG = "BERKAS_KURANG"
    MENUNGGU_PENGGANTI = "MENUNGGU_PENGGANTI"
    MENUNGGU_LOWONGAN = "MENUNGGU_LOWONGAN"
    DIPROSES = "DIPROSES"
    TIDAK_DAPAT = "TIDAK_DAPAT"


class KeluaranKepala(StrEnum):
    """What becomes of somebody who heads a school."""

    TETAP = "TETAP"
    PINDAH = "PINDAH"  # heads another school
    KEMBALI_GURU = "KEMBALI_GURU"
    PENSIUN = "PENSIUN"
    BELUM = "BELUM"  # nobody has said yet


class SebabKepala(StrEnum):
    """Why."""

    SEKOLAH_TUTUP = "SEKOLAH_TUTUP"
    BATAS_USIA_PENSIUN = "BATAS_USIA_PENSIUN"
    MASA_TUGAS_HABIS = "MASA_TUGAS_HABIS"
    PELAKSANA_TUGAS = "PELAKSANA_TUGAS"
    BELUM_DUA_TAHUN = "BELUM_DUA_TAHUN"  # may not be rotated yet
    MASIH_BERTUGAS = "MASIH_BERTUGAS"
