"""What of an entry stands open in its row and what is sealed: by the level of each field, nothing else."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from shared.contracts.v1.riwayat import ISI, TINGKAT
from shared.vocabulary import JenisRiwayat, TingkatData

OPEN = (TingkatData.PUBLIK, TingkatData.INTERNAL)
CLOSED_KINDS = frozenset(kind for kind, levels in TINGKAT.items() if set(levels.values()) == {TingkatData.RAHASIA})
"""Kinds whose very existence for a person is secret: whoever may not see them is not told that there are any."""
_DATES = {kind: frozenset(column.nama for column in columns if column.tipe == "date") for kind, columns in ISI.items()}
_NAMES = uuid.UUID("6d8f6f4e-0b0e-5f0a-9d0a-7c2f5f1e3a10")
Values = dict[str, Any]


def split(kind: JenisRiwayat, values: Mapping[str, Any]) -> tuple[Values, Values]:
    """(open fields, fields to seal) as JSON holds them; fields that say nothing are left out."""
    said = {name: _plain(values[name]) for name in TINGKAT[kind] if values.get(name) is not None}
    shown = {name: value for name, value in said.items() if is_open(kind, name)}
    return shown, {name: value for name, value in said.items() if name not in shown}


def joined(kind: JenisRiwayat, shown: Mapping[str, Any], sealed: Mapping[str, Any]) -> Values:
    """All fields of an entry, dates as dates."""
    both = {**shown, **sealed}
    return {name: date.fromisoformat(value) if name in _DATES[kind] else value for name, value in both.items()}


def is_open(kind: JenisRiwayat, name: str) -> bool:
    return TINGKAT[kind].get(name) in OPEN


def canonical(shown: Values, sealed: Values) -> str:
    """The same entry, the same text: its keyed digest tells whether anything changed."""
    return json.dumps([shown, sealed], sort_keys=True, separators=(",", ":"))


def entry_id(person: uuid.UUID, kind: JenisRiwayat, sumber: str, id_sumber: str) -> uuid.UUID:
    """The entry's id for events and clients, the same through all its corrections."""
    return uuid.uuid5(_NAMES, f"{person}|{kind}|{sumber}|{id_sumber}")


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
