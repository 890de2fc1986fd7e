"""The analysis contract by its published example: its shape, its canonical bytes, and sums that must hold in every result."""

from __future__ import annotations

import hashlib
import json
import typing
from collections.abc import Iterator
from types import UnionType
from typing import Any

from shared.contracts.canonical import canonical_bytes, canonical_hash
from shared.contracts.v1.analisis import hasil
from tests.contracts import example

CONTENT = example.ANALYSIS.read_bytes()
RESULT: dict[str, Any] = json.loads(CONTENT)
HASHES = json.loads(example.HASHES.read_text())


def test_the_example_has_the_published_hash_and_is_in_canonical_form() -> None:
    assert hashlib.sha256(CONTENT).hexdigest() == HASHES["analisis"]
    assert canonical_bytes(RESULT) == CONTENT


def test_the_example_is_what_the_engine_answers_today() -> None:
    assert example.analysed() == CONTENT


def test_the_example_has_every_field_of_the_contract_and_no_other() -> None:
    assert list(unlike(RESULT, hasil.Hasil, "hasil")) == []
    assert RESULT["versi"] == hasil.VERSI


def test_a_missing_a_foreign_and_a_wrong_field_would_be_noticed() -> None:
    broken = {**RESULT, "asing": 1, "per": 5, "usulan": [{**RESULT["usulan"][0], "no": "1"}]}
    del broken["kunci"]
    told = set(unlike(broken, hasil.Hasil, "hasil"))
    assert told == {"hasil: asing, kunci", "hasil.per: int is not str", "hasil.usulan[0].no: str is not int"}


def unlike(value: Any, kind: Any, path: str) -> Iterator[str]:
    """Where a value departs from its TypedDict."""
    if typing.is_typeddict(kind):
        hints = typing.get_type_hints(kind)
        if odd := sorted(set(value) ^ set(hints)):
            yield f"{path}: {', '.join(odd)}"
        for name in set(value) & set(hints):
            yield from unlike(value[name], hints[name], f"{path}.{name}")
    elif typing.get_origin(kind) is list:
        for at, item in enumerate(value):
            yield from unlike(item, typing.get_args(kind)[0], f"{path}[{at}]")
    elif isinstance(value, dict) and (tables := [one for one in typing.get_args(kind) if typing.is_typeddict(one)]):
        yield from unlike(value, tables[0], path)  # … or null
    elif kind is not Any:
        allowed = [typing.get_origin(one) or one for one in (typing.get_args(kind) if isinstance(kind, UnionType) else [kind])]
        if type(value) not in allowed:
            yield f"{path}: {type(value).__name__} is not {' or '.join(one.__name__ for one in allowed)}"


def test_it_is_a_function_of_six_named_things_and_says_which() -> None:
    assert RESULT["enam_hash"]["snapshot"] == HASHES["snapshot"]
    assert RESULT["kunci"] == canonical_hash(RESULT["enam_hash"])


def test_scores_and_costs_equal_the_sums_of_their_parts() -> None:
    assert RESULT["usulan"]
    for move in RESULT["usulan"]:
        assert sum(part["mikro"] for part in move["fit_bagian"]) == move["fit_mikro"]
        assert sum(v for name, v in move["biaya_mikro"].items() if name != "jumlah") == move["biaya_mikro"]["jumlah"]


def test_it_speaks_only_of_people_and_cells_that_are_there() -> None:
    people = {row["kunci"] for row in example.snapshot()["tabel"]["pegawai"]}
    cells = {row["sel"] for row in RESULT["kebutuhan"]}
    for move in RESULT["usulan"]:
        assert move["pegawai"] in people
        assert {move["dari"]["sel"], move["ke"]["sel"]} <= cells
    assert RESULT["keseimbangan"]["sebelum"]["orang"] == len(people)
