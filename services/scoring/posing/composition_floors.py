"""LantaiKomposisi: what the composition floors of a policy hold back, what that costs the plan, and the shares before and after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Bool, Int, Kota, Pasangan
from services.scoring.need.composition import looked_at, measure
from services.scoring.planning.composition_floors import Held, hold, may_leave
from services.scoring.planning.composition_search import Quality
from services.scoring.planning.penalty import Cells
from services.scoring.planning.problem import Problem, build_problem
from services.scoring.posing.pins import Pins
from services.scoring.posing.possible import Judged


@dataclass(frozen=True)
class CompositionHeld:
    """`ya`, `diketahui` per unit and measure; the measures in the order of `lantai`."""

    lantai: dict[str, int]
    ya: Int
    diketahui: Int
    boleh_keluar: Int
    ditahan: Held


def as_set(problem: Problem) -> Problem:
    return problem


def keep_composition(
    kota: Kota, found: Judged, cells: Cells, policy: dict[str, Any], pins: Pins, limited: Callable[[Problem], Problem] = as_set
) -> tuple[Judged, CompositionHeld | None]:
    """The candidates under the floors of the policy; as they are where it has none. `limited`: sets other limits than the policy's."""
    problem = limited(build_problem(kota, found.pasangan, found.biaya.jumlah, cells, policy))
    kept = held_back(kota, problem, policy, _decided(found.pasangan, pins, len(kota.sel)))
    if kept is None:
        return found, None
    held = kept.ditahan
    at, costs = held.boleh, found.biaya
    pairs = Pasangan(found.pasangan.pegawai_i[at], found.pasangan.sel_i[at])
    left = replace(
        costs, bagian=costs.bagian[at], jumlah=costs.jumlah[at], jarak_m=costs.jarak_m[at], tambahan_m=costs.tambahan_m[at]
    )
    return replace(found, pasangan=pairs, fit=found.fit[at], biaya=left), kept


def held_back(kota: Kota, problem: Problem, policy: dict[str, Any], decided: Bool) -> CompositionHeld | None:
    """What the floors of the policy hold back of a problem of this city; `decided` per arc. None where it has none."""
    floors = dict(sorted((policy["lantai_komposisi"] or {}).items()))
    if not floors:
        return None
    yes, known = _counts(kota, floors)
    most = np.column_stack([may_leave(yes[:, i], known[:, i], share) for i, share in enumerate(floors.values())])
    qualities = [Quality(name, has_quality(kota, name)[problem.pegawai], most[:, i]) for i, name in enumerate(floors)]
    return CompositionHeld(floors, yes, known, most, hold(problem, qualities, decided))


def _counts(kota: Kota, floors: dict[str, int]) -> tuple[Int, Int]:
    """(yes, known) per unit of the city and measure."""
    units, inside, unit = len(kota.unor["kunci"]), looked_at(kota), kota.pegawai["unor_i"]
    columns = [measure(kota, name) for name in floors]
    yes = np.column_stack([np.bincount(unit[inside & y & k & of], minlength=units) for y, k, of in columns])
    return yes.astype(np.int64), np.column_stack([np.bincount(unit[inside & k & of], minlength=units) for _, k, of in columns])


def has_quality(kota: Kota, name: str) -> Bool:
    yes, known, of = measure(kota, name)
    return np.asarray(looked_at(kota) & yes & known & of, dtype=np.bool_)


def _decided(pairs: Pasangan, pins: Pins, cells: int) -> Bool:
    code, wanted = pairs.pegawai_i * cells + pairs.sel_i, pins.pasangan.pegawai_i * cells + pins.pasangan.sel_i
    return np.asarray(np.isin(code, wanted), dtype=np.bool_)


def composition_floor_rows(
    kota: Kota, held: CompositionHeld | None, plan: Pasangan, *, decided: bool, priced: bool
) -> dict[str, Any] | None:
    """`plan`: the moves that are recommended. Null without floors. `decided`: it has decided moves; `priced`: it has
    budgets, which the proof knows nothing of."""
    if held is None:
        return None
    found = held.ditahan
    after = _after(kota, plan, held.lantai)
    unit_left = kota.pegawai["unor_i"][plan.pegawai_i]
    left = np.unique(unit_left)
    gone = {name: unit_left[has_quality(kota, name)[plan.pegawai_i]] for name in held.lantai}
    rows = [
        {
            "unor": kota.unor["kunci"][unit], "unor_nama": kota.unor["nama"][unit], "ukuran": name, "lantai_mikro": held.lantai[name],
            "sebelum_mikro": _share(held.ya[unit, i], held.diketahui[unit, i]), "sesudah_mikro": _share(*(side[unit, i] for side in after)),
            "boleh_keluar": int(held.boleh_keluar[unit, i]),
            "keluar": int((gone[name] == unit).sum()),
        }
        for unit in left.tolist() for i, name in enumerate(held.lantai) if held.diketahui[unit, i]
    ]  # fmt: skip
    return {
        "lantai_mikro": held.lantai, "orang_disaring": found.orang_disaring, "pindah_dibatalkan": found.jumlah_tanpa - found.jumlah,
        "perbaikan": found.diperbaiki, "harga_mikro": found.nilai - found.tanpa_lantai,
        "celah_mikro": None if priced or (decided and found.tanpa_keputusan) else found.nilai - found.batas,
        "unit": rows,
    }  # fmt: skip


def _after(kota: Kota, plan: Pasangan, floors: dict[str, int]) -> tuple[Int, Int]:
    """Counts once the plan's people are at their new units."""
    unit = kota.pegawai["unor_i"].copy()
    unit[plan.pegawai_i] = kota.sel.unor_i[plan.sel_i]
    return _counts(replace(kota, pegawai={**kota.pegawai, "unor_i": unit}), floors)


def _share(yes: Int, known: Int) -> int | None:
    return round(int(yes) * MIKRO / int(known)) if known else None
