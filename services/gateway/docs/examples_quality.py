"""Example answers about the quality of the records; every person and number in them is made up."""

from __future__ import annotations

from typing import Any

A, B, C, D = (f"01a1c5e0-7c00-7000-8000-00000000000{n}" for n in range(1, 5))
_WHAT = {
    "kode": "CON_2", "nama": "Tanggal lahir berbeda dari NIP", "nama_en": "Birth date differs from the NIP", "sumber": "BKN",
    "dimensi": "KONSISTENSI",
}  # fmt: skip
_MEND = {
    "pembenah": ["PEGAWAI", "BKPSDM"], "akibat": "TMT pensiun tidak dapat dipercaya.",
    "saran": "Periksa akta, NIP, dan SK konversi NIP.", "kolom": ["nip", "tanggal_lahir"],
}  # fmt: skip
_SCORE = {
    "skor_milipersen": 97_214,
    "dimensi_milipersen": {"KELENGKAPAN": 96_400, "KETEPATAN_WAKTU": 99_120, "AKURASI": 95_310, "KONSISTENSI": 99_000},
}
_FINDING = {
    "indikator": "CON_2", "nama": _WHAT["nama"], "nama_en": _WHAT["nama_en"], "subjek": "pegawai", "subjek_id": D, "unor_id": A,
    "unor_nama": "SDN 060814", "opd_id": B, **_MEND, "rincian": {},
}  # fmt: skip
_SETTLED = {
    "id": C, "sumber": "dapodik", "jenis": "NPSN", "nilai": "10209796", "status": "DIKONFIRMASI", "unor_id": A, "skor_permil": 1000,
    "bukti": {"sumber": {"nama": "UPT SD NEGERI 060814"}, "npsn": "sama"}, "diputuskan_oleh": f"klien:{C}",
}  # fmt: skip

QUALITY: dict[str, Any] = {
    "listIndikator": {"items": [{
        **_WHAT, "bobot_dimensi_milipersen": 11_000, "bobot_milipersen": 25_000, **_MEND, "keyakinan": "SEEN", "dapat_dinilai": True,
        "catatan": None,
    }]},
    "getKualitasData": {
        "per": "2026-11-01", "orang": 14_351, **_SCORE,
        "indikator": [{**_WHAT, "terkena": 12, "dinilai": 14_340, "tidak_dapat_dinilai": None}],
        "items": [{"opd_id": B, "opd_nama": "Dinas Pendidikan dan Kebudayaan", **_SCORE, "terkena": {"CON_2": 7}}],
        "berikutnya": None,
    },
    "listTemuan": {"per": "2026-11-01", "items": [_FINDING], "berikutnya": "WzIzLCAiMDFhMWM1ZTAiXQ"},
    "getKualitasPegawai": {"pegawai_id": D, "per": "2026-11-01", "items": [_FINDING]},
    "proposePadanan": {"dikonfirmasi": 0, "nihil": 1, "satu": 424, "banyak": 2, "berubah": 427},
    "listPadanan": {
        "items": [{
            "sumber": "dapodik", "jenis": "NPSN", "nilai": "10209796", "nama": "UPT SD NEGERI 060814", "kode_wilayah": "12.71.07.1002",
            "id_bila_nihil": None,
            "calon": [{"id": C, "unor_id": A, "unor_nama": "SDN 060814", "status": "DIUSULKAN", "skor_permil": 1000,
                       "bukti": {"nama_permil": 1000, "wilayah": "sama"}, "diputuskan_oleh": None}],
        }],
        "berikutnya": None,
    },
    "settlePadanan": _SETTLED,
}  # fmt: skip
