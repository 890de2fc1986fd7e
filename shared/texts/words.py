"""Codes of a result in the desk's own words, Indonesian and English."""

from __future__ import annotations

from shared.texts.berkas_kata import KATA

WORDS: dict[str, tuple[str, str]] = {
    # where a need comes from
    "NORMA": ("norma", "norm"), "ABK": ("ABK tugas", "task workload analysis"), "DITETAPKAN": ("K ditetapkan", "established K"),
    "TIDAK_DIKETAHUI": ("tidak diketahui", "not known"),
    # bands of load
    "LEBIH": ("kelebihan orang (beban < 70 %)", "over-staffed (load < 70 %)"), "RINGAN": ("ringan (70-89 %)", "light (70-89 %)"),
    "SEIMBANG": ("seimbang (90-110 %)", "balanced (90-110 %)"), "BERAT": ("berat (111-130 %)", "heavy (111-130 %)"),
    "KELEBIHAN_BEBAN": ("kelebihan beban (> 130 %)", "overloaded (> 130 %)"), "TANPA_PEGAWAI": ("tanpa pegawai", "nobody there"),
    # groups of proposals
    "SIAP": ("dapat diproses sekarang", "can be processed now"),
    "SETELAH_PENGECEKAN": ("setelah data dicek", "after data are checked"),
    "SETELAH_PERSETUJUAN": ("setelah persetujuan pihak luar", "after outside approval"),
    # notes on a need
    "HITUNG_DI_ATAS_DITETAPKAN": ("hitungan di atas K ditetapkan: usul perubahan peta jabatan", "computed above K: propose a new map"),
    "HITUNG_DI_BAWAH_DITETAPKAN": ("hitungan di bawah K ditetapkan: usul perubahan peta jabatan", "computed below K: propose a new map"),
    "ABK_PAS_DI_BAWAH_BULAT": ("hasil ABK tepat di bawah bilangan bulat: periksa normanya", "just below a whole number: check the norms"),
    "KEBUTUHAN_DICURIGAI": ("kebutuhan patut diperiksa lagi", "the need deserves a second look"),
    "KEBUTUHAN_DIREDAM": ("kebutuhan diambil pada nilai pembandingnya", "need taken at its peers' value"),
    "KEBUTUHAN_DIKELUARKAN": ("kebutuhan dianggap tidak diketahui", "need taken as unknown"),
    "TINDAKAN_DIDAHULUKAN": ("dikurangi tindakan tanpa mutasi", "lowered by acts short of a transfer"),
    "SELISIH_DALAM_GALAT": (
        "selisihnya masih di dalam rentang kebutuhan: tidak memberi dan tidak menerima", "gap inside the interval of the need: no move"
    ),
    "kapasitas_meja": ("kapasitas meja", "moves the desk can handle"),
    "batas_keluar_unit": ("batas keluar per unit", "limit on who leaves a unit"),
    "batas_keluar_opd": ("batas keluar per OPD", "limit on who leaves an agency"),
    "lantai_profesi": ("tenaga minimum satu profesi di puskesmas", "least staff of a profession at a health centre"),
    "batas_masuk_unit": ("batas masuk per unit", "limit on who comes to a unit"),
    "batas_masuk_opd": ("batas masuk per OPD", "limit on who comes to an agency"),
    "anggaran_km_m": ("tambahan jalan seluruh perpindahan (satuan 10 m)", "the road all moves together may add (unit 10 m)"),
    "batas_penghasilan_berisiko": ("perpindahan dengan penghasilan belum pasti", "moves whose pay may fall"),
    "jarak_maks_m": ("jarak antarunit paling jauh", "greatest distance between units"),
    "dalam_kecamatan": ("hanya di dalam kecamatan", "inside the kecamatan only"),
    "fit_minimum_mikro": ("kesesuaian paling rendah", "least fit"),
    "selisih_dalam_galat": ("selisih di dalam rentang kebutuhan ditahan", "gaps inside the interval of the need are held"),
    "KUAT": ("kuat", "solid"), "TERGANTUNG": ("tergantung", "depends"), "RAPUH": ("rapuh", "fragile"),
    "KEBUTUHAN_ASAL": ("kebutuhan formasi asal", "the need of the seat left"),
    "KEBUTUHAN_TUJUAN": ("kebutuhan formasi tujuan", "the need of the seat gone to"),
    "WAKTU_EFEKTIF": ("waktu kerja efektif yang dipakai", "the effective working time used"),
    "BOBOT": ("bobot tujuan rencana", "the weights of the plan"),
    "BATAS_RENCANA": ("batas rencana: usulan lain lebih bernilai", "limits of the plan: other moves are worth more"),
    "ABK_MASIH_DRAF": ("ABK masih draf", "workload analysis is a draft"),
    "ROMBEL_JANGGAL": ("jumlah siswa per rombel janggal: periksa rombel", "unusual pupils per class group: check the groups"),
    "AGAMA_TERGABUNG": ("agama dihitung gabungan: rincian siswa atau gurunya tidak diketahui", "religion pooled: split not known"),
    "JAM_TIDAK_UTUH": ("daftar jam sekolah tidak utuh: dihitung dari tabel", "lesson list incomplete: counted by the table"),
    "UNIT_DITUTUP": ("unit ditutup atau digabung: kebutuhannya nol", "the unit closes or is merged: it needs nobody"),
    "VOLUME_TIDAK_LENGKAP": ("data volume belum lengkap", "volumes incomplete"),
    # why somebody or something could not be judged
    "UNIT_ATAU_JABATAN_TIDAK_COCOK": ("unit atau jabatan pada berkas tidak ditemukan", "unit or position of the file not found"),
    "KEBUTUHAN_TIDAK_DIKETAHUI": ("kebutuhan formasinya tidak diketahui", "the need of the seat is not known"),
    "BELUM_BEROPERASI": ("belum beroperasi", "does not run yet"),
    # confidence in a legal basis
    "SEEN": ("dibaca pada sumbernya", "read in its source"), "DERIVED": ("disimpulkan dari sumber", "derived from a source"),
    "DESIGN": ("rancangan sistem", "design of the system"), "MEMORY": ("belum diperiksa: hanya memperingatkan", "not verified: warns only"),
    "CONFLICT": ("sumber bertentangan: hanya memperingatkan", "sources disagree: warns only"),
    "SUPERSEDED": ("dasar sudah diganti: hanya memperingatkan", "basis replaced: warns only"),
}  # fmt: skip

DATA: dict[str, tuple[str, str]] = {
    **KATA,  # what rules of a case ask for: papers, conditions, dates
    "akhir_kontrak": ("akhir perjanjian kerja", "end of contract"),
    "bup": ("batas usia pensiun jabatan", "retirement age of the position"),
    "cuti_besar_sampai": ("akhir cuti melahirkan, sakit atau besar", "end of maternity, sick or big leave"),
    "hukdis": ("catatan hukuman disiplin", "discipline records"),
    "jam_mengajar": ("jam mengajar per minggu", "weekly teaching hours"),
    "kebutuhan_ditetapkan": ("kebutuhan (K) jabatan tujuan yang ditetapkan", "established need (K) of the target position"),
    "kedudukan": ("kedudukan hukum", "legal standing"),
    "kelas": ("kelas jabatan", "class of the position"),
    "komitmen_sampai": ("akhir komitmen program", "end of a program commitment"),
    "kompetensi_teknis": ("hasil uji kompetensi teknis", "assessed technical competence"),
    "pendidikan": ("tingkat pendidikan", "education level"),
    "perlindungan_sampai": ("alasan perlindungan yang disetujui", "approved protection ground"),
    "pernyataan_keluarga": ("pernyataan hubungan keluarga", "declaration of family ties"),
    "persetujuan": ("kesediaan pegawai", "the person's own stance"),
    "predikat": ("predikat kinerja dua tahun terakhir", "ratings of the last two years"),
    "sertifikat_mapel": ("sertifikat pendidik (mapel)", "teaching certificate (subject)"),
    "sip_berlaku_unor": ("SIP di tempat tugas", "practice permit of the place"),
    "status": ("status kepegawaian", "employment status"),
    "tabel_tpp": ("tabel TPP per kelas dan OPD", "table of allowances by class and agency"),
    "tmt_pensiun": ("tanggal pensiun", "retirement date"),
    "tmt_pns": ("TMT pengangkatan", "date of appointment"),
    "tmt_tugas_keluarga": ("mulai bertugas di keluarga jabatan ini", "first day in this job family"),
    "tmt_unit": ("tanggal mulai bertugas di unit ini", "start date in this unit"),
    "tugas_belajar": ("status tugas belajar", "study duty"),
    "usulan_terbuka": ("usulan lain yang masih berjalan", "another open proposal"),
}  # fmt: skip


def word(code: str | None, lang: str = "id") -> str:
    """A code in words; a code nobody has words for yet is shown as it is, without underscores."""
    return _pick(WORDS, code, lang)


def datum(name: str | None, lang: str = "id") -> str:
    """The name of a datum as its owner knows it."""
    return _pick(DATA, name, lang)


def _pick(table: dict[str, tuple[str, str]], code: str | None, lang: str) -> str:
    if not code:
        return ""
    found = table.get(code)
    return code.replace("_", " ").lower() if found is None else found[lang == "en"]
