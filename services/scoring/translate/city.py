"""Assemble facts.Kota from the tables of a snapshot and the dates of a policy."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa

from services.scoring.facts import Bool, Int, Kota, Tabel, Text
from services.scoring.translate import work
from services.scoring.translate.cells import KELUARGA_GURU, build_cells
from services.scoring.translate.columns import coordinates, positions, to_columns
from services.scoring.translate.duty import ASN, HEADS, WHOLE, at_work, hands, kinds
from services.scoring.translate.merged import follow_mergers
from shared.contracts.v1.snapshot import TABEL
from shared.contracts.v1.snapshot_io import unpack


def translate(bundle: bytes, kebijakan: dict[str, Any]) -> Kota:
    """The city of a snapshot bundle, with the round's dates. Raises ValueError on a damaged bundle or a wrong date."""
    meta, tables = unpack(bundle)
    columns = {definition.nama: to_columns(definition, tables[definition.nama]) for definition in TABEL}
    per = np.datetime64(date.fromisoformat(str(meta["per"])), "D")
    effective = _day(kebijakan["tmt_rencana"], per)
    follow_mergers(columns, effective)
    _place(columns, tables)
    sel, person_cell = build_cells(*(columns[name] for name in ("unor", "jabatan", "formasi", "pegawai", "sekolah", "jam")))
    pegawai = columns["pegawai"]
    pegawai["sel_i"] = person_cell
    on_duty = at_work(pegawai, per, effective)
    pegawai["tenaga"] = kinds(pegawai, _of_units(columns["unor"]["jenis"], pegawai["unor_i"]), on_duty)
    counted = on_duty & ~np.isin(pegawai["tugas_tambahan"], HEADS) & np.isin(pegawai["status"], WHOLE)
    pegawai["dihitung"] = counted.astype(np.int8)
    this_year, last_year = _school_years(columns["sekolah"])
    return Kota(
        per=per,
        tanggal_keputusan=_day(kebijakan["tanggal_keputusan"], per),
        tmt_rencana=effective,
        unor=columns["unor"],
        jabatan=columns["jabatan"],
        pegawai=pegawai,
        sekolah=this_year,
        sekolah_lalu=last_year,
        volume=_with_cells(columns["volume"], columns["jabatan"], {key: i for i, key in enumerate(sel.kunci)}),
        sel=sel,
        orang=_count(person_cell, counted, len(sel)),
        orang_asn=_count(person_cell, counted & np.isin(pegawai["status"], ASN), len(sel)),
        tenaga=hands(pegawai, len(sel), kebijakan),
        jam=work.lessons(columns["jam"], this_year, sel),
        masuk=work.intake(columns["rencana_masuk"], columns["jabatan"], columns["unor"], sel),
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
    for name in ("formasi", "pegawai", "sekolah", "volume", "jam", "rencana_masuk"):
        columns[name]["unor_i"] = positions(unor["kunci"], columns[name]["unor"])
        if name not in ("sekolah", "jam"):
            columns[name]["jabatan_i"] = positions(jabatan["kunci"], columns[name]["jabatan"])


def _day(value: str | None, otherwise: np.datetime64) -> np.datetime64:
    return np.datetime64(date.fromisoformat(value), "D") if value else otherwise


def _school_years(sekolah: Tabel) -> tuple[Tabel, Tabel]:
    """The latest school year of each school, and beside it the one before where it is known."""
    latest: dict[str, int] = {}
    before: dict[str, int] = {}
    for row, unit in enumerate(sekolah["unor"]):  # rows are sorted by (unor, tahun_ajaran): the last one wins
        if unit in latest:
            before[unit] = latest[unit]
        latest[unit] = row
    both = (np.array(sorted(chosen.values()), dtype=np.int64) for chosen in (latest, before))
    this_year, last_year = ({name: values[keep] for name, values in sekolah.items()} for keep in both)
    return this_year, last_year


def _of_units(values: Text, unit: Int) -> Text:
    """The unit's value for each row; '' without a unit."""
    found = np.full(len(unit), "", dtype=object)
    found[unit >= 0] = values[unit[unit >= 0]]
    return found


def _with_cells(volume: Tabel, jabatan: Tabel, cell_of: dict[str, int]) -> Tabel:
    family = [jabatan["keluarga"][j] if j >= 0 else "" for j in volume["jabatan_i"].tolist()]
    keys = [f"{unit}|{name}|" for unit, name in zip(volume["unor"], family, strict=True)]
    volume["sel_i"] = np.array([cell_of.get(key, -1) for key in keys], dtype=np.int64)
    return volume


def _count(cell: Int, chosen: Bool, cells: int) -> Int:
    return np.bincount(cell[chosen], minlength=cells).astype(np.int64)
