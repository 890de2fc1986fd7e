"""A row of a PTK list in our words: the school it speaks of, duties beside the teaching, the subject taught first.

A row of a teacher whose home school is another one (Status Tugas: Non Induk) states a second school and nothing else. What must not be
stored (religion, family, bank) has no column here and is never read.
"""

from __future__ import annotations

import re
from typing import Any

from services.registry.domain.impor.lembar import BarisMasukan
from services.registry.intake.cells import FALSE, TRUE
from services.registry.intake.dapodik.title import Judul
from services.registry.intake.header import Header
from services.registry.intake.words import find
from shared.vocabulary import JenisMasukan, StatusPegawai, TugasTambahan

TELLING = frozenset(("nuptk", "jenis_ptk", "status_kepegawaian"))
"""Headings that no other list of people bears together."""
SECOND_SCHOOL = "sekolah_kedua"
DUTIES = "tugas_lain"
"""Every duty of a row; `tugas_tambahan` holds one."""
HOME = frozenset((*TRUE, "induk", "satminkal"))
AWAY = frozenset((*FALSE, "non induk", "non-induk", "bukan induk", "noninduk"))
NOT_OURS = (StatusPegawai.NON_ASN.value, StatusPegawai.INSTANSI_LAIN.value)
_APART = re.compile(r"\s*[,;|\n]\s*")


def is_list(header: Header) -> bool:
    words = {word for title in header.titles.values() for word in (title, title.removeprefix("keterangan_"))}
    return header.kind == JenisMasukan.PEGAWAI and words >= TELLING


def settle(row: BarisMasukan, judul: Judul) -> None:
    """Complete a row in place."""
    values, words = row.nilai, row.tambahan
    judul.name_unit(row)
    home = words.get("sekolah_induk", "").lower()
    if home in AWAY:
        values[SECOND_SCHOOL] = True
    _duties(row, values, words)
    if taught := words.get("teks_mapel"):
        values["mapel"] = next((found for part in _APART.split(taught) if (found := find("Mapel", part))), None)
        if values["mapel"] is not None:
            row.masalah = [wrong for wrong in row.masalah if not wrong.pesan.startswith("mapel:")]
    if words.get("teks_sertifikat_mapel") and values.get("bersertifikat") is None:
        values["bersertifikat"] = True
    if values.get("status") in NOT_OURS:  # the day a school or another agency took somebody on is no TMT of the city's
        values["tmt_pns"] = None


def _duties(row: BarisMasukan, values: dict[str, Any], words: dict[str, str]) -> None:
    """All of them, told apart; what the list does not know is still a duty."""
    text = words.get("teks_tugas_tambahan", "")
    found = [find("TugasTambahan", part) or TugasTambahan.LAINNYA.value for part in _APART.split(text) if part]
    head = TugasTambahan.KEPALA_SEKOLAH.value
    says_head = words.get("jabatan_kepsek", "").lower()
    if says_head and says_head not in FALSE:
        found.insert(0, head)
    if values.get("tugas_tambahan") == head:  # 'Kepala Sekolah' as kind of PTK
        found.insert(0, head)
    values[DUTIES] = list(dict.fromkeys(found))
    if "tugas_tambahan" in values or found:
        values["tugas_tambahan"] = head if head in found else next(iter(found), None)
    row.masalah = [wrong for wrong in row.masalah if not wrong.pesan.startswith("tugas_tambahan:")]
