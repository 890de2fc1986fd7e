"""Who makes up a unit: share certified, with a degree, of higher levels, by years of service, on contract. Unknown is told apart.

Balancing heads alone misses quality. A share is over those whose datum is known; how many that are is told beside it, and a share of
whom nobody knows anything is unknown, not zero. At a school the teachers are looked at (the head too), elsewhere everybody at work.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Bool, Int, Kota, Text
from services.scoring.questions import months_between
from shared.vocabulary import URUTAN_PENDIDIKAN, JenisTenaga

SCHOOLS = ("SD", "SMP")
DEGREE = URUTAN_PENDIDIKAN["S1"]
HIGHER = ("AHLI_MUDA", "AHLI_MADYA", "AHLI_UTAMA")
CONTRACT, CIVIL = ("PPPK", "PPPK_PARUH_WAKTU"), ("PNS", "CPNS")
SERVICE = (("MASA_KERJA_0_4", 0, 5), ("MASA_KERJA_5_9", 5, 10), ("MASA_KERJA_10_19", 10, 20), ("MASA_KERJA_20_KE_ATAS", 20, 100))
"""(name, years from, years below): whole years since appointment."""
MEASURES = ("BERSERTIFIKAT", "S1_KE_ATAS", "AHLI_MUDA_KE_ATAS", "PPPK", *(name for name, _, _ in SERVICE))


@dataclass(frozen=True)
class Composition:
    """Columns are MEASURES. `unit` = row of Kota.unor; `dari` = people a measure speaks of."""

    unit: Int
    orang: Int
    ya: Int
    diketahui: Int
    dari: Int


def composition(kota: Kota) -> Composition:
    """Units with anybody at work, in the order of their keys."""
    unit, inside = kota.pegawai["unor_i"], looked_at(kota)
    units, group = np.unique(unit[inside], return_inverse=True)
    columns = [tuple(each[inside] for each in measure(kota, name)) for name in MEASURES]
    ya, diketahui, dari = (
        np.column_stack([np.bincount(group[each], minlength=len(units)) for each in kind]).astype(np.int64)
        for kind in zip(*((yes & known & of, known & of, of) for yes, known, of in columns), strict=True)
    )
    return Composition(units, np.bincount(group, minlength=len(units)).astype(np.int64), ya, diketahui, dari)


def looked_at(kota: Kota) -> Bool:
    """Per person: part of the unit's composition?"""
    person, post = kota.pegawai, kota.pegawai["jabatan_i"]
    inside = (person["sel_i"] >= 0) & (person["tenaga"] != JenisTenaga.TIDAK_HADIR)
    at = np.flatnonzero(inside)
    inside[at] = ~np.isin(kota.unor["jenis"][person["unor_i"][at]], SCHOOLS) | (kota.jabatan["keluarga"][post[at]] == "GURU")
    return np.asarray(inside, dtype=np.bool_)


def by_kind(found: Composition, kind: Int, kinds: int) -> Composition:
    """All units of one kind together, as the measure of each: pooled, so that a large school weighs as many as it has people."""
    summed = []
    for table in (found.ya, found.diketahui, found.dari):
        total = np.zeros((kinds, len(MEASURES)), dtype=np.int64)
        np.add.at(total, kind, table)
        summed.append(total)
    return Composition(np.arange(kinds), np.bincount(kind, weights=found.orang, minlength=kinds).astype(np.int64), *summed)


def measure(kota: Kota, name: str) -> tuple[Bool, Bool, Bool]:
    """(yes, known, speaks of) for every person."""
    person, post = kota.pegawai, kota.pegawai["jabatan_i"]
    everybody = np.ones(len(post), dtype=np.bool_)
    held = {column: _of_post(kota.jabatan[column], post) for column in ("jenis", "jenjang")}
    functional = held["jenis"] == "JF"
    if name == "BERSERTIFIKAT":
        return person["bersertifikat"] == 1, person["bersertifikat"] >= 0, functional
    if name == "S1_KE_ATAS":
        level = np.array([URUTAN_PENDIDIKAN.get(word, 0) for word in person["pendidikan"]], dtype=np.int64)
        return level >= DEGREE, level > 0, everybody
    if name == "AHLI_MUDA_KE_ATAS":
        rank = np.where(person["jenjang"] != "", person["jenjang"], held["jenjang"])
        return np.isin(rank, HIGHER), rank != "", functional
    if name == "PPPK":
        contract = np.isin(person["status"], CONTRACT)
        return contract, contract | np.isin(person["status"], CIVIL), everybody
    since = person["tmt_pns"]
    years = months_between(since, kota.per) // 12
    _, least, below = next(band for band in SERVICE if band[0] == name)
    return (years >= least) & (years < below), ~np.isnat(since), everybody


def _of_post(values: Text, post: Int) -> Text:
    found = np.full(len(post), "", dtype=object)
    found[post >= 0] = values[post[post >= 0]]
    return found
