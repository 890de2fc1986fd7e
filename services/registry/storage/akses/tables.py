"""Who may call: clients and what they may do."""

from __future__ import annotations

from sqlalchemy import Column, DateTime, ForeignKey, Table, Text, Uuid
from sqlalchemy.dialects.postgresql import ARRAY

from services.registry.storage.base import key, metadata

klien = Table(
    "klien", metadata, key(),
    Column("nama", Text, nullable=False, unique=True),
    Column("rahasia_sha256", Text, nullable=False),  # of 256 random bits, so no slow hash is needed
    Column("scopes", ARRAY(Text), nullable=False),
    Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE")),
    Column("dibuat_pada", DateTime(timezone=True), nullable=False),
    Column("dicabut_pada", DateTime(timezone=True)),
)  # fmt: skip
