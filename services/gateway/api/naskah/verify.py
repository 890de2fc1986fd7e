"""The public check of a paper: a page for whoever holds one, found by its code alone, without a name or number of a person.

Guesses are held back per address in this process (the code has 98 bits; this keeps a scanner from making noise).
"""

from __future__ import annotations

import time
from collections import OrderedDict

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from services.gateway.api.wiring import Registry
from services.gateway.pages.render import page
from shared.errors import LayananSibuk, TidakDitemukan
from shared.texts.papers import PAPERS
from shared.vocabulary import JenisNaskah
from shared.web.identity import Actor

router = APIRouter(tags=["1 Publik / Public"])
ANYBODY = Actor("publik")
TRIES, WINDOW_S, REMEMBERED = 30, 60.0, 10_000
STATES = {
    "BERLAKU": ("Berlaku", "Valid"), "DIRALAT": ("Berlaku dengan ralat", "Valid as corrected"), "DICABUT": ("Dicabut", "Revoked"),
}  # fmt: skip


class Patience:
    """So many tries a minute for one address; the oldest address is forgotten when there are too many."""

    def __init__(self, tries: int = TRIES, window_s: float = WINDOW_S) -> None:
        self._tries, self._window, self._seen = tries, window_s, OrderedDict[str, list[float]]()

    def ask(self, who: str, now: float) -> None:
        """Raises LayananSibuk with when to come again."""
        recent = [at for at in self._seen.pop(who, []) if now - at < self._window]
        if len(recent) >= self._tries:
            self._seen[who] = recent
            raise LayananSibuk(
                "Terlalu banyak pemeriksaan dari alamat ini.", saran="Coba lagi sebentar.", pesan_en="Too many checks.",
                coba_lagi_s=int(self._window - (now - recent[0])) + 1,
            )  # fmt: skip
        self._seen[who] = [*recent, now]
        while len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)


_PATIENCE = Patience()


@router.get("/v/{kode}", include_in_schema=False)
async def check(kode: str, request: Request, registry: Registry) -> HTMLResponse:
    """What the paper is, its number and date, whether it holds, is corrected or revoked, and the hash of its file."""
    _PATIENCE.ask(request.client.host if request.client else "", time.monotonic())
    try:
        found = await registry.json(ANYBODY, "GET", f"/v1/verifikasi/{kode}")
    except TidakDitemukan:
        answer = page("verifikasi", request.app.state.mode, naskah=None, keadaan=None)
        answer.status_code = 404
        return answer
    paper = PAPERS[JenisNaskah(found["jenis"])]
    shown = {**found, "judul": paper.title, "judul_en": paper.title_en}
    made = page("verifikasi", request.app.state.mode, naskah=shown, keadaan=STATES[found["keadaan"]])
    made.headers["Cache-Control"] = "no-store"
    return made
