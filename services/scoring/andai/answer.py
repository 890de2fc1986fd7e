"""The answer to a what-if: what it costs, how sure that is, and which moves vanish, appear or change.

Both plans are drawn with the same seed, so what differs is what the change did and never how a tie was broken.
"""

from __future__ import annotations

from typing import Any

from services.scoring.andai.change import read_changes
from services.scoring.andai.forbidden import without_the_move
from services.scoring.andai.held import Held
from services.scoring.andai.outcome import Moves, outcome
from services.scoring.andai.preview import how_sure, preview
from services.scoring.andai.readable import acts_on_every_gap, readable
from services.scoring.andai.refusal import by_change
from services.scoring.andai.repose import repose
from services.scoring.report.places import place
from shared.errors import MasukanTidakSah
from shared.vocabulary import Kepastian


def what_if(held: Held, told: list[dict[str, Any]], *, pratinjau_saja: bool) -> dict[str, Any]:
    """`pratinjau_saja`: the price off the plan as it stands is enough where there is one; no new plan is made then."""
    feasible(held)
    before = held.dasar
    assert before.nilai is not None
    changes = read_changes(held.posed, told, len(held.nomor))
    glance = preview(held, changes)
    shown = None if glance is None else {"perubahan_mikro": glance.perubahan, "kepastian": glance.kepastian.value}
    start = {"nilai_sebelum_mikro": before.nilai, "jumlah_sebelum": len(before.pindah), "pratinjau": shown,
             "celah_sebelum_mikro": before.celah, "celah_sesudah_mikro": None}  # fmt: skip
    if pratinjau_saja and glance is not None:
        return {
            **start, "status": "PRATINJAU", "kepastian": glance.kepastian.value, "nilai_sesudah_mikro": before.nilai + glance.perubahan,
            "perubahan_mikro": glance.perubahan, "jumlah_sesudah": None, "hilang": None, "muncul": None, "berganti": None, "penghalang": [],
        }  # fmt: skip
    after = without_the_move(held, changes) or outcome(held.posed, repose(held.posed, changes, held.nomor), held.benih)
    if after.nilai is None:
        blocked = by_change(held.posed, changes, held.nomor, after.penghalang)
        proved = all(row["terbukti"] for row in blocked)
        return {
            **start, "status": "TIDAK_LAYAK", "kepastian": (Kepastian.TEPAT if proved else Kepastian.DENGAN_CELAH).value,
            "nilai_sesudah_mikro": None, "perubahan_mikro": None,
            "jumlah_sesudah": None, "hilang": None, "muncul": None, "berganti": None, "penghalang": blocked,
        }  # fmt: skip
    sure = Kepastian.TEPAT if before.celah == after.celah == 0 else Kepastian.DENGAN_CELAH
    return {
        **start, "status": "OPTIMAL", "kepastian": sure.value, "celah_sesudah_mikro": after.celah, "nilai_sesudah_mikro": after.nilai,
        "perubahan_mikro": after.nilai - before.nilai, "jumlah_sesudah": len(after.pindah),
        **difference(held, before.pindah, after.pindah), "penghalang": [],
    }  # fmt: skip


def feasible(held: Held) -> None:
    if held.dasar.nilai is None:
        raise MasukanTidakSah(
            "Rencana analisis ini tidak layak, jadi tidak ada yang dapat dibandingkan.",
            saran="Lihat penghalangnya pada hasil analisis, perbaiki pin putaran, lalu jalankan lagi.", pesan_en="The plan is infeasible.",
        )  # fmt: skip


def difference(held: Held, before: Moves, after: Moves) -> dict[str, Any]:
    """Rows in the order of the people's keys; `no` = number of the recommendation, null where it is none."""
    kota = held.posed.kota
    number = {person: no for no, (person, _) in held.nomor.items()}

    def row(person: int, left: int, gone: int) -> dict[str, Any]:
        return {
            "no": number.get(person),
            "pegawai": str(kota.pegawai["kunci"][person]),
            "dari": place(kota, left),
            "ke": place(kota, gone),
        }

    people = sorted({*before, *after})
    return {
        "hilang": [row(p, *before[p]) for p in people if p not in after],
        "muncul": [row(p, *after[p]) for p in people if p not in before],
        "berganti": [
            {**row(p, *after[p]), "ke_sebelum": place(kota, before[p][1])} for p in people
            if p in before and p in after and before[p][1] != after[p][1]
        ],
    }  # fmt: skip


PLACED = ("opd", "keluarga", "kecamatan")
"""Words of a seat's place that a price list may be narrowed by."""


def prices_page(held: Held, first: int, count: int, wanted: dict[str, str] | None = None) -> dict[str, Any]:
    """Cells of known need by the worth of one more person there, the greatest relief first; a page of them, and how many there are.

    `wanted`: what a place must be, '' = any. Where a number cannot be read off the plan it is null, with its `kepastian`; such cells are
    last.
    """
    feasible(held)
    if not (held.berharga and acts_on_every_gap(held.posed)):
        raise MasukanTidakSah(
            "Putaran dengan anggaran, lantai komposisi, kepastian_min_mikro, atau pin yang kekurangannya harus ditutup, "
            "tidak mempunyai daftar harga yang tepat.",
            saran="Tanyakan formasi yang dipilih dengan POST /v1/analisis/{id}/andai.", pesan_en="No exact prices in such a round.",
        )  # fmt: skip
    kota, cells = held.posed.kota, held.inti.cells
    worth = held.satu_lagi
    asked = {name: value for name, value in (wanted or {}).items() if value}
    known = [c for c in range(len(worth)) if cells.known[c] and (not asked or asked.items() <= place(kota, c).items())]
    more, fewer = readable(held.posed, +1), readable(held.posed, -1)
    known.sort(key=lambda c: (not more[c], int(worth[c]) if more[c] else 0, c))
    return {
        "jumlah": len(known),
        "items": [
            {
                **place(kota, c), "orang": int(kota.orang[c]), "kebutuhan_bulat": int(held.posed.kebutuhan.bulat[c]),
                **_told("satu_lagi", int(worth[c]) if more[c] else None, how_sure(cells, c, +1)),
                **_told("satu_kurang", held.satu_kurang(c) if fewer[c] else None, how_sure(cells, c, -1)),
            }
            for c in known[first : first + count]
        ],
    }  # fmt: skip


def _told(name: str, change: int | None, sure: Kepastian) -> dict[str, Any]:
    return {f"{name}_perubahan_mikro": change, f"{name}_kepastian": None if change is None else sure.value}
