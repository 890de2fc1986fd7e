"""Example answers about the city's law; every person, number and document in them is made up."""

from __future__ import annotations

from typing import Any

from shared.contracts.canonical import canonical_hash
from shared.law import BY_ID, definition

B, D, E = (f"01a1c5e0-7c00-7000-8000-00000000000{n}" for n in (2, 4, 5))
_RULE = BY_ID["LEV-01"]
_READS = canonical_hash(definition(_RULE))
_DAYS = {"sejak": "2026-10-01", "sampai": None}
_SAID = {
    "keputusan": "DIKONFIRMASI", "pejabat": "Contoh Siregar, S.H.", "jabatan_pejabat": "Kepala Bagian Hukum Setda",
    "nomor": "188/1204/HUK/2026", "tanggal": "2026-10-01", "catatan": None, "definisi_hash": _READS,
}  # fmt: skip
_ACT = {
    "perubahan": {"min_bulan": 24}, "nomor": "Kepwal 800/17/K/2026", "alasan": "Menegaskan PP 11/2017 Pasal 190 ayat (3)",
}  # fmt: skip
_ROW = {
    "aturan": _RULE.id, "ditanyakan": True, "jenis": "HARD", "diputuskan_di": "pair",
    "dasar": f"{_SAID['nomor']} (2026-10-01); {_RULE.basis}", "keyakinan": "SEEN", "menunggu_konfirmasi": False, "parameter": {},
    "pesan": _RULE.pesan, "pesan_en": _RULE.pesan_en, "subjek": _RULE.subjek, "tanggal": "tmt_rencana",
    "bila_tidak_diketahui": "USULKAN_DENGAN_SYARAT", "datum": "kedudukan", "pemilik": "BKPSDM", "berlaku_sejak": "2000-01-01",
    "berlaku_sampai": None, "catatan": "", "dilaksanakan": True, "pembebasan": [], "definisi_hash": _READS,
    "konfirmasi": {**_SAID, **_DAYS, "masih_sesuai": True}, "penyesuaian": None,
}  # fmt: skip
_WAIVER = {
    "pembebasan_id": E, "pegawai_id": D, "aturan": "TCH-10", "jenis": "SEKOLAH_DITUTUP", "status": "DISETUJUI",
    "nomor": "800/77/BKPSDM/2026", "pemohon": "Contoh Harahap", "penyetuju": "Contoh Siregar, S.H.", "sejak": "2026-12-01",
    "sampai": "2027-07-31",
}  # fmt: skip
_VALUE = {"nama": "PELANTIKAN_KEPALA", "nilai": "2025-02-20", "dasar": "Keppres 15/P Tahun 2025", "pejabat": "Contoh Siregar, S.H.",
          "sejak": "2025-02-20", "sampai": None}  # fmt: skip
_DAY = {
    "tanggal": "2021-12-31", "pegawai": 1930, "bagian_ppm": 134_480, "tanpa_tmt_unit": 1874, "pengangkatan_pertama": 3, "diusulkan": True,
    "keputusan": None, "dasar": None, "pejabat": None,
}  # fmt: skip
_COUNTS = {"terpenuhi": 0, "tidak_terpenuhi": 0, "tidak_dapat_dinilai": 380, "tidak_berlaku": 4_228}


def _page(item: dict[str, Any]) -> dict[str, Any]:
    return {"items": [item], "berikutnya": None}


LAW: dict[str, Any] = {
    "listAturan": {"per": "2026-12-01", "prakarsa": "INSTANSI", "lingkup": "DALAM_INSTANSI", **_page(_ROW)},
    "getAturan": {**_ROW, "riwayat_konfirmasi": [{**_SAID, **_DAYS}], "riwayat_penyesuaian": []},
    "confirmAturan": {"instansi_id": B, "aturan": "LEV-01", **_SAID, "oleh": f"klien:{E}", "masih_sesuai": True},
    "adjustAturan": {"instansi_id": B, "aturan": "MUT-01", **_ACT, "oleh": f"klien:{E}", **_DAYS},
    "listNilaiKota": {"per": "2026-12-01", **_page(_VALUE)},
    "putNilaiKota": _VALUE,
    "listTmtMassal": {"per": "2026-12-01", "pegawai": 14_351, "lebih_dari_orang": 717, **_page(_DAY)},
    "settleTmtMassal": {"tanggal": "2021-12-31", "keputusan": "DIKONFIRMASI", "dasar": "SK penyetaraan 821/2031/2021",
                        "pejabat": "Contoh Siregar, S.H."},
    "askPembebasan": {**_WAIVER, "status": "DIMINTA", "nomor": None, "penyetuju": None},
    "listPembebasan": _page(_WAIVER),
    "getPembebasan": {**_WAIVER, "alasan": "Sekolah digabung ke SDN 060831 per 1 Juli 2027",
                      "alasan_putusan": "800/77/BKPSDM/2026: Sekolah asal ditutup dengan Perwal 40/2026"},
    "decidePembebasan": _WAIVER,
    "previewAturan": {
        "aturan": [{"aturan": "MUT-01", "satuan": "PEGAWAI", "jenis_sebelum": "HARD", "jenis_sesudah": "HARD",
                    "sebelum": {**_COUNTS, "terpenuhi": 9_012, "tidak_terpenuhi": 731},
                    "sesudah": {**_COUNTS, "terpenuhi": 9_604, "tidak_terpenuhi": 139}}],
        "pegawai": {"dinilai": 14_351, "boleh_sebelum": 11_204, "boleh_sesudah": 11_742, "menjadi_boleh": 538, "menjadi_tidak": 0},
        "pasangan": {"dinilai": 42_118, "boleh_sebelum": 30_551, "boleh_sesudah": 31_967, "menjadi_boleh": 1416, "menjadi_tidak": 0},
        "punya_tujuan": {"boleh_sebelum": 1_822, "boleh_sesudah": 1_894, "menjadi_boleh": 72, "menjadi_tidak": 0}, "jumlah": 538,
        "items": [{"pegawai_id": D, "nama": "Contoh 901", "nip_tersamar": "**************1901", "boleh": True, "karena": ["MUT-01"],
                   "tujuan_sebelum": 0, "tujuan_sesudah": 14}],
        "berikutnya": "WzQ5XQ",
    },
}  # fmt: skip
