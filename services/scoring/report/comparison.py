"""A comparison as plain integers: millionths of scores and weights, parts per million of draws. Sentences are the gateway's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from services.scoring.facts import MIKRO
from services.scoring.fit.banding.ahp import Bobot
from services.scoring.fit.banding.compare import Urutan, agreement, compare
from services.scoring.fit.banding.reversal import TRIED_MAX, Pembalikan
from services.scoring.fit.banding.sensitivity import DRAWS, Perubahan
from services.scoring.fit.banding.table import Tabel
from shared.vocabulary import JenisKriteria, MetodeBanding

DECIDES = MetodeBanding.PROFILE_MATCHING
KINDS = {True: JenisKriteria.UNTUNG, False: JenisKriteria.BIAYA}


def comparison(table: Tabel, methods: Sequence[MetodeBanding], above_costs: bool, seed: int) -> dict[str, Any]:
    found = compare(table, methods, above_costs, seed)
    return {
        "memutuskan": DECIDES.value,
        "kriteria": [
            {"nama": name, "jenis": KINDS[bool(table.untung[j])].value}
            for j, name in enumerate(table.kriteria)
        ],
        "metode": [_method(table, one) for one in found],
        "kesesuaian": [
            {"metode": one.value, "dengan": other.value, "tau_mikro": None if value is None else micro(value)}
            for one, other, value in agreement(found)
        ],
    }  # fmt: skip


def weights(found: dict[str, Bobot]) -> dict[str, Any]:
    """Of AHP, by the way they were found."""
    return {
        way: {
            "bobot_mikro": [micro(value) for value in one.bobot], "lambda_mikro": micro(one.lambda_maks), "ci_mikro": micro(one.ci),
            "cr_mikro": micro(one.cr), "konsisten": one.konsisten,
        }
        for way, one in found.items()
    }  # fmt: skip


def micro(value: float) -> int:
    return round(float(value) * MIKRO)


def _method(table: Tabel, one: Urutan) -> dict[str, Any]:
    rows = [
        {
            "alternatif": name, "skor_mikro": micro(one.skor[i]), "peringkat": int(one.peringkat[i]),
            "antara_mikro": {figure: micro(values[i]) for figure, values in one.antara.items()},
        }
        for i, name in enumerate(table.alternatif)
    ]  # fmt: skip
    return {
        "metode": one.metode.value, "memutuskan": one.metode == DECIDES, "bobot_mikro": [micro(share) for share in one.pangsa],
        "urutan": rows,
        "kepekaan": {
            "undian": DRAWS, "pertama_berganti_ppm": micro(one.berganti), "perubahan_terkecil": _change(table, one.perubahan),
        },
        "pembalikan": _turned(table, one.pembalikan),
    }  # fmt: skip


def _change(table: Tabel, change: Perubahan | None) -> dict[str, Any] | None:
    """None where no change of one weight puts anybody else first."""
    if change is None:
        return None
    return {
        "kriteria": table.kriteria[change.kriteria], "dari_mikro": micro(change.dari), "ke_mikro": micro(change.ke),
        "pertama": table.alternatif[change.pertama],
    }  # fmt: skip


def _turned(table: Tabel, found: Pembalikan) -> dict[str, Any]:
    example = None
    if found.tanpa is not None and found.naik is not None and found.turun is not None:
        names = table.alternatif
        example = {"tanpa": names[found.tanpa], "naik": names[found.naik], "turun": names[found.turun]}
    return {"diuji": found.diuji, "paling_banyak": TRIED_MAX, "kali": found.kali, "contoh": example}
