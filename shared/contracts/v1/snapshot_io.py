"""Write, pack, unpack and hash a bundle, of snapshots unless told otherwise: with snapshot_lines all of shared/ that knows Arrow.

A bundle is written batch by batch, so that a million people need no more memory than ten thousand. Rows must come sorted by the
table's key, as text by its UTF-8 bytes (COLLATE "C"); `pack` sorts whatever it is given, so that neither the database's order nor
the import's order reaches the hash.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any, BinaryIO, Self

import pyarrow as pa

from shared.contracts.canonical import canonical_bytes
from shared.contracts.v1.kontrak import SNAPSHOT, Kontrak
from shared.contracts.v1.snapshot import VERSI, Kolom, TabelSnapshot
from shared.contracts.v1.snapshot_lines import canonical_lines, check_keys

Baris = Sequence[Any]
BATCH_ROWS = 8_192
"""Rows of one Arrow batch: always the same, so that the same content gives the same bytes."""
_TYPES: dict[str, pa.DataType] = {"text": pa.string(), "int": pa.int64(), "date": pa.date32(), "bool": pa.bool_()}
_OPTIONS = pa.ipc.IpcWriteOptions(compression="zstd")


def schema_of(table: TabelSnapshot) -> pa.Schema:
    return pa.schema([pa.field(k.nama, _TYPES[k.tipe]) for k in table.kolom])


class ContentHash:
    """SHA-256 over the canonical form, fed table by table in contract order."""

    def __init__(self, instansi: str, per: date, versi: int = VERSI) -> None:
        self._digest = hashlib.sha256(canonical_bytes({"versi": versi, "instansi": instansi, "per": per}) + b"\n")

    def head(self, table: TabelSnapshot, rows: int) -> None:
        head = {"tabel": table.nama, "kolom": [[k.nama, k.tipe] for k in table.kolom], "jumlah": rows}
        self._digest.update(canonical_bytes(head) + b"\n")

    def rows(self, batch: pa.RecordBatch) -> None:
        self._digest.update(canonical_lines(batch))

    def hexdigest(self) -> str:
        return self._digest.hexdigest()


class SnapshotWriter:
    """In `with`: `with writer.table(TABEL[0], rows) as put: put(batch) …` for every table in contract order, then `finish()`."""

    def __init__(self, file: BinaryIO, instansi: str, per: date, diketahui: str, kontrak: Kontrak = SNAPSHOT) -> None:
        """`diketahui` (instant of recording) is carried, not hashed."""
        self._meta = {"versi": kontrak.versi, "instansi": instansi, "per": per.isoformat(), "diketahui": diketahui}
        self._bundle = zipfile.ZipFile(file, "w", zipfile.ZIP_STORED)
        self._hash = ContentHash(instansi, per, kontrak.versi)
        self._due = list(kontrak.kini)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._bundle.close()  # also of a bundle given up half-way, while its file is still open

    @contextmanager
    def table(self, table: TabelSnapshot, rows: int) -> Iterator[Callable[[pa.RecordBatch], None]]:
        """Takes exactly `rows` rows. Raises ValueError for a key missing, twice or out of order, and for another number of rows."""
        if self._due[:1] != [table]:
            raise ValueError(f"table {table.nama} is not the next one")
        del self._due[0]
        self._hash.head(table, rows)
        last: tuple[Any, ...] | None = None
        count = 0
        with (
            self._bundle.open(zipfile.ZipInfo(f"{table.nama}.arrow"), "w", force_zip64=True) as sink,
            pa.ipc.new_stream(sink, schema_of(table), options=_OPTIONS) as stream,
        ):

            def put(batch: pa.RecordBatch) -> None:
                nonlocal last, count
                last = check_keys(table, batch, last)
                self._hash.rows(batch)
                stream.write_batch(batch)
                count += batch.num_rows

            yield put
        if count != rows:
            raise ValueError(f"table {table.nama}: {count} rows came where {rows} were announced")

    def finish(self) -> str:
        """The content hash, written into the bundle last."""
        if self._due:
            raise ValueError(f"table {self._due[0].nama} is missing")
        hashed = self._hash.hexdigest()
        self._bundle.writestr(zipfile.ZipInfo("meta.json"), json.dumps({**self._meta, "hash": hashed}, sort_keys=True))
        self._bundle.close()
        return hashed


def to_batch(table: TabelSnapshot, columns: Sequence[Sequence[Any] | pa.Array]) -> pa.RecordBatch:
    """Columns in contract order, as values or as `to_array` made them."""
    return pa.RecordBatch.from_arrays(
        [to_array(k, c) for k, c in zip(table.kolom, columns, strict=True)], schema=schema_of(table)
    )


def to_array(column: Kolom, values: Sequence[Any] | pa.Array) -> pa.Array:
    """A date may also come as ISO text."""
    if isinstance(values, pa.Array):
        return values
    if column.tipe == "date" and any(isinstance(value, str) for value in values):
        return pa.array(values, pa.string()).cast(pa.date32())
    return pa.array(values, _TYPES[column.tipe])


def pack(
    instansi: str, per: date, diketahui: str, tables: Mapping[str, Iterable[Baris]], kontrak: Kontrak = SNAPSHOT
) -> tuple[str, bytes]:
    """(content hash, bundle) of rows in any order."""
    sink = io.BytesIO()
    with SnapshotWriter(sink, instansi, per, diketahui, kontrak) as writer:
        for table in kontrak.kini:
            rows = _sorted(table, tables.get(table.nama, ()))
            with writer.table(table, len(rows)) as put:
                for start in range(0, len(rows), BATCH_ROWS):
                    put(to_batch(table, list(zip(*rows[start : start + BATCH_ROWS], strict=True))))
        hashed = writer.finish()
    return hashed, sink.getvalue()


def _sorted(table: TabelSnapshot, rows: Iterable[Baris]) -> list[Baris]:
    at = [next(i for i, k in enumerate(table.kolom) if k.nama == name) for name in table.kunci]
    return sorted(rows, key=lambda row: tuple(_text(table, row[i]) for i in at))


def _text(table: TabelSnapshot, value: Any) -> str:
    if value is None:
        raise ValueError(f"table {table.nama}: a key column holds null")
    return value.isoformat() if isinstance(value, date) else str(value)


def unpack(bundle: bytes, kontrak: Kontrak = SNAPSHOT) -> tuple[dict[str, Any], dict[str, pa.Table]]:
    """(meta, tables as the contract stands now). Raises ValueError when the bundle is damaged or newer than we are."""
    try:
        with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
            meta: dict[str, Any] = json.loads(archive.read("meta.json"))
            held = kontrak.tabel(_version(meta, kontrak))
            tables = {t.nama: pa.ipc.open_stream(archive.read(f"{t.nama}.arrow")).read_all() for t in held}
    except (zipfile.BadZipFile, KeyError, pa.ArrowInvalid) as damage:
        raise ValueError("the snapshot bundle is damaged") from damage
    return meta, {t.nama: _completed(t, tables.get(t.nama)) for t in kontrak.kini}


def _version(meta: dict[str, Any], kontrak: Kontrak) -> int:
    found = meta.get("versi")
    if not isinstance(found, int) or not 1 <= found <= kontrak.versi:
        raise ValueError(f"snapshot version {found} is not one of 1 to {kontrak.versi}")
    return found


def _completed(table: TabelSnapshot, held: pa.Table | None) -> pa.Table:
    """Columns that came later are not known, a table that came later is empty."""
    if held is None:
        return schema_of(table).empty_table()
    columns = [
        held.column(k.nama) if k.nama in held.column_names else pa.nulls(held.num_rows, _TYPES[k.tipe]) for k in table.kolom
    ]
    return pa.Table.from_arrays(columns, schema=schema_of(table))


def content_hash(meta: dict[str, Any], tables: Mapping[str, pa.Table], versi: int = VERSI, kontrak: Kontrak = SNAPSHOT) -> str:
    """Of the rows themselves, as the contract stood in a version."""
    found = ContentHash(str(meta["instansi"]), date.fromisoformat(str(meta["per"])), versi)
    for table in kontrak.tabel(versi):
        found.head(table, tables[table.nama].num_rows)
        for batch in tables[table.nama].select([k.nama for k in table.kolom]).to_batches():
            found.rows(batch)
    return found.hexdigest()


def verify(bundle: bytes, kontrak: Kontrak = SNAPSHOT) -> str:
    """Recompute the content hash from the rows themselves; raises ValueError when meta claims another."""
    meta, tables = unpack(bundle, kontrak)
    found = content_hash(meta, tables, _version(meta, kontrak), kontrak)
    if found != meta["hash"]:
        raise ValueError("the snapshot's content does not match its hash")
    return found
