"""Writing a snapshot batch by batch: the text of any value is what json writes, order and keys are held, batches leave no trace."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.contracts.v1.snapshot import TABEL
from shared.contracts.v1.snapshot_io import BATCH_ROWS, SnapshotWriter, pack, to_batch, unpack, verify
from shared.contracts.v1.snapshot_lines import canonical_lines

UNOR = TABEL[0]
TEXTS = (
    st.none()
    | st.text(st.characters(codec="utf-8"), max_size=12)
    | st.sampled_from(['"', "\\", "\n\t\r\b\f", "\x00\x1f\x7f", "é€𝄞"])
)
INTS = st.none() | st.integers(-(2**63), 2**63 - 1)
DATES = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))
BOOLS = st.none() | st.booleans()
ROWS = st.lists(st.tuples(TEXTS, INTS, DATES, BOOLS, TEXTS), max_size=12)
KINDS = (pa.string(), pa.int64(), pa.date32(), pa.bool_(), pa.string())


@settings(deadline=None)  # the first call wakes Arrow
@given(ROWS, st.integers(0, 3))
def test_every_row_is_written_as_json_writes_it(rows: list[tuple[Any, ...]], skipped: int) -> None:
    columns = [pa.array([row[at] for row in rows], kind) for at, kind in enumerate(KINDS)]
    batch = pa.RecordBatch.from_arrays(columns, names=list("abcde")).slice(skipped)

    expected = [json.dumps(list(row), separators=(",", ":"), ensure_ascii=False, default=str) + "\n" for row in rows[skipped:]]

    assert canonical_lines(batch).decode() == "".join(expected)


@settings(deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=4), min_size=2, max_size=20, unique=True))
def test_the_order_of_keys_is_that_of_their_code_points(keys: list[str]) -> None:
    packed = unpack(pack("X", date(2026, 1, 1), "", {"unor": [a_unit(key) for key in keys]})[1])[1]

    assert packed["unor"].column("kunci").to_pylist() == sorted(keys)


def a_unit(key: str | None, name: str = "Unit") -> tuple[Any, ...]:
    return (key, name, *[None] * (len(UNOR.kolom) - 2))


def written(pages: list[list[tuple[Any, ...]]], announced: int | None = None) -> tuple[str, bytes]:
    sink = io.BytesIO()
    rows = [row for page in pages for row in page]
    with SnapshotWriter(sink, "X", date(2026, 1, 1), "") as writer:
        with writer.table(UNOR, len(rows) if announced is None else announced) as put:
            for page in pages:
                put(to_batch(UNOR, list(zip(*page, strict=True))))
        for table in TABEL[1:]:
            with writer.table(table, 0):
                pass
        hashed = writer.finish()
    return hashed, sink.getvalue()


def test_more_rows_than_a_batch_holds_have_the_hash_of_any_other_cut() -> None:
    rows = [a_unit(f"{number:06d}") for number in range(BATCH_ROWS + 3)]

    hashed, bundle = pack("X", date(2026, 1, 1), "", {"unor": reversed(rows)})

    assert written([rows[:5], rows[5:]])[0] == hashed == verify(bundle)
    assert unpack(bundle)[1]["unor"].num_rows == len(rows)


@pytest.mark.parametrize(
    ("pages", "announced", "told"),
    [
        ([[a_unit("b"), a_unit("a")]], None, "not in order"),
        ([[a_unit("b")], [a_unit("a")]], None, "not in order"),
        ([[a_unit("a"), a_unit("a")]], None, "a key stands twice"),
        ([[a_unit("a")], [a_unit("a", "other")]], None, "a key stands twice"),
        ([[a_unit(None)]], None, "a key column holds null"),
        ([[a_unit("a")]], 2, "1 rows came where 2 were announced"),
    ],
)
def test_rows_out_of_order_twice_without_key_or_of_another_number_are_refused(
    pages: list[list[tuple[Any, ...]]], announced: int | None, told: str
) -> None:
    with pytest.raises(ValueError, match=told):
        written(pages, announced)


def test_tables_come_in_contract_order_and_all_of_them() -> None:
    with SnapshotWriter(io.BytesIO(), "X", date(2026, 1, 1), "") as writer:
        with pytest.raises(ValueError, match="jabatan is not the next one"), writer.table(TABEL[1], 0):
            pass
        with pytest.raises(ValueError, match="unor is missing"):
            writer.finish()
