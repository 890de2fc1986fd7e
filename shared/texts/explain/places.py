"""Units, posts and hours in phrases that every reader shares."""

from __future__ import annotations

from typing import Any

from shared.texts.moves import far, post, unit_name
from shared.texts.numbers import number

__all__ = ["each", "far", "post", "staffing", "unit_name"]


def staffing(place: dict[str, Any], state: dict[str, Any], lang: str, *, after: bool = False) -> str:
    """'SMPN 12: 5 guru matematika untuk 90 JP per minggu (18,0 JP per orang)'; need in people where hours are not its basis."""
    people = state["orang_sesudah" if after else "orang_sebelum"]
    who = f"{number(people, 0, lang)} {post(place)}" if people else _nobody(place, lang)
    if state["jam_minggu"] is None:
        need = state["kebutuhan_bulat"]
        if need < 0:
            return f"{unit_name(place)}: {who}" + (", kebutuhan belum diketahui" if lang == "id" else ", need not known")
        return f"{unit_name(place)}: {who} " + (f"untuk kebutuhan {need} orang" if lang == "id" else f"for a need of {need}")
    hours = number(state["jam_minggu"], 0, lang)
    told = f"{unit_name(place)}: {who} " + (
        f"untuk {hours} JP per minggu" if lang == "id" else f"for {hours} lesson hours a week"
    )
    load = state["jam_per_orang_sesudah_mikro" if after else "jam_per_orang_sebelum_mikro"]
    return told if load is None else f"{told} ({each(load, lang)})"


def _nobody(place: dict[str, Any], lang: str) -> str:
    return f"no {post(place)}" if lang == "en" else f"tidak ada {post(place)}"


def each(load_mikro: int, lang: str) -> str:
    return f"{number(load_mikro / 1e6, 1, lang)} {'JP per orang' if lang == 'id' else 'hours each'}"
