"""A training file of the six units: frozen, read back and verified."""

from __future__ import annotations

from datetime import date
from typing import Any

from services.registry.operations.model.freeze_training import Latihan, freeze_training
from services.registry.storage.model import training_files
from services.registry.storage.work import UnitOfWork
from shared.contracts.v1.latihan import LATIHAN
from shared.contracts.v1.snapshot_io import unpack, verify
from tests.registry.kepegawaian.writing import TODAY, at
from tests.registry.snapshot.freezing import City

Rows = dict[tuple[str, date], dict[str, Any]]


async def freeze(city: City, per: date = TODAY, hour: int = 20) -> Latihan:
    async with UnitOfWork(city.engine, "uji", at(hour)) as work:
        return await freeze_training(work, city.vault, city.agency, per)


async def bundle_of(city: City, frozen: Latihan) -> bytes:
    async with city.engine.connect() as connection:
        return await training_files.bundle(connection, city.agency, frozen.hash)


async def rows_of(city: City, frozen: Latihan) -> Rows:
    """By person and beginning."""
    bundle = await bundle_of(city, frozen)
    assert verify(bundle, LATIHAN) == frozen.hash
    return {(row["kunci"], row["mulai"]): row for row in unpack(bundle, LATIHAN)[1]["penempatan"].to_pylist()}
