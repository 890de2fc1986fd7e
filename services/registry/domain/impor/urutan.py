"""In which order must the tables of a workbook enter, and which rows stand in each other's way?"""

from __future__ import annotations

from services.registry.domain.impor.lembar import BarisMasukan, Tabel
from shared.vocabulary import JenisMasukan

URUTAN = (
    JenisMasukan.UNOR, JenisMasukan.PENERUS, JenisMasukan.JABATAN, JenisMasukan.SEKOLAH, JenisMasukan.FORMASI,
    JenisMasukan.RENCANA_MASUK, JenisMasukan.PEGAWAI, JenisMasukan.PENUGASAN, JenisMasukan.PEMBELAJARAN, JenisMasukan.VOLUME,
    *(kind for kind in JenisMasukan if kind.startswith("RIWAYAT_")),
)  # fmt: skip
"""What is referred to comes before what refers to it."""


def in_order(tables: list[Tabel]) -> list[Tabel]:
    """Tables of one kind keep the order of the workbook."""
    return sorted(tables, key=lambda table: URUTAN.index(table.jenis))


def parents_first(rows: list[BarisMasukan]) -> tuple[list[BarisMasukan], list[BarisMasukan]]:
    """(units so that every parent of the file stands before its children, units on or below a cycle).

    A parent may be named by its id_sumber or its name; one that the file does not hold stands in the registry already.
    """
    by_id = {str(row.nilai.get("id_sumber")): row for row in rows}
    by_name = {str(row.nilai.get("nama")).casefold(): row for row in rows}
    placed: list[BarisMasukan] = []
    state: dict[int, str] = {}
    for start in rows:
        way: list[BarisMasukan] = []
        at: BarisMasukan | None = start
        while at is not None and id(at) not in state:
            state[id(at)] = "walking"
            way.append(at)
            up = at.nilai.get("induk")
            at = None if up is None else by_id.get(str(up)) or by_name.get(str(up).casefold())
        looping = at is not None and state[id(at)] in ("walking", "looping")
        for row in reversed(way):
            state[id(row)] = "looping" if looping else "fine"
            if not looping:
                placed.append(row)
    return placed, [row for row in rows if state[id(row)] == "looping"]
