"""Forms A to E of a round: the tasks, volumes, norms and holders of its snapshot.

Volumes are those of the last twelve months recorded, not a forecast: a form is a statement of what was done. Where fewer months are
recorded they are brought to a year, and the form says of how many they are.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import numpy as np

from services.scoring.api.beban import words
from services.scoring.api.beban.columns import Tasks
from services.scoring.api.beban.defects import Defects
from services.scoring.api.beban.forms import AsSent, part
from services.scoring.facts import Int, Kota
from services.scoring.need.working_time import REGIMES, Regime
from services.scoring.stopwatch import Stopwatch
from services.scoring.translate import translate
from shared.contracts.v1.abk import Amplop, Pemangku, Pembulatan, Rezim
from shared.vocabulary import Keyakinan, PendekatanAbk, Periode, RezimWaktu

HEALTH = ("PUSKESMAS", "RSUD")
MONTHS = 12
MILLI = 1_000


def answer_round_forms(bundle: bytes, job: dict[str, Any], watch: Stopwatch) -> bytes:
    """`job["opd"]`: key of one agency, '' = all. Raises ValueError for an agency nobody knows."""
    with watch.stage("baca snapshot", 5):
        kota = translate(bundle, job["kebijakan"])
    wanted = _units(kota, job["opd"])
    health = np.isin(kota.unor["jenis"], HEALTH)
    parts = []
    with watch.stage("hitung", 60):
        for kind, units in (("OPD", wanted & ~health), ("KESEHATAN", wanted & health)):
            made = _part(kota, units, _regime(kind, job["kebijakan"]["wke_menit"][kind]), job["kebijakan"]["pembulatan"])
            parts += [made] if made["tugas"] else []
    agency = next((str(name) for key, name in zip(kota.unor["kunci"], kota.unor["nama"], strict=True) if key == job["opd"]), "")
    content = {"per": str(kota.per), "snapshot": job["snapshot"], "opd": job["opd"], "opd_nama": agency, "bagian": parts}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _part(kota: Kota, units: Any, regime: Regime, rounding: Pembulatan) -> dict[str, Any]:
    table = kota.volume
    at = np.flatnonzero(
        (table["unor_i"] >= 0) & (table["jabatan_i"] >= 0) & (table["volume"] >= 0) & (table["norma_milimenit"] >= 0)
    )
    at = at[units[table["unor_i"][at]]]
    codes: dict[tuple[int, int, str], int] = {}
    named = zip(table["unor_i"][at].tolist(), table["jabatan_i"][at].tolist(), table["tugas"][at], strict=True)
    task = np.array([codes.setdefault(key, len(codes)) for key in named], dtype=np.int64)
    month = table["bulan"][at].astype("datetime64[M]").astype(np.int64)
    last, months, yearly, norm, row = _last_year(task, month, table["volume"][at], table["norma_milimenit"][at], len(codes))
    label, posts = _labels(kota), [" ".join(str(name).split()) for name in kota.jabatan["nama"]]
    held = {(unit, post) for unit, post, _ in codes}
    tasks = Tasks(
        [label[unit] for unit, _, _ in codes], [posts[post] for _, post, _ in codes],
        np.full(len(codes), words.APPROACHES.index(PendekatanAbk.TUGAS_PER_TUGAS)), yearly, norm / MILLI, np.ones(len(codes)),
        np.full(len(codes), np.nan), Defects(len(codes), lambda at, _: str(at)),
    )  # fmt: skip
    shown = AsSent(
        [name for _, _, name in codes], [str(unit) for unit in table["satuan"][at[row]]], [Periode.TAHUN.value] * len(codes),
        [_note(first, count) for first, count in zip(last.tolist(), months.tolist(), strict=True)],
    )  # fmt: skip
    holders = _holders(kota, held, label, posts)
    asked = Amplop.model_construct(
        rezim=Rezim.model_construct(nama=regime.nama),
        pembulatan=rounding,
        periode=None,
        satuan_waktu=None,
        rincian=False,
        pemangku=holders,
    )
    return part(asked, regime, tasks, shown)


def _last_year(task: Int, month: Int, volume: Int, norm: Int, count: int) -> tuple[Int, Int, Any, Int, Int]:
    """Per task: its last month, months recorded in the year up to it, the year's volume, the latest norm and the row of it."""
    last = np.full(count, -(10**6), dtype=np.int64)
    np.maximum.at(last, task, month)
    inside = month > last[task] - MONTHS
    months = np.bincount(task[inside], minlength=count)
    total = np.bincount(task[inside], weights=volume[inside], minlength=count)
    row = np.zeros(count, dtype=np.int64)
    latest = np.flatnonzero(month == last[task])
    row[task[latest]] = latest
    return last, months, total * MONTHS / np.maximum(months, 1), norm[row] if count else norm[:0], row


def _holders(kota: Kota, held: set[tuple[int, int]], label: list[str], posts: list[str]) -> list[Pemangku]:
    """People of each position by rank, and a position without anybody as nobody, which is known."""
    people = kota.pegawai
    counts = {(unit, post, ""): 0 for unit, post in held}
    for at in np.flatnonzero(people["dihitung"] == 1).tolist():
        unit, post = int(people["unor_i"][at]), int(people["jabatan_i"][at])
        if (unit, post) in held:
            key = (unit, post, str(people["golongan"][at]))
            counts[key] = counts.get(key, 0) + 1
    return [
        Pemangku.model_construct(unit=label[unit], jabatan=posts[post], golongan=rank, orang=number)
        for (unit, post, rank), number in sorted(counts.items())
    ]


def _labels(kota: Kota) -> list[str]:
    """Names of units; two of one name bear their key too."""
    names = [" ".join(str(name).split()) for name in kota.unor["nama"]]
    twice = {name for name, times in Counter(names).items() if times > 1}
    return [f"{name} ({key})" if name in twice else name for name, key in zip(names, kota.unor["kunci"], strict=True)]


def _units(kota: Kota, opd: str) -> Any:
    if not opd:
        return np.ones(len(kota.unor["kunci"]), dtype=np.bool_)
    found = np.flatnonzero(kota.unor["kunci"] == opd)
    if not len(found):
        raise ValueError("opd tidak dikenal pada snapshot ini")
    return (kota.unor["opd_i"] == found[0]) | (kota.unor["kunci"] == opd)


def _regime(kind: str, minutes: int) -> Regime:
    """The act whose minutes the policy names; any other number is the round's own."""
    name = RezimWaktu.PERMENKES_33_2015 if kind == "KESEHATAN" else RezimWaktu.PERMENPANRB_1_2020
    known = REGIMES[name]
    return known if known.menit == minutes else Regime(RezimWaktu.SENDIRI, minutes, "kebijakan putaran", Keyakinan.DESIGN)


def _note(last: int, months: int) -> str:
    ends = str(np.datetime64(last, "M"))
    return f"12 bulan sampai {ends}" if months == MONTHS else f"dari {months} bulan sampai {ends}, dijadikan setahun"
