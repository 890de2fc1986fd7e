"""What one may ask about workload, by example: shown on the page, and sent by a test. Every unit and number in them is made up."""

from __future__ import annotations

from typing import Any

EXAMPLE = {
    "rezim": {"nama": "PERMENPANRB_1_2020"}, "satuan_waktu": "JAM", "periode": "TAHUN",
    "tugas": [{"unit": "Sekretariat Daerah", "jabatan": "Ajudan", "tugas": "Menyiapkan agenda", "volume": 10, "waktu": 60, "orang": 3},
              {"unit": "Sekretariat Daerah", "jabatan": "Ajudan", "tugas": "Mendampingi pimpinan", "volume": 20, "waktu": 60}],
}  # fmt: skip
CSV = (
    "unit;jabatan;tugas;volume;periode;waktu;satuan_waktu;orang\nSekretariat Daerah;Ajudan;Menyiapkan agenda;10;TAHUN;60;JAM;3\n"
)
ASKED: dict[str, Any] = {
    name: {"contoh": {"value": value}}
    for name, value in {
        "wisn": {"tenaga": [{
            "nama": "Perawat", "waktu": {"wkt_menit": 72_000}, "orang": 4,
            "kegiatan": [{"nama": "Melayani pasien rawat jalan", "volume": 24_000, "waktu": 10}],
            "penunjang": [{"nama": "Rapat dan pencatatan", "persen": 10}],
        }]},
        "puskesmas": {"puskesmas": [
            {"nama": "Puskesmas Contoh", "kawasan": "PERKOTAAN", "rawat_inap": False, "asn": {"PERAWAT": 4}, "kontrak": {"PERAWAT": 2}},
        ]},
        "guru": {"sekolah": [
            {"nama": "SMPN Contoh 1", "jenis_unit": "SMP", "rombel": 9, "siswa": 270, "guru": 18, "guru_mapel": {"MATEMATIKA": 2},
             "lintang": 3.59, "bujur": 98.67},
            {"nama": "SMPN Contoh 2", "jenis_unit": "SMP", "rombel": 5, "siswa": 150, "guru": 12, "guru_mapel": {"MATEMATIKA": 1},
             "lintang": 3.60, "bujur": 98.68},
        ]},
        "prakiraan": {"periode": "TRIWULAN", "deret": [
            {"id": "Kelurahan A|Surat", "tugas": "Surat", "nilai": [310, 295, 330, 350, 322, 301, 345, 362, 330, 318, 350, 371],
             "norma_menit": 30},
            {"id": "Kelurahan B|Surat", "tugas": "Surat", "nilai": [120, 115, None, 140, 125, 118, 133, 142], "norma_menit": 30},
        ]},
    }.items()
}  # fmt: skip
