"""Where the people of a closing unit go."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from services.gateway import private
from services.gateway.merge.people import identified

SEATED = ("no", "status", "peran", "dari", "ke", "ke_penerus", "biaya_mikro", "fit_mikro", "jarak_m")


def show_displaced(row: dict[str, Any], people: dict[str, dict[str, Any]], scopes: Container[str]) -> dict[str, Any]:
    """The new seat of somebody whose unit closes."""
    return {
        **{name: row[name] for name in SEATED}, **identified(row["pegawai"], people), "syarat": private.in_words(row["syarat"], scopes),
        "dikesampingkan": private.barriers(row["dikesampingkan"], scopes),
    }  # fmt: skip


def show_without_seat(row: dict[str, Any], people: dict[str, dict[str, Any]], scopes: Container[str]) -> dict[str, Any]:
    """Somebody whose unit closes and who has no seat yet, and the rules that stood in the way."""
    shown = {name: row[name] for name in ("status", "peran", "unor", "unor_nama", "sebab", "penerus")}
    return {**shown, **identified(row["pegawai"], people), "aturan": private.barriers(row["aturan"], scopes)}
