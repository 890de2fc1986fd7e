"""The candidates of one seat by every method, on the levels our own profile judges: to see whether the choice hangs on the method.

A level nobody knows counts as the target, as in the score itself. Candidates are numbered from 1, best score first, and told with their
pseudonyms once.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.api.candidates import candidates, cell_of
from services.scoring.eligibility.assess import screen_pairs
from services.scoring.facts import MIKRO, Kota, Pasangan
from services.scoring.fit.banding.table import Tabel
from services.scoring.fit.profile import profiles_of, score_pairs
from services.scoring.report.comparison import comparison
from services.scoring.report.places import place
from services.scoring.stopwatch import Stopwatch
from services.scoring.translate import translate
from shared.contracts.canonical import canonical_bytes
from shared.errors import MasukanTidakSah
from shared.models.profile import FACTORS, profile_entry
from shared.vocabulary import MetodeBanding

COMPARED_MAX = 200
"""Best scores first: reversal tries the table without each of them in turn, so its work grows with their square."""


def answer_seat(bundle: bytes, job: dict[str, Any], _watch: Stopwatch) -> bytes:
    kota = translate(bundle, job["kebijakan"])
    cell = cell_of(kota, job["sel"])
    pairs = candidates(kota, cell, job)
    lawful = screen_pairs(kota, pairs, job["aturan"], job["kebijakan"]).boleh
    pairs = Pasangan(pairs.pegawai_i[lawful], pairs.sel_i[lawful])
    if len(pairs) < 2:
        raise MasukanTidakSah(
            f"Kursi ini mempunyai {len(pairs)} calon yang boleh diusulkan; perbandingan memerlukan dua.",
            saran="Lihat GET /v1/formasi/kandidat untuk calon dan aturan yang menahannya.", pesan_en="Two candidates are needed.",
        )  # fmt: skip
    model = job["model"]
    total, _, levels = score_pairs(kota, pairs, model, job["kebijakan"])
    keys = kota.pegawai["kunci"][pairs.pegawai_i]
    order = sorted(range(len(pairs)), key=lambda i: (-int(total[i]), keys[i]))[:COMPARED_MAX]
    name = str(profiles_of(kota, model)[cell])
    table, factors = _table(profile_entry(model, name), model["inti_mikro"] / MIKRO, levels[order])
    told = comparison(table, list(MetodeBanding), bool(model.get("di_atas_target_merugi", True)), seed=0)
    return canonical_bytes({
        "sel": job["sel"], "kursi": place(kota, cell), "profil": name, "jumlah": len(pairs), "terpotong": len(order) < len(pairs), **told,
        "calon": [
            {
                "no": number, "pegawai": keys[i], "dari": _from(kota, int(pairs.pegawai_i[i])), "fit_mikro": int(total[i]),
                "tingkat": {factor: int(levels[i, FACTORS.index(factor)]) or None for factor in factors},
            }
            for number, i in enumerate(order, start=1)
        ],
    })  # fmt: skip


def _from(kota: Kota, person: int) -> dict[str, Any]:
    return place(kota, int(kota.pegawai["sel_i"][person]))


def _table(entry: dict[str, Any], core_share: float, levels: Any) -> tuple[Tabel, list[str]]:
    asked = {**entry["inti"], **entry["sekunder"]}
    factors = [name for name in FACTORS if name in asked]
    target = np.array([asked[name] for name in factors], dtype=np.float64)
    core = np.array([name in entry["inti"] for name in factors])
    held = levels[:, [FACTORS.index(name) for name in factors]].astype(np.float64)
    weight = np.where(core, core_share / max(core.sum(), 1), (1 - core_share) / max((~core).sum(), 1))
    numbers = tuple(str(number) for number in range(1, len(held) + 1))
    benefit = np.ones(len(factors), dtype=np.bool_)
    return Tabel(numbers, tuple(factors), np.where(held == 0, target, held), weight, benefit, target, core, core_share), factors
