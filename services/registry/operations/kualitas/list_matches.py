"""Foreign signs with their candidates, page by page: none, one or several, proposed or settled."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.kualitas import aliases
from shared.web import paging


async def list_matches(
    connection: AsyncConnection, instansi_id: uuid.UUID, status: str | None, sumber: str | None, calon: str | None, limit: int,
    cursor: str,
) -> dict[str, Any]:  # fmt: skip
    after = tuple(paging.decode(cursor, str, str, str)) if cursor else None
    signs = await aliases.page(connection, instansi_id, status, sumber, calon, after, limit + 1)
    page = signs[:limit]
    held = await aliases.of_signs(connection, instansi_id, page)
    names = {row.id: row.nama for row in await aliases.known_units(connection, instansi_id)} if page else {}
    items = [_item(sign, [row for row in held[sign] if status in (None, row["status"])], names) for sign in page]
    return {"items": items, "berikutnya": paging.encode(list(page[-1])) if len(signs) > limit else None}


def _item(sign: aliases.Sign, rows: list[dict[str, Any]], names: dict[uuid.UUID, str]) -> dict[str, Any]:
    sumber, jenis, nilai = sign
    found = sorted((row for row in rows if row["unor_id"] is not None), key=lambda row: -(row["skor_permil"] or 0))
    said: dict[str, Any] = next((row["bukti"]["sumber"] for row in rows if "sumber" in row["bukti"]), {})
    return {
        "sumber": sumber, "jenis": jenis, "nilai": nilai, "nama": said.get("nama"), "kode_wilayah": said.get("kode_wilayah"),
        "id_bila_nihil": None if found else rows[0]["id"],
        "calon": [
            {"id": row["id"], "unor_id": row["unor_id"], "unor_nama": names.get(row["unor_id"]), "status": row["status"],
             "skor_permil": row["skor_permil"], "bukti": {k: v for k, v in row["bukti"].items() if k != "sumber"},
             "diputuskan_oleh": row["diputuskan_oleh"]}
            for row in found
        ],
    }  # fmt: skip
