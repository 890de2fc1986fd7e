"""Where a unit stands apart: a need in doubt, a gap with what is cheaper than a transfer, people worn out."""

from __future__ import annotations

from typing import Any

from services.gateway.merge.people import identified
from shared.texts import acts, doubts


def show_doubt(row: dict[str, Any]) -> dict[str, Any]:
    """A reason to look again at a need, in words beside its figures."""
    return {**row, "alasan": doubts.reason(row), "alasan_en": doubts.reason(row, "en")}


def show_gap(row: dict[str, Any]) -> dict[str, Any]:
    """A unit's gap with each act in words and with who may order it."""
    short = row["arah"] == "KURANG"
    told = [
        {**act, "pesan": acts.sentence(act, short), "pesan_en": acts.sentence(act, short, "en"), **acts.basis(act["jenis"])}
        for act in row["tindakan"]
    ]
    return {**row, "tindakan": told}


def show_tired_unit(row: dict[str, Any], people: dict[str, dict[str, Any]] | None) -> dict[str, Any]:
    """A unit of the fatigue list; its people only for who may see them."""
    shown = None if people is None else [identified(key, people) for key in row["pegawai"] if key in people]
    return {**row, "pegawai": shown}
