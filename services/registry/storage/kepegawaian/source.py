"""A table of the snapshot as a query: its rows counted, then streamed with the contract's columns in the contract's order."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Row, Select, func, null
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.contracts.v1.snapshot import TABEL, TabelSnapshot

Columns = Mapping[str, ColumnElement[Any]]


@dataclass(frozen=True)
class Source:
    """`base` has the rows, and no more joins than it takes to count them; `rows` adds what each is to tell."""

    base: Select[Any]
    rows: Select[Any]

    async def count(self, connection: AsyncConnection) -> int:
        return int((await connection.execute(self.base.with_only_columns(func.count()))).scalar_one())

    async def pages(self, connection: AsyncConnection, size: int) -> AsyncIterator[Sequence[Row[Any]]]:
        """All rows but never more than a page of them at a time."""
        stream = await connection.stream(self.rows, execution_options={"yield_per": size})
        async for page in stream.partitions(size):
            yield page


def key_of(identity: Any) -> ColumnElement[str]:
    return identity.c.sumber.concat(":").concat(identity.c.id_sumber)  # type: ignore[no-any-return]


def rows_of(name: str, joined: Select[Any], given: Columns, *tables: FromClause) -> Select[Any]:
    """The contract's columns: as given, else from the first table that has them, else null; in the order of the contract's key."""
    table = next(one for one in TABEL if one.nama == name)
    columns = {k.nama: given[k.nama] if k.nama in given else _first(k.nama, tables) for k in table.kolom}
    order = [columns[key] if _kind(table, key) == "date" else columns[key].collate("C") for key in table.kunci]
    return joined.with_only_columns(*[column.label(name) for name, column in columns.items()]).order_by(*order)


def _first(name: str, tables: Sequence[FromClause]) -> ColumnElement[Any]:
    return next((table.c[name] for table in tables if name in table.c), null())


def _kind(table: TabelSnapshot, key: str) -> str:
    return next(k.tipe for k in table.kolom if k.nama == key)
