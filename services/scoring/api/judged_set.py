"""The question of a set: these transfers with one effective date, judged together, beside the set they are compared with."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import Kota, Pasangan
from services.scoring.need.guards import guards
from services.scoring.need.settled import settled_need
from services.scoring.report.set_judged import cell_rows, judge, move_rows
from services.scoring.stopwatch import Stopwatch
from services.scoring.translate import translate
from shared.contracts.canonical import canonical_bytes
from shared.errors import MasukanTidakSah


def answer_set(bundle: bytes, job: dict[str, Any], watch: Stopwatch) -> bytes:
    """`himpunan` and `dasar`: lists of {pegawai, sel}. Raises MasukanTidakSah on a person or cell the snapshot does not hold."""
    kota, rules, policy = translate(bundle, job["kebijakan"]), job["aturan"], job["kebijakan"]
    need = settled_need(kota, policy)[0].dipakai
    kept = guards(kota, need)
    chosen, compared = (_moves(kota, job[name]) for name in ("himpunan", "dasar"))
    told = judge(kota, need, kept, chosen, rules, policy)
    keys = (
        (str(kota.pegawai["kunci"][p]), str(kota.sel.kunci[c])) for p, c in zip(compared.pegawai_i, compared.sel_i, strict=True)
    )
    before = dict(zip(keys, judge(kota, need, kept, compared, rules, policy), strict=True))
    return canonical_bytes({"items": move_rows(kota, chosen, told, before, rules), "sel": cell_rows(kota, need, chosen, policy)})


def _moves(kota: Kota, wanted: list[dict[str, str]]) -> Pasangan:
    people, cells = (_rows(known, [one[name] for one in wanted], word) for known, name, word in (
        (kota.pegawai["kunci"], "pegawai", "Pegawai"), (kota.sel.kunci, "sel", "Formasi tujuan"),
    ))  # fmt: skip
    seated = kota.pegawai["sel_i"][people] >= 0
    if not seated.all():
        raise _unknown(f"Pegawai ke-{int(np.flatnonzero(~seated)[0]) + 1} tidak duduk pada formasi yang dikenal.")
    if len(np.unique(people)) < len(people):
        raise _unknown("Seorang pegawai disebut dua kali dalam himpunan.")
    return Pasangan(people, cells)


def _rows(known: Any, wanted: list[str], word: str) -> Any:
    at = {key: row for row, key in enumerate(known.tolist())}
    for number, key in enumerate(wanted, start=1):
        if key not in at:
            raise _unknown(f"{word} ke-{number} tidak ada pada snapshot analisis ini.")
    return np.array([at[key] for key in wanted], dtype=np.int64)


def _unknown(pesan: str) -> MasukanTidakSah:
    return MasukanTidakSah(
        pesan, saran="Pakai `sel` dan pegawai dari rekomendasi atau kandidat putaran ini; setelah data berubah, jalankan analisis lagi.",
        pesan_en="Not in the snapshot of this analysis, or named twice.",
    )  # fmt: skip
