"""What one cell says about another: status inside kedudukan, no discipline inside its level, a diploma's field, a missing code."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from services.registry.domain.impor.lembar import BarisMasukan
from services.registry.domain.kepegawaian.nama import key_of, position_kind
from services.registry.intake import teachers
from services.registry.intake.cells import NIHIL
from services.registry.intake.echelon import parse_echelon
from services.registry.intake.grade import by_status
from services.registry.intake.messages import problem
from services.registry.intake.words import find
from shared.vocabulary import JenisMasukan

LETTERS = ("P", "C")
NO_PUNISHMENT = NIHIL | {"tidak"}


@lru_cache(1024)
def _status_in(standing: str) -> str | None:
    return find("StatusPegawai", standing)


def settle_row(row: BarisMasukan) -> None:
    """Complete a row in place from its own other cells; nothing that was said is overwritten."""
    values = row.nilai
    if row.jenis == JenisMasukan.PEGAWAI:
        _person(row)
    if row.jenis == JenisMasukan.JABATAN and isinstance(values.get("nama"), str):
        _position(values)
    if row.jenis == JenisMasukan.JABATAN and values.get("eselon") is not None:
        _echelon(row)
    if row.jenis == JenisMasukan.SEKOLAH and values.get("unor") is None and values.get("nama") is not None:
        values["unor"] = values["nama"]
    teachers.settle(row.jenis, values)


def _person(row: BarisMasukan) -> None:
    values, words = row.nilai, row.tambahan
    if values.get("sertifikat_mapel") is not None and values.get("bersertifikat") is None:
        values["bersertifikat"] = True
    standing, status = words.get("teks_kedudukan", ""), words.get("teks_status", "")
    if (values.get("status") is None or status.upper() in LETTERS) and standing and (found := _status_in(standing)):
        values["status"] = found  # "PPPK Aktif" says both, and says more than SIASN's letter P
    if values.get("kedudukan") is None and "aktif" in status.lower() and (found := find("Kedudukan", status)):
        values["kedudukan"] = found
    if grade := by_status(words.get("teks_golongan", ""), values.get("status")):
        values["golongan"] = grade
        row.masalah = [wrong for wrong in row.masalah if wrong.kode != "golongan_salah"]
    for name in ("unor", "jabatan"):
        if values.get(name) is None and (code := words.get(f"{name}_kode")):
            values[name] = code
    if (level := words.get("teks_hukdis_tingkat")) and level.lower() in NO_PUNISHMENT:
        values["hukdis_nihil"] = True
        row.masalah = [wrong for wrong in row.masalah if not wrong.pesan.startswith("hukdis_tingkat")]


def _echelon(row: BarisMasukan) -> None:
    row.nilai["eselon"], understood = parse_echelon(row.nilai["eselon"])
    if not understood:
        wrong = problem("eselon_salah", row.alamat("eselon"))
        row.masalah.append(replace(wrong, pesan=f"eselon: {wrong.pesan}") if row.letak else wrong)


def _position(values: dict[str, Any]) -> None:
    if values.get("id_sumber") is None:
        values["id_sumber"] = f"nama:{key_of(values['nama'])}"
    if values.get("jenis") is None:
        values["jenis"] = position_kind(values["nama"]).value
