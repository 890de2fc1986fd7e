"""The snapshot contract by its published example: one hash for the same facts, another for any other, damage refused."""

from __future__ import annotations

import hashlib
import io
import json
import random
import zipfile
from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from shared.contracts.v1.snapshot import TABEL, VERSI, tabel
from shared.contracts.v1.snapshot_io import ContentHash, content_hash, schema_of, to_batch, unpack, verify
from tests.contracts import example

PUBLISHED = json.loads(example.HASHES.read_text())["snapshot"]


HASH_OF_VERSION_2 = "309ceab0cdeb8899cb2a13b42bab176f654f8aab39cf1bd6ca3d0b7100d325d2"
"""Published while version 2 was the last: what came later must leave it alone."""


def hash_as_described(versi: int = VERSI) -> str:
    """The canonical form of the contract's words, written a second time with nothing but json and hashlib."""
    head = example.snapshot()
    lines: list[Any] = [{"instansi": head["instansi"], "per": head["per"], "versi": versi}]
    for table in tabel(versi):
        rows = [[row.get(column.nama) for column in table.kolom] for row in head["tabel"][table.nama]]
        names = [column.nama for column in table.kolom]
        rows.sort(key=lambda row: [str(row[names.index(key)]) for key in table.kunci])
        lines.append({"jumlah": len(rows), "kolom": [[k.nama, k.tipe] for k in table.kolom], "tabel": table.nama})
        lines += rows
    text = "".join(json.dumps(line, separators=(",", ":"), ensure_ascii=False) + "\n" for line in lines)
    return hashlib.sha256(text.encode()).hexdigest()


def test_the_example_has_the_published_hash() -> None:
    assert example.packed(example.tables())[0] == PUBLISHED


def test_the_hash_can_be_recomputed_by_anybody_from_the_contracts_words() -> None:
    assert hash_as_described() == PUBLISHED


@pytest.mark.parametrize("seed", range(5))
def test_rows_in_any_order_give_the_same_hash_and_the_same_bytes(seed: int) -> None:
    rows = example.tables()
    for mixed in rows.values():
        random.Random(seed).shuffle(mixed)
    assert example.packed(rows) == example.packed(example.tables())


@pytest.mark.parametrize("table", [t for t in TABEL if example.tables()[t.nama]], ids=lambda t: t.nama)
def test_any_changed_value_gives_another_hash(table: Any) -> None:
    for at, column in enumerate(table.kolom):
        rows = example.tables()
        first = list(rows[table.nama][0])
        first[at] = other(column.tipe, first[at])
        rows[table.nama][0] = tuple(first)
        assert example.packed(rows)[0] != PUBLISHED, f"{table.nama}.{column.nama} is not hashed"


def other(kind: str, value: Any) -> Any:
    if kind == "int":
        return (value or 0) + 1
    return {"text": f"{value}!", "date": date(1999, 9, 9), "bool": not value}[kind]


def test_unpacking_gives_back_what_was_packed() -> None:
    meta, found = unpack(example.packed(example.tables())[1])
    assert (meta["hash"], meta["versi"]) == (PUBLISHED, VERSI)
    for table in TABEL:
        columns = [column.to_pylist() for column in found[table.nama].columns]
        assert sorted(zip(*columns, strict=True), key=repr) == sorted(example.tables()[table.nama], key=repr)


def test_two_rows_with_one_key_are_refused() -> None:
    rows = example.tables()
    rows["unor"].append(rows["unor"][0])
    with pytest.raises(ValueError, match="unor: a key stands twice"):
        example.packed(rows)


def test_a_damaged_or_cut_bundle_is_refused() -> None:
    bundle = example.packed(example.tables())[1]
    for broken in (b"", bundle[:200], bundle[: len(bundle) // 2], b"PK" + bytes(500)):
        with pytest.raises(ValueError, match="damaged"):
            unpack(broken)


def test_a_bundle_whose_rows_were_changed_on_the_way_is_refused() -> None:
    rows = example.tables()
    rows["pegawai"].pop()
    with pytest.raises(ValueError, match="does not match its hash"):
        verify(claiming(PUBLISHED, example.packed(rows)[1]))


def test_a_bundle_of_another_version_is_refused() -> None:
    for version in (0, VERSI + 1, "1", None):
        with pytest.raises(ValueError, match=f"is not one of 1 to {VERSI}"):
            unpack(claiming(PUBLISHED, example.packed(example.tables())[1], versi=version))


def of_version(versi: int) -> bytes:
    """The example as an earlier version of the contract wrote it: fewer columns, fewer tables, its own hash."""
    head, sink = example.snapshot(), io.BytesIO()
    hashed = ContentHash(head["instansi"], date.fromisoformat(head["per"]), versi)
    with zipfile.ZipFile(sink, "w") as bundle:
        for table in tabel(versi):
            at = [k.nama for k in next(t for t in TABEL if t.nama == table.nama).kolom]
            rows = [tuple(row[at.index(k.nama)] for k in table.kolom) for row in example.tables()[table.nama]]
            rows.sort(key=lambda row: [str(row[[k.nama for k in table.kolom].index(name)]) for name in table.kunci])
            part = io.BytesIO()
            hashed.head(table, len(rows))
            with pa.ipc.new_stream(part, schema_of(table)) as stream:
                if rows:
                    batch = to_batch(table, list(zip(*rows, strict=True)))
                    hashed.rows(batch)
                    stream.write_batch(batch)
            bundle.writestr(f"{table.nama}.arrow", part.getvalue())
        meta = {"versi": versi, "instansi": head["instansi"], "per": head["per"], "diketahui": "", "hash": hashed.hexdigest()}
        bundle.writestr("meta.json", json.dumps(meta))
    return sink.getvalue()


@pytest.mark.parametrize("versi", range(1, VERSI))
def test_a_bundle_of_an_earlier_version_is_still_read_and_still_proves_itself(versi: int) -> None:
    old = of_version(versi)
    meta, found = unpack(old)

    assert verify(old) == meta["hash"] == hash_as_described(versi)
    assert {t.nama: found[t.nama].column_names for t in TABEL} == {t.nama: [k.nama for k in t.kolom] for t in TABEL}
    assert found["pegawai"].num_rows == len(example.tables()["pegawai"])
    for table in TABEL:
        later = [k.nama for k in table.kolom if k.sejak > versi]
        assert {value for name in later for value in found[table.nama].column(name).to_pylist()} <= {None}
        assert table.sejak <= versi or found[table.nama].num_rows == 0


def test_what_came_later_leaves_the_hash_of_an_earlier_version_alone() -> None:
    meta, found = unpack(example.packed(example.tables())[1])

    assert content_hash(meta, found, 1) == hash_as_described(1)
    assert content_hash(meta, found, 2) == HASH_OF_VERSION_2


def claiming(hashed: str, bundle: bytes, **changed: Any) -> bytes:
    """The same tables under a forged meta.json."""
    with zipfile.ZipFile(io.BytesIO(bundle)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["meta.json"] = json.dumps({**json.loads(parts["meta.json"]), "hash": hashed, **changed}).encode()
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return sink.getvalue()
