"""The links of the two audit chains of an agency: what it changed, and who read restricted fields.

An entry's hash covers the entry and the hash before it, so a changed, removed or moved entry breaks every link after it. A link
covers its transaction's events through their hash. Names of fields and ids only: a chain never holds a value of a person.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from shared.contracts.canonical import canonical_hash

GENESIS = "0" * 64
EVENT_CONTENT = ("jenis", "subjek_jenis", "subjek_id", "isi")
"""What of an event its link covers; number, actor and time stand in the link itself."""
READ_CONTENT = ("nomor", "pada", "aktor", "tujuan", "kolom", "jumlah", "subjek")


def content_hash(events: list[dict[str, Any]]) -> str:
    return canonical_hash([{name: event[name] for name in EVENT_CONTENT} for event in events])


def change_entry(number: int, at: datetime, actor: str, first: int, last: int, content: str) -> dict[str, Any]:
    """One transaction's events `first` to `last` and the hash of what they say."""
    return {"nomor": number, "pada": at, "aktor": actor, "dari_nomor": first, "sampai_nomor": last, "isi_hash": content}


def read_entry(
    number: int, at: datetime, actor: str, purpose: str, columns: Iterable[str], subjects: Iterable[object]
) -> dict[str, Any]:
    """One request that read restricted `columns` of `subjects`, in one order whoever wrote them down."""
    ids = sorted({str(subject) for subject in subjects})
    return {
        "nomor": number, "pada": at, "aktor": actor, "tujuan": purpose, "kolom": sorted(set(columns)), "jumlah": len(ids),
        "subjek": ids,
    }  # fmt: skip


def link(before: str, entry: dict[str, Any]) -> str:
    """SHA-256 over the hash before and the canonical entry."""
    return canonical_hash({**entry, "pada": entry["pada"].astimezone(UTC).isoformat(), "hash_sebelum": before})
