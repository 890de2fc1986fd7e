"""What scoring answers when a change of rules is tried out: counts before and after, and everybody whose answer flips."""

from __future__ import annotations

from typing import Any, TypedDict


class Beralih(TypedDict):
    """One person whose own rules turn him down under one set only."""

    pegawai: str  # pseudonym
    boleh: bool  # under the new set
    karena: list[str]  # rules that turn down under one set only
    tujuan_sebelum: int  # cells he could be considered for
    tujuan_sesudah: int


class Pratinjau(TypedDict):
    aturan: list[dict[str, Any]]  # aturan, satuan PEGAWAI | PASANGAN, jenis_* (null = not asked), counts of the four answers
    pegawai: dict[str, int]  # dinilai, boleh_sebelum, boleh_sesudah, menjadi_boleh, menjadi_tidak
    pasangan: dict[str, int]  # the same of pairs, counting a pair open when the person's own rules let go too
    punya_tujuan: dict[str, int]  # the same of people who have at least one open pair
    berubah: list[Beralih]
