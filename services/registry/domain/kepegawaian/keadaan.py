"""What protects, binds, rates or excuses a person, as the values that are sealed together under the person's key.

Dates stand as ISO text inside, ratings by year. Nothing here is kept in plain text, so whoever needs a value opens the whole.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

TANGGAL = ("hukdis_selesai", "ikatan_dinas_sampai", "komitmen_sampai", "perlindungan_sampai", "cuti_besar_sampai")
KEADAAN = (
    "hukdis_tingkat", "hukdis_selesai", "tugas_belajar", "ikatan_dinas_sampai", "komitmen_sampai", "perlindungan_sampai",
    "cuti_besar_sampai", "persetujuan", "kecamatan_rumah", "kecamatan_minat",
)  # fmt: skip
"""As they come in (shared/contracts/v1/masukan.py); beside them `hukdis_diketahui` and `predikat` by year."""
_encode = json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode
Values = dict[str, Any]


def closed(facts: Mapping[str, Any], ratings: Mapping[str, str]) -> Values:
    """The values to seal; `facts` has dates, `ratings` a year in digits → predikat."""
    values: Values = {name: facts.get(name) for name in KEADAAN}
    for name in TANGGAL:
        if values[name] is not None:
            values[name] = values[name].isoformat()
    return {**values, "hukdis_diketahui": bool(facts.get("hukdis_diketahui")), "predikat": dict(ratings)}


def opened(values: Mapping[str, Any]) -> Values:
    """What was sealed, with its dates; everything unknown for a person whose key is gone."""
    facts: Values = {name: values.get(name) for name in KEADAAN}
    for name in TANGGAL:
        if facts[name] is not None:
            facts[name] = date.fromisoformat(facts[name])
    return {**facts, "hukdis_diketahui": bool(values.get("hukdis_diketahui")), "predikat": dict(values.get("predikat") or {})}


def canonical(values: Values) -> str:
    """The same values, the same text: its keyed digest tells whether anything changed without opening what is held."""
    return _encode(values)
