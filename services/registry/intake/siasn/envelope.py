"""Which rows are in an answer of SIASN's? It has at least six envelopes, and `data` may be a list, one row, or a sentence."""

from __future__ import annotations

from typing import Any

from shared.errors import MasukanTidakSah

NOTHING = "SIASN menjawab tidak ada data."
ROWS_MAX = 500
_REFUSALS = ("mapData", "success", "Error", "message", "Message", "description")
"""What stands in answers that hold no rows: of saves, of errors, of a token that is no longer good."""


def rows(body: Any) -> tuple[list[Any], list[str]]:
    """(rows in order, notes). Raises MasukanTidakSah for an answer that is an error, and for too many rows."""
    notes: list[str] = []
    found = _unwrap(body, notes)
    if len(found) > ROWS_MAX:
        raise MasukanTidakSah(
            f"Lebih dari {ROWS_MAX} baris.", saran="Bagi kirimannya.", pesan_en=f"More than {ROWS_MAX} rows; send them in parts."
        )
    return found, list(dict.fromkeys(notes))


def _unwrap(body: Any, notes: list[str]) -> list[Any]:
    if isinstance(body, list):
        return [row for part in body for row in (_unwrap(part, notes) if _is_envelope(part) else [part])]
    if not isinstance(body, dict):
        raise _refused()
    for name in ("data", "baris"):
        if name in body and (name == "baris" or _is_envelope(body)):
            inside = body[name]
            if inside is None or isinstance(inside, str):  # "Data tidak ditemukan", "record not found"
                notes.append(NOTHING)
                return []
            return _unwrap(inside, notes) if isinstance(inside, list) or _is_envelope(inside) else [inside]
    if any(name in body for name in _REFUSALS):
        raise _refused()
    return [body]


def _is_envelope(part: Any) -> bool:
    return isinstance(part, dict) and "data" in part and ("code" in part or len(part) == 1 or "count" in part)


def _refused() -> MasukanTidakSah:
    return MasukanTidakSah(
        "Ini bukan data SIASN, melainkan jawaban galat atau bentuk lain.",
        saran="Kirim isi jawaban GET SIASN, atau daftar barisnya.",
        pesan_en="Not rows of SIASN but an error answer or something else.",
    )
