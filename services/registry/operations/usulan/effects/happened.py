"""A step that was just taken, for what follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.usulan.status import Langkah
from services.registry.storage.work import UnitOfWork


@dataclass(frozen=True)
class Terjadi:
    """`usulan`: the row after the step; `isi`: what came with the act."""

    work: UnitOfWork
    vault: Vault
    usulan: Mapping[str, Any]
    langkah: Langkah
    siapa: Siapa
    hari_ini: date
    isi: Mapping[str, Any]
