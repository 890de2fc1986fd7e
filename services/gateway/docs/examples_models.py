"""Example answers about models of the fit; every number in them is made up."""

from __future__ import annotations

from typing import Any

ID, AGENCY, CLIENT = (f"01a1c5e0-7c00-7000-8000-00000000000{n}" for n in (1, 2, 3))
HASH = "9f2c" * 16
ACT = {
    "nomor": 1, "jenis": "AKTIFKAN", "nomor_dasar": "800/231/BKPSDM/2026", "alasan": "Lulus uji pada tahun terakhir.",
    "oleh": "klien:01a1c5e0-7c00-7000-8000-000000000004", "mulai": "2026-11-03", "sampai": None,
}  # fmt: skip
RUN = {
    "id": ID, "instansi_id": AGENCY, "per": "2026-11-01", "status": "SELESAI", "tahap": "selesai", "persen": 100, "latihan_hash": HASH,
    "nomor_model": 1, "galat": None, "idempotensi": None, "dibuat_oleh": f"klien:{CLIENT}", "dibuat_pada": "2026-11-02T01:15:00Z",
}  # fmt: skip
MODEL = {
    "id": ID, "instansi_id": AGENCY, "nomor": 1, "pelatihan_id": ID, "tabel_hash": HASH, "kartu_hash": HASH, "latihan_hash": HASH,
    "mesin": "seimbang-0.4.0", "dibuat_oleh": f"klien:{CLIENT}", "dibuat_pada": "2026-11-02T01:16:00Z", "aktivasi": [ACT],
}  # fmt: skip

MODELS: dict[str, Any] = {
    "trainModel": {**RUN, "status": "ANTRE", "tahap": "antre", "persen": 0, "latihan_hash": None, "nomor_model": None},
    "getPelatihan": RUN,
    "listModel": {"items": [MODEL], "berikutnya": None},
    "getModelAktif": {"nomor": 1, "hash": HASH, "tabel": {"versi": 1, "inti_mikro": 600_000, "keluarga": {}}},
    "getModel": {**MODEL, "kartu": {"versi": 1, "penempatan": 1000, "keluarga": [{"keluarga": "GURU", "aktif": True, "n": 900}]}},
    "getTabelModel": {"versi": 1, "inti_mikro": 600_000, "keluarga": {}},
    "getPergeseran": {
        "snapshot": HASH,
        "model": HASH,
        "keluarga": [
            {
                "keluarga": "GURU",
                "orang": 5_120,
                "penempatan": 3_870,
                "putusan": "AMATI",
                "skor_psi_mikro": 41_000,
                "fitur": [{"nama": "km_rumah", "psi_mikro": 131_000, "putusan": "AMATI"}],
                "saran": "Sebagian ciri bergeser; periksa ciri itu dan datanya, lalu ulangi laporan ini sebelum putaran berikutnya.",
                "saran_en": "Some features have moved; look at them and their data, and repeat this report before the next round.",
            }
        ],
    },
    "activateModel": MODEL,
    "rollBackModel": {**MODEL, "nomor": 0, "aktivasi": [{**ACT, "nomor": 0, "jenis": "MUNDUR"}]},
}
