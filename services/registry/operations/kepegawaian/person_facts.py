"""From a row of people to what is kept: identity and circumstances sealed, dated facts in the open, the post."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from services.registry.domain.kepegawaian import identitas, keadaan, sandi
from services.registry.domain.kepegawaian import nip as nip_rules
from services.registry.domain.kepegawaian.pensiun import dasar_pensiun
from services.registry.operations.kepegawaian.context import Batch, Row
from shared.vocabulary import Kedudukan, StatusPegawai

VERSI = (
    "golongan", "jenjang", "tmt_golongan", "tmt_cpns", "tmt_pns", "tmt_pensiun", "tmt_tugas_keluarga", "akhir_kontrak",
    "pendidikan", "bidang_pendidikan", "tahun_lulus", "sertifikat_mapel", "bersertifikat", "kompetensi_teknis", "sip_berlaku_unor",
)  # fmt: skip
IDENTITAS = ("nip", "nama", "tanggal_lahir")
TAMBAHAN = (
    "gelar_depan", "gelar_belakang", "jenis_kelamin", "tempat_lahir", "nik", "nomor_hp", "email", "alamat", "nip_lama", "nuptk",
)  # fmt: skip
"""Sealed with the identity where a source gives them."""
POST = ("mapel", "tmt_jabatan", "tmt_unit", "tugas_tambahan")
Held = Mapping[str, Any]


def identity(batch: Batch, row: Row, key: bytes, held: Held | None) -> Row:
    """Sealed anew only when something changed: sealing twice gives two different values."""
    number = row.get("nip")
    day = born(row)
    content = {"nip": number, "nama": row.get("nama"), "tanggal_lahir": day and day.isoformat()}
    if not row.keys().isdisjoint(TAMBAHAN):
        content |= {name: row[name] for name in TAMBAHAN if row.get(name) is not None}
    digest = batch.vault.digest("identitas", identitas.canonical(content))
    same = held is not None and held["isi_digest"] == digest
    return {
        "nip_digest": batch.vault.digest("nip", number) if number else None,
        "nip_akhir": number[-4:] if number else None,
        "isi_digest": digest,
        "sandi": held["sandi"] if held is not None and same else sandi.seal(key, content, sandi.IDENTITY),
    }


def born(row: Row) -> date | None:
    """As stated, else as the NIP says."""
    parsed = nip_rules.parse(row["nip"]) if row.get("nip") and not row.get("tanggal_lahir") else None
    said: date | None = row.get("tanggal_lahir")
    return parsed.lahir if isinstance(parsed, nip_rules.Nip) else said


def facts(row: Row) -> Row:
    status = row.get("status") or StatusPegawai.TIDAK_DIKETAHUI.value
    standing = row.get("kedudukan") or Kedudukan.TIDAK_DIKETAHUI.value
    day = born(row)
    base = None if day is None else dasar_pensiun(day)
    return {"status": status, "kedudukan": standing, "dasar_pensiun": base, **{name: row.get(name) for name in VERSI}}


def circumstances(batch: Batch, row: Row, key: bytes, ratings: Mapping[str, str], held: Held | None) -> Row:
    known = bool(row.get("hukdis_nihil")) or row.get("hukdis_tingkat") is not None
    text = keadaan.canonical(keadaan.closed({**row, "hukdis_diketahui": known}, ratings))
    digest = batch.vault.digest("keadaan", text)
    same = held is not None and held["isi_digest"] == digest
    sealed = held["sandi"] if held is not None and same else sandi.seal_text(key, text, sandi.CIRCUMSTANCES)
    return {"isi_digest": digest, "sandi": sealed}


def ratings(batch: Batch, row: Row) -> dict[str, str]:
    """Of the last full year and the one before."""
    last = batch.as_of.year - 1
    given = {last: row.get("predikat_terakhir"), last - 1: row.get("predikat_sebelumnya")}
    return {str(year): rating for year, rating in given.items() if rating}


def post(batch: Batch, row: Row) -> Row:
    """An unknown unit or position is kept as it was written: unknown stays unknown, it is not a refusal."""
    unit, position = batch.references.find_unor(row.get("unor")), batch.references.find_jabatan(row.get("jabatan"))
    return {
        "unor_id": unit, "jabatan_id": position, "unor_teks": None if unit else row.get("unor"),
        "jabatan_teks": None if position else row.get("jabatan"), "bermasalah": unit is None or position is None,
        **{name: row.get(name) for name in POST},
    }  # fmt: skip
