"""Does a functional position serve to an age of its own? Asked when a position comes in without one, so that all who read it agree."""

from __future__ import annotations

from functools import cache

from services.registry.domain.kepegawaian.nama import key_of
from services.registry.domain.referensi.usia import special_ages
from services.registry.storage.referensi.load import load
from shared.vocabulary import JenisJabatan


def special_age(jenis: str, nama: str) -> int | None:
    """Years, or None where the general rule says all."""
    return _ages().get(key_of(nama)) if jenis == JenisJabatan.JF else None


@cache
def _ages() -> dict[str, int]:
    return special_ages(load()["jabatan_fungsional"])
