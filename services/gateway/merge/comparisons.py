"""Candidates by every ranking method, with what the comparison says about itself."""

from __future__ import annotations

from typing import Any

from services.gateway.merge.people import named
from shared.texts import comparison


def show_comparison(found: dict[str, Any]) -> dict[str, Any]:
    """A comparison with what it says about itself, in words."""
    return {"keterangan": comparison.remarks(found), "keterangan_en": comparison.remarks(found, "en"), **found}


def show_compared(row: dict[str, Any], people: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A candidate of a comparison with its person when allowed."""
    shown = {name: row[name] for name in ("dari", "fit_mikro", "tingkat")}
    return {"no": row["no"], **named(row["pegawai"], people), **shown}
