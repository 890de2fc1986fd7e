"""One sentence per answer about a described case, with its figures: what is wrong, what must be checked and who has it."""

from __future__ import annotations

import re
from typing import Any

from shared.law import BY_ID
from shared.texts.numbers import day, number
from shared.texts.words import datum
from shared.vocabulary import Jawaban, JenisAturan

DAY = re.compile(r"\d{4}-\d\d-\d\d")
YEAR_OFF = "hari_libur_"
MET = {"id": "Terpenuhi.", "en": "Met."}
NOT_ASKED = {"id": "Tidak berlaku bagi perpindahan ini.", "en": "Not asked of this move."}
SAID = (JenisAturan.INFO, JenisAturan.TIMER)
"""Kinds whose sentence is told even when all is well: it informs."""


def sentence(answer: dict[str, Any], lang: str = "id") -> str:
    """`answer` as registry's and scoring's rules give it."""
    figures, state = answer["angka"], answer["jawaban"]
    if state == Jawaban.TIDAK_BERLAKU:
        return NOT_ASKED[lang]
    if state == Jawaban.TIDAK_DAPAT_DINILAI:
        return _missing(answer, lang) + _earliest(figures, lang)
    if state == Jawaban.TERPENUHI and answer["jenis"] not in SAID:
        return MET[lang]
    rule = BY_ID[answer["aturan"]]
    template = rule.pesan if lang == "id" else rule.pesan_en
    return template.format_map(_Told(figures, lang)) + _both_ends(figures, lang)


def word(code: str, lang: str = "id") -> str:
    """A paper, condition or datum in words."""
    if code.startswith(YEAR_OFF):
        year = code.removeprefix(YEAR_OFF)
        return f"hari libur dan cuti bersama {year}" if lang == "id" else f"holidays of {year}"
    return datum(code, lang)


class _Told(dict[str, Any]):
    """The figures as the sentence shows them: days in words, thousandths as decimals, and a dash for one that is not known."""

    def __init__(self, figures: dict[str, Any], lang: str) -> None:
        super().__init__({name: _shown(name, value, figures, lang) for name, value in figures.items()})

    def __missing__(self, name: str) -> str:
        return "–"


def _shown(name: str, value: Any, figures: dict[str, Any], lang: str) -> str:
    if name.startswith("tgl") and value is None:
        soonest = figures.get(name.replace("tgl", "tgl_paling_cepat"))
        return "–" if soonest is None else f"{'paling cepat' if lang == 'id' else 'at the earliest'} {day(soonest, lang)}"
    if isinstance(value, list):
        return "; ".join(_item(one, lang) for one in value)
    if isinstance(value, str):
        return day(value, lang) if DAY.fullmatch(value) else value
    if name.endswith("_mili"):
        return number(value / 1000, 1, lang)
    return str(value)


def _item(one: Any, lang: str) -> str:
    """One entry of a list: a code, two dates in the wrong order, or what a paper names."""
    if isinstance(one, str):
        return word(one, lang)
    if "sesudah" in one:
        after = "sesudah" if lang == "id" else "after"
        first, then = (
            f"{word(one[w], lang)} ({day(one[d], lang)})" for w, d in (("surat", "tanggal"), ("sesudah", "tanggal_sesudah"))
        )
        return f"{first} {after} {then}"
    value = one["nilai"].replace("_", " ") if one["hal"] == "mapel" else one["nilai"]
    if one["surat"] == "tujuan":
        return f"{word(one['hal'], lang)} {'tujuan' if lang == 'id' else 'wanted'}: {value}"
    return f"{word(one['hal'], lang)} {'menurut' if lang == 'id' else 'by the'} {word(one['surat'], lang)}: {value}"


def _missing(answer: dict[str, Any], lang: str) -> str:
    data = answer["angka"].get("data") or [answer["datum"]]
    told = "; ".join(dict.fromkeys(word(one, lang) for one in data))
    owner = answer["pemilik"] or "BKPSDM"
    return f"Belum diketahui: {told} ({owner})." if lang == "id" else f"Not known: {told} ({owner})."


def _earliest(figures: dict[str, Any], lang: str) -> str:
    """A deadline whose holidays are not known has at least an earliest day."""
    if figures.get("tgl_paling_cepat") is None:
        return ""
    told = day(figures["tgl_paling_cepat"], lang)
    later = figures.get("tgl_paling_cepat_umum")
    more = f" / {day(later, lang)}" if later else ""
    return f" Paling cepat {told}{more}." if lang == "id" else f" At the earliest {told}{more}."


def _both_ends(figures: dict[str, Any], lang: str) -> str:
    """People and need at both ends, of the rules that weigh them against each other."""
    if "ukuran" not in figures:
        return ""
    measure = word("kebutuhan_orang" if figures["ukuran"] == "kebutuhan" else figures["ukuran"], lang)
    a, b = figures["orang_asal"], figures["orang_tujuan"]
    if lang == "id":
        return (
            f" Asal: {a} orang untuk {figures['beban_asal']} {measure}, menjadi {a - 1};"
            f" tujuan: {b} orang untuk {figures['beban_tujuan']} {measure}, menjadi {b + 1}."
        )
    return f" Origin: {a} for {figures['beban_asal']} {measure}, then {a - 1}; target: {b} for {figures['beban_tujuan']}, then {b + 1}."
