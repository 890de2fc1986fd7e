"""History and list disagree: which one counts?

Where the history has an entry of a kind, the facts of that kind follow from the history, also when they say that nothing is running
any more; where it has none, what the list stated stays. A dated entry knows more than an undated cell. Exceptions, each because the
list then knows more:
- a rank or a post that the list dates later than the latest entry: the decree has not reached the history yet;
- a post of the history whose unit or position nobody knows here: it tells dates, not places;
- a beginning of service before the first entry there is: the history does not reach back that far.
When the last entry of a kind is taken away, its facts become unknown until a source states them anew.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from services.registry.domain.kepegawaian.riwayat.circumstances import standing
from services.registry.domain.kepegawaian.riwayat.entries import Catatan
from services.registry.domain.kepegawaian.riwayat.facts import Fakta
from shared.vocabulary import JenisRiwayat

Row = dict[str, Any]
SERVICE = (JenisRiwayat.JABATAN, JenisRiwayat.UNOR)


def facts_over(
    stated: Mapping[str, Any],
    entries: Sequence[Catatan],
    per: date,
    found: Fakta,
    withdrawn: Sequence[Catatan] = (),
    touched: Collection[JenisRiwayat] = (),
) -> Row:
    """The facts to hold, where they differ in name from what was stated only by what the history decides."""
    decided = dict(found.nilai)
    rank = stated.get("tmt_golongan")
    if (
        rank
        and decided.get("tmt_golongan")
        and rank > decided["tmt_golongan"]
        and not _took_away(JenisRiwayat.GOLONGAN, rank, withdrawn)
    ):
        del decided["golongan"], decided["tmt_golongan"]
    post = found.jabatan
    since = stated.get("tmt_tugas_keluarga")
    if post is not None and not post.keluarga_pasti and since and since < post.tmt_tugas_keluarga and not _of(SERVICE, withdrawn):
        del decided["tmt_tugas_keluarga"]
    if post is not None and post.jenjang is None:
        del decided["jenjang"]
    return {**stated, **decided, "kedudukan": standing(entries, per, str(stated["kedudukan"]), touched)}


def post_over(stated: Mapping[str, Any], found: Fakta, withdrawn: Sequence[Catatan] = ()) -> Row:
    """The definitive post to hold: columns of penempatan."""
    post = found.jabatan
    if post is None or post.catatan.unor_id is None or post.catatan.jabatan_id is None:
        return dict(stated)
    entry = post.catatan
    same_unit = stated.get("unor_id") == entry.unor_id
    same = same_unit and stated.get("jabatan_id") == entry.jabatan_id
    said: date | None = stated.get("tmt_jabatan")
    if not same and said and entry.mulai and said > entry.mulai and not _took_away(JenisRiwayat.JABATAN, said, withdrawn):
        return dict(stated)
    older = stated.get("tmt_unit") if same_unit and not post.unit_pasti and not _of(SERVICE, withdrawn) else None
    known = [day for day in (older, post.tmt_unit) if day is not None]
    return {
        **stated, "unor_id": entry.unor_id, "jabatan_id": entry.jabatan_id, "unor_teks": None, "jabatan_teks": None, "bermasalah": False,
        "mapel": entry.isi.get("mapel") or stated.get("mapel"), "tmt_jabatan": entry.mulai, "tmt_unit": min(known, default=None),
    }  # fmt: skip


def ratings_over(stated: Mapping[str, str], found: Fakta) -> dict[str, str]:
    """Ratings by year."""
    both = {**stated, **found.predikat}
    return {year: rating for year, rating in both.items() if rating is not None}


def _of(kinds: Collection[JenisRiwayat], entries: Sequence[Catatan]) -> bool:
    return any(entry.jenis in kinds for entry in entries)


def _took_away(kind: JenisRiwayat, day: date, withdrawn: Sequence[Catatan]) -> bool:
    """Was it an entry, now gone, that said this date?"""
    return any(entry.jenis == kind and entry.mulai == day for entry in withdrawn)
