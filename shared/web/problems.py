"""Errors as RFC 9457 problems: one table from kind to status, one shape from every route of every service."""

from __future__ import annotations

from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from shared import errors

log = structlog.get_logger()

STATUS: dict[type[errors.DomainError], tuple[int, str, str]] = {
    errors.TidakDitemukan: (404, "Tidak ditemukan", "Not found"),
    errors.MasukanTidakSah: (422, "Masukan tidak sah", "Invalid input"),
    errors.Bentrok: (409, "Keadaan tidak mengizinkan", "Conflict with the present state"),
    errors.TidakBerwenang: (403, "Tidak berwenang", "Not allowed"),
    errors.TidakDikenal: (401, "Belum dikenal", "Not authenticated"),
    errors.SnapshotTidakAda: (409, "Snapshot belum ada", "Unknown snapshot"),
    errors.LayananSibuk: (503, "Layanan sibuk", "Service busy"),
    errors.TerlaluBesar: (413, "Terlalu besar", "Too large"),
    errors.KunciIdempotensi: (422, "Kunci idempotensi dipakai ulang", "Idempotency key reused"),
}


class BagianMasalah(BaseModel):
    pointer: str
    kode: str
    pesan: str
    saran: str


class Problem(BaseModel):
    """RFC 9457 problem; `kode` is stable, `detail` tells what, `saran` what to do next."""

    type: str
    title: str
    judul_en: str
    status: int
    detail: str
    saran: str
    kode: str
    trace_id: str
    errors: list[BagianMasalah]


def problems(*kinds: type[errors.DomainError]) -> dict[int | str, dict[str, Any]]:
    """The `responses=` of a route that may raise these kinds, plus what every route may answer."""
    codes = {STATUS[kind][0]: STATUS[kind][1] for kind in (*kinds, errors.TidakDikenal, errors.TidakBerwenang)}
    return {code: {"model": Problem, "description": title} for code, title in {**codes, 422: "Masukan tidak sah"}.items()}


def install(app: FastAPI) -> None:
    """Turn every error of this app into a problem; an unforeseen one never shows its text."""
    app.add_exception_handler(errors.DomainError, _domain)
    app.add_exception_handler(RequestValidationError, _validation)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unforeseen)


async def _domain(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, errors.DomainError)
    status, title, english = STATUS.get(type(error), (500, "Galat", "Error"))
    parts = [BagianMasalah(pointer=m.kolom, kode=m.kode, pesan=m.pesan, saran=m.saran) for m in error.masalah]
    headers = {}
    if isinstance(error, errors.LayananSibuk):
        headers["Retry-After"] = str(error.coba_lagi_s)
    if status == 401:
        headers["WWW-Authenticate"] = 'Bearer realm="seimbang"'
    return _answer(request, status, title, english, error.pesan, error.saran, error.kode, parts, headers)


async def _validation(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    parts = [
        BagianMasalah(pointer="/" + "/".join(str(p) for p in e["loc"]), kode=str(e["type"]), pesan=str(e["msg"]), saran="")
        for e in error.errors()  # the refused value itself is left out: it may be personal
    ]
    saran = "Periksa bagian yang disebut pada errors."
    return _answer(request, 422, "Masukan tidak sah", "Invalid input", "Masukan tidak sesuai.", saran, "masukan_tidak_sah", parts)


async def _http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    saran = "Periksa alamat dan metode pada halaman dokumentasi."
    return _answer(request, error.status_code, str(error.detail), str(error.detail), str(error.detail), saran, "http", [])


async def _unforeseen(request: Request, error: Exception) -> JSONResponse:
    log.error("unforeseen", kind=type(error).__name__, exc_info=error)
    detail, saran = "Terjadi galat yang tidak terduga.", "Ulangi; bila berlanjut, sampaikan trace_id kepada pengelola."
    return _answer(request, 500, "Galat tak terduga", "Unexpected error", detail, saran, "galat_tak_terduga", [])


def _answer(
    request: Request, status: int, title: str, english: str, detail: str, saran: str, kode: str,
    parts: list[BagianMasalah], headers: dict[str, str] | None = None,
) -> JSONResponse:  # fmt: skip
    problem = Problem(
        type=f"/problems/{kode}", title=title, judul_en=english, status=status, detail=detail, saran=saran, kode=kode,
        trace_id=getattr(request.state, "request_id", ""), errors=parts,
    )  # fmt: skip
    return JSONResponse(problem.model_dump(), status, headers, media_type="application/problem+json")
