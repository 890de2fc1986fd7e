"""What a round says of itself, judged when it is made and when it is changed: days in order, a policy that can be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.registry.domain.putaran import kalender
from shared.contracts.v1.kebijakan import BAWAAN
from shared.contracts.v1.kebijakan_cacat import DARI_PUTARAN, defects
from shared.errors import Masalah, MasukanTidakSah
from shared.vocabulary import AlasanTmt

KNOWN = f"Yang dikenal: {', '.join(name for name in BAWAAN if name not in DARI_PUTARAN)}."


def check_days(round_: Mapping[str, Any]) -> None:
    """Raises MasukanTidakSah."""
    if round_["tmt_rencana"] < round_["tanggal_keputusan"]:
        raise wrong("tmt_rencana mendahului tanggal_keputusan.", "TMT tidak boleh sebelum tanggal keputusan.")
    try:
        turned = kalender.out_of_order(round_.get("kalender"), round_["tmt_rencana"])
    except ValueError as unreadable:
        raise wrong("Tanggal pada kalender tidak terbaca.", "Tulis tanggal sebagai TTTT-BB-HH.") from unreadable
    if turned:
        raise wrong(f"Urutan kalender keliru: {turned[0][0]} harus mendahului {turned[0][1]}.", "Perbaiki tanggal kalender.")
    if round_.get("alasan_tmt") is not None and round_["alasan_tmt"] not in set(AlasanTmt):
        raise wrong("alasan_tmt tidak dikenal.", f"Yang dikenal: {', '.join(AlasanTmt)}.")


def refuse_defects(policy: Mapping[str, Any]) -> None:
    """Raises MasukanTidakSah that names every part that cannot be read."""
    if found := defects(dict(policy)):
        parts = [Masalah("kebijakan_salah", f"{told.capitalize()}.", f"/kebijakan/{path}", KNOWN) for path, told in found]
        raise MasukanTidakSah("Kebijakan tidak sah.", saran=KNOWN, pesan_en="Invalid policy.", masalah=parts)


def dates_and_scope(round_: Mapping[str, Any]) -> dict[str, Any]:
    """The words of the policy that the round fills."""
    return {
        "tanggal_keputusan": round_["tanggal_keputusan"].isoformat(), "tmt_rencana": round_["tmt_rencana"].isoformat(),
        "ruang_lingkup": round_["ruang_lingkup"], "kapasitas_meja": round_["kapasitas_meja"],
    }  # fmt: skip


def wrong(pesan: str, saran: str) -> MasukanTidakSah:
    return MasukanTidakSah(pesan, saran=saran, pesan_en="This cannot be read as part of a round.")
