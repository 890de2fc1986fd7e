"""The lists from the CSV files beside this module, read once and kept in memory.

daftar.csv names the kinds; its `sha256` is that of the cells, so a changed list without a new version is seen at the first test.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

from services.registry.domain.referensi.daftar import Butir, Daftar, Nilai, Referensi

DATA = Path(__file__).with_name("data")
CONTENTS = "daftar"
_YES = {"ya": True, "tidak": False}
_TYPES: dict[str, Callable[[str], Nilai]] = {
    **dict.fromkeys(("urutan", "bup", "lama_bulan"), int),
    **dict.fromkeys(("lintang", "bujur"), float),
    **dict.fromkeys(("lama", "terbuka_pppk", "keyakinan_rendah"), _YES.__getitem__),
}


@cache
def load() -> Referensi:
    """Every list; immutable, so that all requests may share it."""
    kinds = [_list(row) for row in _rows(CONTENTS)]
    told = "\n".join(f"{kind.jenis} {kind.versi} {kind.hash}" for kind in kinds)
    return Referensi({kind.jenis: kind for kind in kinds}, hashlib.sha256(told.encode()).hexdigest())


def _list(about: dict[str, str]) -> Daftar:
    rows = _rows(about["jenis"])
    return Daftar(
        about["jenis"], about["nama"], about["nama_en"], date.fromisoformat(about["versi"]), about["catatan"], digest(rows),
        tuple(Butir(row.pop("kode"), row.pop("nama"), {name: _typed(name, cell) for name, cell in row.items()}) for row in rows),
    )  # fmt: skip


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def digest(rows: list[dict[str, str]]) -> str:
    """Over the cells and their columns, not the bytes: line ends and quoting may differ from one checkout to another."""
    lines = ["\x1f".join(cell for pair in row.items() for cell in pair) for row in rows]
    return hashlib.sha256("\x1e".join(lines).encode()).hexdigest()


def _typed(name: str, cell: str) -> Nilai:
    return None if cell == "" else _TYPES.get(name, str)(cell)
