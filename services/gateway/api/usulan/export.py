"""All cases that a list would page through, as one file: read page by page, so that its size costs no memory."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from fastapi import APIRouter
from fastapi.responses import StreamingResponse

from services.gateway.api.usulan.cases import TAG, Reader
from services.gateway.api.usulan.filters import CaseFilters
from services.gateway.api.wiring import XLSX, Registry, attachment
from services.gateway.clients.http import Service
from services.gateway.workbook.case_rows import csv_parts, xlsx_parts
from shared.errors import MasukanTidakSah
from shared.web.identity import Actor
from shared.web.paging import LIMIT_MAX
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
CSV = "text/csv; charset=utf-8"
Pages = AsyncIterator[list[dict[str, Any]]]


@router.get(
    "/usulan-mutasi.csv", operation_id="exportUsulanMutasiCsv", summary="Semua usulan sebagai CSV / All cases as CSV",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/csv": {"schema": {"type": "string"}}}}, **problems(MasukanTidakSah)},
)  # fmt: skip
async def as_csv(actor: Reader, registry: Registry, filters: CaseFilters) -> StreamingResponse:
    """Saringannya sama dengan daftar. NIP tersamar; tanpa scope orang:baca juga nama dan pegawai_id kosong. Pembacaannya dicatat."""
    return StreamingResponse(
        csv_parts(await _opened(registry, actor, filters)), media_type=CSV, headers=attachment("usulan-mutasi.csv")
    )


@router.get(
    "/usulan-mutasi.xlsx", operation_id="exportUsulanMutasiXlsx", summary="Semua usulan sebagai XLSX / All cases as a workbook",
    response_class=StreamingResponse,
    responses={200: {"content": {XLSX: {"schema": {"type": "string", "format": "binary"}}}}, **problems(MasukanTidakSah)},
)  # fmt: skip
async def as_xlsx(actor: Reader, registry: Registry, filters: CaseFilters) -> StreamingResponse:
    """Seperti CSV-nya, paling banyak 1.048.575 usulan, sebanyak baris satu lembar kerja."""
    pages = await _opened(registry, actor, filters)
    return StreamingResponse(xlsx_parts(pages), media_type=XLSX, headers=attachment("usulan-mutasi.xlsx"))


async def _opened(registry: Service, actor: Actor, filters: dict[str, str]) -> Pages:
    """The first page is read before the answer begins, so that a refusal is still a refusal."""
    first = await _page(registry, actor, filters, "")

    async def pages() -> Pages:
        found = first
        yield found["items"]
        while found["berikutnya"]:
            found = await _page(registry, actor, filters, found["berikutnya"])
            yield found["items"]

    return pages()


async def _page(registry: Service, actor: Actor, filters: dict[str, str], cursor: str) -> dict[str, Any]:
    params = {**filters, "limit": str(LIMIT_MAX), "cursor": cursor}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/usulan-mutasi/ekspor", params=params)
    return found
