"""About which case, when, and with what a fact is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.sandi import Vault
from shared.vocabulary import StatusUsulan


@dataclass(frozen=True)
class Ditanya:
    """`vault` opens the person's circumstances for the rules; nothing of them leaves."""

    connection: AsyncConnection
    vault: Vault
    usulan: Mapping[str, Any]
    hari_ini: date
    pada: datetime
    ke: StatusUsulan | None = None
    """Where the step leads; None outside a step."""
