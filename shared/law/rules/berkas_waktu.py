"""Case rules about time: election windows, and by when somebody must act. Working days need the year's table of holidays."""

from __future__ import annotations

from datetime import date

from shared.law.rule import Aturan, Contoh, SifatSyarat
from shared.vocabulary import DiputuskanDi as Di
from shared.vocabulary import Jawaban as Jwb
from shared.vocabulary import JenisAturan as J
from shared.vocabulary import Keyakinan as Yakin

YA, TIDAK, ENTAH, LUAR = Jwb.TERPENUHI, Jwb.TIDAK_TERPENUHI, Jwb.TIDAK_DAPAT_DINILAI, Jwb.TIDAK_BERLAKU
LED = "JPT, administrator, pengawas, kepala puskesmas, kepala sekolah"
PAPER = SifatSyarat.PERSETUJUAN
KEPALA = {"orang": {"tugas_tambahan": "KEPALA_SEKOLAH"}, "tanggal_keputusan": "2026-12-01"}
GURU = {"dari": {"jenis": "JF"}, "ke": {"jenis": "JF"}}
IZIN = [{"jenis": "PERSETUJUAN_MENDAGRI"}]
TANPA_IZIN = [{"jenis": "PERSETUJUAN_MENDAGRI", "ada": False}]
MASA = {"kota": {"penetapan_calon": "2027-05-31", "akhir_masa_jabatan": "2027-12-31"}}
BARU = {"kota": {"pelantikan_kepala": "2026-08-01"}}
PLT_KEPALA = {"kota": {"kepala_penjabat": True}}
LIBUR = [{"tahun": 2026, "tanggal": ["2026-12-03"], "dasar": "contoh"}]
ANTAR = {"lingkup": "ANTAR_INSTANSI", "berkas_lengkap_pada": "2026-12-01", "libur": LIBUR}
IMUT = {"jenis": "IMUT", "tanggal": "2026-12-01"}
SAMPAI = {"jenis": "PENYAMPAIAN", "tanggal": "2026-12-01"}

RULES: tuple[Aturan, ...] = (
    Aturan(
        "ELE-01", J.GATE, "UU 10/2016 Pasal 71(2)", Yakin.SEEN, "Masa larangan Pilkada: perlu persetujuan tertulis Mendagri.",
        "Election ban: written consent of the Home Minister needed.", Di.CASE, parameter={"bulan": 6}, sifat=PAPER, subjek=LED,
        tanggal="hari_ini", datum="penetapan_calon", pemilik="KPU Kota",
        catatan="JF biasa dan pelaksana di luar daftar surat Mendagri 2024: cukup peringatan.",
        contoh=(
            Contoh("sehari sebelum masa larangan", YA, berkas={**KEPALA, **MASA, "tanggal_keputusan": "2026-11-29"}),
            Contoh("hari pertama masa larangan", TIDAK, berkas={**KEPALA, **MASA, "tanggal_keputusan": "2026-11-30", "surat": TANPA_IZIN}),
            Contoh("dengan izin", YA, berkas={**KEPALA, **MASA, "surat": IZIN}),
            Contoh("tanggal penetapan tidak diketahui", ENTAH, berkas=KEPALA), Contoh("guru biasa", LUAR, berkas={**GURU, **MASA}),
        ),
    ),
    Aturan(
        "ELE-02", J.GATE, "UU 10/2016 Pasal 162(3)", Yakin.SEEN, "Enam bulan sejak pelantikan kepala daerah: perlu persetujuan Mendagri.",
        "Within 6 months of inauguration: Home Minister consent needed.", Di.CASE, parameter={"bulan": 6}, sifat=PAPER, subjek=LED,
        tanggal="hari_ini", datum="pelantikan_kepala", pemilik="Bagian Tata Pemerintahan",
        contoh=(
            Contoh("empat bulan", TIDAK, berkas={**KEPALA, **BARU, "surat": TANPA_IZIN}),
            Contoh("enam bulan tepat", YA, berkas={**KEPALA, **BARU, "tanggal_keputusan": "2027-02-01"}),
            Contoh("izin belum diketahui", ENTAH, berkas={**KEPALA, **BARU}), Contoh("guru biasa", LUAR, berkas={**GURU, **BARU}),
        ),
    ),
    Aturan(
        "ELE-03", J.GATE, "PP 49/2008 Pasal 132A", Yakin.SEEN, "Kepala daerah berstatus penjabat/plt: perlu persetujuan Mendagri.",
        "Acting head of region: Home Minister consent needed.", Di.CASE, sifat=PAPER, subjek="Semua", tanggal="hari_ini",
        datum="kepala_penjabat", pemilik="Bagian Tata Pemerintahan",
        contoh=(
            Contoh("penjabat tanpa izin", TIDAK, berkas={**PLT_KEPALA, "surat": TANPA_IZIN}),
            Contoh("penjabat dengan izin", YA, berkas={**PLT_KEPALA, "surat": IZIN}),
            Contoh("definitif", YA, berkas={"kota": {"kepala_penjabat": False}}), Contoh("tidak diketahui", ENTAH),
        ),
    ),
    Aturan(
        "ELE-04", J.TIMER, "Surat Mendagri 29 Maret 2024", Yakin.SEEN, "Laporkan ke Mendagri paling lambat {tgl}.",
        "Report to the Home Minister by {tgl}.", Di.CASE, parameter={"hari_kerja": 7}, subjek=LED,
        contoh=(
            Contoh("dilaporkan sebelum hari kerja ke-7 apa pun liburnya", YA,
                   berkas={**KEPALA, "surat": [{"jenis": "SK", "tanggal": "2026-12-01"}, {"jenis": "LAPORAN_MENDAGRI", "tanggal": "2026-12-10"}]}),
            Contoh("terlambat", TIDAK, berkas={
                **KEPALA, "libur": LIBUR, "surat": [{"jenis": "SK", "tanggal": "2026-12-01"}, {"jenis": "LAPORAN_MENDAGRI", "tanggal": "2026-12-14"}]}),
            Contoh("tahun libur tidak diketahui", ENTAH, berkas={
                **KEPALA, "surat": [{"jenis": "SK", "tanggal": "2026-12-01"}, {"jenis": "LAPORAN_MENDAGRI", "tanggal": "2026-12-14"}]}),
            Contoh("guru biasa", LUAR, berkas=GURU),
        ),
    ),
    Aturan(
        "MUT-17", J.TIMER, "Peraturan BKN 5/2019", Yakin.SEEN, "Batas waktu pertimbangan teknis BKN: {tgl}.",
        "BKN technical consideration due: {tgl}.", Di.CASE, hanya_antar=True, parameter={"hari_kerja": 15}, datum="berkas_lengkap_pada",
        contoh=(
            Contoh("masih berjalan", YA, berkas=ANTAR, hari_ini=date(2026, 12, 23)),
            Contoh("lewat", TIDAK, berkas={**ANTAR, "surat_lengkap": True}, hari_ini=date(2026, 12, 24)),
            Contoh("belum lengkap", ENTAH, berkas={"lingkup": "ANTAR_INSTANSI"}),
        ),
    ),
    Aturan(
        "IMT-03", J.TIMER, "Pernyataan Kepala BKN Januari 2026 (pers)", Yakin.SEEN, "Persetujuan BKN jatuh pada {tgl}; lewat itu dianggap setuju.",
        "BKN's answer is due {tgl}; after that it counts as approval.", Di.CASE, parameter={"hari_kerja": 5}, berlaku_sejak=date(2025, 7, 17),
        datum="IMUT",
        contoh=(
            Contoh("hari kerja ke-5", YA, berkas={"surat": [IMUT], "libur": LIBUR}, hari_ini=date(2026, 12, 9)),
            Contoh("lewat tanpa jawaban", TIDAK, berkas={"surat": [IMUT], "surat_lengkap": True, "libur": LIBUR}, hari_ini=date(2026, 12, 10)),
            Contoh("tahun libur tidak diketahui", ENTAH, berkas={"surat": [IMUT], "surat_lengkap": True}, hari_ini=date(2026, 12, 10)),
        ),
    ),
    Aturan(
        "OBJ-01", J.TIMER, "PP 79/2021; UU 30/2014 Pasal 77", Yakin.CONFLICT,
        "Batas keberatan: {tgl} ({hari_kerja} hari kerja) atau {tgl_umum} ({hari_kerja_umum} hari kerja).",
        "Objection deadline: {tgl} ({hari_kerja} working days) or {tgl_umum} ({hari_kerja_umum} working days).", Di.CASE,
        parameter={"hari_kerja": 14, "hari_kerja_umum": 21}, datum="PENYAMPAIAN",
        catatan="14 atau 21 hari kerja diperselisihkan; keduanya ditampilkan. Dihitung sejak SK diterima.",
        contoh=(
            Contoh("hari kerja ke-21", YA, berkas={"surat": [SAMPAI], "libur": LIBUR}, hari_ini=date(2026, 12, 31)),
            Contoh("lewat", TIDAK, berkas={
                "surat": [SAMPAI], "libur": [*LIBUR, {"tahun": 2027, "tanggal": [], "dasar": "contoh"}]}, hari_ini=date(2027, 1, 4)),
            Contoh("tahun libur tidak diketahui", ENTAH, berkas={"surat": [SAMPAI]}, hari_ini=date(2026, 12, 31)),
            Contoh("belum disampaikan", LUAR, berkas={"surat_lengkap": True}),
        ),
    ),
    Aturan(
        "PLT-01", J.TIMER, "SE BKN 1/SE/I/2021", Yakin.SEEN, "Masa Plt berakhir {tgl}; setelah itu jabatan masuk daftar lowong.",
        "The acting term ends {tgl}; then the post is listed as vacant.", Di.CASE, parameter={"bulan": 3, "perpanjangan_bulan": 3}, subjek="Plt",
        datum="plt_mulai",
        contoh=(
            Contoh("tiga bulan tepat", YA, berkas={"plt": {"mulai": "2026-08-24", "diperpanjang": False}}),
            Contoh("lewat tiga bulan", TIDAK, berkas={"plt": {"mulai": "2026-08-23", "diperpanjang": False}}),
            Contoh("diperpanjang sekali", YA, berkas={"plt": {"mulai": "2026-06-01", "diperpanjang": True}}),
            Contoh("lewat enam bulan, bagaimana pun", TIDAK, berkas={"plt": {"mulai": "2026-01-01"}}),
            Contoh("perpanjangan tidak diketahui", ENTAH, berkas={"plt": {"mulai": "2026-06-01"}}), Contoh("bukan Plt", LUAR),
        ),
    ),
)  # fmt: skip
