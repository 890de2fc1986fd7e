"""`?per=` and `?diketahui=`: the day asked about, and the instant whose knowledge answers."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Annotated

from fastapi import Depends
from pydantic import AwareDatetime

from services.registry.api.wiring import TheClock
from services.registry.operations.kepegawaian.lists import Page
from services.registry.storage.kepegawaian.as_known import Moment
from shared.errors import MasukanTidakSah
from shared.web import paging
from shared.web.clock import today


def past(at: datetime | None, now: datetime) -> datetime | None:
    """The instant itself. Raises MasukanTidakSah for one to come: nobody knows yet what will be known then."""
    if at is not None and at > now:
        raise MasukanTidakSah(
            "diketahui belum terjadi.", saran="Pakai waktu yang sudah lewat, atau kosongkan untuk pengetahuan saat ini.",
            pesan_en="diketahui lies in the future.",
        )  # fmt: skip
    return at


def _moment(clock: TheClock, per: date | None = None, diketahui: AwareDatetime | None = None) -> Moment:
    return Moment(per or today(clock), past(diketahui, clock.now()))


TheMoment = Annotated[Moment, Depends(_moment)]


def _page(instansi_id: uuid.UUID, moment: TheMoment, limit: int = paging.LIMIT_DEFAULT, cursor: str = "") -> Page:
    return Page(instansi_id, moment, paging.clamp(limit), cursor)


ThePage = Annotated[Page, Depends(_page)]
