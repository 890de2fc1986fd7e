"""A case as one row of a table: heads of the columns and what stands in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shared.texts.case_words import word
from shared.vocabulary import BentukMutasi, JenisMutasi, StatusUsulan

_PLAIN = {
    "nama": "Nama", "nip_tersamar": "NIP (tersamar)", "asal_unor_nama": "Unit asal", "asal_jabatan_nama": "Jabatan asal",
    "asal_mapel": "Mapel asal", "asal_opd_nama": "OPD asal", "tujuan_unor_nama": "Unit tujuan", "tujuan_jabatan_nama": "Jabatan tujuan",
    "tujuan_mapel": "Mapel tujuan", "tujuan_opd_nama": "OPD tujuan", "instansi_luar": "Instansi lain", "tmt_rencana": "TMT rencana",
    "sampai": "Hari terakhir penugasan", "prakarsa": "Prakarsa", "kelompok": "Kelompok jabatan", "tenggat": "Tenggat terdekat",
    "dibuat_pada": "Dibuat pada", "diubah_pada": "Diubah pada", "id": "Id usulan", "pegawai_id": "Id pegawai",
}  # fmt: skip
COLUMNS = ["Agenda", "Status", "Arti status", "Jenis", "Arti jenis", "Bentuk", "Mendesak", *_PLAIN.values()]


def cells(row: Mapping[str, Any]) -> list[str | None]:
    """In the order of COLUMNS; null where nothing is known."""
    status, kind = StatusUsulan(row["status"]), JenisMutasi(row["jenis"])
    return [
        f"{row['nomor']}/{row['tahun']}", status.value, word(status), kind.value, word(kind), word(BentukMutasi(row["bentuk"])),
        "ya" if row["mendesak"] else "tidak", *(None if row[name] is None else str(row[name]) for name in _PLAIN),
    ]  # fmt: skip
