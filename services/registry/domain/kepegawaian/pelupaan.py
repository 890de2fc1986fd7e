"""What stays of a forgotten person: enough to count the past, nothing that tells who it was.

Every table that names a person stands here once: its rows go, or they stay with the columns listed and all others emptied.
What statistics need: how many people of which status, rank, level and education held which post at which unit on which day.
"""

from __future__ import annotations

from typing import Any

PERGI = (
    "akibat_pembatalan",
    "keberatan",
    "kotak_keluar",
    "kunci_lama",
    "lampiran_usulan",
    "lembar_baris",
    "naskah",
    "pegawai_sumber",
    "pembebasan",
    "pengecualian",
    "pengingat_tugas",
    "penyampaian",
    "permohonan",
    "pernyataan_kepentingan",
    "perubahan_penempatan",
    "predikat",
    "ralat",
    "riwayat",
    "status_ekspor",
)
"""Tables whose rows of the person go."""

TINGGAL: dict[str, tuple[str, ...]] = {
    "pegawai_identitas": (),
    "pegawai_keadaan": (),
    "pegawai_versi": ("status", "kedudukan", "golongan", "jenjang", "pendidikan"),
    "penempatan": ("jenis", "unor_id", "jabatan_id", "mapel", "bermasalah"),
    # lessons stay the school's, without the teacher
    "pembelajaran": (
        "unor_id", "sumber", "id_sumber", "tahun_ajaran", "semester", "mapel", "mapel_teks", "rombel", "tingkat", "jam_per_minggu",
    ),
    # what somebody did under this id stays on record, without who it was
    "pengguna": ("instansi_id", "aktif", "dibuat_oleh", "dibuat_pada"),
    "rekomendasi": ("analisis_id", "no", "opd", "keluarga", "kelompok"),
    # how many cases of which kind went from where to where and how they ended, and who deviated from what; no word about the person
    "usulan_mutasi": (
        "instansi_id", "tahun", "nomor", "putaran_id", "analisis_id", "rekomendasi_no", "himpunan_id", "pengganti_usulan_id", "jenis",
        "alur", "bentuk", "prakarsa", "kelompok", "mendesak", "status", "asal_unor_id", "asal_opd_id", "asal_jabatan_id", "asal_formasi_id",
        "asal_mapel", "asal_sel", "tujuan_unor_id", "tujuan_opd_id", "tujuan_jabatan_id", "tujuan_formasi_id", "tujuan_mapel", "tujuan_sel",
        "tmt_rencana", "penyusun", "versi", "dibuat_pada", "diubah_pada",
    ),
    # a decree about many is an archive (UU 43/2009); its line stays, its papers about this person go
    "sk_baris": ("sk_id", "usulan_id", "no", "status"),
    # what a board said of how many cases; no word about the person
    "sidang_acara": ("sidang_id", "usulan_id", "no", "hasil", "alasan_kode", "suara", "hadir", "oleh", "pada"),
    "transisi_usulan": ("usulan_id", "versi", "dari", "aksi", "ke", "peran", "oleh", "pada", "alasan_kode"),
    "penyimpangan": (
        "usulan_id", "instansi_id", "jenis", "aturan", "alasan_kode", "oleh", "peran", "unor_id", "urutan_dipilih", "pada",
    ),
    # how long each office took; the number and file that tell of the person go
    "butir_periksa": (
        "usulan_id", "instansi_id", "kode", "nama", "penerima", "pemilik", "unor_id", "tenggat", "bukti", "wajib", "dasar", "status",
        "selesai_pada", "oleh", "versi", "dibuat_pada", "diubah_pada",
    ),
    # that there was a hearing, how it went and by when; not a word of what was said
    "pemberitahuan": (
        "usulan_id", "instansi_id", "cara", "tanggal", "hari", "batas", "paling_cepat", "dasar", "bawaan", "tanggapan", "tanggapan_pada",
        "oleh", "dibuat_pada",
    ),
    "sanggah": (
        "usulan_id", "instansi_id", "bidang", "pemilik_peran", "pemilik_unor_id", "tanggal", "hari", "batas", "paling_cepat", "dasar",
        "bawaan", "putusan", "diputus_oleh", "diputus_peran", "diputus_pada", "oleh", "dibuat_pada",
    ),
    "tinjauan_mendesak": (
        "usulan_id", "instansi_id", "sebab", "hari", "batas", "paling_cepat", "dasar", "bawaan", "hasil", "ditinjau_oleh", "ditinjau_pada",
        "oleh", "dibuat_pada",
    ),
    "tenggat_usulan": (
        "usulan_id", "jenis", "mulai", "hari_kerja", "tanggal", "paling_cepat", "dasar", "dipenuhi_pada", "dibuat_pada",
    ),
}  # fmt: skip
"""Table → columns that stay; `id`, the person's id, and the two times always do."""

SELALU = ("id", "pegawai_id", "berlaku", "dicatat")
USULAN_TINGGAL = ("no", "dari", "ke", "kelompok", "dampak")
"""Of a recommendation: the two places and what the move would do to them."""
USULAN_KOSONG: dict[str, Any] = {
    "pegawai": "", "status": None, "syarat": [], "fit_mikro": None, "fit_bagian": [], "perlu_telaah": False, "biaya_mikro": {},
    "jarak_m": None, "jarak_perkiraan": False, "aturan": [], "nilai_mikro": None, "alternatif": None, "wajib": False, "setara": [],
    "kursi": None,
}  # fmt: skip


def recommendation_left(move: dict[str, Any]) -> dict[str, Any]:
    """A recommendation about somebody forgotten: still readable as part of its plan, without the person's own facts."""
    return {**{name: move[name] for name in USULAN_TINGGAL if name in move}, **USULAN_KOSONG}
