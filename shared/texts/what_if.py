"""A what-if in one sentence: what it costs in people, how sure that is, and how many moves it touches."""

from __future__ import annotations

from typing import Any

from shared.texts.numbers import number

MIKRO = 1_000_000
BOUND = {
    "PALING_BANYAK": ("paling banyak ", "at most "), "PALING_SEDIKIT": ("paling sedikit ", "at least "), "TEPAT": ("", ""),
    "DENGAN_CELAH": ("", ""),
}  # fmt: skip


def sentence(answer: dict[str, Any], lang: str = "id") -> str:
    """The unit is one missing person: a plan that is 1.0 worse is as if one more person were missing somewhere."""
    en = lang == "en"
    if answer["status"] == "TIDAK_LAYAK" and answer["kepastian"] == "DENGAN_CELAH":
        return (
            "No plan was found that keeps all of this, but that there is none is not proved; see what stands in the way."
            if en
            else "Tidak ditemukan rencana yang memenuhi semuanya, tetapi belum terbukti tidak ada; lihat penghalangnya."
        )
    if answer["status"] == "TIDAK_LAYAK":
        return (
            "No plan keeps all of this; see what blocks it."
            if en
            else "Tidak ada rencana yang memenuhi semuanya; lihat penghalangnya."
        )
    change, sure = answer["perubahan_mikro"], BOUND[answer["kepastian"]]
    people = number(abs(change) / MIKRO, 3, lang)
    if answer["kepastian"] in ("PALING_BANYAK", "PALING_SEDIKIT"):
        signed = number(change / MIKRO, 3, lang)
        told = (
            f"The plan changes by {sure[1]}{signed} missing people (above 0 is worse)."
            if en
            else f"Rencana berubah {sure[0]}{signed} pegawai yang kurang (di atas 0 berarti lebih buruk)."
        )
    elif change == 0:
        told = "The plan is as good as before." if en else "Rencana sama baiknya."
    elif en:
        told = f"The plan is {'worse' if change > 0 else 'better'} by as much as {people} missing people."
    else:
        told = f"Rencana lebih {'buruk' if change > 0 else 'baik'} setara {people} pegawai yang kurang."
    if answer["kepastian"] == "DENGAN_CELAH":
        told += _within(change, answer["celah_sebelum_mikro"], answer["celah_sesudah_mikro"], lang)
    if answer["hilang"] is None:
        return told
    counts = [len(answer[name]) for name in ("hilang", "muncul", "berganti")]
    tail = (
        f" {counts[0]} moves vanish, {counts[1]} appear, {counts[2]} change their target."
        if en
        else f" {counts[0]} perpindahan hilang, {counts[1]} muncul, {counts[2]} berganti tujuan."
    )
    return told + tail


def _within(change: int, before: int | None, after: int | None, lang: str) -> str:
    """Neither plan is proved to be the best, so the true difference may be another: what is proved of it."""
    en = lang == "en"
    if before is None or after is None:
        return (
            " Both plans are near the best, but how near is not proved: the difference may lie within that gap."
            if en
            else " Kedua rencana mendekati yang terbaik, tetapi seberapa dekat tidak terbukti: selisih ini dapat berada di dalam celah itu."
        )
    low, high = change - after, change + before
    ends = [number(end / MIKRO, 3, lang) for end in (low, high)]
    told = (
        f" Both plans are only proved near the best: the true difference lies between {ends[0]} and {ends[1]} missing people "
        "(above 0 is worse)"
        if en
        else f" Kedua rencana hanya terbukti dekat dengan yang terbaik: selisih sebenarnya antara {ends[0]} dan {ends[1]} pegawai "
        "yang kurang (di atas 0 berarti lebih buruk)"
    )
    if low <= 0 <= high:
        return told + (", so it may lie within the gap." if en else ", jadi dapat berada di dalam celah itu.")
    return told + "."
