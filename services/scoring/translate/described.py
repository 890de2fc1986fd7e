"""A city of one person and two cells, from a described case: the same columns as a snapshot's, so the same rules read it.

What the description leaves out gets the column's sign for null. A second person, who is asked about nowhere, carries the data
declared to be none: a rule that reads "until" dates cannot tell where a city never recorded any.
"""

from __future__ import annotations

import math
from datetime import date
from typing import Any

import numpy as np

from services.scoring.distance import EARTH_M
from services.scoring.facts import Kebutuhan, Kota, Pasangan, Sel, Tabel
from services.scoring.translate.cells import KELUARGA_GURU
from shared.contracts.v1.berkas import Berkas
from shared.contracts.v1.berkas_ujung import Tempat
from shared.contracts.v1.snapshot import TABEL

NULL: dict[str, tuple[Any, Any]] = {
    "text": ("", object),
    "int": (-1, np.int64),
    "bool": (-1, np.int8),
    "date": (None, "datetime64[D]"),
}
LONG_AGO = date(1970, 1, 1)
ONE_PAIR = Pasangan(np.array([0]), np.array([1]))
"""The person to the second cell."""


def described_city(case: Berkas, decided: date, effective: date) -> tuple[Kota, Kebutuhan]:
    """The city and what is known of its need; cell 0 is where the person is, cell 1 the target."""
    ends = (case.dari, case.ke)
    person = {name: getattr(case.orang, name) for name in vars(case.orang)}
    unor = _table("unor", [{"kunci": f"u{i}", "jenis": end.jenis_unit, "tutup": end.tutup} for i, end in enumerate(ends)])
    unor |= _places(case)
    same_agency = bool(case.dari.opd) and case.dari.opd == case.ke.opd
    unor["opd_i"] = np.array([0, 0 if same_agency else 1])
    pegawai = _table("pegawai", [person, dict.fromkeys(case.orang.nihil, LONG_AGO)])
    row = np.zeros(2, dtype=np.int64)
    pegawai |= {"unor_i": row, "jabatan_i": row, "sel_i": row, "dihitung": np.ones(2, dtype=np.int8), "tenaga": pegawai["status"]}
    people = np.array([end.orang or 0 for end in ends])
    nothing: Tabel = {}
    kota = Kota(
        np.datetime64(decided), np.datetime64(decided), np.datetime64(effective), unor, _table("jabatan", [_post(end) for end in ends]),
        pegawai, nothing, nothing, nothing, _cells(ends, unor["opd_i"]), people, people, people.astype(np.float64),
    )  # fmt: skip
    return kota, _need(ends)


def _places(case: Berkas) -> Tabel:
    """The two points. A way told in metres is laid out to the north, a hair shorter, so that the limit itself is not beyond itself."""
    points = [[getattr(end, name) for end in (case.dari, case.ke)] for name in ("lintang", "bujur")]
    if case.jarak_m is not None:
        points = [[0.0, math.degrees(case.jarak_m * (1 - 1e-12) / EARTH_M)], [0.0, 0.0]]
    return {
        name: np.array([np.nan if v is None else v for v in values])
        for name, values in zip(("lintang", "bujur"), points, strict=True)
    }


def _post(end: Tempat) -> dict[str, Any]:
    teacher = (end.keluarga or "").upper().startswith(KELUARGA_GURU)
    return {**vars(end), "keluarga": KELUARGA_GURU if teacher else end.keluarga}


def _table(name: str, rows: list[dict[str, Any]]) -> Tabel:
    """Columns of the contract; enum values as their words."""
    definition = next(table for table in TABEL if table.nama == name)
    return {
        column.nama: np.array([_value(row.get(column.nama), NULL[column.tipe][0]) for row in rows], dtype=NULL[column.tipe][1])
        for column in definition.kolom
    }


def _value(value: Any, null: Any) -> Any:
    if value is None:
        return null
    return str(value) if isinstance(value, str) else value


def _cells(ends: tuple[Tempat, Tempat], agencies: Any) -> Sel:
    established = np.array([-1 if end.ditetapkan is None else end.ditetapkan for end in ends])
    words = [np.array([str(getattr(end, name) or "") for end in ends], dtype=object) for name in ("keluarga", "mapel")]
    return Sel(
        kunci=np.array(["dari", "ke"], dtype=object), unor_i=np.array([0, 1]), opd_i=agencies, keluarga=words[0], mapel=words[1],
        kelompok=words[0], jabatan_i=np.array([0, 1]), ditetapkan=established,
        ditetapkan_tanggal=np.full(2, np.datetime64("NaT"), dtype="datetime64[D]"),
        ditetapkan_draf=np.array([end.abk_draf is True for end in ends]),
    )  # fmt: skip


def _need(ends: tuple[Tempat, Tempat]) -> Kebutuhan:
    """Hours per teacher can be told only where the teachers are known too."""
    blank, nothing = np.full(2, "", dtype=object), np.full(2, np.nan)
    hours = np.array([np.nan if None in (end.jam_minggu, end.orang) else float(end.jam_minggu or 0) for end in ends])
    return Kebutuhan(blank, blank, nothing, np.full(2, -1), nothing, nothing, hours, [[], []])
