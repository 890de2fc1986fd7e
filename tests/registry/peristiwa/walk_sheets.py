"""The writing routes of worksheets: one that says nothing is tried and applied, on record all the same."""

from __future__ import annotations

from typing import Any

from shared.texts.lembar import KOLOM
from shared.web.conditional import etag
from tests.gateway.worksheets import XLSX, Sheet


async def walk_sheets(walk: Any, round_id: str) -> None:
    empty = Sheet([], [], [column.nama for column in KOLOM]).bytes()
    path, where = "/v1/putaran/{putaran_id}/lembar-kerja", {"putaran_id": round_id}
    tried = await walk.call("POST", path, where=where, files={"berkas": ("lembar.xlsx", empty, XLSX)})
    applied, match = {**where, "unggahan_id": tried["id"]}, {"If-Match": etag(tried["versi"])}
    for links in (1, 0):  # applied once
        await walk.call("POST", f"{path}/{{unggahan_id}}/terapkan", links=links, where=applied, json={}, headers=match)
