"""Any daily list as a PDF: landscape, letterhead, page numbers; the same rows give the same bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from services.gateway.papers.pdf import pdf
from shared.texts.daftar import cell, heading, title_lines

TEMPLATE = (Path(__file__).parent / "daftar.typ").read_bytes()
Row = dict[str, Any]


def list_page(found: Row, rows: list[Row], kop: Row, paper: str) -> Row:
    """The page as the setter reads it."""
    *head, about, note = title_lines(found, kop)
    return {
        "ukuran": paper, "satu_halaman": False, "huruf": 8, "judul_dokumen": found["judul"],
        "pengarang": head[-2] if len(head) > 1 else "Seimbang",
        "kop": head[:-1], "judul": head[-1], "tentang": about, "catatan": note, "kaki": f"{found['judul']} · {about.split(' · ')[0]}",
        "kolom": [{"kepala": heading(column), "lebar": column["lebar"], "rata": column["rata"]} for column in found["kolom"]],
        "baris": [[cell(row[column["nama"]]) for column in found["kolom"]] for row in rows],
    }  # fmt: skip


def list_pdf(found: Row, rows: list[Row], kop: Row, paper: str) -> bytes:
    """Takes about a second per thousand rows: call it from a thread."""
    return pdf(list_page(found, rows, kop, paper), TEMPLATE)
