"""A city that asks for a learned score: teachers and nurses near and far, with and without the certificate, well and badly rated."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np

from services.scoring.facts import Kota, Pasangan
from shared.models.learned import with_learned
from shared.models.profile import default_model
from tests.scoring.cities import Tables, a_city, staff, units
from tests.scoring.training.past import trained

NURSE = {"kunci": "perawat", "nama": "Perawat", "jenis": "JF", "keluarga": "PERAWAT", "jenjang": "TERAMPIL", "kelas": 8, "bup": 58,
         "pendidikan_min": "D3"}  # fmt: skip
TEACHER = {"kunci": "guru", "nama": "Guru", "jenis": "JF", "keluarga": "GURU", "jenjang": "AHLI_PERTAMA", "kelas": 8, "bup": 60,
           "pendidikan_min": "S1"}  # fmt: skip
SUBJECTS = ("IPA", "MATEMATIKA", "IPS")


def tables(people: int = 150, seed: int = 0) -> Tables:
    rng = np.random.default_rng(seed)
    schools = [f"smp-{n}" for n in range(6)]
    places = units(*schools, kind="SMP")
    for place in places[2:]:
        place["bujur_e6"] = 98_670_000 + int(rng.integers(-150_000, 150_000))  # up to some 17 km
    places += [{"kunci": f"camat-{n}", "jenis": "KECAMATAN", "lintang_e6": 3_590_000, "bujur_e6": 98_600_000 + n * 70_000,
                "kode_kecamatan": f"12.71.0{n}"} for n in range(3)]  # fmt: skip
    who = []
    for n in range(people):
        teaches = bool(rng.random() < 0.7)
        subject = str(rng.choice(SUBJECTS)) if teaches else None
        (person,) = staff(str(rng.choice(schools)), 1, "guru" if teaches else "perawat", mapel=subject)
        who.append(person | {
            "kunci": f"p{n:04d}", "sertifikat_mapel": str(rng.choice(SUBJECTS)) if teaches and rng.random() < 0.8 else None,
            "predikat_terakhir": str(rng.choice(["KURANG", "BAIK", "SANGAT_BAIK"])), "pendidikan": str(rng.choice(["D3", "S1", "S2"])),
            "kecamatan_rumah": [None, "12.71.00", "12.71.01", "12.71.02"][int(rng.integers(4))],
            "tmt_tugas_keluarga": date(2026 - int(rng.integers(1, 20)), 3, 1),
        })  # fmt: skip
    return {"unor": places, "jabatan": [TEACHER, NURSE], "pegawai": who}


def city(people: int = 150, seed: int = 0) -> Kota:
    return a_city(tables(people, seed))


def model() -> dict[str, Any]:
    return with_learned(default_model(), trained(1)["tabel"])


def everybody_everywhere(kota: Kota) -> Pasangan:
    """Inside their own family."""
    seated = np.flatnonzero(kota.pegawai["sel_i"] >= 0)
    people, cells = np.repeat(seated, len(kota.sel)), np.tile(np.arange(len(kota.sel)), len(seated))
    same = kota.sel.keluarga[kota.pegawai["sel_i"][people]] == kota.sel.keluarga[cells]
    return Pasangan(people[same], cells[same])
