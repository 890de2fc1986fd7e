"""Which rows say again what an earlier row of the same file said? The later one is refused; the earlier one counts."""

from __future__ import annotations

from typing import Any

from services.registry.domain.impor.lembar import BarisMasukan
from services.registry.intake.messages import problem
from shared.vocabulary import JenisMasukan

Key = tuple[Any, ...]


def refuse_duplicates(rows: list[BarisMasukan]) -> None:
    """Mark later duplicates as failed, in place."""
    seen: set[Key] = set()
    for row in rows:
        if row.gagal:
            continue
        for code, key in _keys(row):
            if key in seen:
                row.gagal = True
                row.masalah.append(problem(code, row.alamat("nip" if code == "nip_ganda" else "id_sumber")))
                break
        if not row.gagal:
            seen.update(key for _, key in _keys(row))


def _keys(row: BarisMasukan) -> list[tuple[str, Key]]:
    kind, values = row.jenis, row.nilai
    keys: list[tuple[str, Key]] = []
    if kind == JenisMasukan.PEGAWAI and values.get("nip"):
        keys.append(("nip_ganda", (kind, "nip", values["nip"])))
    if values.get("id_sumber"):
        keys.append(("id_ganda", (kind, "id", values["id_sumber"])))
    elif kind == JenisMasukan.FORMASI:
        keys.append(("id_ganda", (kind, *_unit(row), values.get("jabatan"), values.get("mapel"))))
    if kind == JenisMasukan.SEKOLAH:
        keys.append(("id_ganda", (kind, values.get("unor"), values.get("tahun_ajaran"))))
    if kind == JenisMasukan.VOLUME:
        keys.append(("id_ganda", (kind, *_unit(row), *(values.get(name) for name in ("jabatan", "tugas", "bulan")))))
    return keys


def _unit(row: BarisMasukan) -> Key:
    """Every agency has a "Sekretariat": the unit is its name together with what it belongs to, or its code."""
    return row.nilai.get("unor"), row.tambahan.get("unor_induk"), row.tambahan.get("unor_kode")
