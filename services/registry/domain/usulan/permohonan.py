"""An own request to be moved: what is missing of it, how old it is, by when it wants an answer, and the answer that stands meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.registry.domain.usulan.hari_kerja import Batas, Kalender
from services.registry.domain.usulan.kelengkapan import OWN_INSIDE
from services.registry.domain.usulan.penjaga.kursi import Kursi
from shared.vocabulary import JawabanPermohonan, JenisSurat

ANSWER_WORKING_DAYS = 10
"""UU 30/2014 Art 53 as recalled: a decision within ten working days of a complete request; it is shown, and blocks nobody."""


@dataclass(frozen=True)
class Umur:
    hari: int
    batas: Batas
    lewat: bool | None
    """None: a year of the holiday table is missing and the earliest possible day has passed."""


def missing(there: Collection[str]) -> list[JenisSurat]:
    """Papers an own request inside the agency wants (D1-D9, the shorter list) that are not there; the analysis is the desk's to supply."""
    return [kind for kind in OWN_INSIDE if kind != JenisSurat.ANJAB_ABK and kind.value not in there]


def lacks(request: Mapping[str, Any]) -> list[JenisSurat]:
    """Of a request as recorded."""
    return missing({one["jenis"] for one in request["surat"]})


def age(received: date, today: date, calendar: Kalender) -> Umur:
    due = calendar.due(received, ANSWER_WORKING_DAYS)
    late = today > due.tanggal if due.tanggal is not None else (False if today <= due.paling_cepat else None)
    return Umur((today - received).days, due, late)


def standing(
    told: JawabanPermohonan | None, lacking: Collection[JenisSurat], target: Kursi | None, left_short: bool, has_case: bool
) -> JawabanPermohonan:
    """What the person may be told today: as the desk said, else as the records say."""
    if told is JawabanPermohonan.TIDAK_DAPAT:
        return told
    if has_case:
        return JawabanPermohonan.DIPROSES
    if lacking:
        return JawabanPermohonan.BERKAS_KURANG
    if told is not None:
        return told
    if target is not None and target.bebas is not None and target.bebas < 1:
        return JawabanPermohonan.MENUNGGU_LOWONGAN
    return JawabanPermohonan.MENUNGGU_PENGGANTI if left_short else JawabanPermohonan.DITERIMA
