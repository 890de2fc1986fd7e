"""What could not be judged and why, and whose data would open how much."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np

from services.scoring.eligibility.assess import Screening
from services.scoring.facts import Bool, Kebutuhan, Kota
from services.scoring.need.shortage import short_persons

UNMATCHED = "UNIT_ATAU_JABATAN_TIDAK_COCOK"
NEED_UNKNOWN = "KEBUTUHAN_TIDAK_DIKETAHUI"


def not_assessed(kota: Kota, need: Kebutuhan, scope: Bool) -> list[dict[str, Any]]:
    """People in nobody's plan because a record is missing, not because a rule said no."""
    found = []
    cell = kota.pegawai["sel_i"]
    for row in np.flatnonzero((cell < 0) | (scope & (need.bulat[cell] < 0))).tolist():
        reason = UNMATCHED if cell[row] < 0 else NEED_UNKNOWN
        found.append(
            {
                "pegawai": kota.pegawai["kunci"][row],
                "unor": kota.pegawai["unor"][row] or None,
                "unor_nama": _unit(kota, row),
                "sebab": [reason],
            }
        )
    return found


def _unit(kota: Kota, row: int) -> str | None:
    unit = int(kota.pegawai["unor_i"][row])
    return str(kota.unor["nama"][unit]) if unit >= 0 else None


def missing_data(moves: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Per datum, owner and agency: how many people, and how many proposals wait for it."""
    people: dict[tuple[str, str, str, str], set[str]] = {}
    for move in moves:
        for needed in move["syarat"]:
            if needed["datum"]:
                key = (needed["datum"], needed["pemilik"] or "BKPSDM", move["dari"]["opd"], move["dari"]["opd_nama"])
                people.setdefault(key, set()).add(move["pegawai"])
    rows = [
        {"datum": datum, "pemilik": owner, "opd": opd, "opd_nama": name, "pegawai": len(who), "usulan": len(who)}
        for (datum, owner, opd, name), who in people.items()
    ]
    return sorted(rows, key=lambda row: (-row["usulan"], row["datum"], row["opd"]))


def filtered(person: Screening, pair: Screening, held: dict[str, int], rules: dict[str, Any]) -> list[dict[str, Any]]:
    """By which rule how many people and pairs were left out, and how many places or leavers a rule about the set took away (`held`);
    unverified rules are marked, since they filter without being sure."""
    counts = {name: (*left_out, 0) for screening in (person, pair) for name, left_out in screening.menolak.items()}
    counts |= {name: (0, 0, places) for name, places in held.items()}
    rows = []
    for name, (people, pairs, places) in counts.items():
        definition = rules["aturan"][name]
        rows.append({
            "aturan": name, "keyakinan": definition["keyakinan"], "belum_terverifikasi": definition["belum_terverifikasi"],
            "pegawai": people, "pasangan": pairs, "tempat": places,
        })  # fmt: skip
    return sorted(rows, key=lambda row: (-row["pegawai"], row["aturan"]))


def summary(kota: Kota, need: Kebutuhan, scope: Bool, movable: Bool) -> dict[str, Any]:
    status = Counter(kota.pegawai["status"].tolist())
    teachers = (kota.sel.keluarga == "GURU") & ~np.isnan(need.jam_minggu)
    hours, staff = float(need.jam_minggu[teachers].sum()), int(kota.orang[teachers].sum())
    schools = np.isin(kota.unor["jenis"][kota.sel.unor_i], ("SD", "SMP")) & (need.bulat >= 0)
    short = np.unique(kota.sel.unor_i[schools & (short_persons(need, kota.tenaga) > 0)])
    return {
        "pegawai": len(kota.pegawai["kunci"]), "status": dict(sorted((k or "TIDAK_DIKETAHUI", v) for k, v in status.items())),
        "anonim": int((kota.pegawai["anonim"] == 1).sum()), "dalam_lingkup": int(scope.sum()), "dapat_dipindah": int(movable.sum()),
        "unor": len(kota.unor["kunci"]), "sel": len(kota.sel), "sel_tanpa_kebutuhan": int((need.bulat < 0).sum()),
        "sekolah": len(np.unique(kota.sel.unor_i[schools])), "sekolah_di_bawah_kebutuhan": len(short),
        "jam_per_guru_mapel_mikro": round(hours * 1_000_000 / staff) if staff else None,
    }  # fmt: skip
