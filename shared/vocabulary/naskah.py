"""Papers and letters."""

from __future__ import annotations

from enum import StrEnum


class JenisSurat(StrEnum):
    """Papers and acts of one transfer; D1-D9 as Peraturan BKN 5/2019 lists them."""

    ANJAB_ABK = "ANJAB_ABK"  # D1
    PERMOHONAN = "PERMOHONAN"  # D2
    USUL_PENERIMA = "USUL_PENERIMA"  # D3
    PERSETUJUAN_ASAL = "PERSETUJUAN_ASAL"  # D4
    PERNYATAAN_HUKDIS = "PERNYATAAN_HUKDIS"  # D5
    SK_TERAKHIR = "SK_TERAKHIR"  # D6
    PENILAIAN_KINERJA = "PENILAIAN_KINERJA"  # D7
    PERNYATAAN_TUBEL = "PERNYATAAN_TUBEL"  # D8
    BEBAS_TEMUAN = "BEBAS_TEMUAN"  # D9
    USULAN = "USULAN"
    REKOMENDASI_DINAS = "REKOMENDASI_DINAS"
    REKOMENDASI_TIM = "REKOMENDASI_TIM"
    NOTULEN_TPK = "NOTULEN_TPK"
    PERSETUJUAN_BKN = "PERSETUJUAN_BKN"
    PERSETUJUAN_MENDAGRI = "PERSETUJUAN_MENDAGRI"
    LAPORAN_MENDAGRI = "LAPORAN_MENDAGRI"
    IMUT = "IMUT"
    SIP = "SIP"
    LAPORAN_PPPK = "LAPORAN_PPPK"
    UJI_KOMPETENSI = "UJI_KOMPETENSI"
    SURAT_SEHAT = "SURAT_SEHAT"
    SK = "SK"
    SK_LUAR = "SK_LUAR"  # of the Governor, the Minister or BKN, kinds B to D
    PELANTIKAN = "PELANTIKAN"
    PENYAMPAIAN = "PENYAMPAIAN"
    SPMT = "SPMT"  # the head of the unit states that duty has begun


class PeranPejabat(StrEnum):
    """What an official does in one case."""

    PENGUSUL = "PENGUSUL"
    PEMERIKSA = "PEMERIKSA"
    ANGGOTA_TPK = "ANGGOTA_TPK"
    PENETAP = "PENETAP"


class JenisNaskah(StrEnum):
    """Papers of a transfer that the system writes."""

    TELAAHAN_STAF = "TELAAHAN_STAF"
    REKOMENDASI_DINAS = "REKOMENDASI_DINAS"
    BAHAN_SIDANG = "BAHAN_SIDANG"
    BERITA_ACARA = "BERITA_ACARA"
    PEMBERITAHUAN = "PEMBERITAHUAN"
    SK_PERORANGAN = "SK_PERORANGAN"
    SK_KOLEKTIF = "SK_KOLEKTIF"
    PETIKAN_SK = "PETIKAN_SK"
    SALINAN_SK = "SALINAN_SK"
    RALAT_SK = "RALAT_SK"
    PENCABUTAN_SK = "PENCABUTAN_SK"
    SURAT_PEGAWAI = "SURAT_PEGAWAI"
    SURAT_UNIT_ASAL = "SURAT_UNIT_ASAL"
    SURAT_UNIT_TUJUAN = "SURAT_UNIT_TUJUAN"
    SURAT_KEKURANGAN = "SURAT_KEKURANGAN"
    SURAT_PENGHADAPAN = "SURAT_PENGHADAPAN"
    SPMT_PERNYATAAN = "SPMT_PERNYATAAN"  # the head of the unit states that somebody has begun
    SPMT_PERINTAH = "SPMT_PERINTAH"  # the Sekda orders an executive to begin: another paper of the same letters
    TANDA_TERIMA = "TANDA_TERIMA"
    ADENDUM_PPPK = "ADENDUM_PPPK"


class JenisPaket(StrEnum):
    """Papers of a round for the people it concerns, written from its policy."""

    PENGUMUMAN = "PENGUMUMAN"
    JADWAL = "JADWAL"
    KRITERIA = "KRITERIA"
    TANYA_JAWAB = "TANYA_JAWAB"
    SLIDE = "SLIDE"


class StatusNaskah(StrEnum):
    """Where a paper stands."""

    DRAF = "DRAF"
    FINAL = "FINAL"  # numbered and dated
    DITANDATANGANI = "DITANDATANGANI"
    DICABUT = "DICABUT"


class JenisSk(StrEnum):
    """One decree about one person or about many."""

    PERORANGAN = "PERORANGAN"
    KOLEKTIF = "KOLEKTIF"


class StatusBarisSk(StrEnum):
    """Where one line of a decree stands; the other lines do not change with it."""

    BERLAKU = "BERLAKU"
    DIRALAT = "DIRALAT"
    DICABUT = "DICABUT"
