"""What does one move cost beyond balance? Parts in integer mikro that sum exactly: every transfer has a price of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.distance import between_units, homes, metres, typical
from services.scoring.facts import MIKRO, Int, Kota, Pasangan
from services.scoring.questions import months_between

PARTS = ("pindah", "fit", "km", "masa_kerja", "minat")


@dataclass(frozen=True)
class MoveCosts:
    """`bagian` (pairs, parts) in the order of PARTS; `jumlah` their sums; `jarak_m` between units, -1 unknown;
    `tambahan_m` how much longer the person's road becomes, as it is costed."""

    bagian: Int
    jumlah: Int
    jarak_m: Int
    tambahan_m: Int


def move_costs(kota: Kota, pairs: Pasangan, fit_loss_mikro: Int, kebijakan: dict[str, Any]) -> MoveCosts:
    """`fit_loss_mikro`: fit at the present post minus fit at the target, not below 0."""
    weights, person = kebijakan["bobot"], pairs.pegawai_i
    units = kota.sel.unor_i
    here, there = kota.pegawai["unor_i"][person], units[pairs.sel_i]
    apart = between_units(kota.unor, here, there)
    lat, lon = homes(kota)
    unor = kota.unor
    to_new = metres(lat[person], lon[person], unor["lintang"][there], unor["bujur"][there])
    to_old = metres(lat[person], lon[person], unor["lintang"][here], unor["bujur"][here])
    neutral = typical(kota.unor)  # of the city, not of the candidates: nobody's cost depends on who else is considered
    extra = np.where(np.isnan(to_new - to_old), np.where(np.isnan(apart), neutral, apart), np.maximum(to_new - to_old, 0.0))
    since = kota.pegawai["tmt_unit"][person]
    years = np.where(np.isnat(since), 5.0, months_between(since, kota.tmt_rencana) / 12)  # unknown tenure is neutral
    wishes = kota.pegawai["kecamatan_minat"][person]
    target_region = unor["kode_kecamatan"][there]
    unwished = np.array([bool(w) and r not in w.split("|") for w, r in zip(wishes, target_region, strict=True)], dtype=np.bool_)
    parts = np.column_stack([
        np.full(len(pairs), weights["pindah_mikro"], dtype=np.int64),
        np.rint(weights["fit_mikro"] * (fit_loss_mikro / MIKRO)).astype(np.int64),
        np.rint(weights["km_mikro"] * extra / 1000).astype(np.int64),
        np.rint(weights["masa_kerja_mikro"] * np.exp(-(np.maximum(years, 0) - 2) / 3)).astype(np.int64),
        np.where(unwished, weights["minat_mikro"], 0).astype(np.int64),
    ])  # fmt: skip
    known = np.where(np.isnan(apart), -1, np.rint(np.nan_to_num(apart))).astype(np.int64)
    return MoveCosts(parts, parts.sum(axis=1), known, np.rint(extra).astype(np.int64))
