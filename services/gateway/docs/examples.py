"""One example answer per operation, as the documentation page shows it; a test holds their fields against real answers."""

from __future__ import annotations

from typing import Any

from services.gateway.docs.examples_acts import ACTS, BESIDE, BESIDE_EN
from services.gateway.docs.examples_after import AFTER
from services.gateway.docs.examples_balance import BALANCE
from services.gateway.docs.examples_cases import CASES
from services.gateway.docs.examples_coming import COMING
from services.gateway.docs.examples_common import HASH, A, B, C, D, a_page
from services.gateway.docs.examples_equity import EQUITY
from services.gateway.docs.examples_explanation import EXPLANATION
from services.gateway.docs.examples_fit import FIT
from services.gateway.docs.examples_frontier import FRONTIER
from services.gateway.docs.examples_hearing import HEARING
from services.gateway.docs.examples_intake import INTAKE
from services.gateway.docs.examples_law import LAW
from services.gateway.docs.examples_lists import LISTS
from services.gateway.docs.examples_models import MODELS
from services.gateway.docs.examples_papers import PAPERS
from services.gateway.docs.examples_pelaksanaan import PELAKSANAAN
from services.gateway.docs.examples_people import PEOPLE
from services.gateway.docs.examples_quality import QUALITY
from services.gateway.docs.examples_records import RECORDS
from services.gateway.docs.examples_rounds import ROUNDS, UNDECREED
from services.gateway.docs.examples_seats import SEATS
from services.gateway.docs.examples_sheets import SHEETS
from services.gateway.docs.examples_sidang import SIDANG
from services.gateway.docs.examples_usulan import USULAN
from services.gateway.docs.examples_what_if import WHAT_IF
from services.gateway.docs.examples_workload import WORKLOAD

PLACE = {
    "sel": "simpeg:SD-014|GURU|KELAS", "unor": "simpeg:SD-014", "unor_nama": "SDN 060814", "opd": "simpeg:DISDIKBUD",
    "opd_nama": "Dinas Pendidikan dan Kebudayaan", "kecamatan": "12.71.07", "keluarga": "GURU", "mapel": "KELAS",
}  # fmt: skip
THERE = {**PLACE, "sel": "simpeg:SD-031|GURU|KELAS", "unor": "simpeg:SD-031", "unor_nama": "SDN 060831"}
CONDITION = {
    "aturan": "TCH-07", "jenis": "GATE", "pesan": "Perlu rekomendasi Dinas Pendidikan.",
    "pesan_en": "The education office's recommendation is needed.", "dasar": "praktik daerah", "pemilik": "Dinas Pendidikan",
}  # fmt: skip
ROUND = {
    "id": A, "instansi_id": B, "nama": "Pemerataan guru Januari 2027", "per": "2026-11-01", "tanggal_keputusan": "2026-12-01",
    "tmt_rencana": "2027-01-01", "ruang_lingkup": {"opd": [], "keluarga": ["GURU"], "kecamatan": []}, "kapasitas_meja": 50,
    "kebijakan": {"jarak_maks_m": 10000}, "status": "SIMULASI", "dibuat_oleh": f"klien:{C}", "dibuat_pada": "2026-11-02T01:20:00Z",
    **UNDECREED,
}  # fmt: skip
RUN = {
    "id": C, "instansi_id": B, "putaran_id": A, "status": "SELESAI", "tahap": "selesai", "persen": 100, "batal": False, "kunci": HASH,
    "enam_hash": {"snapshot": HASH, "aturan": HASH, "kebijakan": HASH, "model": HASH, "benih": "seimbang-2026", "mesin": "seimbang-0.4.0"},
    "hasil_hash": HASH, "tahapan": [{"nama": "rencana", "ms": 720, "puncak_mb": 512}], "galat": None, "idempotensi": None, "ubahan": None,
    "dibuat_oleh": f"klien:{C}", "dibuat_pada": "2026-11-02T01:21:00Z",
}  # fmt: skip
MOVE = {
    "no": 1, "pegawai_id": D, "nama": "Contoh 901", "nip_tersamar": "**************1901", "status": "PNS", "dari": PLACE, "ke": THERE,
    "kelompok": "SETELAH_PERSETUJUAN", "alasan": "SDN 060814: 8 orang untuk kebutuhan 6; SDN 060831: 4 orang untuk kebutuhan 6.",
    "alasan_en": "SDN 060814: 8 people for a need of 6; SDN 060831: 4 people for a need of 6.", "syarat": [CONDITION],
    "dampak": {"asal": {"orang_sebelum": 8, "orang_sesudah": 7}, "tujuan": {"orang_sebelum": 4, "orang_sesudah": 5}},
    "fit_mikro": 940000,
    "fit_bagian": [{"nama": "pendidikan", "mikro": 200000, "tingkat": 4, "catatan": None}], "perlu_telaah": False,
    "biaya_mikro": {"jumlah": -812345}, "jarak_m": 1574, "jarak_perkiraan": False,
    "aturan": [{**CONDITION, "jawaban": "TIDAK_TERPENUHI", "pembebasan": None}], "nilai_mikro": 431_870,
    "alternatif": None,
    "wajib": False, "setara": 2, "tindakan": BESIDE, "tindakan_en": BESIDE_EN,
    "ketahanan": {"putusan": "TERGANTUNG", "tetap_mikro": 633333, "tetap_jalur_mikro": 700000, "bergantung": ["KEBUTUHAN_TUJUAN"]},
}  # fmt: skip
JUDGED = {
    "pegawai_id": D, "nama": "Contoh 901", "dari": PLACE, "ke": THERE, "fit_mikro": 940000, "kelompok": "SETELAH_PERSETUJUAN",
    "syarat": [CONDITION], "penghalang": [],
}  # fmt: skip
LIST = {"jenis": "golongan", "nama": "Golongan ruang PNS", "nama_en": "Ranks of civil servants", "versi": "2026-11-25"}
GRADE = {"kode": "33", "nama": "III/c", "pangkat": "Penata", "urutan": 11}


ANSWERS: dict[str, Any] = {
    **QUALITY, **RECORDS, **INTAKE,
    **ACTS, **PEOPLE, **PAPERS, **BALANCE,
    **CASES,
    **USULAN, **SHEETS, **LISTS,
    **AFTER,
    **HEARING,
    **SIDANG,
    **PELAKSANAAN,
    **COMING,
    **FRONTIER,
    **FIT,
    **MODELS,
    **LAW,
    **EXPLANATION,
    **WHAT_IF,
    **EQUITY,
    **ROUNDS, **SEATS,
    **WORKLOAD,
    "getToken": {"access_token": "eyJhbGciOiJFZDI1NTE5In0…", "token_type": "Bearer", "expires_in": 900, "scope": "unor:baca"},
    "getJwks": {"keys": [{"kty": "OKP", "crv": "Ed25519", "x": "…", "kid": "…", "alg": "Ed25519", "use": "sig"}]},
    "getMetadata": {
        "token_endpoint": "/oauth2/token", "jwks_uri": "/.well-known/jwks.json", "scopes_supported": ["unor:baca"],
        "grant_types_supported": ["client_credentials", "urn:ietf:params:oauth:grant-type:token-exchange"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post", "private_key_jwt"],
        "token_endpoint_auth_signing_alg_values_supported": ["RS256", "PS256", "ES256", "Ed25519"],
    },
    "createPutaran": ROUND,
    "listPutaran": a_page(ROUND),
    "getPutaran": ROUND,
    "startAnalisis": {**RUN, "status": "ANTRE", "tahap": "antre", "persen": 0, "kunci": None, "enam_hash": None, "hasil_hash": None,
                      "tahapan": []},
    "getAnalisis": RUN,
    "cancelAnalisis": {**RUN, "status": "BERJALAN", "batal": True, "hasil_hash": None},
    "getHasil": {"versi": 1, "kunci": HASH, "usulan": []},
    "listRekomendasi": {"analisis_id": C, "hasil_hash": HASH, **a_page(MOVE)},
    "listPosisi": {"pegawai_id": D, "dari": PLACE, "penghalang": [], "analisis_id": C, "hasil_hash": HASH, "jumlah": 1,
                   **a_page(JUDGED)},
    "listKandidat": {"kursi": THERE, "analisis_id": C, "hasil_hash": HASH, "jumlah": 1, **a_page(JUDGED)},
    "listJawabanAturan": {"analisis_id": C, "hasil_hash": HASH, **a_page({
        "aturan": "MUT-01", "satuan": "PEGAWAI", "terpenuhi": 6120, "tidak_terpenuhi": 803, "tidak_dapat_dinilai": 201,
        "tidak_berlaku": 6300, "pegawai": 803, "pasangan": 803, "tempat": 0,
        "pesan": "Masa tugas tanpa putus di unit dan tugas ini {bulan} bulan; diperlukan {min_bulan} bulan.",
        "pesan_en": "{bulan} months of unbroken service in this unit and task; {min_bulan} are needed.",
        "dasar": "PP 11/2017 Pasal 190(3); Peraturan BKN 5/2019 Pasal 2(3)", "keyakinan": "SEEN", "jenis": "HARD",
    })},
    "ujiHimpunan": {
        "analisis_id": C, "sah": True,
        "items": [{"no": 1, **{name: told for name, told in JUDGED.items() if name != "fit_mikro"}, "sah": True, "aturan": [], "berubah": [
            {"aturan": "BAL-01", "sebelum": "TERPENUHI", "sesudah": "TIDAK_TERPENUHI"}]}],
        "sel": [{**THERE, "orang_sebelum": 2, "orang_sesudah": 3, "kebutuhan_bulat": 4}],
    },
    "listReferensi": {"hash": HASH, "items": [{**LIST, "jumlah": 17, "catatan": "Kode SIASN; urutan 1 (I/a) sampai 17 (IV/e)"}]},
    "searchReferensi": {**LIST, "jumlah": 1, **a_page(GRADE)},
    "getReferensi": {**LIST, "butir": GRADE},
    "listPeristiwa": {
        "items": [{"instansi_id": B, "nomor": 42, "jenis": "analisis.selesai", "subjek_jenis": "analisis", "subjek_id": C,
                   "aktor": "gateway-worker", "pada": "2026-11-02T01:22:00Z", "isi": {"usulan": 50}}],
        "berikutnya": "WzQyLCAiM2YxYzljMDJhNWQ3IiwgMF0", "ada_lagi": False,
    },
    "listPerubahan": {
        "items": [{"id": A, "op": "ubah", "nomor": 43, "jenis": "unor.diperbarui", "pada": "2026-11-02T01:25:00Z", "isi": {}}],
        "berikutnya": "WzQzLCAiYTA0Y2UxN2I5ZDIyIiwgMF0", "ada_lagi": False, "daftar_lengkap": "/v1/unor",
    },
}  # fmt: skip
