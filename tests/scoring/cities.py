"""Small cities as registry would freeze them: rows of the snapshot's tables, packed and translated like any other."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
from numpy.random import Generator

from services.scoring.facts import Kota
from services.scoring.pipeline import analyse
from services.scoring.stopwatch import Stopwatch
from services.scoring.translate import translate
from shared.contracts.v1.kebijakan import with_defaults
from shared.contracts.v1.snapshot import TABEL
from shared.contracts.v1.snapshot_io import pack
from shared.law import CATALOGUE, rule_set
from shared.models.profile import default_model

Rows = list[dict[str, Any]]
Tables = dict[str, Rows]
PER, DECISION, TMT = date(2026, 10, 31), date(2026, 11, 24), date(2027, 1, 1)
POINT = {"lintang_e6": 3_590_000, "bujur_e6": 98_670_000, "kode_kecamatan": "12.71.01"}
SETTLED = {
    "status": "PNS", "kedudukan": "AKTIF", "tmt_jabatan": date(2015, 1, 1), "tmt_unit": date(2015, 1, 1),
    "tmt_tugas_keluarga": date(2010, 1, 1), "tmt_pns": date(2010, 1, 1), "tmt_pensiun": date(2045, 1, 1), "pendidikan": "S1",
    "predikat_terakhir": "BAIK", "predikat_sebelumnya": "BAIK", "hukdis_diketahui": True, "tugas_belajar": False,
    "persetujuan": "SETUJU", "kecamatan_rumah": "12.71.01", "usulan_terbuka": False,
}  # fmt: skip
"""Somebody about whom everything is known and nothing stands in the way."""


def packed(tables: Tables) -> bytes:
    columns = {t.nama: [k.nama for k in t.kolom] for t in TABEL}
    strange = {(name, key) for name, rows in tables.items() for row in rows for key in row if key not in columns[name]}
    assert not strange, strange
    rows = {name: [tuple(row.get(column) for column in columns[name]) for row in tables.get(name, [])] for name in columns}
    return pack("KOTA-UJI", PER, "2026-11-01T00:00:00Z", rows)[1]


def a_policy(**changed: Any) -> dict[str, Any]:
    wide = {"batas_keluar_unit_mikro": None, "batas_keluar_opd_mikro": None}
    return with_defaults({"tanggal_keputusan": str(DECISION), "tmt_rencana": str(TMT), **wide, **changed})


def a_city(tables: Tables, **policy: Any) -> Kota:
    return translate(packed(tables), a_policy(**policy))


def analysis(tables: Tables, seed: str = "undian", **policy: Any) -> dict[str, Any]:
    rules = rule_set(CATALOGUE, DECISION)
    return analyse(a_city(tables, **policy), rules, a_policy(**policy), default_model(), seed, Stopwatch())


def units(*schools: str, kind: str = "SD") -> Rows:
    found = [{"kunci": "kota", "jenis": "INSTANSI"}, {"kunci": "dinas", "induk": "kota", "opd": "dinas", "jenis": "OPD", **POINT}]
    return found + [{"kunci": s, "induk": "dinas", "opd": "dinas", "jenis": kind, "nama": s.title(), **POINT} for s in schools]


def posts() -> Rows:
    return [
        {"kunci": "guru", "nama": "Guru", "jenis": "JF", "keluarga": "GURU", "jenjang": "AHLI_PERTAMA", "kelas": 8, "bup": 60,
         "pendidikan_min": "S1"},
        {"kunci": "staf", "nama": "Pengadministrasi", "jenis": "PELAKSANA", "keluarga": "PENGADMINISTRASI", "kelas": 5, "bup": 58,
         "pendidikan_min": "SMA"},
        {"kunci": "arsip", "nama": "Arsiparis", "jenis": "JF", "keluarga": "ARSIPARIS", "jenjang": "TERAMPIL", "kelas": 6, "bup": 58,
         "pendidikan_min": "D3"},
        {"kunci": "kabid", "nama": "Kepala Bidang", "jenis": "ADMINISTRATOR", "keluarga": "KEPALA_BIDANG", "kelas": 11, "bup": 58},
    ]  # fmt: skip


def staff(unit: str, count: int, post: str = "staf", **changed: Any) -> Rows:
    return [{"kunci": f"{unit}-{post}-{n:03d}", "unor": unit, "jabatan": post, **SETTLED, **changed} for n in range(count)]


def seats(k: dict[str, int | None], post: str = "staf", **changed: Any) -> Rows:
    return [
        {"kunci": f"f-{unit}-{post}", "unor": unit, "jabatan": post, "kebutuhan_ditetapkan": number, "status_abk": "DITETAPKAN",
         "tanggal_penetapan": date(2026, 1, 5), **changed}
        for unit, number in k.items()
    ]  # fmt: skip


def volumes(unit: str, task: str, monthly: list[int | None], minutes: float | None = 10, post: str = "staf") -> Rows:
    """Months up to October 2026; None = a row without a value."""
    norm = None if minutes is None else round(minutes * 1_000)
    last = 2026 * 12 + 9
    return [
        {"unor": unit, "jabatan": post, "mapel": "", "tugas": task, "satuan": "berkas", "norma_milimenit": norm, "volume": value,
         "bulan": date((last - back) // 12, (last - back) % 12 + 1, 1)}
        for back, value in zip(range(len(monthly) - 1, -1, -1), monthly, strict=True)
    ]  # fmt: skip


def random_city(rng: Generator, people: int = 110) -> Tables:
    """Offices and schools with known, unknown and missing figures side by side."""
    offices, primary, junior = ["kantor-a", "kantor-b", "kantor-c"], ["sd-1", "sd-2", "sd-3"], ["smp-1", "smp-2"]
    places = [*units(*primary), *units(*junior, kind="SMP")[2:]]
    places += [{"kunci": o, "opd": o, "induk": "kota", "jenis": "OPD", "nama": o, **POINT} for o in offices]
    for place in places[2:]:
        place |= {"lintang_e6": 3_590_000 + int(rng.integers(-40_000, 40_000)), "kode_kecamatan": f"12.71.0{rng.integers(1, 4)}"}
    places.append({"kunci": "camat", "jenis": "KECAMATAN", **POINT})
    who: Rows = []
    for n in range(people):
        teaches = bool(rng.random() < 0.6)
        unit = str(rng.choice(primary + junior if teaches else offices))
        subject = str(rng.choice(["KELAS", "PJOK"] if unit in primary else ["MATEMATIKA", "IPA", "BK"]))
        who.append({
            "kunci": f"p{n:03d}", "unor": unit, "jabatan": "guru" if teaches else str(rng.choice(["staf", "staf", "arsip"])),
            **SETTLED, "mapel": subject if teaches else None, "sertifikat_mapel": subject if teaches and rng.random() < 0.7 else None,
            "status": str(rng.choice([*["PNS"] * 6, *["PPPK"] * 3, "PPPK_PARUH_WAKTU", "CPNS"])),
            "tmt_unit": _some(rng, [*[date(2012, 3, 1)] * 4, date(2024, 6, 1), date(2022, 1, 1), None]),
            "tmt_pensiun": _some(rng, [*[date(2044, 1, 1)] * 5, date(2027, 1, 1), date(2030, 5, 1), None]),
            "persetujuan": _some(rng, ["SETUJU", *["TIDAK_DIKETAHUI"] * 5, "MENOLAK"]), "kecamatan_rumah": _some(rng, ["12.71.01", None]),
            "tugas_tambahan": "KEPALA_SEKOLAH" if teaches and rng.random() < 0.05 else None,
        })  # fmt: skip
    k = [*seats({o: int(rng.integers(2, 9)) for o in offices}), *seats({o: _some(rng, [1, 3, None]) for o in offices}, "arsip")]
    school = [
        {"unor": s, "tahun_ajaran": "2026/2027", "rombel": int(r := rng.integers(3, 13)), "siswa": int(r * rng.integers(20, 32))}
        for s in primary + junior
    ]
    work = volumes("kantor-a", "berkas", [int(v) for v in rng.integers(800, 1_400, size=36)], 240)
    return {"unor": places, "jabatan": posts(), "formasi": k, "pegawai": who, "sekolah": school, "volume": work}


def some_city(seed: int, people: int = 110) -> Tables:
    return random_city(np.random.default_rng(seed), people)


def _some(rng: Generator, values: list[Any]) -> Any:
    return values[int(rng.integers(len(values)))]


def shuffled(tables: Tables, seed: int) -> Tables:
    rng = np.random.default_rng(seed)
    return {name: [rows[i] for i in rng.permutation(len(rows))] for name, rows in tables.items()}
