"""Terdampak: the units that close, the new seat of each person with what the law says to it, and who has none yet."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.eligibility.assess import conditions
from services.scoring.facts import Int, Kebutuhan, Kota, Pasangan
from services.scoring.need.guards import guards
from services.scoring.planning.costs import PARTS
from services.scoring.planning.limits.giving import unit_churn
from services.scoring.posing.regrouping import ROLES, WAIVED, Regrouping
from services.scoring.report.places import place
from services.scoring.report.set_judged import judge

NOTHING: dict[str, Any] = {"unit": [], "penempatan": [], "belum": []}


def displaced_rows(
    kota: Kota, need: Kebutuhan, found: Regrouping | None, rules: dict[str, Any], policy: dict[str, Any]
) -> dict[str, Any]:
    """`kota`: the city before anybody was seated."""
    if found is None:
        return NOTHING
    seated = np.flatnonzero(found.pilihan >= 0)
    order = seated[np.lexsort((kota.pegawai["kunci"][found.pegawai[seated]], found.peran[seated]))]
    return {
        "unit": _units(kota, found, policy), "penempatan": _seats(kota, need, found, order, rules, policy),
        "belum": [_without(kota, found, at) for at in np.flatnonzero(found.pilihan < 0).tolist()],
    }  # fmt: skip


def _units(kota: Kota, found: Regrouping, policy: dict[str, Any]) -> list[dict[str, Any]]:
    unor, unit = kota.unor, kota.pegawai["unor_i"][found.pegawai]
    churn = unit_churn(kota, policy["batas_keluar_unit_mikro"])
    return [
        {
            "unor": unor["kunci"][u], "unor_nama": unor["nama"][u], "tutup": str(unor["tutup"][u]), "penerus": _heirs(kota, u),
            "orang": int((unit == u).sum()), "tertempatkan": int(((unit == u) & (found.pilihan >= 0)).sum()), "keluar_biasa": int(churn[u]),
        }
        for u in np.unique(unit).tolist()
    ]  # fmt: skip


def _seats(
    kota: Kota, need: Kebutuhan, found: Regrouping, order: Int, rules: dict[str, Any], policy: dict[str, Any]
) -> list[dict[str, Any]]:
    arcs = found.pilihan[order]
    moves = Pasangan(found.pegawai[order], found.pasangan.sel_i[arcs])
    told = judge(kota, need, guards(kota, need), moves, rules, policy)
    rows = []
    for number, (at, arc, answers) in enumerate(zip(order.tolist(), arcs.tolist(), told, strict=True), start=1):
        person, cell = int(found.pegawai[at]), int(found.pasangan.sel_i[arc])
        own, far = int(kota.pegawai["unor_i"][person]), int(found.biaya.jarak_m[arc])
        cost = {name: int(found.biaya.bagian[arc][i]) for i, name in enumerate(PARTS)}
        waived = [a["aturan"] for a in answers if a["aturan"] in WAIVED and a["jawaban"] == "TIDAK_TERPENUHI"]
        rows.append({
            "no": number, **_who(kota, found, at), "dari": place(kota, int(kota.pegawai["sel_i"][person])), "ke": place(kota, cell),
            "ke_penerus": kota.unor["kunci"][kota.sel.unor_i[cell]] in _heirs(kota, own),
            "biaya_mikro": {**cost, "jumlah": sum(cost.values())}, "fit_mikro": int(found.fit[arc]),
            "jarak_m": far if far >= 0 else None, "aturan": answers, "dikesampingkan": waived,
            "syarat": conditions([a for a in answers if a["aturan"] not in waived], rules),
        })  # fmt: skip
    return rows


def _without(kota: Kota, found: Regrouping, at: int) -> dict[str, Any]:
    unit = int(kota.pegawai["unor_i"][found.pegawai[at]])
    return {
        **_who(kota, found, at), "unor": kota.unor["kunci"][unit], "unor_nama": kota.unor["nama"][unit], "sebab": found.sebab[at],
        "aturan": found.aturan[at], "penerus": _heirs(kota, unit),
    }  # fmt: skip


def _who(kota: Kota, found: Regrouping, at: int) -> dict[str, Any]:
    person = int(found.pegawai[at])
    return {
        "pegawai": kota.pegawai["kunci"][person], "status": kota.pegawai["status"][person] or "TIDAK_DIKETAHUI",
        "peran": ROLES[found.peran[at]],
    }  # fmt: skip


def _heirs(kota: Kota, unit: int) -> list[str]:
    return [key for key in str(kota.unor["penerus"][unit]).split("|") if key]
