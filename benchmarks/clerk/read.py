"""From the columns of a city back to the papers on a clerk's desk: one case per question, every null a None."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import numpy as np

from benchmarks.clerk.case import Case
from services.scoring.facts import Kebutuhan, Kota, Pasangan, Tabel

SHARE, LEAST = 20, 5
"""A day more than one in twenty of the staff share, and more than five people, looks like a mass decree."""


def cases(
    kota: Kota, pairs: Pasangan, need: Kebutuhan, policy: dict[str, Any], settled: dict[str, str] | None = None
) -> list[Case]:
    """`settled`: days of mass decrees of which a person said DIKONFIRMASI or DITOLAK."""
    people, posts, units = (_rows(table) for table in (kota.pegawai, kota.jabatan, kota.unor))
    said = {date.fromisoformat(day): word for day, word in (settled or {}).items()}
    days = Counter(row["tmt_jabatan"] for row in people if row["tmt_jabatan"] is not None)
    likely = {day for day, count in days.items() if count > max(len(people) // SHARE, LEAST) and said.get(day) != "DITOLAK"}
    shared: dict[str, Any] = {
        "tmt": kota.tmt_rencana.astype(date), "diputus": kota.tanggal_keputusan.astype(date), "persetujuan": policy["persetujuan"],
        "massal": frozenset(likely), "pasti_massal": frozenset(day for day, word in said.items() if word == "DIKONFIRMASI"),
        "pernah_dicatat": frozenset(column for column in people[0] if any(row[column] is not None for row in people)) if people else (),
    }  # fmt: skip
    return [
        Case(
            orang=people[p], lama=_at(posts, kota.pegawai["jabatan_i"][p]), baru=_at(posts, kota.sel.jabatan_i[c]),
            kursi=_seat(kota, need, c), unit=_unit(kota, units, int(kota.pegawai["unor_i"][p])), **shared,
        )
        for p, c in zip(pairs.pegawai_i.tolist(), pairs.sel_i.tolist(), strict=True)
    ]  # fmt: skip


def _seat(kota: Kota, need: Kebutuhan, cell: int) -> dict[str, Any]:
    sel = kota.sel
    established = int(sel.ditetapkan[cell])
    return {
        "mapel": sel.mapel[cell] or None, "ditetapkan": established if established >= 0 else None, "draf": bool(sel.ditetapkan_draf[cell]),
        "opd": int(sel.opd_i[cell]), "unit": int(sel.unor_i[cell]), "orang": int(kota.orang[cell]), "jam": float(need.jam_minggu[cell]),
    }  # fmt: skip


def _unit(kota: Kota, units: list[dict[str, Any]], row: int) -> dict[str, Any] | None:
    return None if row < 0 else {"opd": int(kota.unor["opd_i"][row]), "kunci": row, "tutup": units[row]["tutup"]}


def _at(rows: list[dict[str, Any]], row: int) -> dict[str, Any] | None:
    return rows[row] if row >= 0 else None


def _rows(table: Tabel) -> list[dict[str, Any]]:
    columns = {name: [_plain(value) for value in values.tolist()] for name, values in table.items() if np.ndim(values) == 1}
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _plain(value: Any) -> Any:
    """'' and -1 are how a column writes that nobody knows; numpy's NaT is None already."""
    return None if value in ("", -1) else value
