"""What the database refuses, told as what it is: away (503, come again), a value it cannot hold (422), or two that cannot both be (409).

Never its own text.
"""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DBAPIError

from services.registry.storage.refused import conflict
from shared.errors import DomainError, LayananSibuk, MasukanTidakSah
from shared.web import problems

REFUSED_VALUES = ("22", "54")
"""SQLSTATE classes: data exception (a NUL in a text, a number out of range), program limit exceeded."""
AWAY = ("08", "53", "57", "25006")
"""Connection exception, out of resources, the server shuts down or restarts."""


def install(app: FastAPI) -> None:
    app.add_exception_handler(DBAPIError, _database)
    app.add_exception_handler(OSError, _away)


async def _database(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, DBAPIError)
    known = kind_of(error)
    return await (problems.unforeseen(request, error) if known is None else problems.domain(request, known))


async def _away(request: Request, error: Exception) -> JSONResponse:
    """A refused connection comes as it is, before there is anything to wrap."""
    return await problems.domain(request, _gone())


def kind_of(error: DBAPIError) -> DomainError | None:
    """The domain error this one stands for; None for a statement of ours that is wrong."""
    state = str(getattr(error.orig, "sqlstate", None) or getattr(error.orig, "pgcode", None) or "")
    if error.connection_invalidated or state.startswith(AWAY):
        return _gone()
    if state.startswith(REFUSED_VALUES) or "invalid input for query argument" in str(error.orig):
        return MasukanTidakSah(
            "Ada nilai yang tidak dapat disimpan.", saran="Periksa angka yang terlalu besar dan huruf kendali (NUL).",
            pesan_en="A value cannot be stored.",
        )  # fmt: skip
    return conflict(error)


def _gone() -> LayananSibuk:
    return LayananSibuk("Basis data tidak menjawab.", saran="Coba lagi sebentar.", pesan_en="The database does not answer.")
