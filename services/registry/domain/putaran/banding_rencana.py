"""Moves of two plans held against each other by person, and moves of a plan against the cases they became. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from shared.vocabulary import BedaRencana as B
from shared.vocabulary import StatusUsulan as S

Row = dict[str, Any]
DONE = frozenset({S.MELAKSANAKAN_TUGAS, S.SINKRON_SIASN, S.SELESAI})
STOPPED = frozenset({S.DITOLAK, S.DITARIK, S.DICABUT, S.DIBATALKAN, S.TIDAK_MELAKSANAKAN})
DECIDED = frozenset({S.DISETUJUI_PPK, S.SK_DISIAPKAN, S.SK_DITANDATANGANI, S.DISAMPAIKAN})


def differences(first: Sequence[Mapping[str, Any]], second: Sequence[Mapping[str, Any]]) -> Row:
    """{ringkasan, items}: per person whether the move is gone, new, to another place, or the same; the same are only counted."""
    one, two = ({row["kunci"]: row for row in rows} for rows in (first, second))
    items, count = [], Counter[str]()
    for key in sorted(one.keys() | two.keys()):
        old, new = one.get(key), two.get(key)
        kind = _kind(old, new)
        count[kind] += 1
        if kind != B.SAMA:
            items.append({"kunci": key, "beda": kind.value, "pertama": _place(old), "kedua": _place(new)})
    return {"ringkasan": {kind.value: count[kind] for kind in B}, "items": items}


def against_cases(moves: Sequence[Mapping[str, Any]], cases: Sequence[Mapping[str, Any]], analisis_id: Any) -> Row:
    """Per move the case it became (the latest), and cases of the round that no move of this plan proposed."""
    latest = {case["rekomendasi_no"]: case for case in cases if case["analisis_id"] == analisis_id}
    items = [_outcome(move, latest.get(move["no"])) for move in moves]
    proposed = {case["id"] for case in latest.values()}
    beside = [case["id"] for case in cases if case["id"] not in proposed and case["analisis_id"] != analisis_id]
    return {"ringkasan": dict(Counter(item["keadaan"] for item in items)), "items": items, "usulan_lain": beside}


def _outcome(move: Mapping[str, Any], case: Mapping[str, Any] | None) -> Row:
    told = {"no": move["no"], "kunci": move["kunci"], "ke": move["isi"]["ke"]["sel"]}
    if case is None:
        return {
            **told,
            "keadaan": "BELUM_DIUSULKAN",
            "usulan_id": None,
            "status": None,
            "calon_lain": False,
            "tujuan_lain": False,
        }
    state = S(case["status"])
    found = (
        "DILAKSANAKAN"
        if state in DONE
        else "TIDAK_JADI"
        if state in STOPPED
        else "DIPUTUSKAN"
        if state in DECIDED
        else "DIPROSES"
    )
    other = case["pegawai_id"] != move["pegawai_id"]
    elsewhere = case["tujuan_sel"] != move["isi"]["ke"]["sel"]  # also by a correction of the decree
    made = {"usulan_id": case["id"], "status": state.value, "calon_lain": other, "tujuan_lain": elsewhere}
    return {**told, "keadaan": found, **made}


def _kind(old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> B:
    if old is None:
        return B.BARU
    if new is None:
        return B.HILANG
    return B.SAMA if old["isi"]["ke"]["sel"] == new["isi"]["ke"]["sel"] else B.BERUBAH


def _place(row: Mapping[str, Any] | None) -> Row | None:
    return None if row is None else {"no": row["no"], "dari": row["isi"]["dari"]["sel"], "ke": row["isi"]["ke"]["sel"]}
