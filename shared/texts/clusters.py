"""What a cluster of departures says: two shares side by side, and that it is a reason to look and nothing more."""

from __future__ import annotations

from typing import Any

WHOSE = {
    "PEJABAT": ("pejabat", "official"), "UNIT": ("unit asal", "releasing unit"), "OPD": ("OPD asal", "releasing OPD"),
    "ALASAN": ("alasan", "reason"),
}  # fmt: skip
NOTE = "Gugus adalah sebab untuk melihat lagi, bukan temuan; batasnya bawaan sistem, bukan dari peraturan."
NOTE_EN = "A cluster is a reason to look again and not a finding; its limits are the system's own and no law's."


def told(one: dict[str, Any], name: str) -> tuple[str, str]:
    """One sentence, Indonesian and English."""
    whose, whose_en = WHOSE[one["menurut"]]
    if one["dasar"] and one["dasar_lain"]:
        return (
            f"{name} ({whose}): {one['jumlah']} penyimpangan dalam {one['dasar']} usulan; "
            f"{whose} lain {one['jumlah_lain']} dalam {one['dasar_lain']} usulan.",
            f"{name} ({whose_en}): {one['jumlah']} departures in {one['dasar']} cases; "
            f"the others {one['jumlah_lain']} in {one['dasar_lain']} cases.",
        )
    return (
        f"{name} ({whose}): {one['jumlah']} penyimpangan; {one['banyak_lain']} {whose} lain bersama-sama {one['jumlah_lain']}.",
        f"{name} ({whose_en}): {one['jumlah']} departures; the {one['banyak_lain']} others together {one['jumlah_lain']}.",
    )
