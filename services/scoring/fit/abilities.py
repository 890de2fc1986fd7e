"""What people can and what seats ask of it: assessed competence, rank, and skills by the strength of their proof.

A level nobody assessed, a requirement nobody set, a rank that is not compared (PPPK): not known. Only skills on record count; what a
person merely states changes nothing here and is named by `only_stated`.
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from services.scoring.facts import Bool, Float, Int, Kota, Pasangan
from shared.contracts.v1.snapshot import KOMPETENSI
from shared.vocabulary import URUTAN_GOLONGAN

Proof = tuple[str, str]
"""(skills by certificate, skills by course), each joined by |."""


def competence_and_rank(kota: Kota, model: dict[str, Any]) -> tuple[Float, Float, Float]:
    """(people x 4, posts x 4 with a row of unknowns after the last, usual rank of each person's own jenjang)."""
    person, post = kota.pegawai, kota.jabatan
    usual = model.get("pangkat_lazim", {"jenjang": {}, "eselon": {}})
    by_level, by_echelon = (_ranks([usual[part].get(word, "") for word in post[part]]) for part in ("jenjang", "eselon"))
    held = [*(_known(person[f"kompetensi_{kind}"]) for kind in KOMPETENSI), _ranks(person["golongan"].tolist())]
    asked = [
        *(_known(post[f"kompetensi_{kind}_min"]) for kind in KOMPETENSI),
        np.where(np.isnan(by_echelon), by_level, by_echelon),
    ]
    own = _ranks([usual["jenjang"].get(word, "") for word in person["jenjang"]])
    return np.column_stack(held), np.vstack([np.column_stack(asked), np.full((1, len(asked)), np.nan)]), own


def skills(kota: Kota) -> tuple[Float, Int, Int]:
    """(proof of each different record x each different requirement, record of each person, requirement of each cell); NaN = none asked.

    Where the city keeps no record of any skill, nobody's is known.
    """
    held = list(zip(kota.pegawai["keahlian"].tolist(), kota.pegawai["keahlian_diklat"].tolist(), strict=True))
    asked = _asked(kota)
    records, wanted = sorted(set(held)) or [("", "")], sorted(set(asked)) or [""]
    each = sorted({skill for want in wanted for skill in _named(want)})
    proof = _proofs(records, each) if any(any(one) for one in records) else np.full((len(records), len(each)), np.nan)
    columns = [[each.index(skill) for skill in sorted(_named(want))] for want in wanted]
    least = [proof[:, at].min(axis=1) if at else np.full(len(records), np.nan) for at in columns]
    return np.column_stack(least), _codes(held, records), _codes(asked, wanted)


def only_stated(kota: Kota, pairs: Pasangan) -> Bool:
    """Does the seat ask for a skill that the person states and nothing proves?"""
    asked = _asked(kota)
    found = []
    for person, cell in zip(pairs.pegawai_i.tolist(), pairs.sel_i.tolist(), strict=True):
        proved = _named(kota.pegawai["keahlian"][person]) | _named(kota.pegawai["keahlian_diklat"][person])
        found.append(bool((_named(asked[cell]) - proved) & _named(kota.pegawai["keahlian_diaku"][person])))
    return np.array(found, dtype=np.bool_)


def _asked(kota: Kota) -> list[str]:
    return [""] * len(kota.sel) if kota.sel.syarat is None else kota.sel.syarat.tolist()


def _proofs(records: list[Proof], each: list[str]) -> Float:
    """Record x skill: 2 certificate, 1 course, 0 neither. Of several skills asked for, the one least proved will count."""
    at = {skill: column for column, skill in enumerate(each)}
    found = np.zeros((len(records), len(each)))
    for row, joined in enumerate(records):
        for worth, part in ((1.0, joined[1]), (2.0, joined[0])):
            for skill in _named(part) & at.keys():
                found[row, at[skill]] = worth
    return found


def _named(joined: str) -> set[str]:
    """As registry writes them: upper case, single spaces, no punctuation."""
    return {re.sub(r"[^A-Z0-9]+", " ", part.upper()).strip() for part in joined.split("|")} - {""}


def _known(levels: Int) -> Float:
    return np.where(levels > 0, levels, np.nan).astype(np.float64)


def _ranks(words: list[str]) -> Float:
    return np.array([URUTAN_GOLONGAN.get(word, np.nan) for word in words], dtype=np.float64)


def _codes(values: list[Any], known: list[Any]) -> Int:
    at = {value: code for code, value in enumerate(known)}
    return np.array([at[value] for value in values], dtype=np.int64)
