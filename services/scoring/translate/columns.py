"""How one Arrow column becomes a numpy column with our signs for null (see facts)."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from services.scoring.facts import Tabel, Text
from shared.contracts.v1.snapshot import TabelSnapshot


def to_columns(definition: TabelSnapshot, table: pa.Table) -> Tabel:
    """Every column of `table`; text '' , int -1, date NaT, bool -1 stand for null."""
    return {column.nama: _column(column.tipe, table.column(column.nama)) for column in definition.kolom}


def _column(kind: str, column: pa.ChunkedArray) -> NDArray[Any]:
    if kind == "text":
        return np.array(pc.fill_null(column, "").to_pylist(), dtype=object)
    if kind == "int":
        return np.asarray(pc.fill_null(column, -1).to_numpy(), dtype=np.int64)
    if kind == "date":
        return np.asarray(column.to_numpy(), dtype="datetime64[D]")
    return np.asarray(pc.fill_null(column.cast(pa.int8()), -1).to_numpy(), dtype=np.int8)


def coordinates(column: pa.ChunkedArray) -> NDArray[np.float64]:
    """Millionths of a degree to degrees; NaN = unknown (a latitude may be negative, so -1 cannot stand for null)."""
    return np.asarray(pc.fill_null(column.cast(pa.float64()), float("nan")).to_numpy(), dtype=np.float64) / 1e6


def positions(keys: Text, wanted: Text) -> NDArray[np.int64]:
    """Row of each wanted key in `keys`, -1 where it is missing or ''."""
    index = {key: row for row, key in enumerate(keys)}
    return np.array([index.get(key, -1) for key in wanted], dtype=np.int64)
