"""What the need and the round say of one pair of person and cell, each asked even after a first no."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.distance import between_units
from services.scoring.report.standpoint import Standpoint
from services.scoring.scope import cells_in_scope

YES, NO, UNKNOWN = "TERPENUHI", "TIDAK_TERPENUHI", "TIDAK_DAPAT_DINILAI"


def checks(view: Standpoint, person: int, cell: int, fit_mikro: int) -> list[dict[str, Any]]:
    """PemeriksaanPasangan in the order of PEMERIKSAAN."""
    kota, policy, sel = view.kota, view.kebijakan, view.kota.sel
    own = int(kota.pegawai["sel_i"][person])
    scope, need = cells_in_scope(kota, policy), view.kebutuhan
    far = _metres(view, own, cell)
    limit = policy["jarak_maks_m"]
    step = _balance(view, own, cell)
    return [
        _told("UNIT_BERBEDA", YES if sel.unor_i[own] != sel.unor_i[cell] else NO),
        _told("SATU_KELOMPOK", YES if sel.kelompok[own] == sel.kelompok[cell] else NO),
        _told("ASAL_DALAM_LINGKUP", YES if scope[own] else NO),
        _told("TUJUAN_DALAM_LINGKUP", YES if scope[cell] else NO),
        _told("DALAM_JANGKAUAN", _reach(view, own, cell, far), jarak_m=None if np.isnan(far) else round(far), batas_m=limit),
        _told("ASAL_DAPAT_MELEPAS", _room(need.bulat[own], view.memberi[own]), **_people(view, own)),
        _told("TUJUAN_DAPAT_MENERIMA", _room(need.bulat[cell], view.menerima[cell]), **_people(view, cell)),
        _told("MENGURANGI_KETIMPANGAN", UNKNOWN if step is None else YES if step < 0 else NO, perubahan_mikro=step),
        _told("SYARAT_KURSI", YES if fit_mikro >= policy["fit_minimum_mikro"] else NO),
    ]  # fmt: skip


def _told(code: str, answer: str, **figures: int | None) -> dict[str, Any]:
    return {"kode": code, "jawaban": answer, "angka": figures}


def _metres(view: Standpoint, own: int, cell: int) -> float:
    units = view.kota.sel.unor_i
    return float(between_units(view.kota.unor, units[own : own + 1], units[cell : cell + 1])[0])


def _reach(view: Standpoint, own: int, cell: int, far: float) -> str:
    """As the candidates of the plan are made: a way nobody knows excludes nobody."""
    kota, policy = view.kota, view.kebijakan
    if policy["jarak_maks_m"] is not None and far > policy["jarak_maks_m"]:
        return NO
    if policy["dalam_kecamatan"]:
        here, there = (kota.unor["kode_kecamatan"][kota.sel.unor_i[at]] for at in (own, cell))
        return UNKNOWN if not here or not there else YES if here == there else NO
    return UNKNOWN if np.isnan(far) else YES


def _room(need: int, room: bool) -> str:
    return UNKNOWN if need < 0 else YES if room else NO


def _people(view: Standpoint, cell: int) -> dict[str, int | None]:
    need = int(view.kebutuhan.bulat[cell])
    return {"orang": int(view.kota.orang[cell]), "kebutuhan": need if need >= 0 else None}


def _balance(view: Standpoint, own: int, cell: int) -> int | None:
    """First leaver + first arrival: below 0 the city is better balanced after it. None = one of them cannot."""
    if not (view.memberi[own] and view.menerima[cell]):
        return None
    cells = view.cells
    return int(cells.rho[cells.rho_at[own]] + cells.al[cells.al_at[cell]])
