"""Named fields of every kind of paper, from what registry gives (shared/contracts/v1/naskah.py: Bahan) and what officials typed.

Pure functions. What identifies the person, the seat and the date comes from the record alone and cannot be typed over.
"""

from __future__ import annotations

from typing import Any

from services.gateway.papers.fields import before, decree, letter, lines, session
from services.gateway.papers.fields.common import common, of_case
from shared.contracts.v1.naskah import Bahan
from shared.errors import Masalah, MasukanTidakSah
from shared.texts.explain.employee import FORBIDDEN
from shared.texts.papers import PAPERS
from shared.texts.papers.resolve import Fields, fields_of
from shared.vocabulary import JenisNaskah

K = JenisNaskah
FIXED = frozenset({
    "nama", "nip", "pangkat", "jabatan_lama", "unit_lama", "jabatan_baru", "unit_baru", "tmt", "nomor", "tanggal", "sk_nomor", "sk_tanggal",
    "baris_no", "status", "status_besar", "alasan", "baris", "nomor_agenda", "diterima", "kekurangan",
})  # fmt: skip
"""From the record; a wrong value is mended there."""


def fields(bahan: Bahan) -> Fields:
    """All fields of the paper. Raises MasukanTidakSah for a typed field that is fixed, unknown, or uses a word no letter may hold."""
    kind = JenisNaskah(bahan["naskah"]["jenis"])
    paper, typed = PAPERS[kind], dict(bahan["naskah"]["isian"])
    known = fields_of(paper)
    faults = [
        Masalah("bidang_dari_data", f"{name} diambil dari data.", name, "Perbaiki datanya.")
        for name in sorted(FIXED & set(typed))
    ]
    faults += [
        Masalah("bidang_tidak_dikenal", f"{name} bukan bidang naskah ini.", name, f"Yang ada: {', '.join(sorted(known))}.")
        for name in sorted(set(typed) - set(known) - FIXED)
    ]
    if paper.to_person:
        faults += [
            Masalah(
                "kata_terlarang",
                f"Kata '{word}' tidak boleh di surat kepada pegawai.",
                name,
                "Bicarakan jabatan dan jam, bukan orangnya.",
            )
            for name, value in typed.items()
            for word in FORBIDDEN
            if word in str(value).lower()
        ]
    if faults:
        raise MasukanTidakSah(
            "Isian naskah tidak dapat dipakai.", saran=faults[0].saran, pesan_en="Typed fields are at fault.", masalah=faults
        )
    found: dict[str, Any] = {**common(bahan), **(of_case(bahan) if bahan["baris"] else {})}
    for part in (decree, lines, before, letter):
        found |= part.fields(kind, bahan, found)
    found |= {name: value for name, value in typed.items() if value not in ("", [], None)}
    found |= session.fields(kind, bahan, found)  # what the record of a session says cannot be typed over
    return {name: found.get(name, "") for name in known}
