"""What a case is judged by beside its description: today, the day of the act, the calendar; and small questions many rules ask."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from services.registry.domain.kepegawaian.pensiun import add_years
from services.registry.domain.usulan.hari_kerja import Kalender
from services.registry.domain.usulan.surat import dated
from shared.contracts.v1.berkas import Berkas
from shared.contracts.v1.berkas_ujung import Tempat
from shared.vocabulary import JenisJabatan, JenisSurat, TugasTambahan

HEADS = (TugasTambahan.KEPALA_SEKOLAH, TugasTambahan.KEPALA_PUSKESMAS)
STRUCTURAL = (JenisJabatan.JPT, JenisJabatan.ADMINISTRATOR, JenisJabatan.PENGAWAS)
LONGEST = 200
"""Years; a city may adjust a figure to anything, a calendar ends."""
GOOD = ("SANGAT_BAIK", "BAIK")


@dataclass(frozen=True)
class Keadaan:
    hari_ini: date
    kalender: Kalender


def day_of_act(case: Berkas, today: date) -> date:
    """The day the official acts: decree, else the day of decision described, else today."""
    return dated(case, JenisSurat.SK) or case.tanggal_keputusan or today


def is_teacher(place: Tempat) -> bool | None:
    return None if place.keluarga is None else place.keluarga.upper().startswith("GURU")


def is_led(case: Berkas) -> bool | None:
    """A structural post or the headship of a school or puskesmas at either end; those the election rules name."""
    ends = (case.dari, case.ke)
    heads = (case.orang.tugas_tambahan, *(end.tugas_tambahan for end in ends))
    if any(duty in HEADS for duty in heads) or any(end.jenis in STRUCTURAL for end in ends):
        return True
    return None if any(end.jenis is None for end in ends) else False


def passed(start: date | None, years: int, day: date | None) -> bool | None:
    """So many years since `start` on `day`; the anniversary itself counts."""
    return None if start is None or day is None else add_years(start, min(years, LONGEST)) <= day


def rated_good(case: Berkas) -> bool | None:
    """Both last ratings Good or better; one that is not is enough to know."""
    ratings = (case.orang.predikat_terakhir, case.orang.predikat_sebelumnya)
    if any(rating is not None and rating not in GOOD for rating in ratings):
        return False
    return None if None in ratings else True
