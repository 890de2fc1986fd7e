"""Why this transfer, in one sentence; what must still be checked; what a verdict means."""

from __future__ import annotations

import re
from typing import Any

from shared.law import CATALOGUE
from shared.texts.numbers import day, number
from shared.texts.words import datum

ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
RULES = {rule.id: rule for rule in CATALOGUE}
VERDICTS = {
    "DISTRIBUSI": "cukup orang, tidak merata: dapat dibenahi dengan perpindahan",
    "JUMLAH": "kurang orang: perpindahan tidak menolong, perlu formasi baru",
    "CAMPURAN": "sebagian dapat dibenahi dengan perpindahan, sisanya kurang orang",
    "SEIMBANG": "tidak ada unit yang kekurangan",
}
FORBIDDEN = ("surplus", "rival", "skor", "score", "regret", "lottery", "undian", "unsuitable", "tidak cocok", "unggulan")
"""Words no letter or sentence to an employee may hold."""


def reason(move: dict[str, Any], lang: str = "id") -> str:
    """One sentence: the two units, their people and their work, before and after."""
    ends = [_end(move, side, lang) for side in ("dari", "ke")]
    if lang == "en":
        return f"{ends[0]}; {ends[1]}. One {post(move['dari'])} moves where more is needed{far(move, lang)}."
    return f"{ends[0]}; {ends[1]}. Satu {post(move['dari'])} dipindahkan ke tempat yang lebih membutuhkan{far(move, lang)}."


ACRONYMS = ("PJOK", "IPA", "IPS", "PPKN", "BK")


def post(place: dict[str, Any]) -> str:
    """'guru matematika', 'guru PJOK', 'arsiparis'."""
    words = str(place["keluarga"]).split("_") + (str(place["mapel"]).split("_") if place["mapel"] else [])
    return " ".join(word if word in ACRONYMS else word.lower() for word in words)


def _end(move: dict[str, Any], side: str, lang: str) -> str:
    effect = move["dampak"]["asal" if side == "dari" else "tujuan"]
    people, name = _people(effect, lang), unit_name(move[side])
    if effect["jam_minggu"] is None:
        need = effect["kebutuhan_bulat"]
        return f"{name}: {people} untuk kebutuhan {need}" if lang == "id" else f"{name}: {people} for a need of {need}"
    each, hours = effect["jam_per_orang_sebelum_mikro"], number(effect["jam_minggu"], 0, lang)
    load = "" if each is None else f" ({number(each / 1e6, 1, lang)} {'JP per orang' if lang == 'id' else 'hours each'})"
    return f"{name}: {people} untuk {hours} JP{load}" if lang == "id" else f"{name}: {people} for {hours} weekly hours{load}"


GENERIC = ("sekretariat", "bidang", "bagian", "seksi", "sub", "tata usaha", "inspektur pembantu", "upt")
"""Names many agencies have; alone they tell nobody where to go."""


def unit_name(place: dict[str, Any]) -> str:
    """The unit, with its agency where the name alone could be anywhere."""
    unit, agency = str(place["unor_nama"]), str(place.get("opd_nama") or "")
    alone = unit.lower().startswith(GENERIC) and agency and agency.lower() not in unit.lower()
    return f"{unit} {agency}" if alone and agency != unit else unit


def _people(effect: dict[str, Any], lang: str) -> str:
    """Whole people, and beside them part-timers and others as their share of a full-time person."""
    people, others = effect["orang_sebelum"], (effect["tenaga_lain_mikro_fte"] or 0) / 1e6
    share = number(others, 1, lang)
    if lang == "id":
        return f"{people} orang" + (f" dan tenaga lain setara {share}" if others > 0 else "")
    return ("1 person" if people == 1 else f"{people} people") + (f" and other hands worth {share}" if others > 0 else "")


BANDS_KM = (2, 5, 10)


def far(move: dict[str, Any], lang: str) -> str:
    """How far the two units are apart, as well as it is known; begins with a comma."""
    if move["jarak_m"] is None:
        return ", jarak antarunit tidak diketahui" if lang == "id" else ", distance between the units unknown"
    if move["jarak_perkiraan"]:
        upper = next((km for km in BANDS_KM if move["jarak_m"] < km * 1000), None)
        if lang == "id":
            return f", kira-kira {f'kurang dari {upper}' if upper else f'lebih dari {BANDS_KM[-1]}'} km dari unit sekarang"
        return f", roughly {f'under {upper}' if upper else f'over {BANDS_KM[-1]}'} km from the present unit"
    km = number(move["jarak_m"] / 1000, 1, lang)
    return f", {km} km dari unit sekarang" if lang == "id" else f", {km} km from the present unit"


def rule_message(answer: dict[str, Any], lang: str = "id") -> str:
    """A rule's sentence with its figures, or which datum is missing and who has it."""
    rule = RULES[answer["aturan"]]
    if answer["jawaban"] == "TIDAK_DAPAT_DINILAI":
        owner = answer["pemilik"] or "BKPSDM"
        return f"Cek {datum(answer['datum'])} ({owner})" if lang == "id" else f"Check {datum(answer['datum'], 'en')} ({owner})"
    template = rule.pesan if lang == "id" else rule.pesan_en
    try:
        return template.format(**{name: _figure(name, value, lang) for name, value in answer["angka"].items()})
    except KeyError:
        return template


def _figure(name: str, value: Any, lang: str) -> Any:
    """Thousandths as they are spoken, a day as people write it, anything else as it stands."""
    if name.endswith("_mili") and isinstance(value, int):
        return number(value / 1_000, 1, lang)
    return day(value, lang) if isinstance(value, str) and ISO_DAY.fullmatch(value) else value


def verdict(row: dict[str, Any]) -> str:
    return VERDICTS.get(row["putusan"], str(row["putusan"]))
