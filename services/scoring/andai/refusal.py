"""What blocks a what-if, told by the changes that were asked for; a pin is only what the round itself has decided.

The changed problem is posed with the asked moves behind the round's pins, so a number past them is one of the changes.
"""

from __future__ import annotations

from typing import Any

from services.scoring.andai.change import Change
from services.scoring.posing.pose import Posed
from shared.texts import blocked
from shared.vocabulary import JenisAndai as J

LIMIT_OF = {
    J.BATAS_PINDAH: "kapasitas_meja", J.BATAS_KELUAR_UNIT: "batas_keluar_unit", J.BATAS_KELUAR_OPD: "batas_keluar_opd",
}  # fmt: skip
PINNED = (J.PAKSA_PERPINDAHAN, J.LARANG_PERPINDAHAN)


def by_change(
    posed: Posed, changes: list[Change], moves: dict[int, tuple[int, int]], rows: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Penghalang rows with `ubah`, numbers of the changes from 1, beside `pin`, the round's own. `moves`: as in `repose`."""
    decided = len(posed.kebijakan["pin"])
    asked = [at for at, change in enumerate(changes) if change.jenis in PINNED]
    told = []
    for row in rows:
        pins = [pin for pin in row["pin"] if pin["no"] <= decided]
        forced = [asked[pin["no"] - decided - 1] for pin in row["pin"] if pin["no"] > decided]
        against = [at for at, change in enumerate(changes) if _sets(posed, change, row)]
        if "LARANG" in row["batas"]:
            keys = {(pin["pegawai"], pin["sel"]) for pin in row["pin"]}
            against += [at for at, change in enumerate(changes) if any(_forbids(posed, change, moves, *key) for key in keys)]
        numbers = [at + 1 for at in sorted({*forced, *against})]
        said, said_en = blocked.asked(numbers, pins, row["batas"], row["tempat"])
        if not row["terbukti"]:
            said, said_en = blocked.unproved(said, said_en)
        told.append({
            **row, "ubah": numbers, "pin": pins, "pesan": said, "pesan_en": said_en, "saran": blocked.ADVICE_ASKED,
            "saran_en": blocked.ADVICE_ASKED_EN,
        })  # fmt: skip
    return told


def _sets(posed: Posed, change: Change, row: dict[str, Any]) -> bool:
    """A limit that the change itself has set; of a unit or agency only where it is the one that blocks."""
    if LIMIT_OF.get(change.jenis) not in row["batas"]:
        return False
    return change.jenis is J.BATAS_PINDAH or str(posed.kota.unor["kunci"][change.unor]) in row["tempat"]


def _forbids(posed: Posed, change: Change, moves: dict[int, tuple[int, int]], person: str, seat: str) -> bool:
    """Whether the change rules out this move."""
    people, sel = posed.kota.pegawai, posed.kota.sel
    if change.jenis is J.LARANG_PERPINDAHAN:
        who, where = moves[change.no]
        return (str(people["kunci"][who]), str(sel.kunci[where])) == (person, seat)
    if change.jenis is J.LARANG_PEGAWAI:
        return str(people["kunci"][change.orang]) == person
    if change.jenis is J.LARANG_UNIT:
        own = people["sel_i"][people["kunci"] == person]
        return change.unor in {int(sel.unor_i[at]) for at in own} | {int(one) for one in sel.unor_i[sel.kunci == seat]}
    return False
