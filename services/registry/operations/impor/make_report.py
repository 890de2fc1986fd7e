"""The report workbook of an import: read the kept file again and write beside each row what happened to it."""

from __future__ import annotations

import asyncio
import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.intake.detect import detect
from services.registry.intake.report import Told, report
from services.registry.intake.sheet import open_file
from services.registry.storage.impor import imports
from services.registry.storage.peristiwa import files
from shared.errors import Bentrok
from shared.vocabulary import JenisMasukan, StatusTugas


async def make_report(connection: AsyncConnection, impor_id: uuid.UUID) -> bytes:
    """Raises Bentrok while the import is still to run, MasukanTidakSah when its file could not be read at all."""
    row = await imports.get(connection, impor_id)
    if row["status"] in (StatusTugas.ANTRE, StatusTugas.BERJALAN):
        raise Bentrok("Impor belum selesai.", saran="Tunggu sampai statusnya SELESAI.", pesan_en="The import is still running.")
    content = await files.get(connection, row["instansi_id"], row["berkas_hash"])
    told: Told = {(r["lembar"], r["baris"]): r for r in await imports.rows(connection, impor_id)}
    return await asyncio.to_thread(_build, row, content, told)


def _build(row: dict[str, Any], content: bytes, told: Told) -> bytes:
    with open_file(row["nama_berkas"], content) as file:
        wanted = JenisMasukan(row["jenis"]) if row["jenis"] else None
        found = {sheet.nama: detect(sheet, wanted) for sheet in file.lembar}
        headings = {name: hit[0].first + hit[0].height for name, hit in found.items() if hit is not None}
        counts = ", ".join(f"{status} {count}" for status, count in row["ringkasan"].items())
        trial = " (periksa: tidak ada yang disimpan)" if row["mode"] == "periksa" else ""
        lines = [
            f"Impor {row['nama_berkas']}: {row['status']}{trial}",
            f"Baris: {row['baris_total']}; {counts}",
            *row["peringatan"],
        ]
        return report(file.lembar, headings, told, lines if row["galat"] is None else [*lines, row["galat"]])
