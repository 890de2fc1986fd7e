"""The training file travels like a snapshot, is never mistaken for one, and holds nothing a model must not learn from."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.contracts.v1.latihan import HASIL, LATIHAN, PENEMPATAN
from shared.contracts.v1.snapshot_io import pack, unpack, verify

PER = date(2026, 6, 30)
FORBIDDEN = (
    "kelamin", "gender", "sex", "agama", "religi", "kawin", "nikah", "marital", "umur", "usia", "lahir", "birth", "age_", "disabil",
    "difabel", "suku", "etnis", "anak", "nama", "nip", "nik", "alamat", "partai", "foto", "hamil", "bup", "pensiun",
)  # fmt: skip
"""What a column's name must not hold: protected attributes, who somebody is, and what gives their age away."""


def a_row(key: str, begun: date, **known: Any) -> tuple[Any, ...]:
    values = {"kunci": key, "mulai": begun, **known}
    return tuple(values.get(column.nama) for column in PENEMPATAN.kolom)


def packed(rows: list[tuple[Any, ...]]) -> tuple[str, bytes]:
    return pack("MEDAN", PER, "2026-07-01T00:00:00Z", {"penempatan": rows}, LATIHAN)


@pytest.mark.parametrize("word", FORBIDDEN)
def test_no_column_tells_what_must_not_be_learned_from(word: str) -> None:
    assert [column.nama for column in PENEMPATAN.kolom if word in column.nama] == []


def test_what_came_after_is_named_as_outcome() -> None:
    assert set(HASIL) <= {column.nama for column in PENEMPATAN.kolom}
    assert {c.nama for c in PENEMPATAN.kolom if c.arti.startswith("outcome") or "no longer there" in c.arti} == set(HASIL)


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.dates(date(2000, 1, 1), PER)), max_size=8, unique=True
    ), st.randoms(use_true_random=False),
)  # fmt: skip
def test_the_hash_is_of_the_content_not_of_the_order(keys: list[tuple[str, date]], shuffle: Any) -> None:
    rows = [a_row(key, begun, keluarga="GURU", jarak_m=1200) for key, begun in keys]
    mixed = rows[:]
    shuffle.shuffle(mixed)
    one, two = packed(rows), packed(mixed)

    assert one == two
    assert verify(one[1], LATIHAN) == one[0]
    meta, tables = unpack(one[1], LATIHAN)
    assert (meta["instansi"], meta["per"]) == ("MEDAN", "2026-06-30")
    assert tables["penempatan"].column("mulai").to_pylist() == [begun for _, begun in sorted(keys)]


def test_the_same_post_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        packed([a_row("a", PER), a_row("a", PER)])


def test_neither_is_read_as_the_other() -> None:
    with pytest.raises(ValueError, match="damaged"):
        unpack(packed([])[1])
    with pytest.raises(ValueError, match="version"):
        unpack(pack("MEDAN", PER, "", {})[1], LATIHAN)
