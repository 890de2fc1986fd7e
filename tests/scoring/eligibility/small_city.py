"""A valid city of two units; a test states only what it is about."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np

from services.scoring.facts import Kebutuhan, Kota, Pasangan, Sel
from shared.contracts.v1.kebijakan import with_defaults
from shared.contracts.v1.snapshot import TABEL
from shared.law import BY_ID, CATALOGUE, Contoh, Lingkup, Prakarsa, rule_set

TODAY = date(2026, 11, 24)
PERSON = {"status": "PNS", "kedudukan": "AKTIF", "unor": "u0"}
POST = {"jenis": "PELAKSANA", "keluarga": "PENGADMINISTRASI", "kelas": 5, "bup": 58, "pendidikan_min": "SMA"}
NULL = {"text": "", "int": -1, "bool": -1, "date": None}
KIND = {"text": object, "int": np.int64, "bool": np.int8, "date": "datetime64[D]"}


def a_table(name: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    definition = next(t for t in TABEL if t.nama == name)
    unknown = {key for row in rows for key in row} - {c.nama for c in definition.kolom}
    assert not unknown, unknown
    return {c.nama: np.array([row.get(c.nama, NULL[c.tipe]) for row in rows], dtype=KIND[c.tipe]) for c in definition.kolom}


def a_city(
    people: list[dict[str, Any]], jabatan: dict[str, Any] | None = None, tujuan: dict[str, Any] | None = None,
    sel: dict[str, Any] | None = None, tmt: date = date(2027, 1, 1),
) -> Kota:  # fmt: skip
    """Everybody sits in unit 0 on `jabatan`; cell 1 of unit 1 wants `tujuan`. `sel`: mapel, ditetapkan, draf, orang, opd_lain, tutup."""
    wanted = sel or {}
    held = {**POST, **(jabatan or {})}
    jabatan_table = a_table("jabatan", [{"kunci": "j0", **held}, {"kunci": "j1", **held, **(tujuan or {})}])
    unor = a_table("unor", [
        {"kunci": "u0", "jenis": "SMP", "tutup": wanted.get("tutup")}, {"kunci": "u1", "jenis": "SMP"}, {"kunci": "o1"},
    ])  # fmt: skip
    unor["opd_i"] = np.array([0, 2 if wanted.get("opd_lain") else 0, 2])
    pegawai = a_table("pegawai", [{"kunci": f"p{i:05d}", **PERSON, **row} for i, row in enumerate(people)])
    zero = np.zeros(len(people), dtype=np.int64)
    pegawai |= {"unor_i": zero, "jabatan_i": zero, "sel_i": zero, "dihitung": np.ones(len(people), dtype=np.int8)}
    families = np.array([held["keluarga"], {**held, **(tujuan or {})}["keluarga"]], dtype=object)
    mapel = np.array([people[0].get("mapel", ""), wanted.get("mapel", "")], dtype=object)
    cells = Sel(
        kunci=np.array(["u0|a|", "u1|b|"], dtype=object), unor_i=np.array([0, 1]), opd_i=unor["opd_i"][:2], keluarga=families, mapel=mapel,
        kelompok=families, jabatan_i=np.array([0, 1]), ditetapkan=np.array([5, wanted.get("ditetapkan", -1)]),
        ditetapkan_tanggal=np.full(2, np.datetime64("NaT"), dtype="datetime64[D]"),
        ditetapkan_draf=np.array([False, bool(wanted.get("draf"))]),
    )  # fmt: skip
    there = np.array([len(people), wanted.get("orang", 0)])
    return Kota(
        np.datetime64("2026-10-31"), np.datetime64(TODAY), np.datetime64(tmt), unor, jabatan_table, pegawai, {}, {}, {}, cells, there,
        there, there.astype(float),
    )  # fmt: skip


def a_need(hours: float = float("nan"), cells: int = 2) -> Kebutuhan:
    nothing = np.full(cells, np.nan)
    words = np.full(cells, "", dtype=object)
    hours_each = np.full(cells, hours)
    return Kebutuhan(words, words, nothing, np.full(cells, -1), nothing, nothing, hours_each, [[] for _ in range(cells)])


def pair(person: int = 0, cell: int = 1) -> Pasangan:
    return Pasangan(np.array([person]), np.array([cell]))


def rules_for(rule_id: str = "", overrides: dict[str, Any] | None = None) -> dict[str, Any]:
    """The set in which the rule asks: some only ask about moves to another agency."""
    between = bool(rule_id) and BY_ID[rule_id].hanya_antar
    return rule_set(CATALOGUE, TODAY, overrides, Prakarsa.INSTANSI, Lingkup.ANTAR_INSTANSI if between else Lingkup.DALAM_INSTANSI)


def example_city(example: Contoh) -> tuple[Kota, Kebutuhan, dict[str, Any]]:
    people = [dict(example.orang) for _ in range(example.rekan + 1)]
    kota = a_city(people, dict(example.jabatan), dict(example.tujuan), dict(example.sel), example.tmt)
    return kota, a_need(float(example.sel.get("jam", "nan"))), with_defaults(dict(example.kebijakan))
