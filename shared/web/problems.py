"""Errors as RFC 9457 problems: one table from kind to status, one shape from every route of every service."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from shared import errors
from shared.web import validation

log = structlog.get_logger()
FRAMES = 12
"""Of the place where an unforeseen error arose: enough to reach our own code below the framework's."""

STATUS: dict[type[errors.DomainError], tuple[int, str, str]] = {
    errors.TidakDitemukan: (404, "Tidak ditemukan", "Not found"),
    errors.MasukanTidakSah: (422, "Masukan tidak sah", "Invalid input"),
    errors.Bentrok: (409, "Keadaan tidak mengizinkan", "Conflict with the present state"),
    errors.TidakBerwenang: (403, "Tidak berwenang", "Not allowed"),
    errors.TidakDikenal: (401, "Belum dikenal", "Not authenticated"),
    errors.SnapshotTidakAda: (409, "Snapshot belum ada", "Unknown snapshot"),
    errors.LayananSibuk: (503, "Layanan sibuk", "Service busy"),
    errors.TerlaluBesar: (413, "Terlalu besar", "Too large"),
    errors.Kedaluwarsa: (410, "Sudah lewat", "No longer available"),
    errors.KunciIdempotensi: (422, "Kunci idempotensi dipakai ulang", "Idempotency key reused"),
    errors.PerluPenguatan: (401, "Perlu verifikasi ulang", "Step-up needed"),
    errors.TerlaluSering: (429, "Terlalu sering", "Too many attempts"),
    errors.VersiLain: (412, "Sudah berubah", "Changed since it was read"),
    errors.PerluVersi: (428, "Versi tidak disebut", "Version required"),
}
HTTP: dict[int, tuple[str, str, str, str]] = {
    # what the framework refuses by itself: (kode, title, English, saran)
    400: ("permintaan_rusak", "Permintaan tidak terbaca", "Unreadable request", "Kirim ulang; periksa isi dan Content-Type-nya."),
    404: ("alamat_tidak_ada", "Alamat tidak ada", "No such address", "Periksa alamatnya pada halaman dokumentasi /docs."),
    405: ("metode_tidak_boleh", "Metode tidak boleh", "Method not allowed", "Pakai metode pada header Allow."),
    413: ("terlalu_besar", "Terlalu besar", "Too large", "Satu berkas paling besar 20 MB; bagi kirimannya."),
    415: ("jenis_media_salah", "Jenis media salah", "Unsupported media type", "Perbaiki Content-Type menurut dokumentasi."),
}  # fmt: skip


class BagianMasalah(BaseModel):
    pointer: str = Field(description="JSON Pointer ke isi; ?nama = parameter; {nama} = bagian alamat; nama: = header")
    kode: str
    pesan: str
    saran: str


class Problem(BaseModel):
    """RFC 9457: `kode` tetap untuk mesin, `detail` menyebut apa, `saran` menyebut langkah berikutnya."""

    type: str = Field(examples=["/problems/masukan_tidak_sah"])
    title: str = Field(examples=["Masukan tidak sah"])
    judul_en: str = Field(examples=["Invalid input"])
    status: int = Field(examples=[422])
    detail: str = Field(examples=["Masukan tidak sesuai."])
    saran: str = Field(description="Langkah berikutnya", examples=["Periksa bagian yang disebut pada errors."])
    kode: str = Field(description="Tetap; untuk mesin", examples=["masukan_tidak_sah"])
    trace_id: str = Field(description="Sebutkan ini kepada pengelola; sama dengan X-Request-Id")
    errors: list[BagianMasalah]


def problems(*kinds: type[errors.DomainError], signed: bool = True) -> dict[int | str, dict[str, Any]]:
    """The `responses=` of a route that may raise these kinds, plus what every route (that wants a token) may answer."""
    always = (errors.TidakDikenal, errors.TidakBerwenang) if signed else ()
    codes = {STATUS[kind][0]: STATUS[kind][1] for kind in (*kinds, *always)}
    return {code: {"model": Problem, "description": title} for code, title in {**codes, 422: "Masukan tidak sah"}.items()}


def example(status: int) -> dict[str, Any]:
    """A problem of this status as the documentation shows it."""
    kind, (_, title, english) = next((kind, told) for kind, told in STATUS.items() if told[0] == status)
    part = {
        "pointer": "/per",
        "kode": "bukan_tanggal",
        "pesan": "Bukan tanggal yang ada pada kalender.",
        "saran": "Tulis YYYY-MM-DD.",
    }
    kode = str(kind.__dataclass_fields__["kode"].default)
    return {
        "type": f"/problems/{kode}", "title": title, "judul_en": english, "status": status,
        "detail": "Apa yang terjadi, dalam satu kalimat.", "saran": "Apa langkah berikutnya.", "kode": kode,
        "trace_id": "0f8e2c4a6b1d4e7f9a3c5d7e9b1f3a5c",
        "errors": [part] if kind is errors.MasukanTidakSah else [],
    }  # fmt: skip


def install(app: FastAPI) -> None:
    """Turn every error of this app into a problem; an unforeseen one never shows its text."""
    app.add_exception_handler(errors.DomainError, domain)
    app.add_exception_handler(RequestValidationError, _validation)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, unforeseen)


async def domain(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, errors.DomainError)
    status, title, english = STATUS.get(type(error), (500, "Galat", "Error"))
    parts = [BagianMasalah(pointer=m.kolom, kode=m.kode, pesan=m.pesan, saran=m.saran) for m in error.masalah]
    headers = {}
    if isinstance(error, errors.LayananSibuk | errors.TerlaluSering):
        headers["Retry-After"] = str(error.coba_lagi_s)
    if isinstance(error, errors.VersiLain) and error.etag:
        headers["ETag"] = error.etag
    if status == 401:
        headers["WWW-Authenticate"] = 'Bearer realm="seimbang"'
    if isinstance(error, errors.PerluPenguatan):  # RFC 9470
        headers["WWW-Authenticate"] += f', error="insufficient_user_authentication", max_age="{error.maks_umur_s}"'
    return _answer(request, status, title, english, error.pesan, error.saran, error.kode, parts, headers)


async def _validation(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    found = error.errors()
    if any(one["type"] == "json_invalid" for one in found):
        return _refused(request, 400, "Isi permintaan bukan JSON yang utuh.")
    if any(one["loc"][0] == "body" for one in found) and (expected := _other_media(request)):
        return _refused(request, 415, f"Isi permintaan harus {expected}.")
    parts = [BagianMasalah(pointer=m.kolom, kode=m.kode, pesan=m.pesan, saran=m.saran) for m in validation.parts(list(found))]
    saran = "Periksa bagian yang disebut pada errors."
    return _answer(request, 422, "Masukan tidak sah", "Invalid input", "Masukan tidak sesuai.", saran, "masukan_tidak_sah", parts)


def _other_media(request: Request) -> str:
    """The media type this route reads, when the request bears another one; '' when they agree."""
    field = getattr(request.scope.get("route"), "body_field", None)
    expected = str(getattr(getattr(field, "field_info", None), "media_type", ""))
    sent = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    forms = ("multipart/form-data", "application/x-www-form-urlencoded")
    agree = sent in forms if expected in forms else sent == expected or sent.endswith("+json")
    return "" if not expected or agree else expected


async def _http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    return _refused(request, error.status_code, "", dict(error.headers or {}))


def _refused(request: Request, status: int, detail: str, headers: dict[str, str] | None = None) -> JSONResponse:
    kode, title, english, saran = HTTP.get(
        status, (f"http_{status}", "Permintaan ditolak", "Refused", "Periksa dokumentasi /docs.")
    )
    return _answer(request, status, title, english, detail or f"{title}.", saran, kode, [], headers)


async def unforeseen(request: Request, error: Exception) -> JSONResponse:
    # where, never what was said: the text of an error may quote the value it stumbled over
    at = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
    trace = getattr(request.state, "request_id", "")
    log.error("unforeseen", kind=type(error).__name__, cause=type(error.__cause__).__name__, at=at[-FRAMES:], id=trace)
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
