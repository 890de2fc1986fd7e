"""One thing a desk asks about, read from its words: who, where, how many. What the snapshot does not hold is refused by its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.posing.pose import Posed
from shared.errors import Masalah, MasukanTidakSah
from shared.vocabulary import JenisAndai

NONE = -1


@dataclass(frozen=True)
class Change:
    """Rows of the city; NONE where the kind of change does not speak of it. `no` = number of a recommendation."""

    jenis: JenisAndai
    no: int = NONE
    orang: int = NONE
    sel: int = NONE
    unor: int = NONE
    batas: int = NONE


def read_changes(posed: Posed, told: list[dict[str, Any]], moves: int) -> list[Change]:
    """`moves`: how many recommendations there are. Raises MasukanTidakSah that names every row it cannot read."""
    kota = posed.kota
    people, cells, units = (
        {str(key): row for row, key in enumerate(keys)} for keys in (kota.pegawai["kunci"], kota.sel.kunci, kota.unor["kunci"])
    )
    wrong: list[Masalah] = []
    found = []
    for at, row in enumerate(told):
        change = Change(
            JenisAndai(row["jenis"]), _given(row, "no"), _row(people, row, "pegawai", at, wrong), _row(cells, row, "sel", at, wrong),
            _row(units, row, "unor", at, wrong), _given(row, "batas"),
        )  # fmt: skip
        if change.no > moves or change.no == 0:
            wrong.append(Masalah("tidak_dikenal", f"Rekomendasi nomor {change.no} tidak ada.", f"/ubah/{at}/no"))
        wrong += [Masalah("tidak_dapat", told, f"/ubah/{at}") for told in _impossible(posed, change)]
        found.append(change)
    if wrong:
        raise MasukanTidakSah(
            f"Perubahan ke-{int(wrong[0].kolom.split('/')[2]) + 1}: {wrong[0].pesan}",
            saran="Pakai nomor, pegawai, sel dan unit dari rekomendasi analisis ini; setelah data berubah, jalankan analisis lagi.",
            pesan_en="A change that cannot be asked of this analysis.", masalah=wrong,
        )  # fmt: skip
    return found


def _given(row: dict[str, Any], name: str) -> int:
    value = row.get(name)
    return NONE if value is None else int(value)


def _row(known: dict[str, int], row: dict[str, Any], name: str, at: int, wrong: list[Masalah]) -> int:
    if (key := row.get(name)) is None:
        return NONE
    if key not in known:
        wrong.append(Masalah("tidak_dikenal", f"{name} tidak ada pada snapshot analisis ini.", f"/ubah/{at}/{name}"))
    return known.get(key, NONE)


def _impossible(posed: Posed, change: Change) -> list[str]:
    """What cannot be done to the city even in thought."""
    kota, cell, said = posed.kota, change.sel, []
    about_people = change.jenis in (JenisAndai.TAMBAH_PEGAWAI, JenisAndai.KURANG_PEGAWAI)
    about_seats = change.jenis in (JenisAndai.TAMBAH_FORMASI, JenisAndai.KURANG_FORMASI)
    if (about_people or about_seats) and cell != NONE and not posed.cells.known[cell]:
        said.append("Kebutuhan formasi ini tidak diketahui, jadi perubahannya tidak dapat dinilai.")
    if change.jenis is JenisAndai.KURANG_PEGAWAI and cell != NONE and kota.orang[cell] == 0:
        said.append("Tidak ada pegawai pada formasi ini.")
    if change.jenis is JenisAndai.KURANG_FORMASI and cell != NONE and posed.kebutuhan.bulat[cell] == 0:
        said.append("Formasi ini sudah nol.")
    if (
        change.jenis is JenisAndai.PAKSA_PERPINDAHAN
        and change.orang != NONE
        and int(kota.pegawai["sel_i"][change.orang]) in (cell, -1)
    ):
        said.append("Pegawai sudah di sel itu, atau tidak duduk pada formasi yang dikenal.")
    at_agency = change.jenis is JenisAndai.BATAS_KELUAR_OPD and change.unor != NONE
    if at_agency and not np.isin(change.unor, kota.sel.opd_i):
        said.append("unor bukan OPD.")
    return said
