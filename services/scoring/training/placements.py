"""Past placements as questions of today: each person in a city where the distance, the seat and the years are those of that day.

So the evidence, the cold start and the features of a past placement come from the very code that scores a pair now. A row becomes
person i against cell i; the home lies on the equator, as far from the unit as the record says; the years in the family are counted
back from the day the post began.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pyarrow as pa

from services.scoring.distance import EARTH_M
from services.scoring.facts import Float, Int, Kota, Pasangan, Sel, Tabel, Text
from services.scoring.questions import months_between
from services.scoring.translate.cells import KELUARGA_GURU
from services.scoring.translate.columns import to_columns
from shared.contracts.v1.latihan import LATIHAN, PENEMPATAN
from shared.contracts.v1.snapshot import TABEL, TabelSnapshot
from shared.contracts.v1.snapshot_io import schema_of, unpack

BEGUN = np.datetime64("2000-01-01", "D")
"""The day on which every placement of that city begins."""


@dataclass(frozen=True)
class Placements:
    """`asal` = the columns as exported; `bulan` = whole months between the beginning and the day of observation."""

    instansi: str
    per: np.datetime64
    asal: Tabel
    keluarga: Text
    bulan: Int
    kota: Kota
    pasangan: Pasangan

    def __len__(self) -> int:
        return len(self.bulan)


def read(bundle: bytes) -> Placements:
    """Raises ValueError on a damaged bundle."""
    meta, tables = unpack(bundle, LATIHAN)
    rows = to_columns(PENEMPATAN, tables["penempatan"])
    per = np.datetime64(date.fromisoformat(str(meta["per"])), "D")
    family = np.array([KELUARGA_GURU if f.upper().startswith("GURU") else f for f in rows["keluarga"].tolist()], dtype=object)
    each = np.arange(len(family), dtype=np.int64)
    return Placements(
        str(meta["instansi"]), per, rows, family, months_between(rows["mulai"], per), _city(rows, family), Pasangan(each, each)
    )


def _city(rows: Tabel, family: Text) -> Kota:
    count = len(family)
    each = np.arange(count, dtype=np.int64)
    unor, jabatan, pegawai = (
        _unknown(name, size) for name, size in (("unor", 2 * count), ("jabatan", count), ("pegawai", count))
    )
    _put(unor, kunci=_names(2 * count), jenis=_words("", count, "KECAMATAN"), kode_kecamatan=_words("", count, _names(count)))
    unor |= {"lintang": np.zeros(2 * count), "bujur": np.concatenate([np.zeros(count), _east(rows["jarak_m"])])}
    kind = np.where(rows["jenjang"] != "", "JF", "PELAKSANA")  # the two kinds that are moved by workload
    _put(jabatan, kunci=_names(count), keluarga=family, jenis=kind.astype(object), bidang_pendidikan=rows["bidang_diminta"],
         **{name: rows[name] for name in ("jenjang", "pendidikan_min")}, kompetensi_teknis_min=rows["kompetensi_min"])  # fmt: skip
    same = ("sertifikat_mapel", "bersertifikat", "pendidikan", "bidang_pendidikan", "golongan", "predikat_terakhir",
            "predikat_sebelumnya", "mapel", "kompetensi_teknis")  # fmt: skip
    months = months_between(rows["tmt_tugas_keluarga"], rows["mulai"])
    known = ~np.isnat(rows["tmt_tugas_keluarga"]) & (months >= 0)
    first = (BEGUN.astype("datetime64[M]") - np.where(known, months, 0)).astype("datetime64[D]")
    _put(pegawai, kunci=rows["kunci"], kecamatan_rumah=np.where(rows["jarak_m"] >= 0, _names(count), ""),
         tmt_tugas_keluarga=np.where(known, first, np.datetime64("NaT", "D")), **{name: rows[name] for name in same})  # fmt: skip
    pegawai |= {"sel_i": each, "jabatan_i": each, "unor_i": each}
    nothing = np.full(count, -1, dtype=np.int64)
    cells = Sel(_names(count), each, each, family, rows["mapel"], family, each, nothing, np.full(count, np.datetime64("NaT", "D")),
                np.zeros(count, dtype=np.bool_))  # fmt: skip
    return Kota(BEGUN, BEGUN, BEGUN, unor, jabatan, pegawai, {}, {}, {}, cells, nothing, nothing, np.zeros(count))


def _east(metres: Int) -> Float:
    """Degrees of longitude on the equator."""
    return np.where(metres >= 0, np.degrees(metres / EARTH_M), np.nan)


def _unknown(name: str, rows: int) -> Tabel:
    """A table of the snapshot in which nothing is known, whatever columns it has by now."""
    table: TabelSnapshot = next(t for t in TABEL if t.nama == name)
    return to_columns(
        table, pa.Table.from_arrays([pa.nulls(rows, field.type) for field in schema_of(table)], schema=schema_of(table))
    )


def _put(table: Tabel, **columns: object) -> None:
    """Only columns the snapshot has: a fact it does not carry cannot be scored today either."""
    table |= {name: np.asarray(values) for name, values in columns.items() if name in table}


def _names(count: int) -> Text:
    return np.array([f"{at:08d}" for at in range(count)], dtype=object)


def _words(before: str, count: int, after: str | Text) -> Text:
    return np.concatenate([np.full(count, before, dtype=object), np.full(count, after, dtype=object)])
