"""What puts one equal of a seat before the next: a stance of the person's own is closed, a fact of the post is not."""

from __future__ import annotations

import pytest

from services.gateway.merge.seats import show_seat
from shared.texts.explain.readers import SECRET_SCOPE

NAMES = ("MINAT", "SETUJU", "JALAN", "PINDAH", "LAMA", "UNDIAN", None)
SEAT = {"undian": None, "calon": [{"pegawai": "x", "urutan": at, "penentu": name} for at, name in enumerate(NAMES, start=1)]}


@pytest.mark.parametrize(
    ("scopes", "told"),
    [
        (frozenset({"rekomendasi:baca", "orang:baca"}), ("TERTUTUP", "TERTUTUP", *NAMES[2:])),
        (frozenset({"rekomendasi:baca", SECRET_SCOPE}), NAMES),
    ],
)
def test_wish_and_consent_are_one_closed_word_without_the_secret_scope(
    scopes: frozenset[str], told: tuple[str | None, ...]
) -> None:
    assert tuple(row["penentu"] for row in show_seat(SEAT, {}, scopes)["calon"]) == told
