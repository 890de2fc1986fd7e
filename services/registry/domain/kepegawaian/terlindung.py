"""A person's protected attributes, in groups wide enough to compare: what the records say, else not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from services.registry.domain.kepegawaian import nip as nip_rules
from services.registry.domain.kepegawaian.riwayat.entries import Catatan
from shared.contracts.v1.terlindung import TIDAK_DIKETAHUI
from shared.vocabulary import DasarPerlindungan, JenisKelamin

BAND_YEARS = 10


def attributes(
    identity: Mapping[str, Any], circumstances: Mapping[str, Any], golongan: str | None, grounds: Iterable[Catatan], per: date
) -> tuple[str, str, str, str, str]:
    """In the order of ATRIBUT. `grounds`: the person's entries of protection."""
    number = nip_rules.parse(str(identity.get("nip") or ""))
    known = None if isinstance(number, str) else number
    disabled = any(
        entry.isi.get("dasar") == DasarPerlindungan.DISABILITAS and entry.isi.get("disetujui_oleh") and entry.running(per)
        for entry in grounds
    )
    return (
        _sex(identity.get("jenis_kelamin"), known), _age(identity.get("tanggal_lahir"), known, per), grade_group(golongan),
        str(circumstances.get("kecamatan_rumah") or TIDAK_DIKETAHUI), "YA" if disabled else "TIDAK",
    )  # fmt: skip


def _sex(stated: str | None, number: nip_rules.Nip | None) -> str:
    if stated in (JenisKelamin.L, JenisKelamin.P):
        return str(stated)
    return TIDAK_DIKETAHUI if number is None else number.kelamin.value


def _age(born: str | None, number: nip_rules.Nip | None, per: date) -> str:
    day = date.fromisoformat(str(born)[:10]) if born else number.lahir if number else None
    if day is None:
        return TIDAK_DIKETAHUI
    years = per.year - day.year - ((per.month, per.day) < (day.month, day.day))
    least = years // BAND_YEARS * BAND_YEARS
    return f"{least}-{least + BAND_YEARS - 1}"


def grade_group(golongan: str | None) -> str:
    """'III/c' is of group III; a PPPK's plain numeral of none but PPPK."""
    if not golongan:
        return TIDAK_DIKETAHUI
    return golongan.partition("/")[0] if "/" in golongan else "PPPK"
