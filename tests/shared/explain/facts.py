"""Facts an explanation could be written from, extremes included: every reason, every check, every change, known and not known."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from shared.contracts.v1.penjelasan import ARAH, HAL, PELUANG, PEMERIKSAAN, SEBAB
from shared.law import CATALOGUE
from shared.models.profile import FACTORS
from shared.vocabulary import DiputuskanDi

PLACE = {"sel": "s|GURU|KELAS", "unor": "s", "unor_nama": "SDN 1", "opd": "d", "opd_nama": "Dinas", "kecamatan": None, "keluarga": "GURU",
         "mapel": "KELAS"}  # fmt: skip
OFFICE = {**PLACE, "unor_nama": "Sekretariat", "keluarga": "PENATA_LAYANAN_OPERASIONAL", "mapel": None}
SOURCE = {"analisis_id": "a", "hasil_hash": "h", "kunci": "k", "enam_hash": {"snapshot": "s", "aturan": "r"}, "keyakinan": {}}
POINTS = {"orang": 5, "kebutuhan": 4, "jarak_m": 10, "batas_m": 9, "perubahan_mikro": 1}


def a_state(**changed: Any) -> dict[str, Any]:
    return {
        "orang_sebelum": 5, "orang_sesudah": 4, "masuk": 0, "keluar": 1, "kebutuhan_bulat": 4, "kebutuhan_mikro_fte": 3_750_000,
        "tenaga_lain_mikro_fte": 0, "metode": "N", "jam_minggu": 90, "jam_per_orang_sebelum_mikro": 18_000_000,
        "jam_per_orang_sesudah_mikro": 22_500_000, **changed,
    }  # fmt: skip


EMPTY = a_state(
    orang_sebelum=0,
    orang_sesudah=0,
    kebutuhan_bulat=-1,
    jam_minggu=None,
    jam_per_orang_sebelum_mikro=None,
    jam_per_orang_sesudah_mikro=None,
)
CROWDED = a_state(orang_sebelum=1_234, orang_sesudah=1_235, masuk=3, jam_minggu=98_765, jam_per_orang_sesudah_mikro=1)


def answers() -> list[dict[str, Any]]:
    """Every pair rule as refused and as cannot tell, with the figures its sentence may ask for."""
    told = []
    for rule in CATALOGUE:
        if rule.diputuskan_di is DiputuskanDi.PAIR:
            figures = {**rule.parameter, "bulan": 17, "sampai": "2027-06-01", "kategori": 55, "jam_per_orang_mili": 12_000}
            for answer in ("TIDAK_TERPENUHI", "TIDAK_DAPAT_DINILAI"):
                told.append({"aturan": rule.id, "jawaban": answer, "jenis": rule.jenis.value, "angka": figures,
                             "datum": rule.datum or "status", "pemilik": rule.pemilik, "sifat": None})  # fmt: skip
    return told


def some_facts(**changed: Any) -> dict[str, Any]:
    return {
        "pegawai": "p", "per": "2026-11-01", "tanggal_keputusan": "2026-12-01", "tmt_rencana": "2027-01-01", "putusan": "TIDAK_DIUSULKAN",
        "sebab": "URUTAN", "dari": PLACE, "ke": {**PLACE, "unor_nama": "SDN 2"}, "asal": a_state(), "tujuan": a_state(masuk=1, keluar=0),
        "rekan": {"orang": 5, "dipertimbangkan": 4, "diusulkan": 1}, "urutan": ["fit", "masa_kerja", "minat", "km"], "penentu": "km",
        "pemeriksaan": [{"kode": code, "jawaban": answer, "angka": POINTS}
                        for code in PEMERIKSAAN for answer in ("TERPENUHI", "TIDAK_TERPENUHI")],
        "aturan": answers(), "penghalang": [], "syarat": answers(),
        "perubahan_terdekat": {"boleh": True, "sebab": [], "bulan": None, "tetap": []}, "fit_mikro": 940_000,
        "bagian": [{"nama": name, "mikro": 1, "tingkat": 3, "sasaran": 5, "peluang": chance, "tingkat_berikut": 4, "tambahan_mikro": 1,
                    "angka": {"bulan": 8, "km": 6}} for name, chance in product(FACTORS, PELUANG)],
        "perubahan": [{"hal": what, "arah": way, "angka": {"lama_m": 1_000, "baru_m": 9_000} if what == "PERJALANAN" else
                       {"lama_mikro": 1, "baru_mikro": 10**9} if what == "JAM" else {}} for what, way in product(HAL, ARAH)
                      if (what, way) not in {("JABATAN", "NAIK"), ("JABATAN", "TURUN")}],
        "jarak_m": 1_500, "jarak_perkiraan": False, "rumah_diketahui": False, "guru": True, "usulan": None, **changed,
    }  # fmt: skip


def corpus() -> Iterator[dict[str, Any]]:
    """Facts × extremes, as scoring could answer them."""
    move = {
        "setara": ["x", "y"],
        "biaya_mikro": {"pindah": 1, "jumlah": -5},
        "alternatif": {"ke": OFFICE, "selisih_mikro": 7, "sebab": "km"},
    }
    waits = [{"boleh": False, "sebab": answers(), "bulan": 8, "tetap": []}, {"boleh": False, "sebab": answers(), "bulan": None,
             "tetap": sorted({row["aturan"] for row in answers()})}, None]  # fmt: skip
    everything = [row["aturan"] for row in answers()]
    for reason, place, state, wait in product(SEBAB, (PLACE, OFFICE), (a_state(), EMPTY, CROWDED), waits):
        proposed = reason == "DIUSULKAN"
        yield some_facts(
            sebab=reason, putusan="DIUSULKAN" if proposed else "TIDAK_DIUSULKAN", dari=place, ke=place, asal=state, tujuan=state,
            perubahan_terdekat=wait, penghalang=[] if proposed else everything, usulan=move if proposed else None,
            penentu=None if reason != "URUTAN" else "SETARA", guru=place is PLACE, jarak_m=None if state is EMPTY else 12_345,
            rumah_diketahui=state is CROWDED, jarak_perkiraan=state is CROWDED,
        )  # fmt: skip
    nothing = dict.fromkeys(("dari", "ke", "asal", "tujuan", "rekan", "fit_mikro", "perubahan_terdekat", "penentu"))
    nowhere: dict[str, Any] = {**nothing, **{name: [] for name in ("pemeriksaan", "aturan", "syarat", "bagian", "perubahan")}}
    yield some_facts(sebab="TIDAK_TERPETAKAN", **nowhere)
