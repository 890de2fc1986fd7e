"""Careers whose rows are known, told to registry as a city would tell them: the training file gives back the very same rows.

So whatever holds of training on such rows (tests/scoring/training) holds of a city whose records say the same.
"""

from __future__ import annotations

import math
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from demo.generate.careers import POSTS, careers
from services.registry.operations.model.training_rows import EARTH_M
from shared.contracts.v1.latihan import PENEMPATAN
from shared.vocabulary import JenisMasukan as J
from tests.registry.model.training import freeze, rows_of
from tests.registry.snapshot.freezing import City

PER, LOGGED = date(2026, 11, 1), date(2016, 1, 1)
EACH = 25
HOME, LAT, LON = "12.99.01", 3.60, 98.67
NAMES = [column.nama for column in PENEMPATAN.kolom]
Row = dict[str, Any]


def sample() -> list[Row]:
    """Some of each family, as records can say them: a subject means a certificate, no request before they were kept, nothing later."""
    rows = [dict(zip(NAMES, row, strict=True)) for row in careers(11)]
    chosen = [row for _, family in groupby(rows, key=lambda row: row["keluarga"]) for row in list(family)[:EACH]]
    for row in chosen:
        row["bersertifikat"] = bool(row["bersertifikat"] or row["sertifikat_mapel"])
        for name, first in (("selesai", date.min), ("minta_pindah", LOGGED)):
            if row[name] is not None and not first <= row[name] <= PER:
                row[name] = None
        for ahead in (1, 2):
            if row["mulai"].year + ahead >= PER.year:
                row[f"predikat_sesudah_{ahead}"] = None
    return chosen


def person(number: int, row: Row) -> Row:
    born = date(1980, 1, 1) + timedelta(days=number)
    return {
        "id_sumber": row["kunci"], "nip": f"{born:%Y%m%d}2005011{900 + number % 100}", "nama": f"Contoh {number}", "status": "PNS",
        "kedudukan": "AKTIF", "unor": f"U{number}", "jabatan": row["keluarga"], "tmt_jabatan": row["mulai"],
        "tmt_tugas_keluarga": row["tmt_tugas_keluarga"], "kecamatan_rumah": HOME,
    }  # fmt: skip


def unit(number: int, row: Row) -> Row:
    """Due north of the home kecamatan's middle, as far as the row says."""
    point = {} if row["jarak_m"] is None else {"lintang": round(LAT + math.degrees(row["jarak_m"] / EARTH_M), 6), "bujur": LON}
    return {"id_sumber": f"U{number}", "nama": f"Unit {number}", "jenis": "UPT", "induk": "KOTA", **point}


def certificate(row: Row) -> Row:
    """One that had run out stands for none: only a dated entry says that there was none."""
    before = row["mulai"] - timedelta(days=400)
    ended = {} if row["bersertifikat"] else {"selesai": before + timedelta(days=1)}
    return {"pegawai": row["kunci"], "nama": "Pendidik", "mapel": row["sertifikat_mapel"], "mulai": before, **ended}


def ratings(row: Row) -> list[Row]:
    of = {"predikat_sebelumnya": -2, "predikat_terakhir": -1, "predikat_sesudah_1": 1, "predikat_sesudah_2": 2}
    return [
        {"pegawai": row["kunci"], "tahun": row["mulai"].year + ahead, "predikat": row[name]}
        for name, ahead in of.items()
        if row[name]
    ]


async def test_the_training_file_gives_back_the_rows_the_records_were_made_from(empty: City) -> None:
    rows = sample()
    centre = {
        "id_sumber": "KEC",
        "nama": "Kecamatan Uji",
        "jenis": "KECAMATAN",
        "kode_wilayah": HOME,
        "lintang": LAT,
        "bujur": LON,
    }
    await empty.hear(
        J.UNOR, {"id_sumber": "KOTA", "nama": "Kota", "jenis": "INSTANSI"}, centre, *(unit(n, row) for n, row in enumerate(rows))
    )
    await empty.hear(J.JABATAN, *(
        {"id_sumber": family, "nama": family.title(), "jenis": "JF", "keluarga": family, "jenjang": post.jenjang, "bup": 60,
         "pendidikan_min": post.pendidikan_min, "bidang_pendidikan": "|".join(post.studies)}
        for family, post in POSTS.items()
    ))  # fmt: skip
    await empty.hear(J.PEGAWAI, *(person(n, row) for n, row in enumerate(rows)))
    await empty.hear(J.RIWAYAT_JABATAN, *(
        {"pegawai": row["kunci"], "unor": f"U{n}", "jabatan": row["keluarga"], "mulai": row["mulai"], "mapel": row["mapel"],
         "selesai": row["selesai"] - timedelta(days=1) if row["selesai"] else None}
        for n, row in enumerate(rows)
    ))  # fmt: skip
    before = timedelta(days=300)
    await empty.hear(
        J.RIWAYAT_GOLONGAN,
        *({"pegawai": row["kunci"], "golongan": row["golongan"], "mulai": row["mulai"] - before} for row in rows),
    )
    await empty.hear(J.RIWAYAT_PENDIDIKAN, *(
        {"pegawai": row["kunci"], "tingkat": row["pendidikan"], "bidang": row["bidang_pendidikan"], "tahun_lulus": row["mulai"].year - 3}
        for row in rows
    ))  # fmt: skip
    await empty.hear(J.RIWAYAT_SERTIFIKAT, *map(certificate, rows))
    await empty.hear(J.RIWAYAT_SKP, *(told for row in rows for told in ratings(row)))
    asked = [{"pegawai": row["kunci"], "mulai": row["minta_pindah"]} for row in rows if row["minta_pindah"]]
    left = next(
        row for row in rows if row["selesai"] and row["selesai"] <= LOGGED
    )  # the first request of all, after that post ended
    await empty.hear(J.RIWAYAT_PERMOHONAN_PINDAH, {"pegawai": left["kunci"], "mulai": LOGGED}, *asked)

    found = await rows_of(empty, await freeze(empty, PER))

    expected = {(empty.kunci(row["kunci"]), row["mulai"]): {**row, "kunci": empty.kunci(row["kunci"])} for row in rows}
    assert set(found) == set(expected)
    ways = {key: (found[key].pop("jarak_m"), row.pop("jarak_m")) for key, row in expected.items()}
    differing = {
        (key, name): (found[key][name], value)
        for key, row in expected.items()
        for name, value in row.items()
        if found[key][name] != value
    }
    assert differing == {}
    assert all((one is None) == (other is None) and abs((one or 0) - (other or 0)) <= 1 for one, other in ways.values())
