"""Acts short of a transfer, gap by gap and in sum, beside the proposals for the same cells."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Kota
from services.scoring.need.acts.act import Act
from services.scoring.need.acts.gaps import Gaps
from services.scoring.need.acts.ledger import Ledger, booked
from services.scoring.need.hours import FULL_LOAD
from services.scoring.need.verdicts import verdict
from services.scoring.report.act_cost import cost
from services.scoring.report.places import place
from shared.law.acts import ACTS, OF_KIND
from shared.vocabulary import ArahCelah, JenisTindakan

SHORT, OVER = ArahCelah.KURANG.value, ArahCelah.LEBIH.value
Rows = list[dict[str, Any]]


def acts(kota: Kota, book: Ledger, policy: dict[str, Any], told: Rows) -> dict[str, Any]:
    """Tindakan; `told` are the proposals."""
    of_cell: dict[int, list[Act]] = {}
    for act in [*book.tetap, *book.sementara]:
        for cell in {act.dari, act.ke} - {-1}:
            of_cell.setdefault(cell, []).append(act)
    shown = np.flatnonzero((book.celah.kurang_orang > 0) | (book.celah.lebih_orang > 0)).tolist()
    moves = _moves(told)
    booked_to = booked(book.tetap, len(kota.sel))
    lent_to = booked(book.sementara, len(kota.sel))
    rows = [_gap(kota, book, policy, cell, of_cell.get(cell, []), booked_to, lent_to, moves) for cell in shown]
    enough = {row["sel"] for row in rows if row["arah"] == SHORT and row["cukup"]}
    return {
        "ringkasan": {
            "sebelum": _sum(book.celah), "sesudah": _sum(book.sisa), "per_jenis": _kinds(book),
            "didahulukan": policy["tindakan_dulu"],
            "usulan_dengan_tindakan": sum(move["ke"]["sel"] in enough for move in told),
        },
        "celah": rows,
    }  # fmt: skip


def beside(told: Rows, acts: dict[str, Any]) -> Rows:
    """The proposals, each with the acts that last and could help the cell it goes to; whether to take them first a person decides."""
    lasting = {row["sel"]: row for row in acts["celah"] if row["arah"] == SHORT and row["ditutup_mikro_fte"]}
    return [{**move, "tindakan": _note(lasting.get(move["ke"]["sel"]))} for move in told]


def _note(gap: dict[str, Any] | None) -> dict[str, Any] | None:
    if gap is None:
        return None
    kinds = [act["jenis"] for act in gap["tindakan"] if act["tetap"] and act["jenis"] != JenisTindakan.FORMASI_BARU]
    return {"jenis": list(dict.fromkeys(kinds)), "memberi_mikro_fte": gap["ditutup_mikro_fte"], "cukup": gap["cukup"]}


def _gap(
    kota: Kota, book: Ledger, policy: dict[str, Any], cell: int, its: list[Act], booked_to: Any, lent_to: Any, moves: dict[str, list[int]]
) -> dict[str, Any]:  # fmt: skip
    short = bool(book.celah.kurang_orang[cell])
    side = 0 if short else 1
    before, after = book.celah, book.sisa
    people, fte = (before.kurang_orang, before.kurang_mikro) if short else (before.lebih_orang, before.lebih_mikro)
    left, left_fte = (after.kurang_orang, after.kurang_mikro) if short else (after.lebih_orang, after.lebih_mikro)
    by_moving, gap, rest = int(before.disalurkan_orang[cell]), int(people[cell]), int(left[cell])
    told = [_told(kota, policy, act, short) for act in its if (act.ke if short else act.dari) == cell]
    if short and (heads := rest - int(after.disalurkan_orang[cell])):
        told.append(_new_post(policy, heads))
    return {
        **place(kota, cell), "jenis": kota.unor["jenis"][kota.sel.unor_i[cell]], "arah": SHORT if short else OVER,
        "orang": gap, "mikro_fte": int(fte[cell]), "jam_minggu": _hours(book, cell, int(fte[cell])),
        "distribusi_orang": by_moving, "jumlah_orang": gap - by_moving, "putusan": verdict(gap, by_moving).value,
        "tindakan": told, "ditutup_mikro_fte": int(booked_to[side][cell]), "sisa_orang": rest, "sisa_mikro_fte": int(left_fte[cell]),
        "dijembatani_orang": int(lent_to[side][cell]) // MIKRO, "sisa_distribusi_orang": int(after.disalurkan_orang[cell]),
        "cukup": rest == 0, "usulan": moves.get(f"{SHORT if short else OVER} {kota.sel.kunci[cell]}", []),
    }  # fmt: skip


def _told(kota: Kota, policy: dict[str, Any], act: Act, short: bool) -> dict[str, Any]:
    other = act.dari if short else act.ke
    lasting = OF_KIND[act.jenis].tetap
    return {
        "jenis": act.jenis.value, "mitra": _partner(kota, other) if other >= 0 else None, "memberi_mikro_fte": act.mikro,
        "orang": act.orang or None, "jam_minggu": act.jam or None, "jarak_m": act.jarak_m if act.jarak_m >= 0 else None,
        "mulai": None if np.isnat(act.mulai) else str(act.mulai),
        "paling_lama_bulan": None if lasting else policy["tindakan"]["penugasan_bulan_maks"], "tetap": lasting,
        "biaya": cost(act, kota.tmt_rencana, policy["tindakan"]),
    }  # fmt: skip


def _partner(kota: Kota, cell: int) -> dict[str, Any]:
    """The other cell; it is of the same agency always."""
    whole = place(kota, cell)
    return {name: whole[name] for name in ("sel", "unor", "unor_nama", "opd_nama", "keluarga", "mapel")}


def _new_post(policy: dict[str, Any], heads: int) -> dict[str, Any]:
    act = Act(JenisTindakan.FORMASI_BARU, -1, -1, heads * MIKRO, heads)
    return {
        "jenis": act.jenis.value, "mitra": None, "memberi_mikro_fte": act.mikro, "orang": heads, "jam_minggu": None, "jarak_m": None,
        "mulai": None, "paling_lama_bulan": None, "tetap": True, "biaya": cost(act, np.datetime64("NaT", "D"), policy["tindakan"]),
    }  # fmt: skip


def _hours(book: Ledger, cell: int, fte: int) -> int | None:
    return fte * FULL_LOAD // MIKRO if book.jam[cell] else None


def _moves(told: Rows) -> dict[str, list[int]]:
    """Numbers of the proposals by the cell they come to and the cell they leave."""
    found: dict[str, list[int]] = {}
    for move in told:
        found.setdefault(f"{SHORT} {move['ke']['sel']}", []).append(move["no"])
        found.setdefault(f"{OVER} {move['dari']['sel']}", []).append(move["no"])
    return found


def _sum(gaps: Gaps) -> dict[str, int]:
    found: dict[str, int] = {}
    for unit, short, over, moved in (
        ("orang", gaps.kurang_orang, gaps.lebih_orang, gaps.disalurkan_orang),
        ("mikro_fte", gaps.kurang_mikro, gaps.lebih_mikro, gaps.disalurkan_mikro),
    ):
        curable = int(np.minimum(moved, short).sum())
        found |= {
            f"kurang_{unit}": int(short.sum()), f"lebih_{unit}": int(over.sum()), f"distribusi_{unit}": curable,
            f"jumlah_{unit}": int(short.sum()) - curable,
        }  # fmt: skip
    return found


def _kinds(book: Ledger) -> Rows:
    """Every kind, also the one that gives nothing here; new posts are what no act and no transfer can close."""
    heads = np.maximum(book.sisa.kurang_orang - book.sisa.disalurkan_orang, 0)
    rows = []
    for kind in ACTS:
        its = [act for act in [*book.tetap, *book.sementara] if act.jenis == kind.jenis]
        new = kind.jenis == JenisTindakan.FORMASI_BARU
        rows.append({
            "jenis": kind.jenis.value, "tindakan": int((heads > 0).sum()) if new else len(its),
            "memberi_mikro_fte": int(heads.sum()) * MIKRO if new else sum(act.mikro for act in its),
            "jam_minggu": sum(act.jam for act in its),
            "celah": int((heads > 0).sum()) if new else len({act.ke for act in its if act.ke >= 0}), "tetap": kind.tetap, "oleh": kind.oleh,
            "dasar": kind.dasar, "keyakinan": kind.keyakinan.value, "batas": kind.batas,
        })  # fmt: skip
    return rows
