"""The definitive post that a decree gives, and whether a list that says otherwise may be believed. Pure.

A post is the columns of penempatan. Kept as JSON it is ids and dates, read back to the letter, so that an undone decree leaves what was
there before.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from shared.vocabulary import BentukMutasi, StatusUsulan, TugasTambahan

Post = dict[str, Any]
IDS, DAYS = ("unor_id", "jabatan_id"), ("tmt_jabatan", "tmt_unit")
PLACE = ("unor_id", "jabatan_id", "mapel")
IN_FORCE = frozenset({
    StatusUsulan.DISAMPAIKAN, StatusUsulan.TIDAK_MELAKSANAKAN, StatusUsulan.MELAKSANAKAN_TUGAS, StatusUsulan.SINKRON_SIASN,
    StatusUsulan.SELESAI,
})  # fmt: skip
"""The person has been told of the decree: from its TMT on the post is the new one, whether or not duty has begun."""
DUTY = {
    BentukMutasi.KEPALA_SEKOLAH.value: TugasTambahan.KEPALA_SEKOLAH.value,
    BentukMutasi.KEPALA_PUSKESMAS.value: TugasTambahan.KEPALA_PUSKESMAS.value,
}


def decreed(case: Mapping[str, Any], before: Mapping[str, Any]) -> Post:
    """A duty at the unit that is left does not come along. The post begins anew on the TMT, the unit only where it is another."""
    same_unit = before.get("unor_id") == case["tujuan_unor_id"]
    day = case["tmt_rencana"]
    return {
        "unor_id": case["tujuan_unor_id"], "jabatan_id": case["tujuan_jabatan_id"], "mapel": case["tujuan_mapel"], "unor_teks": None,
        "jabatan_teks": None, "bermasalah": False, "tmt_jabatan": day, "tmt_unit": before.get("tmt_unit") if same_unit else day,
        "tugas_tambahan": DUTY.get(case["bentuk"]) or (before.get("tugas_tambahan") if same_unit else None),
        "jam_per_minggu": before.get("jam_per_minggu") if same_unit else None,
    }  # fmt: skip


def same_place(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return all(one.get(name) == other.get(name) for name in PLACE)


def stands(listed: Mapping[str, Any], decreed_post: Mapping[str, Any], tmt: date) -> bool:
    """Does the decree stand against what a list says? Not where the list names the same unit and position, or dates its own later."""
    if all(listed.get(name) == decreed_post.get(name) for name in IDS):
        return False
    said = [listed[name] for name in DAYS if listed.get(name)]
    return not said or max(said) <= tmt


def as_json(post: Mapping[str, Any]) -> Post:
    return {name: str(value) if isinstance(value, uuid.UUID | date) else value for name, value in post.items()}


def from_json(kept: Mapping[str, Any]) -> Post:
    post = dict(kept)
    for name in IDS:
        post[name] = uuid.UUID(post[name]) if post.get(name) else None
    for name in DAYS:
        post[name] = date.fromisoformat(post[name]) if post.get(name) else None
    return post
