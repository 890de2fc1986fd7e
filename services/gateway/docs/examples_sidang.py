"""Example answers about the performance board and its sessions; everybody in them is made up."""

from __future__ import annotations

from typing import Any

from services.gateway.docs.examples_common import A, B, C, D, a_page

WHO = f"pengguna:{A}"
NOW = "2026-11-27T04:00:00Z"
RULE = {
    "pembilang": 1, "penyebut": 2, "lebih": True, "dasar": "praktik sidang; perlu dipastikan petugas hukum", "keyakinan": "MEMORY",
}  # fmt: skip
_SEAT = {"pengguna_id": A, "kedudukan": "KETUA", "kedudukan_teks": "Ketua", "nama": "Contoh 901"}
BOARD: dict[str, Any] = {
    "nomor": "Kepwal 800/31/2026", "tanggal": "2026-02-01", "kuorum": RULE, "per": "2026-11-27", "sejak": "2026-02-01", "sampai": None,
    "kuorum_perlu": 3, "anggota": [{**_SEAT, "pegawai_id": D}],
}  # fmt: skip
HEAD: dict[str, Any] = {
    "id": C, "instansi_id": B, "tahun": 2026, "nomor": 4, "agenda": "4/2026", "putaran_id": None, "waktu": "2026-11-27T02:00:00Z",
    "tempat": "Ruang Rapat Sekda", "tpk_nomor": "Kepwal 800/31/2026", "tpk_tanggal": "2026-02-01", "kuorum": RULE, "status": "DITUTUP",
    "status_teks": "ditutup", "status_teks_en": "closed", "ditutup_pada": NOW, "berita_acara_id": None, "versi": 6, "dibuat_oleh": WHO,
    "dibuat_pada": NOW, "diubah_pada": NOW,
}  # fmt: skip
ITEM: dict[str, Any] = {
    "no": 1, "usulan_id": A, "agenda": "17/2026", "hasil": "SETUJU", "hasil_teks": "disetujui", "alasan_kode": None, "catatan": None,
    "suara": {"setuju": 3, "tidak": 0, "abstain": 0}, "keberatan": [], "hadir": 3, "jenis": "A", "status": "TIM_PENILAI_KINERJA",
    "himpunan_id": None, "asal_unor_nama": "SDN 060847", "tujuan_unor_nama": "SDN 064975", "asal_jabatan_nama": "Guru Ahli Pertama",
    "tujuan_jabatan_nama": "Guru Ahli Pertama", "tujuan_mapel": "KELAS", "tmt_rencana": "2027-01-01", "boleh_memutuskan": 3,
    "berkepentingan": [], "belum_menyatakan": [],
}  # fmt: skip
SESSION: dict[str, Any] = {
    **HEAD, "kuorum": {**RULE, "anggota": 5, "perlu": 3, "hadir": 4},
    "anggota": [{**_SEAT, "no": 1, "kehadiran": "HADIR"}], "acara": [ITEM],
    "aksi": [{"aksi": "SAHKAN", "aksi_teks": "sahkan berita acara", "ke": "DISAHKAN", "peran": ["PETUGAS_MUTASI", "SEKRETARIS_TPK"],
              "alasan_wajib": False}],
}  # fmt: skip
_LEFT = {
    "usulan_id": B, "agenda": "18/2026", "kode": "penjaga_menahan", "pesan": "Himpunannya berubah sejak diperiksa.",
    "saran": "Periksa lagi himpunannya.",
}  # fmt: skip
SIDANG: dict[str, Any] = {
    "getTpk": BOARD, "putTpk": BOARD, "createSidang": SESSION, "listSidang": a_page(HEAD), "getSidang": SESSION, "patchSidang": SESSION,
    "putAcaraSidang": SESSION, "putKehadiranSidang": SESSION, "putHasilSidang": SESSION, "moveSidang": {**SESSION, "ditahan": [_LEFT]},
    "listKepalaSekolah": {
        **a_page({
            "pegawai_id": D, "nama": "Contoh 901", "nip_tersamar": "**************1901", "unor_id": C,
            "unor_nama": "SDN 060814", "plt": False,
            "sejak": None, "periode": None, "di_sekolah_sejak": "2021-01-04", "tutup": "2026-12-31", "penerus": ["simpeg:SD-020"],
            "keluaran": "KEMBALI_GURU", "keluaran_teks": "kembali bertugas sebagai guru", "sebab": "SEKOLAH_TUTUP",
            "sebab_teks": "sekolahnya tutup", "dapat_ditugaskan_lagi": None, "perlu_dicek": ["sejak"],
            "usulan": {"usulan_id": B, "agenda": "21/2026", "status": "DRAF", "tujuan_unor_nama": "SDN 060831"}, "pengganti": None,
            "perlu_pengganti": False,
        }),
        "tmt": "2027-01-01",
    },
    "createUsulanTerdampak": {
        "himpunan_id": A, "analisis_id": C,
        "dibuat": [{"no": 1, "usulan_id": B, "agenda": "21/2026", "peran": "KEPALA", "keluaran": "KEMBALI_GURU", "jam_penuh": True}],
        "belum": [{
            "pegawai_id": D, "peran": "LAIN", "unor": "simpeg:SD-014", "keluaran": None, "sebab": "JARAK",
            "pesan": "Semua kursi lebih jauh dari batas jarak putaran.",
            "saran": "Longgarkan jarak dengan keputusan, atau pilih dengan persetujuannya.",
        }],
    },
    "declareSidang": {"sidang_id": C, "usulan": 12},
    "followSidang": {
        "diputuskan": [{"usulan_id": A, "agenda": "17/2026", "hasil": "SETUJU", "status": "DISETUJUI_PPK"}],
        "ditahan": [{**_LEFT, "masalah": [{"kode": "himpunan_berubah", "pesan": "Himpunannya berubah.", "pointer": "/aksi"}]}],
    },
}  # fmt: skip
