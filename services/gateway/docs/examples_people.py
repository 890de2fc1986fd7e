"""Example answers about people who act: tokens of persons, who am I, what may I do."""

from __future__ import annotations

from typing import Any

from services.gateway.docs.examples_common import A, B, C, D
from services.gateway.docs.examples_records import RECORDS

ROLE = {"peran_id": D, "peran": "KEPALA_OPD", "unor_id": C, "unor_nama": "Dinas Pendidikan dan Kebudayaan"}
USER = {
    "id": A, "instansi_id": B, "pegawai_id": D, "nama": "Contoh Siregar", "nip_tersamar": "**************0904", "aktif": True,
    "peran": [ROLE],
}  # fmt: skip
TOKEN = {
    "access_token": "eyJhbGciOiJFZDI1NTE5In0…", "token_type": "Bearer", "expires_in": 900, "scope": "naskah:baca saya usulan:baca",
    "pengguna_id": A, "peran": ["KEPALA_OPD", "PEGAWAI"], "diperkuat": 1795996800,
}  # fmt: skip
HELD = {
    "peran": "KEPALA_OPD", "label": "Kepala OPD", "label_en": "Head of agency", "lingkup": "UNIT", "unor_id": C,
    "unor_nama": "Dinas Pendidikan dan Kebudayaan", "dasar": "SK 821/14/2026",
}  # fmt: skip
MAY = {
    "izin": "SETUJUI", "label": "Menyetujui usulan", "label_en": "Approve cases", "lingkup": "UNIT", "unor_id": [C], "hanya_baca": False,
    "sekarang": False, "saran": "Kirim kode autentikator ke POST /v1/saya/verifikasi.",
}  # fmt: skip

GRANT = {
    "peran_id": D, "pengguna_id": A, "peran": "KEPALA_OPD", "unor_id": C, "unor_nama": "Dinas Pendidikan dan Kebudayaan", "plh_untuk": None,
    "dasar": "SK 821/14/2026", "oleh": f"pengguna:{B}", "mulai": "2026-12-01", "sampai": "2028-12-31",
}  # fmt: skip

KEY = {
    "kid": "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
    "jenis": "OKP",
    "dibuat_pada": "2026-11-30T01:00:00Z",
    "dicabut_pada": None,
}

PEOPLE: dict[str, Any] = {
    "listKlien": {
        "items": [{
            "id": A, "nama": "simpeg", "scopes": ["pegawai:tulis", "pengguna:jamin"], "dibuat_pada": "2026-11-29T02:00:00Z",
            "dicabut_pada": None, "kunci": [KEY],
        }],
        "berikutnya": None,
    },
    "addKunciKlien": KEY,
    "listPenggunaDemo": {"items": [USER], "berikutnya": None},
    "getTokenDemo": TOKEN,
    "daftarTotp": {
        "rahasia": "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "qr_svg": "<svg …></svg>",
        "otpauth": "otpauth://totp/Seimbang%3A000000000001?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Seimbang&digits=6&period=30",
    },
    "konfirmasiTotp": TOKEN, "verifikasiSaya": TOKEN,
    "listPengguna": {"items": [USER], "berikutnya": None}, "getPengguna": USER, "createPengguna": USER,
    "setKeadaanPengguna": {**USER, "aktif": False},
    "getDataSendiri": RECORDS["getDataSaya"], "listPegawaiUnit": RECORDS["listPegawai"],
    "listPeran": {"items": [GRANT], "berikutnya": None}, "grantPeran": GRANT, "endPeran": {**GRANT, "sampai": "2026-12-31"},
    "getSaya": {**USER, "diperkuat_pada": "2026-11-30T01:00:00Z", "diperkuat_sampai": "2026-11-30T01:05:00Z"},
    "getIzinSaya": {
        "pengguna_id": A, "pegawai_id": D, "instansi_id": B, "peran": [HELD], "izin": [MAY],
        "diperkuat_pada": "2026-11-30T01:00:00Z", "verifikasi_segar": False,
    },
}  # fmt: skip
