"""Assemble facts.Kota from the tables of a snapshot and the dates of a policy."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa

from services.scoring.facts import MIKRO, Bool, Float, Int, Kota, Tabel
from services.scoring.translate.cells import KELUARGA_GURU, build_cells
from services.scoring.translate.columns import coordinates, positions, to_columns
from shared.contracts.v1.snapshot import TABEL
from shared.contracts.v1.snapshot_io import unpack

COUNTED = ("PNS", "CPNS", "PPPK", "TIDAK_DIKETAHUI", "")
"""Statuses counted as whole people; the others add only their printed FTE share."""
ASN = ("PNS", "CPNS", "PPPK")
ON_DUTY = ("AKTIF", "TIDAK_DIKETAHUI", "")
HEADS = ("KEPALA_SEKOLAH", "KEPALA_PUSKESMAS")


def translate(bundle: bytes, kebijakan: dict[str, Any]) -> Kota:
    """The city of a snapshot bundle, with the round's dates. Raises ValueError on a damaged bundle or a wrong date."""
    meta, tables = unpack(bundle)
    columns = {definition.nama: to_columns(definition, tables[definition.nama]) for definition in TABEL}
    _place(columns, tables)
    per = np.datetime64(date.fromisoformat(str(meta["per"])), "D")
    sel, person_cell = build_cells(columns["unor"], columns["jabatan"], columns["formasi"], columns["pegawai"])
    pegawai = columns["pegawai"]
    pegawai["sel_i"] = person_cell
    on_duty = np.isin(pegawai["kedudukan"], ON_DUTY) & (person_cell >= 0)
    counted = on_duty & ~np.isin(pegawai["tugas_tambahan"], HEADS) & np.isin(pegawai["status"], COUNTED)
    pegawai["dihitung"] = counted.astype(np.int8)
    return Kota(
        per=per,
        tanggal_keputusan=_day(kebijakan["tanggal_keputusan"], per),
        tmt_rencana=_day(kebijakan["tmt_rencana"], per),
        unor=columns["unor"],
        jabatan=columns["jabatan"],
        pegawai=pegawai,
        sekolah=_latest_year(columns["sekolah"]),
        volume=_with_cells(columns["volume"], columns["jabatan"], {key: i for i, key in enumerate(sel.kunci)}),
        sel=sel,
        orang=_count(person_cell, counted, len(sel)),
        orang_asn=_count(person_cell, counted & np.isin(pegawai["status"], ASN), len(sel)),
        tenaga=_hands(pegawai, on_duty, len(sel), kebijakan),
    )


def _place(columns: dict[str, Tabel], tables: dict[str, pa.Table]) -> None:
    unor, jabatan = columns["unor"], columns["jabatan"]
    # "Guru Kelas", "GURU MATEMATIKA": one family, told apart by mapel, so that a school counts all its teachers
    jabatan["keluarga"] = np.array(
        [KELUARGA_GURU if f.upper().startswith("GURU") else f for f in jabatan["keluarga"]], dtype=object
    )
    unor["lintang"] = coordinates(tables["unor"].column("lintang_e6"))
    unor["bujur"] = coordinates(tables["unor"].column("bujur_e6"))
    unor["induk_i"] = positions(unor["kunci"], unor["induk"])
    agency = positions(unor["kunci"], unor["opd"])
    unor["opd_i"] = np.where(agency >= 0, agency, np.arange(len(agency)))  # a unit of no known agency stands for itself
    for name in ("formasi", "pegawai", "sekolah", "volume"):
        columns[name]["unor_i"] = positions(unor["kunci"], columns[name]["unor"])
        if name != "sekolah":
            columns[name]["jabatan_i"] = positions(jabatan["kunci"], columns[name]["jabatan"])


def _day(value: str | None, otherwise: np.datetime64) -> np.datetime64:
    return np.datetime64(date.fromisoformat(value), "D") if value else otherwise


def _latest_year(sekolah: Tabel) -> Tabel:
    latest: dict[str, int] = {}
    for row, unit in enumerate(sekolah["unor"]):  # rows are sorted by (unor, tahun_ajaran): the last one wins
        latest[unit] = row
    keep = np.array(sorted(latest.values()), dtype=np.int64)
    return {name: values[keep] for name, values in sekolah.items()}


def _with_cells(volume: Tabel, jabatan: Tabel, cell_of: dict[str, int]) -> Tabel:
    family = [jabatan["keluarga"][j] if j >= 0 else "" for j in volume["jabatan_i"].tolist()]
    keys = [f"{unit}|{name}|" for unit, name in zip(volume["unor"], family, strict=True)]
    volume["sel_i"] = np.array([cell_of.get(key, -1) for key in keys], dtype=np.int64)
    return volume


def _count(cell: Int, chosen: Bool, cells: int) -> Int:
    return np.bincount(cell[chosen], minlength=cells).astype(np.int64)


def _hands(pegawai: Tabel, on_duty: Bool, cells: int, kebijakan: dict[str, Any]) -> Float:
    """All hands in FTE: status weights, the head by its own weight (both printed parameters of the policy)."""
    weights = {**kebijakan["bobot_status_mikro"], "": kebijakan["bobot_status_mikro"]["TIDAK_DIKETAHUI"]}
    share = np.array([weights.get(status, 0) for status in pegawai["status"]], dtype=np.float64) / MIKRO
    head = np.isin(pegawai["tugas_tambahan"], HEADS)
    share[head] = kebijakan["bobot_kepala_mikro"] / MIKRO
    return np.bincount(pegawai["sel_i"][on_duty], weights=share[on_duty], minlength=cells).astype(np.float64)
