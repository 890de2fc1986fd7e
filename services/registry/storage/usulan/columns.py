"""What tables of cases are made of: a row of an agency, a row of a case, a reference that goes with what it names."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Table, Uuid, text

from services.registry.storage.base import key, metadata

NOW = text("upper_inf(dicatat)")


def refers(name: str, target: str, *, nullable: bool = False) -> Column[uuid.UUID]:
    return Column(name, Uuid, ForeignKey(target, ondelete="CASCADE"), nullable=nullable)


def came_from(name: str, target: str) -> Column[uuid.UUID]:
    """What a case came from; the case outlives it."""
    return Column(name, Uuid, ForeignKey(target, ondelete="SET NULL"))


def of_agency(name: str, *items: Any) -> Table:
    return Table(name, metadata, key(), refers("instansi_id", "instansi.id"), *items)


def of_case(name: str, *items: Any) -> Table:
    """The person stands beside the case, so that a person's own copy and forgetting a person reach every row."""
    return Table(
        name, metadata, key(), refers("usulan_id", "usulan_mutasi.id"), refers("pegawai_id", "pegawai.id"), *items,
        Index(f"ix_{name}_usulan_id", "usulan_id"), Index(f"ix_{name}_pegawai_id", "pegawai_id"),
    )  # fmt: skip
