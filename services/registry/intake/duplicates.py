"""Which rows say again what an earlier row of the same file said? The later one is refused; the earlier one counts.

Only 64 bits of each key are kept, so the memory for a file is small and holds nobody's number. Two different keys meet in them about
once in ten thousand million files of the largest size.
"""

from __future__ import annotations

from typing import Any

from services.registry.domain.impor.lembar import BarisMasukan
from services.registry.intake.aliases_riwayat import KINDS as HISTORIES
from services.registry.intake.messages import problem
from services.registry.intake.seen import Seen
from shared.vocabulary import JenisMasukan

Key = tuple[Any, ...]
LESSON = ("unor", "tahun_ajaran", "semester", "rombel", "mata_pelajaran")
_BITS = (1 << 64) - 1


class Duplicates:
    """The keys of the rows so far."""

    def __init__(self) -> None:
        self._seen = Seen()

    def refuse(self, row: BarisMasukan) -> None:
        """Mark the row as failed, in place, when an earlier row that counts had one of its keys."""
        if row.gagal:
            return
        if row.jenis == JenisMasukan.PEMBELAJARAN and not row.nilai.get("id_sumber"):
            self._number_teacher(row)
        keys = [(code, hash(key) & _BITS) for code, key in _keys(row)]
        for code, digest in keys:
            if digest in self._seen:
                row.gagal = True
                row.masalah.append(problem(code, row.alamat({"nip_ganda": "nip", "nuptk_ganda": "nuptk"}.get(code, "id_sumber"))))
                return
        for _, digest in keys:
            self._seen.add(digest)

    def _number_teacher(self, row: BarisMasukan) -> None:
        """Two teachers of one subject in one class group are two lessons, told apart by their order."""
        values = row.nilai
        lesson = (row.jenis, *(values.get(name) for name in LESSON))
        who = tuple(values.get(name) for name in ("pegawai", "nip", "nuptk", "nama"))
        order = 1
        said = not self._seen.add(
            hash((*lesson, who)) & _BITS
        )  # the same teacher twice: the first place is taken, so it is refused
        while not said and not self._seen.add(hash((*lesson, order)) & _BITS):
            order += 1
        values["urutan"] = order


def _keys(row: BarisMasukan) -> list[tuple[str, Key]]:
    kind, values = row.jenis, row.nilai
    keys: list[tuple[str, Key]] = []
    if kind == JenisMasukan.PEGAWAI:
        place = _unit(row) if values.get("sekolah_kedua") else None  # a second school is said once each
        keys += [(f"{name}_ganda", (kind, name, values[name], place)) for name in ("nip", "nuptk") if values.get(name)]
    if values.get("id_sumber"):
        whose = (values.get("pegawai"), values.get("nip")) if kind in HISTORIES else None  # two people may both have an entry 1
        keys.append(("id_ganda", (kind, "id", values["id_sumber"], whose)))
    elif kind == JenisMasukan.FORMASI:
        keys.append(("id_ganda", (kind, *_unit(row), values.get("jabatan"), values.get("mapel"))))
    if kind == JenisMasukan.SEKOLAH:
        keys.append(("id_ganda", (kind, values.get("unor"), values.get("tahun_ajaran"))))
    if kind == JenisMasukan.PEMBELAJARAN and not values.get("id_sumber"):
        keys.append(("id_ganda", (kind, *(values.get(name) for name in LESSON), values.get("urutan"), "baris")))
    if kind == JenisMasukan.VOLUME:
        keys.append(("id_ganda", (kind, *_unit(row), *(values.get(name) for name in ("jabatan", "tugas", "bulan")))))
    return keys


def _unit(row: BarisMasukan) -> Key:
    """Every agency has a "Sekretariat": the unit is its name together with what it belongs to, or its code."""
    return row.nilai.get("unor"), row.tambahan.get("unor_induk"), row.tambahan.get("unor_kode")
