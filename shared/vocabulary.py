"""The nouns of the domain, each official word spelled once.

Values are what stands in the database, on the wire and in spreadsheets; docs/glossary.md explains them.
Standard library only: every layer of every service may import this file.
"""

from __future__ import annotations

from enum import StrEnum


class JenisUnor(StrEnum):
    """Kind of unit in the organisation tree."""

    INSTANSI = "INSTANSI"
    OPD = "OPD"
    BAGIAN = "BAGIAN"
    BIDANG = "BIDANG"
    SUBBIDANG = "SUBBIDANG"
    UPT = "UPT"
    KECAMATAN = "KECAMATAN"
    KELURAHAN = "KELURAHAN"
    PUSKESMAS = "PUSKESMAS"
    RSUD = "RSUD"
    SD = "SD"
    SMP = "SMP"
    LAINNYA = "LAINNYA"


class JenisInstansi(StrEnum):
    KOTA = "KOTA"
    PERCOBAAN = "PERCOBAAN"  # a trial upload: an agency of its own, erased as a whole


class JenisJabatan(StrEnum):
    """Class of position; only PELAKSANA and JF are ever moved by workload."""

    JPT = "JPT"
    ADMINISTRATOR = "ADMINISTRATOR"
    PENGAWAS = "PENGAWAS"
    PELAKSANA = "PELAKSANA"
    JF = "JF"


class Jenjang(StrEnum):
    """Level of a functional position, in rising order within keterampilan and keahlian."""

    PEMULA = "PEMULA"
    TERAMPIL = "TERAMPIL"
    MAHIR = "MAHIR"
    PENYELIA = "PENYELIA"
    AHLI_PERTAMA = "AHLI_PERTAMA"
    AHLI_MUDA = "AHLI_MUDA"
    AHLI_MADYA = "AHLI_MADYA"
    AHLI_UTAMA = "AHLI_UTAMA"


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


class JenisPenerus(StrEnum):
    """How a unit's work and people went over to another."""

    GABUNG = "GABUNG"
    PECAH = "PECAH"
    GANTI_NAMA = "GANTI_NAMA"


class JenisAlias(StrEnum):
    """What kind of foreign sign a unit is known by elsewhere."""

    ID = "ID"
    NAMA = "NAMA"
    NPSN = "NPSN"
    KODE_PUSKESMAS = "KODE_PUSKESMAS"
    KODE_WILAYAH = "KODE_WILAYAH"


class StatusAlias(StrEnum):
    """The machine proposes, a person settles."""

    DIUSULKAN = "DIUSULKAN"
    DIKONFIRMASI = "DIKONFIRMASI"
    DITOLAK = "DITOLAK"


class DimensiKualitas(StrEnum):
    """Dimensions of BKN's index of data quality."""

    KELENGKAPAN = "KELENGKAPAN"
    KETEPATAN_WAKTU = "KETEPATAN_WAKTU"
    AKURASI = "AKURASI"
    KONSISTENSI = "KONSISTENSI"


class PembenahData(StrEnum):
    """Who can mend a datum."""

    PEGAWAI = "PEGAWAI"
    OPERATOR_OPD = "OPERATOR_OPD"
    OPERATOR_SEKOLAH = "OPERATOR_SEKOLAH"
    BKPSDM = "BKPSDM"
    BAGIAN_ORGANISASI = "BAGIAN_ORGANISASI"


class KeputusanPadanan(StrEnum):
    """What a person says of a proposed match."""

    KONFIRMASI = "KONFIRMASI"
    TOLAK = "TOLAK"


class JenisRiwayat(StrEnum):
    """Kinds of entry in a person's history."""

    GOLONGAN = "GOLONGAN"
    JABATAN = "JABATAN"
    UNOR = "UNOR"
    PENDIDIKAN = "PENDIDIKAN"
    DIKLAT = "DIKLAT"
    SERTIFIKAT = "SERTIFIKAT"
    SKP = "SKP"
    HUKDIS = "HUKDIS"
    TUGAS_BELAJAR = "TUGAS_BELAJAR"
    CLTN = "CLTN"
    KOMPETENSI = "KOMPETENSI"
    PENGHARGAAN = "PENGHARGAAN"
    ANGKA_KREDIT = "ANGKA_KREDIT"
    PINDAH_INSTANSI = "PINDAH_INSTANSI"
    MINAT = "MINAT"  # a wish of the person's own
    PERLINDUNGAN = "PERLINDUNGAN"  # a declared ground that only ever protects
    KOMITMEN = "KOMITMEN"  # a program binds the person to the place
    PERMOHONAN_PINDAH = "PERMOHONAN_PINDAH"  # the person asked in writing to be moved


class JenisPenugasan(StrEnum):
    """How a post in a person's history was held; only DEFINITIF counts as the post."""

    DEFINITIF = "DEFINITIF"
    TUGAS_TAMBAHAN = "TUGAS_TAMBAHAN"
    PLT = "PLT"
    PLH = "PLH"
    PENJABAT = "PENJABAT"


class JenisMutasiJabatan(StrEnum):
    """What an entry of posts held changed."""

    MUTASI_JABATAN = "MUTASI_JABATAN"
    MUTASI_UNOR = "MUTASI_UNOR"


class SebabJabatan(StrEnum):
    """Why a post got a new TMT although nobody moved: none of these starts the service at the unit anew."""

    KENAIKAN_JENJANG = "KENAIKAN_JENJANG"
    PENYETARAAN = "PENYETARAAN"
    PERUBAHAN_NOMENKLATUR = "PERUBAHAN_NOMENKLATUR"
    PERUBAHAN_SOTK = "PERUBAHAN_SOTK"


class JenisKompetensi(StrEnum):
    TEKNIS = "TEKNIS"
    MANAJERIAL = "MANAJERIAL"
    SOSIAL_KULTURAL = "SOSIAL_KULTURAL"


class JenisCuti(StrEnum):
    """Long leave: the first is a legal standing, the others are protection while they last."""

    CLTN = "CLTN"
    CUTI_BESAR = "CUTI_BESAR"
    CUTI_MELAHIRKAN = "CUTI_MELAHIRKAN"
    CUTI_SAKIT = "CUTI_SAKIT"


class DasarPerlindungan(StrEnum):
    """Grounds that only ever protect; never read by a score."""

    SAKIT = "SAKIT"
    DISABILITAS = "DISABILITAS"
    HAMIL_MENYUSUI = "HAMIL_MENYUSUI"
    MERAWAT_KELUARGA = "MERAWAT_KELUARGA"
    SEKOLAH_ANAK = "SEKOLAH_ANAK"
    TUGAS_PASANGAN = "TUGAS_PASANGAN"
    LAINNYA = "LAINNYA"


class Ekspektasi(StrEnum):
    """Result of work and behaviour in a yearly review, from which the rating follows."""

    DI_ATAS = "DI_ATAS"
    SESUAI = "SESUAI"
    DI_BAWAH = "DI_BAWAH"


class TingkatData(StrEnum):
    """Four levels of personal data; the classification table gives every column one."""

    PUBLIK = "PUBLIK"
    INTERNAL = "INTERNAL"
    TERBATAS = "TERBATAS"
    RAHASIA = "RAHASIA"


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


class Predikat(StrEnum):
    """Yearly performance rating (PermenPANRB 6/2022)."""

    SANGAT_BAIK = "SANGAT_BAIK"
    BAIK = "BAIK"
    BUTUH_PERBAIKAN = "BUTUH_PERBAIKAN"
    KURANG = "KURANG"
    SANGAT_KURANG = "SANGAT_KURANG"


ANGKA_PREDIKAT: dict[str, int] = {"SANGAT_BAIK": 5, "BAIK": 4, "BUTUH_PERBAIKAN": 3, "KURANG": 2, "SANGAT_KURANG": 1}


class TingkatHukdis(StrEnum):
    RINGAN = "RINGAN"
    SEDANG = "SEDANG"
    BERAT = "BERAT"


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


class PutusanJam(StrEnum):
    """Can the hours of a subject at a school be shared among whole teachers, each within 24 to 40 a week?"""

    BERIMBANG = "BERIMBANG"
    KURANG = "KURANG"
    LEBIH = "LEBIH"
    BERBAGI = "BERBAGI"  # no whole number of teachers: share one with another school, or another duty


class SumberKebutuhan(StrEnum):
    """Rung of the need ladder that answered (docs/decisions/0007). TIDAK_DIKETAHUI is a value, never zero."""

    NORMA = "NORMA"
    ABK = "ABK"
    DITETAPKAN = "DITETAPKAN"
    TIDAK_DIKETAHUI = "TIDAK_DIKETAHUI"


class StatusAbk(StrEnum):
    DRAF = "DRAF"
    DITETAPKAN = "DITETAPKAN"


class KeputusanKonfirmasi(StrEnum):
    """What a named person says of a rule that is not verified, or of a day that may be one of a mass decree."""

    DIKONFIRMASI = "DIKONFIRMASI"
    DITOLAK = "DITOLAK"
    DICABUT = "DICABUT"  # undecided again


class JenisPembebasan(StrEnum):
    """Why a rule is lifted for one person."""

    SEKOLAH_DITUTUP = "SEKOLAH_DITUTUP"
    KEADAAN_MENDESAK = "KEADAAN_MENDESAK"
    DASAR_KHUSUS = "DASAR_KHUSUS"


class StatusPembebasan(StrEnum):
    """Somebody asks, somebody else decides; what was approved may be revoked."""

    DIMINTA = "DIMINTA"
    DISETUJUI = "DISETUJUI"
    DITOLAK = "DITOLAK"
    DICABUT = "DICABUT"


class NilaiKota(StrEnum):
    """Dates and facts of one city that rules ask for."""

    PENETAPAN_CALON = "PENETAPAN_CALON"
    AKHIR_MASA_JABATAN = "AKHIR_MASA_JABATAN"
    PELANTIKAN_KEPALA = "PELANTIKAN_KEPALA"
    KEPALA_PENJABAT = "KEPALA_PENJABAT"
    TMT_MASSAL = "TMT_MASSAL"
    SPMT_HARI = "SPMT_HARI"  # working days after the TMT until duty must have begun
    PUTUSAN_KEBERATAN_HARI = "PUTUSAN_KEBERATAN_HARI"  # working days until an objection is decided
    HARI_TANGGAPAN = "HARI_TANGGAPAN"  # working days to answer a notice
    HARI_JAWAB_SANGGAH = "HARI_JAWAB_SANGGAH"  # working days to answer a contested datum
    HARI_TINJAUAN_MENDESAK = "HARI_TINJAUAN_MENDESAK"  # days until an urgent move must have been reviewed


class JenisAturan(StrEnum):
    """What a rule does: hard blocks, gate waits for an outside paper, soft warns, timer dates, info tells."""

    HARD = "HARD"
    GATE = "GATE"
    SOFT = "SOFT"
    TIMER = "TIMER"
    INFO = "INFO"


class Jawaban(StrEnum):
    """Answer of a rule; a missing datum is an answer too."""

    TERPENUHI = "TERPENUHI"
    TIDAK_TERPENUHI = "TIDAK_TERPENUHI"
    TIDAK_DAPAT_DINILAI = "TIDAK_DAPAT_DINILAI"
    TIDAK_BERLAKU = "TIDAK_BERLAKU"


class BilaTidakDiketahui(StrEnum):
    TOLAK = "TOLAK"
    USULKAN_DENGAN_SYARAT = "USULKAN_DENGAN_SYARAT"
    ABAIKAN = "ABAIKAN"


class Keyakinan(StrEnum):
    """How sure the legal basis is: read in the source, recalled, or sources disagree."""

    SEEN = "SEEN"
    DERIVED = "DERIVED"
    DESIGN = "DESIGN"
    MEMORY = "MEMORY"
    CONFLICT = "CONFLICT"
    SUPERSEDED = "SUPERSEDED"


class DiputuskanDi(StrEnum):
    """Where a rule is implemented, once."""

    PAIR = "pair"
    PLAN = "plan"
    CASE = "case"


class KelompokUsulan(StrEnum):
    """Three plans in one run."""

    SIAP = "SIAP"
    SETELAH_PENGECEKAN = "SETELAH_PENGECEKAN"
    SETELAH_PERSETUJUAN = "SETELAH_PERSETUJUAN"


class UrutanSetara(StrEnum):
    """What tells equally good candidates for a seat apart; the draw only where nothing else does."""

    MINAT = "MINAT"
    SETUJU = "SETUJU"
    JALAN = "JALAN"
    PINDAH = "PINDAH"
    LAMA = "LAMA"
    UNDIAN = "UNDIAN"


class PeranTerdampak(StrEnum):
    """What somebody of a closing unit is there; in this order they choose a seat."""

    KEPALA = "KEPALA"
    GURU_KELAS = "GURU_KELAS"
    LAIN = "LAIN"


class SebabBelumTertempatkan(StrEnum):
    """The first thing in the way of a seat for somebody whose unit closes."""

    TIDAK_TERPETAKAN = "TIDAK_TERPETAKAN"
    BUKAN_PELAKSANA_ATAU_JF_ASN = "BUKAN_PELAKSANA_ATAU_JF_ASN"
    ATURAN = "ATURAN"
    TIDAK_ADA_SEL_SEKELOMPOK = "TIDAK_ADA_SEL_SEKELOMPOK"
    TIDAK_ADA_KEKURANGAN = "TIDAK_ADA_KEKURANGAN"
    JARAK = "JARAK"
    ATURAN_KURSI = "ATURAN_KURSI"
    KECOCOKAN = "KECOCOKAN"
    PIN = "PIN"
    KURSI_TERISI = "KURSI_TERISI"


class KetahananUsulan(StrEnum):
    """How often a proposed move stays when needs, effective time and weights are drawn anew: from 0.8 on, between, under 0.4."""

    KUAT = "KUAT"
    TERGANTUNG = "TERGANTUNG"
    RAPUH = "RAPUH"


class SebabBergantung(StrEnum):
    """What tells the draws in which a proposed move stays from the others."""

    KEBUTUHAN_ASAL = "KEBUTUHAN_ASAL"
    KEBUTUHAN_TUJUAN = "KEBUTUHAN_TUJUAN"
    WAKTU_EFEKTIF = "WAKTU_EFEKTIF"
    BOBOT = "BOBOT"
    BATAS_RENCANA = "BATAS_RENCANA"


class Putusan(StrEnum):
    """Verdict per family: curable by moving people, or short of heads."""

    SEIMBANG = "SEIMBANG"
    DISTRIBUSI = "DISTRIBUSI"
    JUMLAH = "JUMLAH"
    CAMPURAN = "CAMPURAN"
    TIDAK_DIKETAHUI = "TIDAK_DIKETAHUI"


class JenisTindakan(StrEnum):
    """What may close a gap without a transfer; the last is the answer where nobody in the city is spare."""

    MENUNGGU = "MENUNGGU"
    GESER_TUGAS = "GESER_TUGAS"
    BERBAGI_JAM = "BERBAGI_JAM"
    PENUGASAN_SEMENTARA = "PENUGASAN_SEMENTARA"
    FORMASI_BARU = "FORMASI_BARU"


class ArahCelah(StrEnum):
    """On which side of its need a unit is."""

    KURANG = "KURANG"
    LEBIH = "LEBIH"


class Pita(StrEnum):
    """Balance band of load d/n, our own design: cuts 0.70, 0.90, 1.10, 1.30."""

    LEBIH = "LEBIH"
    RINGAN = "RINGAN"
    SEIMBANG = "SEIMBANG"
    BERAT = "BERAT"
    KELEBIHAN_BEBAN = "KELEBIHAN_BEBAN"
    TANPA_PEGAWAI = "TANPA_PEGAWAI"
    TIDAK_DIKETAHUI = "TIDAK_DIKETAHUI"


class JenisTenaga(StrEnum):
    """How somebody counts among the hands of a unit; each kind has a printed weight."""

    PNS = "PNS"
    CPNS = "CPNS"
    PPPK = "PPPK"
    PPPK_PARUH_WAKTU = "PPPK_PARUH_WAKTU"
    NON_ASN = "NON_ASN"
    BLUD_KONTRAK = "BLUD_KONTRAK"  # outside the ASN, at a puskesmas or hospital: paid by the place itself
    INSTANSI_LAIN = "INSTANSI_LAIN"
    TIDAK_DIKETAHUI = "TIDAK_DIKETAHUI"
    KEPALA = "KEPALA"  # heads of school and puskesmas: counted apart
    TIDAK_HADIR = "TIDAK_HADIR"  # long leave, study duty, CLTN, standings other than active


class JenisKecurigaan(StrEnum):
    """Why a stated need deserves a second look: a reason with figures, never a verdict on anybody."""

    ROMBEL_MELEBIHI_SISWA = "ROMBEL_MELEBIHI_SISWA"
    ROMBEL_NAIK_TANPA_SISWA = "ROMBEL_NAIK_TANPA_SISWA"
    NORMA_DI_ATAS_SEJAWAT = "NORMA_DI_ATAS_SEJAWAT"
    NORMA_NAIK_SEBELUM_PENETAPAN = "NORMA_NAIK_SEBELUM_PENETAPAN"
    VOLUME_DI_ATAS_PRAKIRAAN = "VOLUME_DI_ATAS_PRAKIRAAN"
    VOLUME_NAIK_SEBELUM_PENETAPAN = "VOLUME_NAIK_SEBELUM_PENETAPAN"
    VOLUME_SERAGAM = "VOLUME_SERAGAM"
    VOLUME_BULAT = "VOLUME_BULAT"
    KEBUTUHAN_DIPASKAN = "KEBUTUHAN_DIPASKAN"


class PerlakuanDicurigai(StrEnum):
    """What a plan does with need that does not look true."""

    PAKAI = "PAKAI"
    REDAM = "REDAM"
    KELUARKAN = "KELUARKAN"


class JenisMasukan(StrEnum):
    """Kinds of incoming row."""

    UNOR = "UNOR"
    JABATAN = "JABATAN"
    FORMASI = "FORMASI"
    PEGAWAI = "PEGAWAI"
    SEKOLAH = "SEKOLAH"
    VOLUME = "VOLUME"
    PENUGASAN = "PENUGASAN"
    PENERUS = "PENERUS"
    RENCANA_MASUK = "RENCANA_MASUK"
    PEMBELAJARAN = "PEMBELAJARAN"  # who teaches what to which class group, for how many hours a week
    # one per JenisRiwayat
    RIWAYAT_GOLONGAN = "RIWAYAT_GOLONGAN"
    RIWAYAT_JABATAN = "RIWAYAT_JABATAN"
    RIWAYAT_UNOR = "RIWAYAT_UNOR"
    RIWAYAT_PENDIDIKAN = "RIWAYAT_PENDIDIKAN"
    RIWAYAT_DIKLAT = "RIWAYAT_DIKLAT"
    RIWAYAT_SERTIFIKAT = "RIWAYAT_SERTIFIKAT"
    RIWAYAT_SKP = "RIWAYAT_SKP"
    RIWAYAT_HUKDIS = "RIWAYAT_HUKDIS"
    RIWAYAT_TUGAS_BELAJAR = "RIWAYAT_TUGAS_BELAJAR"
    RIWAYAT_CLTN = "RIWAYAT_CLTN"
    RIWAYAT_KOMPETENSI = "RIWAYAT_KOMPETENSI"
    RIWAYAT_PENGHARGAAN = "RIWAYAT_PENGHARGAAN"
    RIWAYAT_ANGKA_KREDIT = "RIWAYAT_ANGKA_KREDIT"
    RIWAYAT_PINDAH_INSTANSI = "RIWAYAT_PINDAH_INSTANSI"
    RIWAYAT_MINAT = "RIWAYAT_MINAT"
    RIWAYAT_PERLINDUNGAN = "RIWAYAT_PERLINDUNGAN"
    RIWAYAT_KOMITMEN = "RIWAYAT_KOMITMEN"
    RIWAYAT_PERMOHONAN_PINDAH = "RIWAYAT_PERMOHONAN_PINDAH"


class StatusTugas(StrEnum):
    """State of a durable job, an import, an analysis and a trial alike."""

    ANTRE = "ANTRE"
    BERJALAN = "BERJALAN"
    SELESAI = "SELESAI"
    GAGAL = "GAGAL"
    DIBATALKAN = "DIBATALKAN"


class JenisTugas(StrEnum):
    IMPOR = "IMPOR"
    ANALISIS = "ANALISIS"
    COBA = "COBA"
    LATIH = "LATIH"
    TURUNAN = "TURUNAN"  # facts that change with the calendar alone


class JenisAndai(StrEnum):
    """One change of a finished plan that a desk may ask about."""

    LARANG_PERPINDAHAN = "LARANG_PERPINDAHAN"
    LARANG_PEGAWAI = "LARANG_PEGAWAI"
    LARANG_UNIT = "LARANG_UNIT"
    PAKSA_PERPINDAHAN = "PAKSA_PERPINDAHAN"
    TAMBAH_PEGAWAI = "TAMBAH_PEGAWAI"
    KURANG_PEGAWAI = "KURANG_PEGAWAI"
    TAMBAH_FORMASI = "TAMBAH_FORMASI"
    KURANG_FORMASI = "KURANG_FORMASI"
    BATAS_PINDAH = "BATAS_PINDAH"
    BATAS_KELUAR_UNIT = "BATAS_KELUAR_UNIT"
    BATAS_KELUAR_OPD = "BATAS_KELUAR_OPD"


class Kepastian(StrEnum):
    """How sure the price of a change is: solved, solved up to a proved gap, or a bound read off the plan as it stands."""

    TEPAT = "TEPAT"
    DENGAN_CELAH = "DENGAN_CELAH"
    PALING_BANYAK = "PALING_BANYAK"
    PALING_SEDIKIT = "PALING_SEDIKIT"


class StatusRantai(StrEnum):
    """What became of the question whether a plan with chains, where a seat gives and takes, is better than the published one."""

    CELAH_KECIL = "CELAH_KECIL"
    TERBUKTI = "TERBUKTI"
    TERSISA = "TERSISA"


class AlasanRantai(StrEnum):
    """Why a search for chains stopped before it had proved everything."""

    TAUTAN_TERLALU_BANYAK = "TAUTAN_TERLALU_BANYAK"
    KURANG_HARUS_DITUTUP = "KURANG_HARUS_DITUTUP"
    ATURAN_HIMPUNAN = "ATURAN_HIMPUNAN"
    WAKTU = "WAKTU"
    PUTARAN = "PUTARAN"
    KOLOM = "KOLOM"
    PERTANYAAN_HUKUM = "PERTANYAAN_HUKUM"
    BILANGAN_BULAT = "BILANGAN_BULAT"
    PECAHAN = "PECAHAN"


class JenisAktivasi(StrEnum):
    """How a model came to be the one analyses take."""

    AKTIFKAN = "AKTIFKAN"
    MUNDUR = "MUNDUR"  # back to one that was active before


class Koleksi(StrEnum):
    """What a client follows: one feed of changes each, named as in its address."""

    UNOR = "unor"
    JABATAN = "jabatan"
    FORMASI = "formasi"
    PEGAWAI = "pegawai"
    PENEMPATAN = "penempatan"
    RIWAYAT = "riwayat"
    SEKOLAH = "sekolah"
    PEMBELAJARAN = "pembelajaran"
    RENCANA_MASUK = "rencana_masuk"


class StatusBaris(StrEnum):
    DIBUAT = "dibuat"
    DIPERBARUI = "diperbarui"
    TIDAK_BERUBAH = "tidak_berubah"
    GAGAL = "gagal"


class StatusPutaran(StrEnum):
    SIMULASI = "SIMULASI"  # no decree has adopted the criteria yet
    DRAF = "DRAF"
    DIUMUMKAN = "DIUMUMKAN"
    DATA_BEKU = "DATA_BEKU"
    KONSULTASI = "KONSULTASI"
    RENCANA = "RENCANA"
    TELAAH = "TELAAH"
    DIPUTUSKAN = "DIPUTUSKAN"
    DILAKSANAKAN = "DILAKSANAKAN"
    DIEVALUASI = "DIEVALUASI"
    DIBATALKAN = "DIBATALKAN"


class Periode(StrEnum):
    """How often a volume of work is stated."""

    HARI = "HARI"
    MINGGU = "MINGGU"
    BULAN = "BULAN"
    TRIWULAN = "TRIWULAN"
    SEMESTER = "SEMESTER"
    TAHUN = "TAHUN"


class SatuanWaktu(StrEnum):
    """Unit of a time norm."""

    MENIT = "MENIT"
    JAM = "JAM"


class PendekatanAbk(StrEnum):
    """The four approaches of workload analysis (KEP/75/2004)."""

    TUGAS_PER_TUGAS = "TUGAS_PER_TUGAS"
    HASIL_KERJA = "HASIL_KERJA"
    OBJEK_KERJA = "OBJEK_KERJA"
    PERALATAN = "PERALATAN"


class RezimWaktu(StrEnum):
    """Which act says how long one person effectively works; results of different ones are never compared."""

    PERMENPANRB_1_2020 = "PERMENPANRB_1_2020"
    PERKA_BKN_19_2011 = "PERKA_BKN_19_2011"
    PERMENKES_33_2015 = "PERMENKES_33_2015"
    PERMENDAGRI_12_2008 = "PERMENDAGRI_12_2008"
    DEPKEU_2002 = "DEPKEU_2002"
    KEMENAG = "KEMENAG"
    SENDIRI = "SENDIRI"


class MetodeSdmk(StrEnum):
    """How the need of health staff is found."""

    WISN = "WISN"
    ABK_KES = "ABK_KES"


class MetodePrakiraan(StrEnum):
    """How a year of work is foretold, simplest first: on a tie the simpler one speaks."""

    NAIF_MUSIMAN = "NAIF-MUSIMAN"
    MUSIMAN_TERSUSUT = "MUSIMAN-TERSUSUT"
    GABUNGAN = "GABUNGAN"
    THETA = "THETA"
    ETS_TEREDAM = "ETS-TEREDAM"
    HGB_GLOBAL = "HGB-GLOBAL"


class RekonsiliasiPrakiraan(StrEnum):
    """How forecasts of units and of their agency are made to agree."""

    BAWAH_ATAS = "BAWAH-ATAS"
    ATAS_BAWAH = "ATAS-BAWAH"
    MINT = "MINT"


class AsalRentang(StrEnum):
    """Whose errors an interval of a forecast comes from."""

    GALAT = "GALAT"  # its own past errors
    SEBAYA = "SEBAYA"  # those of the same task elsewhere, made wider
    ANGGAPAN = "ANGGAPAN"  # nobody's: half the level to either side


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


class MetodeBanding(StrEnum):
    """Methods of ranking alternatives that offices know; only the first judges each row by itself, and only it decides here."""

    PROFILE_MATCHING = "PROFILE_MATCHING"
    SAW = "SAW"
    WP = "WP"
    TOPSIS = "TOPSIS"
    MOORA = "MOORA"
    ARAS = "ARAS"


class JenisKriteria(StrEnum):
    """Is more of it better or worse?"""

    UNTUNG = "UNTUNG"
    BIAYA = "BIAYA"


class KelompokFaktor(StrEnum):
    """Weight groups of profile matching."""

    INTI = "INTI"
    SEKUNDER = "SEKUNDER"


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


class Peran(StrEnum):
    """What a person may be in the affairs of transfers. PEGAWAI is whoever is on the records, without a grant."""

    PEGAWAI = "PEGAWAI"
    KEPALA_UNIT = "KEPALA_UNIT"
    KEPALA_OPD = "KEPALA_OPD"
    PETUGAS_MUTASI = "PETUGAS_MUTASI"
    DINAS_TEKNIS = "DINAS_TEKNIS"
    SEKRETARIS_TPK = "SEKRETARIS_TPK"
    ANGGOTA_TPK = "ANGGOTA_TPK"
    SEKDA = "SEKDA"
    PPK = "PPK"
    PETUGAS_HUKUM = "PETUGAS_HUKUM"
    PEMILIK_DATA = "PEMILIK_DATA"
    AUDITOR = "AUDITOR"
    ADMINISTRATOR = "ADMINISTRATOR"


class Izin(StrEnum):
    """What a role lets a person do; whether the state of a case allows it is another question."""

    LIHAT_DIRI = "LIHAT_DIRI"
    LIHAT_USULAN = "LIHAT_USULAN"
    LIHAT_PEGAWAI = "LIHAT_PEGAWAI"
    LIHAT_AUDIT = "LIHAT_AUDIT"
    KELOLA_PUTARAN = "KELOLA_PUTARAN"
    SUSUN_USULAN = "SUSUN_USULAN"
    PERIKSA_USULAN = "PERIKSA_USULAN"
    SUSUN_NASKAH = "SUSUN_NASKAH"
    REKOMENDASIKAN = "REKOMENDASIKAN"
    SIDANGKAN = "SIDANGKAN"
    SETUJUI = "SETUJUI"
    TANDA_TANGANI = "TANDA_TANGANI"
    TINJAU_MENDESAK = "TINJAU_MENDESAK"
    AWASI = "AWASI"
    LIHAT_KABAR = "LIHAT_KABAR"
    JAWAB_SENGKETA = "JAWAB_SENGKETA"
    TETAPKAN_HUKUM = "TETAPKAN_HUKUM"
    KELOLA_PENGGUNA = "KELOLA_PENGGUNA"


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


class StatusSidang(StrEnum):
    """Where a session of the performance board stands."""

    DISIAPKAN = "DISIAPKAN"
    DIBUKA = "DIBUKA"
    DITUTUP = "DITUTUP"
    DISAHKAN = "DISAHKAN"  # its minutes are signed
    DIBATALKAN = "DIBATALKAN"


class AksiSidang(StrEnum):
    """What somebody does to a session."""

    BUKA = "BUKA"
    TUTUP = "TUTUP"
    SAHKAN = "SAHKAN"
    BATALKAN = "BATALKAN"


class KedudukanTpk(StrEnum):
    """In what part somebody sits on the board."""

    KETUA = "KETUA"
    SEKRETARIS = "SEKRETARIS"
    ANGGOTA = "ANGGOTA"


class KehadiranTpk(StrEnum):
    """Was a member there?"""

    HADIR = "HADIR"
    IZIN = "IZIN"
    TIDAK_HADIR = "TIDAK_HADIR"


class HasilSidang(StrEnum):
    """What the board says of one case."""

    SETUJU = "SETUJU"
    TUNDA = "TUNDA"  # another session
    TOLAK = "TOLAK"
    KEMBALI = "KEMBALI"  # back to be mended


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


class KelompokJabatan(StrEnum):
    """Rows of the authority matrix: kinds of post that are decided about in the same way."""

    JPT = "JPT"
    ADMINISTRATOR = "ADMINISTRATOR"
    PENGAWAS = "PENGAWAS"
    KEPALA_SEKOLAH = "KEPALA_SEKOLAH"
    KEPALA_PUSKESMAS = "KEPALA_PUSKESMAS"
    GURU = "GURU"
    JF = "JF"
    PELAKSANA = "PELAKSANA"


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


class CaraPenyampaian(StrEnum):
    """How a decree reached its person."""

    LANGSUNG = "LANGSUNG"
    POS_TERCATAT = "POS_TERCATAT"
    ELEKTRONIK = "ELEKTRONIK"
    MELALUI_ATASAN = "MELALUI_ATASAN"


class PenerimaSk(StrEnum):
    """Who took it."""

    YANG_BERSANGKUTAN = "YANG_BERSANGKUTAN"
    KELUARGA = "KELUARGA"
    ATASAN = "ATASAN"
    MENOLAK_MENERIMA = "MENOLAK_MENERIMA"  # offered and refused, noted with witnesses


class BidangRalat(StrEnum):
    """What of a decree's line was miswritten; the first four move the person's place or day."""

    UNIT = "UNIT"
    JABATAN = "JABATAN"
    MAPEL = "MAPEL"
    TMT = "TMT"
    NAMA = "NAMA"
    NIP = "NIP"
    PANGKAT = "PANGKAT"
    PENDIDIKAN = "PENDIDIKAN"
    LAINNYA = "LAINNYA"


class CaraAkibat(StrEnum):
    """What becomes of somebody who moved into a seat whose holder comes back."""

    IKUT_BATAL = "IKUT_BATAL"  # the decree falls with it, in the same act
    USULAN_BARU = "USULAN_BARU"  # a decision of its own; until then the unit holds one more than established


class StatusKeberatan(StrEnum):
    """Where an objection stands."""

    DITERIMA = "DITERIMA"
    TERLAMBAT = "TERLAMBAT"  # waits for an official to admit it, with a reason, or not
    DIPUTUS = "DIPUTUS"
    TIDAK_DAPAT_DITERIMA = "TIDAK_DAPAT_DITERIMA"
    DITARIK = "DITARIK"


class PutusanKeberatan(StrEnum):
    """How an objection was decided."""

    DIKABULKAN = "DIKABULKAN"
    SEBAGIAN = "SEBAGIAN"
    DITOLAK = "DITOLAK"


class PenerimaData(StrEnum):
    """Who must hear of a transfer after the decree: other systems and offices."""

    SIASN = "SIASN"
    IMUT = "IMUT"
    BKAD = "BKAD"
    DAPODIK = "DAPODIK"
    E_KINERJA = "E_KINERJA"
    SISDMK = "SISDMK"
    ABSENSI = "ABSENSI"
    UNIT = "UNIT"


class PemilikButir(StrEnum):
    """Whose an item of the checklist after a decree is; what an office without a way in here does is recorded by the desk."""

    MEJA = "MEJA"
    BKAD = "BKAD"
    UNIT_ASAL = "UNIT_ASAL"
    UNIT_TUJUAN = "UNIT_TUJUAN"
    OPD_TUJUAN = "OPD_TUJUAN"
    DINAS = "DINAS"


class AcuanTenggat(StrEnum):
    """What the due day of an item is counted from."""

    SK = "SK"
    TMT = "TMT"
    TUTUP_GAJI = "TUTUP_GAJI"
    SEMESTER = "SEMESTER"


class BuktiButir(StrEnum):
    """What shows that an item is done."""

    NOMOR = "NOMOR"
    TANGGAL = "TANGGAL"
    BERKAS = "BERKAS"


class StatusButir(StrEnum):
    """Where an item of the checklist stands."""

    TERBUKA = "TERBUKA"
    SELESAI = "SELESAI"
    TIDAK_BERLAKU = "TIDAK_BERLAKU"
    GUGUR = "GUGUR"


class CaraBeritahu(StrEnum):
    """How a person was told of the move that is intended."""

    APLIKASI = "APLIKASI"
    SURAT = "SURAT"
    TATAP_MUKA = "TATAP_MUKA"


class Tanggapan(StrEnum):
    """What a person answered to the notice; silence until the end of the period is no objection."""

    TIDAK_KEBERATAN = "TIDAK_KEBERATAN"
    CATATAN = "CATATAN"
    SANGGAH = "SANGGAH"
    DIAM = "DIAM"


class BidangSanggah(StrEnum):
    """Fields of the record that can be contested."""

    JABATAN = "JABATAN"
    UNIT = "UNIT"
    MAPEL = "MAPEL"
    GOLONGAN = "GOLONGAN"
    PENDIDIKAN = "PENDIDIKAN"
    SERTIFIKAT = "SERTIFIKAT"
    TMT_UNIT = "TMT_UNIT"
    TMT_JABATAN = "TMT_JABATAN"
    TMT_PENSIUN = "TMT_PENSIUN"
    PREDIKAT = "PREDIKAT"
    HUKUMAN_DISIPLIN = "HUKUMAN_DISIPLIN"
    BEBAN_KERJA = "BEBAN_KERJA"
    JUMLAH_ORANG_UNIT = "JUMLAH_ORANG_UNIT"
    KEBUTUHAN_UNIT = "KEBUTUHAN_UNIT"
    JARAK = "JARAK"
    PERLINDUNGAN = "PERLINDUNGAN"


class PutusanSanggah(StrEnum):
    """What the owner of a datum found."""

    DATA_DIPERBAIKI = "DATA_DIPERBAIKI"
    DATA_BENAR = "DATA_BENAR"
    SEBAGIAN = "SEBAGIAN"


class HasilTinjauan(StrEnum):
    """What the review of an urgent move found."""

    DIBENARKAN = "DIBENARKAN"
    TIDAK_DIBENARKAN = "TIDAK_DIBENARKAN"


class JenisKabar(StrEnum):
    """What a person must hear of."""

    PEMBERITAHUAN = "PEMBERITAHUAN"
    SANGGAH_DIJAWAB = "SANGGAH_DIJAWAB"
    SK_DISAMPAIKAN = "SK_DISAMPAIKAN"
    TENGGAT_DEKAT = "TENGGAT_DEKAT"


class StatusKabar(StrEnum):
    """Where a message stands."""

    ANTRE = "ANTRE"
    TERKIRIM = "TERKIRIM"
    GAGAL = "GAGAL"


class SaluranKabar(StrEnum):
    """How a message goes out; a letter is printed by the desk."""

    SUREL = "SUREL"
    WHATSAPP = "WHATSAPP"
    SURAT = "SURAT"


class StatusEkspor(StrEnum):
    """What a receiver did with a row, typed back by the desk."""

    TERKIRIM = "TERKIRIM"
    DITERIMA = "DITERIMA"
    DITOLAK = "DITOLAK"


class JawabanPermohonan(StrEnum):
    """The standing answer to somebody who asked to be moved."""

    DITERIMA = "DITERIMA"
    BERKAS_KURANG = "BERKAS_KURANG"
    MENUNGGU_PENGGANTI = "MENUNGGU_PENGGANTI"
    MENUNGGU_LOWONGAN = "MENUNGGU_LOWONGAN"
    DIPROSES = "DIPROSES"
    TIDAK_DAPAT = "TIDAK_DAPAT"


class AksiPutaran(StrEnum):
    """What somebody does to a round."""

    UBAH = "UBAH"  # the criteria; a decree that adopted others no longer holds
    TETAPKAN = "TETAPKAN"
    UMUMKAN = "UMUMKAN"
    BEKUKAN = "BEKUKAN"
    BUKA_KONSULTASI = "BUKA_KONSULTASI"
    SUSUN_RENCANA = "SUSUN_RENCANA"
    AJUKAN_TELAAH = "AJUKAN_TELAAH"
    KEMBALIKAN = "KEMBALIKAN"
    PUTUSKAN = "PUTUSKAN"
    LAKSANAKAN = "LAKSANAKAN"
    EVALUASI = "EVALUASI"
    BATALKAN = "BATALKAN"


class UkuranHasil(StrEnum):
    """What units are measured by outside; never a person."""

    RAPOR_PENDIDIKAN = "RAPOR_PENDIDIKAN"
    IKM = "IKM"
    WAKTU_TUNGGU = "WAKTU_TUNGGU"


class AlasanTmt(StrEnum):
    """Why teachers take effect outside July and January (TCH-09)."""

    SEKOLAH_DITUTUP = "SEKOLAH_DITUTUP"
    KEKOSONGAN_MENDESAK = "KEKOSONGAN_MENDESAK"
    BENCANA = "BENCANA"
    PUTUSAN_PENGADILAN = "PUTUSAN_PENGADILAN"


class AlasanPengecualian(StrEnum):
    """Why somebody is decided about beforehand in a round."""

    PELINDUNGAN = "PELINDUNGAN"  # a private ground: its document has a number, its text stays elsewhere
    KEBUTUHAN_UNIT = "KEBUTUHAN_UNIT"
    TUGAS_KHUSUS = "TUGAS_KHUSUS"
    PERMINTAAN_PEGAWAI = "PERMINTAAN_PEGAWAI"
    DATA_DIPERIKSA = "DATA_DIPERIKSA"
    SUDAH_DIPUTUSKAN = "SUDAH_DIPUTUSKAN"


class JenisBasi(StrEnum):
    """What changed since the data of a plan were frozen."""

    ORANG_BERUBAH = "ORANG_BERUBAH"
    ORANG_KELUAR = "ORANG_KELUAR"
    UNIT_BERUBAH = "UNIT_BERUBAH"
    KEBUTUHAN_BERUBAH = "KEBUTUHAN_BERUBAH"
    BEBAN_BERUBAH = "BEBAN_BERUBAH"
    HUKUM_BERUBAH = "HUKUM_BERUBAH"
    PEMBEBASAN_BERUBAH = "PEMBEBASAN_BERUBAH"


class BedaRencana(StrEnum):
    """How one plan's move stands against another plan."""

    HILANG = "HILANG"
    BARU = "BARU"
    BERUBAH = "BERUBAH"
    SAMA = "SAMA"


class KeputusanLembar(StrEnum):
    """What somebody writes beside a row of a round's worksheet."""

    SETUJU = "SETUJU"
    TUNDA = "TUNDA"
    TOLAK = "TOLAK"


class KeadaanBarisLembar(StrEnum):
    """What becomes of a row of a worksheet that comes back."""

    SIAP = "SIAP"
    DITERAPKAN = "DITERAPKAN"
    SUDAH = "SUDAH"
    TERTAHAN = "TERTAHAN"
    BENTROK = "BENTROK"
    NILAI_SALAH = "NILAI_SALAH"
    RANGKAP = "RANGKAP"
    TIDAK_DIKENAL = "TIDAK_DIKENAL"


class JenisDaftar(StrEnum):
    """The lists a personnel desk draws every day."""

    NOMINATIF = "NOMINATIF"
    DUK = "DUK"
    REKAP_OPD = "REKAP_OPD"
    PETA_JABATAN = "PETA_JABATAN"
    LOWONG = "LOWONG"
    LEBIH = "LEBIH"
    LEBIH_LIMA_TAHUN = "LEBIH_LIMA_TAHUN"
    PENSIUN = "PENSIUN"
    HABIS_KONTRAK = "HABIS_KONTRAK"
    PLT_PLH = "PLT_PLH"
    KEPALA_SEKOLAH = "KEPALA_SEKOLAH"
    KEMBALI = "KEMBALI"
    DIPEKERJAKAN = "DIPEKERJAKAN"
    DE_FACTO = "DE_FACTO"
    PERMOHONAN = "PERMOHONAN"
