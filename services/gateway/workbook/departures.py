"""Departures as a workbook: each one, counted, and where they gather."""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter

from services.gateway.workbook.book import write_sheet

HEAD = [
    "Tanggal", "Agenda", "Jenis penyimpangan", "Aturan", "Alasan", "Catatan", "Pejabat", "Peran", "Unit asal", "OPD asal", "Jenis mutasi",
    "Status usulan",
]  # fmt: skip
COUNTED = ["Menurut", "Nama", "Penyimpangan", "Usulan ditangani"]
GATHERED = ["Gugus", "Catatan"]


def write_departures(rows: list[dict[str, Any]], told: dict[str, Any], *, cut: bool) -> bytes:
    """`cut`: there are more rows than a workbook takes; the first sheet says so."""
    listed: list[list[Any]] = [
        [
            row["pada"][:10], row["agenda"], row["jenis_teks"], row["aturan"], row["alasan_teks"], row["catatan"],
            row["oleh_nama"] or row["oleh"],            row["peran"], row["unor_nama"], row["opd_nama"], row["jenis_mutasi"], row["status"],
        ]
        for row in rows
    ]  # fmt: skip
    if cut:
        listed.append([f"Hanya {len(rows)} baris terbaru yang dimuat.", *[None] * (len(HEAD) - 1)])
    counted = [[name, one["nama"], one["jumlah"], one["usulan"]] for name, held in told["menurut"].items() for one in held]
    gathered = [[one["kalimat"], told["catatan"]] for one in told["gugus"]] or [["Tidak ada gugus.", told["catatan"]]]
    sink = io.BytesIO()
    with xlsxwriter.Workbook(sink, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        for name, head, body in (("Penyimpangan", HEAD, listed), ("Hitungan", COUNTED, counted), ("Gugus", GATHERED, gathered)):
            write_sheet(book, name, head, body)
    return sink.getvalue()
