"""Pack, unpack and hash a snapshot: the only file of shared/ that knows Arrow.

`tables` maps a table name to a list of row tuples in column order (None = null). Packing sorts rows by the table's key,
so that neither the database's order nor the import's order reaches the hash.
"""

from __future__ import annotations

import hashlib
import io
import itertools
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import pyarrow as pa

from shared.contracts.canonical import canonical_bytes
from shared.contracts.v1.snapshot import TABEL, VERSI, TabelSnapshot

Baris = Sequence[Any]
_TYPES: dict[str, pa.DataType] = {"text": pa.string(), "int": pa.int64(), "date": pa.date32(), "bool": pa.bool_()}
_OPTIONS = pa.ipc.IpcWriteOptions(compression="zstd")


def schema_of(table: TabelSnapshot) -> pa.Schema:
    return pa.schema([pa.field(k.nama, _TYPES[k.tipe]) for k in table.kolom])


def sort_rows(table: TabelSnapshot, rows: Iterable[Baris]) -> list[Baris]:
    """Rows sorted by the stable key. Raises ValueError when a key is missing or stands twice."""
    at = [next(i for i, k in enumerate(table.kolom) if k.nama == name) for name in table.kunci]
    keyed = sorted(((tuple(_text(row[i]) for i in at), row) for row in rows), key=lambda pair: pair[0])
    for (one, _), (two, _) in itertools.pairwise(keyed):
        if one == two:
            raise ValueError(f"table {table.nama}: a key stands twice")
    return [row for _, row in keyed]


def _text(value: Any) -> str:
    if value is None:
        raise ValueError("a key column holds null")
    return value.isoformat() if isinstance(value, date) else str(value)


def content_hash(instansi: str, per: date, tables: Mapping[str, Sequence[Baris]]) -> str:
    """SHA-256 over the canonical form; `tables` must hold rows already sorted by `sort_rows`."""
    digest = hashlib.sha256(canonical_bytes({"versi": VERSI, "instansi": instansi, "per": per}) + b"\n")
    for table in TABEL:
        rows = tables.get(table.nama, ())
        head = {"tabel": table.nama, "kolom": [[k.nama, k.tipe] for k in table.kolom], "jumlah": len(rows)}
        digest.update(canonical_bytes(head) + b"\n")
        for row in rows:
            digest.update(json.dumps(list(row), separators=(",", ":"), ensure_ascii=False, default=_iso).encode() + b"\n")
    return digest.hexdigest()


def _iso(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} in a snapshot row")


def pack(instansi: str, per: date, diketahui: str, tables: Mapping[str, Iterable[Baris]]) -> tuple[str, bytes]:
    """Return (content hash, bundle bytes). `diketahui` (instant of recording) is carried, not hashed."""
    ordered = {t.nama: sort_rows(t, tables.get(t.nama, ())) for t in TABEL}
    hashed = content_hash(instansi, per, ordered)
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_STORED) as bundle:
        meta = {"versi": VERSI, "instansi": instansi, "per": per.isoformat(), "diketahui": diketahui, "hash": hashed}
        bundle.writestr(zipfile.ZipInfo("meta.json"), json.dumps(meta, sort_keys=True))
        for table in TABEL:
            bundle.writestr(zipfile.ZipInfo(f"{table.nama}.arrow"), _to_ipc(table, ordered[table.nama]))
    return hashed, sink.getvalue()


def _to_ipc(table: TabelSnapshot, rows: Sequence[Baris]) -> bytes:
    schema = schema_of(table)
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(table.kolom)
    arrays = [pa.array(list(values), type=field.type) for values, field in zip(columns, schema, strict=True)]
    sink = io.BytesIO()
    with pa.ipc.new_stream(sink, schema, options=_OPTIONS) as writer:
        writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
    return sink.getvalue()


def unpack(bundle: bytes) -> tuple[dict[str, Any], dict[str, pa.Table]]:
    """Return (meta, tables). Raises ValueError when the bundle is damaged or its version is not ours."""
    try:
        with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
            meta: dict[str, Any] = json.loads(archive.read("meta.json"))
            tables = {t.nama: pa.ipc.open_stream(archive.read(f"{t.nama}.arrow")).read_all() for t in TABEL}
    except (zipfile.BadZipFile, KeyError, pa.ArrowInvalid) as damage:
        raise ValueError("the snapshot bundle is damaged") from damage
    if meta.get("versi") != VERSI:
        raise ValueError(f"snapshot version {meta.get('versi')} is not {VERSI}")
    return meta, tables


def verify(bundle: bytes) -> str:
    """Recompute the content hash from the rows themselves; raises ValueError when meta claims another."""
    meta, tables = unpack(bundle)
    rows = {name: list(zip(*(c.to_pylist() for c in t.columns), strict=True)) for name, t in tables.items()}
    found = content_hash(str(meta["instansi"]), date.fromisoformat(str(meta["per"])), rows)
    if found != meta["hash"]:
        raise ValueError("the snapshot's content does not match its hash")
    return found
