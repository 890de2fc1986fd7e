"""Training files for tests: the demo's planted careers, whole or of a few families, and one row by hand."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from demo.generate.careers import careers
from services.scoring.stopwatch import Stopwatch
from services.scoring.training.train import train
from shared.contracts.v1.latihan import LATIHAN, PENEMPATAN
from shared.contracts.v1.snapshot_io import pack
from shared.models.profile import default_model

PER = date(2026, 6, 30)
COLUMNS = [column.nama for column in PENEMPATAN.kolom]
GOOD = {
    "kunci": "p1", "keluarga": "GURU", "mulai": date(2020, 1, 1), "mapel": "IPA", "sertifikat_mapel": "IPA", "pendidikan": "S1",
    "pendidikan_min": "S1", "tmt_tugas_keluarga": date(2015, 1, 1), "predikat_terakhir": "BAIK", "predikat_sebelumnya": "BAIK",
    "jarak_m": 4_200, "permohonan_tercatat": True, "predikat_sesudah_1": "BAIK", "predikat_sesudah_2": "BAIK",
}  # fmt: skip
"""A placement that turned out well."""


def bundle(rows: list[dict[str, Any]]) -> bytes:
    strange = {key for row in rows for key in row} - set(COLUMNS)
    assert not strange, strange
    return pack("KOTA-UJI", PER, "", {"penempatan": [tuple(row.get(name) for name in COLUMNS) for row in rows]}, LATIHAN)[1]


def planted(seed: int, *families: str, shuffled: bool = False) -> list[dict[str, Any]]:
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in careers(seed, shuffled)]
    return [row for row in rows if not families or row["keluarga"] in families]


@cache
def trained(seed: int, *families: str, shuffled: bool = False) -> dict[str, Any]:
    return train(bundle(planted(seed, *families, shuffled=shuffled)), default_model(), 0, Stopwatch())
