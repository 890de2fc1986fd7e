"""How the volumes were foretold: per group of tasks the method, how it and the others erred, and how sure its interval was."""

from __future__ import annotations

from typing import Any

from services.scoring.facts import MIKRO, Kebutuhan


def forecast_rows(need: Kebutuhan) -> list[dict[str, Any]]:
    """Prakiraan of the contract, by regime, then from the shortest history to the longest."""
    return [
        {
            "rezim": one.rezim, "bulan": one.bulan, "bulan_terakhir": str(one.terakhir), "deret": one.deret, "metode": one.metode,
            "galat_mikro": _micro(one.galat), "galat_lantai_mikro": _micro(one.galat).get("NAIF-MUSIMAN"),
            "cakupan_bulan_mikro": _share(one.cakupan), "cakupan_setahun_mikro": _share(one.cakupan_setahun), "asal_rentang": one.rentang,
            "rekonsiliasi": one.rekonsiliasi, "galat_rekonsiliasi_mikro": _micro(one.galat_rekonsiliasi),
        }
        for one in need.prakiraan
    ]  # fmt: skip


def _micro(errors: dict[str, float]) -> dict[str, int]:
    return {name: round(error * MIKRO) for name, error in errors.items()}


def _share(value: float | None) -> int | None:
    return None if value is None else round(value * MIKRO)
