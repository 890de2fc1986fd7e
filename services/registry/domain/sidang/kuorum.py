"""How many members must sit for the board to speak, in all and about one case.

The rule is the city's, with its basis; what is shipped (more than half) is recalled practice and says so. Whoever has a tie to the person
of a case does not sit for that case, and the board does not shrink by it: a board of five needs three who are free to judge.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from shared.vocabulary import KedudukanTpk, KehadiranTpk, Keyakinan

FEWEST = 3
"""Members of a board, the chair and the secretary among them."""


@dataclass(frozen=True)
class Kuorum:
    """`pembilang`/`penyebut` of the members; `lebih`: strictly more than that share, else at least."""

    pembilang: int = 1
    penyebut: int = 2
    lebih: bool = True
    dasar: str = "praktik sidang; perlu dipastikan petugas hukum"
    keyakinan: Keyakinan = Keyakinan.MEMORY

    def wanted(self, members: int) -> int:
        """The fewest who must sit."""
        share, rest = divmod(members * self.pembilang, self.penyebut)
        return share + 1 if self.lebih or rest else share

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def read(values: Mapping[str, Any]) -> Kuorum:
    """Raises ValueError or TypeError when it is none: a share above zero, at most the whole board."""
    rule = Kuorum(**{**values, "keyakinan": Keyakinan(values.get("keyakinan", Keyakinan.MEMORY))})
    whole = rule.pembilang == rule.penyebut
    if not 0 < rule.pembilang <= rule.penyebut or (whole and rule.lebih) or not str(rule.dasar).strip():
        raise ValueError("no share of a board")
    return rule


def sitting(members: Iterable[Mapping[str, Any]], barred: Collection[Any] = ()) -> list[Any]:
    """`pengguna_id` of those present who are not barred."""
    present = [one["pengguna_id"] for one in members if one["kehadiran"] == KehadiranTpk.HADIR]
    return [one for one in present if one not in barred]


def board_at_fault(members: Sequence[Mapping[str, Any]]) -> str | None:
    """Why this is no board: a code of shared/texts/sidang.py, None when it is one."""
    if len(members) < FEWEST:
        return "anggota_terlalu_sedikit"
    if len({str(one["pengguna_id"]) for one in members}) < len(members):
        return "anggota_disebut_dua_kali"
    posts = [one["kedudukan"] for one in members]
    return None if posts.count(KedudukanTpk.KETUA) == posts.count(KedudukanTpk.SEKRETARIS) == 1 else "ketua_dan_sekretaris"
