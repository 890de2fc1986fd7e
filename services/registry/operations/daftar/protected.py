"""Until when each person is protected, opened for the one list that says so."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian import keadaan, sandi
from services.registry.domain.kepegawaian.klasifikasi import LINGKUP, RAHASIA
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.storage.daftar import protected
from services.registry.storage.daftar.definition import Tanya
from shared.errors import TidakBerwenang

SCOPE = LINGKUP[RAHASIA]
OPENED = ("perlindungan_sampai",)
PURPOSE = "daftar.perlindungan"


async def days(connection: AsyncConnection, vault: Vault, asked: Tanya, scopes: Iterable[str]) -> dict[uuid.UUID, date]:
    """Of everybody whose protection runs on the day of the list and ends by its last. Raises TidakBerwenang without the scope."""
    if SCOPE not in set(scopes):
        raise TidakBerwenang(f"Daftar ini memerlukan scope {SCOPE}.", saran="Minta scope itu.", pesan_en=f"Scope {SCOPE} needed.")
    rows = await protected.sealed(connection, asked)
    return await asyncio.to_thread(_opened, vault, rows, asked)  # a city's people take a second


def _opened(vault: Vault, rows: list[Any], asked: Tanya) -> dict[uuid.UUID, date]:
    found = {}
    for person, wrapped, held in rows:
        end = keadaan.opened(sandi.unseal(vault.unwrap(wrapped, person), held, sandi.CIRCUMSTANCES))["perlindungan_sampai"]
        if end is not None and (asked.moment.per is None or end >= asked.moment.per) and end <= asked.sampai:
            found[person] = end
    return found
