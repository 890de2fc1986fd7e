"""Which entries does a person mean who types a few words? All words must be found; the best match comes first.

Words may be begun only ('guru ahli mu'), in any order, in any case, with or without accents and punctuation ('III/c', 'iii c').
"""

from __future__ import annotations

from services.registry.domain.kepegawaian.nama import key_of
from services.registry.domain.referensi.daftar import Butir, Daftar


def search(daftar: Daftar, question: str) -> list[Butir]:
    """Best first; everything in the list's own order when nothing is asked, nothing when the words hold no letter or digit."""
    if not question.strip():
        return list(daftar.butir)
    asked = key_of(question)
    ranked = [
        (rank, bool(one.isi.get("lama")), len(one.nama), at, one)
        for at, one in enumerate(daftar.butir)
        if asked and (rank := _rank(one, asked)) is not None
    ]
    return [one for *_, one in sorted(ranked, key=lambda found: found[:-1])]


def _rank(one: Butir, asked: str) -> int | None:
    """0 is best; None when a word is missing. What the list calls old comes after what it calls so now, at the same rank."""
    if asked.lstrip("0") == one.kunci_kode.lstrip("0"):  # a spreadsheet makes 1 of 01
        return 0
    if asked == one.kunci:
        return 1
    words = asked.split()
    if not _all_begun(words, one.kata):
        return None
    if asked in one.lain:
        return 2
    if one.kunci.startswith(asked):
        return 3
    named = set(one.kunci.split())
    if all(word in named for word in words):
        return 4
    return 5 if _all_begun(words, one.kunci) else 6


def _all_begun(words: list[str], text: str) -> bool:
    padded = f" {text}"
    return all(f" {word}" in padded for word in words)
