"""A trial as the desk makes it: files to POST /v1/coba, one workbook back, read with another library than wrote it."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from typing import Any

from python_calamine import CalamineWorkbook

from tests.stack import PATIENCE_S, Api

SHEETS = (
    "Ringkasan", "Bisa dan belum bisa dihitung", "Rekap per OPD", "Kurang-lebih per jabatan", "Lebih murah dari mutasi",
    "Usulan perpindahan", "Tiga rencana", "Kurva perpindahan", "Harga batas", "Tidak dapat dinilai", "Data yang harus dilengkapi",
    "Nilai data", "Masalah baris", "Metode, dasar hukum, versi",
)  # fmt: skip
"""In the order an office reads them; "Masalah baris" is the row-level report."""

File = tuple[str, bytes]


@dataclass
class Trial:
    row: dict[str, Any]
    sheets: dict[str, list[list[Any]]]
    """Of the workbook; empty when the trial failed."""

    @property
    def text(self) -> str:
        return "\n".join(self.row["ringkasan_teks"])

    def table(self, sheet: str) -> list[dict[str, Any]]:
        head, *rows = self.sheets[sheet]
        return [dict(zip(head, row, strict=True)) for row in rows]


def ask(api: Api, *files: File, **options: Any) -> Any:
    """The answer to the upload itself, whatever it is."""
    sent = [("berkas", (name, content, "application/octet-stream")) for name, content in files]
    return api.http.post("/v1/coba", files=sent, data={"opsi": json.dumps(options)})


def try_files(api: Api, *files: File, patience_s: float = PATIENCE_S, **options: Any) -> Trial:
    """A trial followed to its end, which may be GAGAL."""
    answer = ask(api, *files, **options)
    assert answer.status_code == 202, answer.text
    row = api.until_done(f"/v1/coba/{answer.json()['id']}", patience_s)
    if row["status"] != "SELESAI":
        return Trial(row, {})
    content = api.http.get(f"/v1/coba/{row['id']}/hasil.xlsx").raise_for_status().content
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        sheets = {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}
    return Trial(row, sheets)
