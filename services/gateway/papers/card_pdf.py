"""A card as a PDF, portrait: the same card gives the same bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from services.gateway.papers.pdf import pdf

TEMPLATE = (Path(__file__).parent / "kartu.typ").read_bytes()
Row = dict[str, Any]


def card_page(card: Row, kop: Row, day: str, paper: str = "F4") -> Row:
    """The page as the setter reads it; `day` in words."""
    head = [str(kop[name]) for name in ("kop_pemda", "kop_opd") if kop.get(name)]
    return {
        **card, "ukuran": paper, "satu_halaman": False, "huruf": 9.5, "judul_dokumen": f"{card['judul']} {card['nama']}",
        "pengarang": head[-1] if head else "Seimbang", "kop": head, "kaki": f"{card['judul']} · keadaan pada {day}",
    }  # fmt: skip


def card_pdf(card: Row, kop: Row, day: str, paper: str = "F4") -> bytes:
    """Well under a second: call it from a thread."""
    return pdf(card_page(card, kop, day, paper), TEMPLATE)
