"""Fit of a person for a post, and the models that say it."""

from __future__ import annotations

from enum import StrEnum


class MetodeBanding(StrEnum):
    """Methods of ranking alternatives that offices know; only the first judges each row by itself, and only it decides here."""

    PROFILE_MATCHING = "PROFILE_MATCHING"
    SAW = "SAW"
    WP = "WP"
    TOPSIS = "TOPSIS"
    MOORA = "MOORA"
    ARAS = "ARAS"


class JenisKriteria(StrEnum):
    """Is more of it better or worse?"""

    UNTUNG = "UNTUNG"
    BIAYA = "BIAYA"


class KelompokFaktor(StrEnum):
    """Weight groups of profile matching."""

    INTI = "INTI"
    SEKUNDER = "SEKUNDER"


class JenisAktivasi(StrEnum):
    """How a model came to be the one analyses take."""

    AKTIFKAN = "AKTIFKAN"
    MUNDUR = "MUNDUR"  # back to one that was active before
