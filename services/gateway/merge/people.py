"""Who a pseudonym is, for a reader who may know: `people` holds those registry named, by pseudonym, and null stands for anybody else.

The pseudonym itself never leaves.
"""

from __future__ import annotations

from typing import Any


def named(key: str, people: dict[str, dict[str, Any]]) -> dict[str, Any]:
    one = people.get(key)
    return {"pegawai_id": one["id"] if one else None, "nama": one["nama"] if one else None}


def identified(key: str, people: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """With the masked NIP, where two of the same name must be told apart."""
    one = people.get(key)
    return {**named(key, people), "nip_tersamar": one["nip_tersamar"] if one else None}
