"""Rows of tasks as columns: minutes, occurrences and people per output, and what is wrong with those that cannot be computed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.api.beban import numbers, words
from services.scoring.api.beban.defects import Defects, Where
from services.scoring.facts import Bool, Float, Int
from services.scoring.need.abk import mean_time
from services.scoring.need.working_time import MINUTES, Regime
from shared.contracts.v1.abk import Amplop, BarisAbk
from shared.errors import Masalah, MasukanTidakSah
from shared.vocabulary import PendekatanAbk, SatuanWaktu

FIELDS = tuple(BarisAbk.model_fields)
COUNTS = ("volume", "orang")
NUMBERS = ("volume", "waktu", "waktu_min", "waktu_maks", "per_orang", "orang_per_alat", "alat_per_orang", "orang")
TELL = {
    numbers.WRONG: ("bukan_angka", "Bukan angka.", "Tulis angkanya saja, misalnya 1250 atau 12,5."),
    numbers.AMBIGUOUS: ("angka_bermakna_dua", "Titiknya dapat berarti ribuan atau pecahan.", "Tulis 1500 atau 1,5."),
    numbers.NEGATIVE: ("terlalu_kecil", "Angka di bawah nol.", "Periksa angkanya."),
    numbers.TOO_LARGE: ("terlalu_besar", "Angka terlalu besar.", "Periksa angkanya dan satuannya."),
}


@dataclass(frozen=True)
class Tasks:
    """`factor` and `times` as need.abk.need_of_rows wants them; all NaN in a row that cannot be computed."""

    unit: list[str]
    jabatan: list[str]
    approach: Int
    volume: Float
    factor: Float
    times: Float
    people: Float
    defects: Defects

    @property
    def by_time(self) -> Bool:
        return np.asarray(self.approach == words.APPROACHES.index(PendekatanAbk.TUGAS_PER_TUGAS), dtype=np.bool_)


def columns(rows: list[Any], asked: Amplop, regime: Regime, where: Where) -> Tasks:
    """Raises MasukanTidakSah when rows name another regime than the request: nothing of it could be compared."""
    defects = Defects(len(rows), where)
    rows = _objects(rows, defects)
    present: set[str] = set().union(*rows)
    for name in sorted(present - set(FIELDS)):
        first = next(at for at, row in enumerate(rows) if name in row)
        defects.note(np.array([first]), "", "kolom_tidak_dikenal", "Ada kolom yang tidak dikenal; isinya tidak dipakai.",
                     f"Yang dikenal: {', '.join(FIELDS)}.")  # fmt: skip
    given = {name: [row.get(name) for row in rows] if name in present else [None] * len(rows) for name in FIELDS}
    _same_regime(given["rezim"], regime, where, defects)
    value = {name: _numbers(given[name], name, defects) for name in NUMBERS}
    jabatan = words.names(given["jabatan"])
    defects.add(
        np.array([not name for name in jabatan], dtype=np.bool_), "jabatan", "wajib", "Jabatan kosong.", "Isi nama jabatannya."
    )
    approach = _coded(given["pendekatan"], "pendekatan", words.APPROACH_WORDS, words.APPROACHES, defects)
    approach[approach == words.ABSENT] = words.APPROACHES.index(PendekatanAbk.TUGAS_PER_TUGAS)
    defects.add(
        np.isnan(value["volume"]) & ~defects.bad, "volume", "wajib", "Volume kosong.", "Isi volumenya; 0 bila memang tidak ada."
    )
    tasks = Tasks(
        words.names(given["unit"]), jabatan, approach, value["volume"], np.full(len(rows), np.nan), np.ones(len(rows)), value["orang"],
        defects,
    )  # fmt: skip
    _by_time(tasks, given, value, asked, regime)
    _by_person(tasks, value)
    _by_machine(tasks, value)
    tasks.factor[defects.bad] = np.nan
    return tasks


def _by_time(tasks: Tasks, given: dict[str, list[Any]], value: dict[str, Float], asked: Amplop, regime: Regime) -> None:
    """Minutes per output, and how often a year the volume comes about."""
    defects, at = tasks.defects, tasks.by_time
    period = _coded(given["periode"], "periode", words.PERIOD_WORDS, words.PERIODS, defects, at)
    unit = _coded(given["satuan_waktu"], "satuan_waktu", words.UNIT_WORDS, words.UNITS, defects, at)
    if asked.periode:
        period[period == words.ABSENT] = words.PERIODS.index(asked.periode)
    if asked.satuan_waktu:
        unit[unit == words.ABSENT] = words.UNITS.index(asked.satuan_waktu)
    time = np.where(np.isnan(value["waktu"]), mean_time(value["waktu_min"], value["waktu_maks"]), value["waktu"])
    defects.add(at & (value["waktu_min"] > value["waktu_maks"]), "waktu_min", "terbalik", "Waktu tercepat lebih lama dari yang terlama.",
                "Tukar keduanya.")  # fmt: skip
    _wanted(defects, at & np.isnan(time), "waktu", "Norma waktu kosong.", "Isi waktu, atau waktu_min dan waktu_maks.")
    _wanted(
        defects,
        at & (period == words.ABSENT),
        "periode",
        "Periode volumenya kosong.",
        f"Isi salah satu: {', '.join(words.PERIODS)}.",
    )
    _wanted(defects, at & (unit == words.ABSENT), "satuan_waktu", "Satuan waktunya kosong.", "Isi MENIT atau JAM.")
    minutes = np.where(unit == words.UNITS.index(SatuanWaktu.JAM), MINUTES, 1.0)
    tasks.factor[at] = (time * minutes)[at]
    tasks.times[at] = np.array([regime.kali_setahun[name] for name in words.PERIODS])[np.maximum(period, 0)][at]


def _by_person(tasks: Tasks, value: dict[str, Float]) -> None:
    at = np.isin(
        tasks.approach, [words.APPROACHES.index(name) for name in (PendekatanAbk.HASIL_KERJA, PendekatanAbk.OBJEK_KERJA)]
    )
    missing = at & ~(value["per_orang"] > 0)
    _wanted(
        tasks.defects,
        missing,
        "per_orang",
        "per_orang harus di atas nol.",
        "Isi yang sanggup dikerjakan satu orang pada periode itu.",
    )
    good = at & ~missing
    tasks.factor[good] = 1.0 / value["per_orang"][good]


def _by_machine(tasks: Tasks, value: dict[str, Float]) -> None:
    at = tasks.approach == words.APPROACHES.index(PendekatanAbk.PERALATAN)
    people, machines = value["orang_per_alat"], value["alat_per_orang"]
    wrong = at & ((people > 0) == (machines > 0))
    _wanted(tasks.defects, wrong, "orang_per_alat", "Isi salah satu dari orang_per_alat dan alat_per_orang, di atas nol.",
            "Operator 3 orang per alat: orang_per_alat 3; mekanik 1 orang per 5 alat: alat_per_orang 5.")  # fmt: skip
    good = at & ~wrong
    tasks.factor[good] = np.where(people > 0, people, 1.0 / np.where(machines > 0, machines, 1.0))[good]


def _objects(rows: list[Any], defects: Defects) -> list[dict[str, Any]]:
    if set(map(type, rows)) <= {dict}:
        return rows
    odd = np.array([not isinstance(row, dict) for row in rows], dtype=np.bool_)
    defects.add(odd, "", "bukan_objek", "Baris bukan objek.", "Tulis sebagai objek JSON, dalam kurung kurawal.")
    return [row if isinstance(row, dict) else {} for row in rows]


def _same_regime(values: list[Any], regime: Regime, where: Where, defects: Defects) -> None:
    codes = words.coded(values, words.REGIME_WORDS)
    own = words.REGIME_NAMES.index(regime.nama)
    named = f"Kosongkan, atau tulis {regime.nama}."
    defects.add(codes == words.UNKNOWN, "rezim", "pilihan_salah", "Rezim waktu kerja ini tidak dikenal.", named)
    other = np.flatnonzero((codes != own) & (codes != words.ABSENT) & (codes != words.UNKNOWN))
    if len(other):
        saran = "Kirim satu permintaan per rezim waktu kerja; hasilnya tidak boleh dibandingkan."
        raise MasukanTidakSah(
            f"{len(other)} baris menyebut rezim waktu kerja lain dari {regime.nama}: satu perbandingan memakai satu rezim.", saran=saran,
            pesan_en="Rows name another regime of working time.",
            masalah=[Masalah("rezim_bercampur", f"Bukan {regime.nama}.", where(row, "rezim"), saran) for row in other[:20].tolist()],
        )  # fmt: skip


def _numbers(values: list[Any], name: str, defects: Defects) -> Float:
    found, wrong = numbers.numbers(values, count=name in COUNTS)
    for code in np.unique(wrong[wrong > 0]).tolist():
        # people that cannot be read are unknown people; the work of the row is known all the same
        if name == "orang":
            defects.note(np.flatnonzero(wrong == code), name, *TELL[code])
        else:
            defects.add(wrong == code, name, *TELL[code])
    if name == "orang" and (parts := np.flatnonzero(np.nan_to_num(found) % 1)).size:
        defects.note(parts, name, "bukan_bilangan_bulat", "Orang dihitung utuh.", "Tulis banyaknya orang tanpa pecahan.")
        found[parts] = np.nan
    return found


def _coded(
    values: list[Any], name: str, known: dict[str, int], all_names: tuple[Any, ...], defects: Defects, at: Bool | None = None
) -> Int:
    found = words.coded(values, known)
    unknown = (found == words.UNKNOWN) & (True if at is None else at)
    defects.add(unknown, name, "pilihan_tidak_dikenal", "Pilihan tidak dikenal.", f"Pilih: {', '.join(all_names)}.")
    return found


def _wanted(defects: Defects, missing: Bool, name: str, pesan: str, saran: str) -> None:
    defects.add(missing & ~defects.bad, name, "wajib", pesan, saran)
