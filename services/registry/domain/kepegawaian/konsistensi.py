"""Does what is said of a person agree with the person's own number? BKN's indicators CON_1 to CON_4; a warning, never a refusal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.registry.domain.kepegawaian import nip
from shared.errors import Masalah
from shared.vocabulary import StatusPegawai

CONTRACT = (StatusPegawai.PPPK.value, StatusPegawai.PPPK_PARUH_WAKTU.value)
OFFICIAL = (StatusPegawai.PNS.value, StatusPegawai.CPNS.value)


def against_number(row: Mapping[str, Any]) -> list[Masalah]:
    """One problem per datum that the NIP contradicts; what is not said contradicts nothing."""
    number = nip.parse(row["nip"]) if row.get("nip") else None
    if not isinstance(number, nip.Nip):
        return []
    found = []
    said, status = row.get("tmt_cpns"), row.get("status")
    if said and number.tmt and status not in CONTRACT and (said.year, said.month) != (number.tmt.year, number.tmt.month):
        found.append(_wrong("CON_1", "TMT CPNS", "tmt_cpns"))
    if row.get("tanggal_lahir") and row["tanggal_lahir"] != number.lahir:
        found.append(_wrong("CON_2", "Tanggal lahir", "tanggal_lahir"))
    if row.get("jenis_kelamin") and row["jenis_kelamin"] != number.kelamin:
        found.append(_wrong("CON_3", "Jenis kelamin", "jenis_kelamin"))
    appointed = row.get("tmt_pns")
    if status in CONTRACT and (not number.pppk or (appointed is not None and appointed.year != number.tahun)):
        found.append(_wrong("CON_4", "Tahun pengangkatan PPPK", "tmt_pns"))
    if status in OFFICIAL and number.pppk:
        text = "Nomor ini berbentuk NI PPPK, bukan NIP PNS."
        found.append(Masalah("CON_4", text, "status", "Periksa status dan nomornya."))
    return found


def _wrong(kode: str, what: str, column: str) -> Masalah:
    return Masalah(kode, f"{what} berbeda dari NIP.", column, "Periksa keduanya.")
