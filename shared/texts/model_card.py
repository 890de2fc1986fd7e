"""A model card in plain words: per family of positions whether what was learned counts, why, from how much, and how it was judged."""

from __future__ import annotations

from typing import Any

from shared.texts.numbers import number

REASONS = {
    "BARIS_KURANG": ("penempatan yang dapat dinilai terlalu sedikit", "too few placements can be judged"),
    "TIDAK_LEBIH_BAIK": (
        "pada tahun yang belum dilihat tidak terbukti lebih baik daripada tabel awal",
        "on the unseen year not shown to be better than the cold start",
    ),
    "KALIBRASI_DI_LUAR_BATAS": (
        "peluangnya tidak sesuai kenyataan (kalibrasi)",
        "its chances do not match what happened (calibration)",
    ),
}
"""Why the gate kept a family off."""
HEAD = {
    "id": "{penempatan} penempatan, riwayat dibaca sampai {per}, mesin {mesin}.",
    "en": "{penempatan} placements, histories read up to {per}, engine {mesin}.",
}
ON = {"id": "{keluarga}: DIPAKAI, bobot {bobot} %.", "en": "{keluarga}: ON, weight {bobot} %."}
OFF = {"id": "{keluarga}: tidak dipakai karena {alasan}.", "en": "{keluarga}: off, because {alasan}."}
LEARNED = {
    "id": "{n} dari {penempatan} penempatan ({dari}-{sampai}) dapat dinilai, {baik} % berhasil baik.",
    "en": "{n} of {penempatan} placements ({dari}-{sampai}) can be judged, {baik} % turned out well.",
}
MANY = 3
"""More families than these of which nothing can be judged share one line."""
SILENT = {
    "id": "Keluarga lain yang penempatannya belum dapat dinilai: {keluarga}.",
    "en": "Other families, none of whose placements can be judged: {keluarga}.",
}
UNJUDGED = {
    "id": "Tidak satu pun dari {penempatan} penempatan dapat dinilai.",
    "en": "None of {penempatan} placements can be judged.",
}
JUDGED = {
    "id": "Tahun terakhir yang belum dilihat ({uji} baris): rugi log {belajar} melawan {dingin} tabel awal; selisih {selisih}, "
    "selang 95 % {bawah} sampai {atas}; kemiringan kalibrasi {kemiringan}.",
    "en": "Latest unseen year ({uji} rows): log loss {belajar} against {dingin} of the cold start; difference {selisih}, "
    "95 % interval {bawah} to {atas}; calibration slope {kemiringan}.",
}


def lines(card: dict[str, Any], lang: str = "id") -> list[str]:
    """One line about the whole, then one per family, those that count first, many of which nothing can be said together."""
    head = HEAD[lang].format(penempatan=number(card["penempatan"], 0, lang), per=card["per"], mesin=card["mesin"])
    families = sorted(card["keluarga"], key=lambda family: (not family["aktif"], family["keluarga"]))
    silent = [family["keluarga"] for family in families if not family["n"]]
    if len(silent) <= MANY:
        return [head, *(_family(family, lang) for family in families)]
    told = [_family(family, lang) for family in families if family["n"]]
    return [head, *told, SILENT[lang].format(keluarga=", ".join(silent))]


def _family(family: dict[str, Any], lang: str) -> str:
    reasons = [REASONS[code][lang == "en"] for code in family["alasan"]]
    first = (ON if family["aktif"] else OFF)[lang].format(
        keluarga=family["keluarga"], bobot=_percent(family["bobot_mikro"], lang), alasan=", ".join(reasons)
    )
    told = [first]
    if family["n"]:
        told.append(
            LEARNED[lang].format(
                n=number(family["n"], 0, lang), penempatan=number(family["penempatan"], 0, lang), dari=family["tahun"][0],
                sampai=family["tahun"][1], baik=_percent(family["hasil_baik_mikro"], lang),
            )
        )  # fmt: skip
    else:
        told.append(UNJUDGED[lang].format(penempatan=number(family["penempatan"], 0, lang)))
    gate = family["gerbang"]
    if gate["selang_95_mikro"] is not None:
        low, high = gate["selang_95_mikro"]
        figures = {
            "belajar": gate["rugi_log_belajar_mikro"], "dingin": gate["rugi_log_dingin_mikro"], "selisih": gate["selisih_mikro"],
            "bawah": low, "atas": high, "kemiringan": gate["kemiringan_kalibrasi_mikro"],
        }  # fmt: skip
        shown = {name: number(value / 1e6, 3, lang) for name, value in figures.items()}
        told.append(JUDGED[lang].format(uji=number(gate["baris_uji"], 0, lang), **shown))
    return " ".join(told)


def _percent(mikro: int, lang: str) -> str:
    return number(mikro / 10_000, 1, lang)
