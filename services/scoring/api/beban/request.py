"""The bytes of a request as an envelope and rows: JSON, or a CSV whose envelope stands in the address."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from services.scoring.api.beban.columns import Tasks, columns
from services.scoring.api.beban.csv_rows import read_csv
from services.scoring.api.beban.regime import regime_of
from services.scoring.need.working_time import Regime
from shared.contracts.v1.abk import BARIS_MAKS, Amplop
from shared.errors import Masalah, MasukanTidakSah
from shared.web import validation


def read_tasks(body: bytes, media: str, asked: dict[str, Any]) -> tuple[Amplop, Regime, Tasks, list[Any]]:
    """(envelope, regime, rows as columns, rows as sent). `asked`: what the address says; it overrides the body."""
    if media.endswith("csv"):
        given = read_csv(body)
        envelope, rows, where = _fit(Amplop, _nested(asked)), given.rows, given.where
    else:
        content = parsed(body)
        rows = content.pop("tugas", None)
        if not isinstance(rows, list):
            raise _wrong("/tugas", "bukan_daftar", "tugas harus berupa daftar.", "Kirim baris tugas sebagai daftar JSON.")
        envelope, where = _fit(Amplop, content | _nested(asked)), pointer
    if len(rows) > BARIS_MAKS:
        raise _wrong("/tugas", "terlalu_banyak", f"Paling banyak {BARIS_MAKS} baris.", "Bagi menjadi beberapa kiriman.")
    regime = regime_of(envelope.rezim)
    return envelope, regime, columns(rows, envelope, regime, where), rows


def parsed(body: bytes) -> dict[str, Any]:
    try:
        content = json.loads(body)
    except (ValueError, RecursionError) as broken:
        raise MasukanTidakSah("Isi permintaan bukan JSON yang utuh.", saran="Kirim satu objek JSON.") from broken
    if not isinstance(content, dict):
        raise _wrong("", "bukan_objek", "Isi permintaan bukan objek.", "Kirim satu objek JSON.")
    return content


def pointer(row: int, name: str) -> str:
    return f"/tugas/{row}/{name}" if name else f"/tugas/{row}"


def _nested(asked: dict[str, Any]) -> dict[str, Any]:
    """`?rezim=NAMA` is the regime by its name."""
    return {name: {"nama": value} if name == "rezim" else value for name, value in asked.items()}


def _fit(kind: type[Amplop], content: dict[str, Any]) -> Amplop:
    try:
        return kind.model_validate(content)
    except ValidationError as wrong:
        raise refusal(wrong) from None


def refusal(wrong: ValidationError) -> MasukanTidakSah:
    """A model's errors as the framework would tell them of a body."""
    found: list[dict[str, Any]] = [{**error, "loc": ("body", *error["loc"])} for error in wrong.errors()]
    return MasukanTidakSah(
        "Masukan tidak sesuai.", saran="Periksa bagian yang disebut pada errors.", masalah=validation.parts(found)
    )


def _wrong(where: str, kode: str, pesan: str, saran: str) -> MasukanTidakSah:
    return MasukanTidakSah(pesan, saran=saran, masalah=[Masalah(kode, pesan, where, saran)])
