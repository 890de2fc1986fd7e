"""Give every seat its people: a believable joint structure of age, grade, tenure, rating, certificate, retirement and contract.

Everybody is made up. Names say so (`Contoh 01234`), NIPs have a valid shape and the serials 900-999 that no appointment uses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
from numpy.random import Generator

from demo.facts import kecamatan
from demo.facts.positions import BY_FAMILY, Position
from demo.generate.seats import Seat
from demo.truths import COMPLETE

PER = date(2026, 11, 1)
MASS_TMT = (date(2021, 12, 31), date(2024, 4, 1))
"""Two mass decrees (penyetaraan, renaming of pelaksana) that restarted tmt_jabatan although nobody moved."""
GRADES = ("II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b")
PPPK_GRADE = {"SMP": "IV", "SMA": "V", "D3": "VII", "S1": "IX", "PROFESI": "X"}
RATINGS = (("SANGAT_BAIK", 0.14), ("BAIK", 0.80), ("BUTUH_PERBAIKAN", 0.05), ("KURANG", 0.01))
Row = dict[str, Any]


@dataclass(frozen=True)
class Headcount:
    pns: int = 9_726
    pppk: int = 4_625
    paruh_teachers: int = 750
    paruh_health: int = 1
    paruh_technical: int = 7_863

    @property
    def full_time(self) -> int:
        return self.pns + self.pppk


def people(rng: Generator, seats: list[Seat], home_of: dict[str, str], count: Headcount) -> Iterator[Row]:
    """One import row (masukan PEGAWAI) per person; seats in order, so the same seed gives the same rows."""
    full = [seat for seat in seats for _ in range(seat.orang)]
    chance = np.array([_pppk_chance(seat) for seat in full])
    pppk = set(rng.choice(len(full), size=count.pppk, replace=False, p=chance / chance.sum()).tolist())
    nips = NipMaker()
    number = 0
    for at, seat in enumerate(full):
        number += 1
        yield _person(rng, seat, "PPPK" if at in pppk else "PNS", number, home_of, nips)
    for seat in seats:
        for _ in range(seat.paruh):
            number += 1
            yield _person(rng, seat, "PPPK_PARUH_WAKTU", number, home_of, nips)


def _pppk_chance(seat: Seat) -> float:
    structural = seat.keluarga in ("KEPALA_OPD", "ADMINISTRATOR", "PENGAWAS")
    if structural or seat.kepala:
        return 0.0
    return 3.0 if seat.keluarga == "GURU" else 1.0


class NipMaker:
    """Synthetic NIPs: serials 900-999, each used once; the birth day moves on when a key is full."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def make(self, born: date, middle: str, sex: int) -> tuple[str, date]:
        while (serial := self._used.get(f"{born:%Y%m%d}{middle}{sex}", 900)) > 999:
            born += timedelta(days=1)
        self._used[f"{born:%Y%m%d}{middle}{sex}"] = serial + 1
        return f"{born:%Y%m%d}{middle}{sex}{serial:03d}", born


def _person(rng: Generator, seat: Seat, status: str, number: int, home_of: dict[str, str], nips: NipMaker) -> Row:
    position = _level(rng, seat.keluarga, status)
    joined, born = _career(rng, seat, status, position)
    sex = 2 if rng.random() < 0.62 else 1
    middle = f"{joined:%Y%m}" if status == "PNS" else f"{joined:%Y}{24 if status == 'PPPK_PARUH_WAKTU' else 21}"
    nip, born = nips.make(born, middle, sex)
    in_unit = _between(rng, joined, PER, float(rng.beta(1.1, 1.6)))
    education, field = _education(rng, position)
    row: Row = {
        "id_sumber": f"P{number:05d}",
        "nip": nip,
        "nama": f"Contoh {number:05d}",
        "tanggal_lahir": born,
        "status": status,
        "kedudukan": "AKTIF",
        "unor": seat.unor,
        "jabatan": position.kode,
        "mapel": seat.mapel,
        "golongan": _grade(joined, education) if status == "PNS" else PPPK_GRADE.get(education, "IX"),
        "jenjang": position.jenjang,
        "tmt_jabatan": _position_start(rng, seat, in_unit),
        "tmt_unit": in_unit if rng.random() > 0.04 else None,
        "tmt_tugas_keluarga": _between(rng, joined, in_unit, float(rng.random())),
        "tmt_cpns": joined if status == "PNS" else None,
        "tmt_pns": date(joined.year + 1, joined.month, 1) if status == "PNS" else joined,
        "akhir_kontrak": date(joined.year + int(rng.choice((5, 5, 1))) + 2, 12, 31) if status != "PNS" else None,
        "pendidikan": education,
        "bidang_pendidikan": field,
        "predikat_terakhir": _rating(rng),
        "predikat_sebelumnya": _rating(rng) if rng.random() > 0.05 else None,
        "hukdis_nihil": "ya" if rng.random() > 0.03 else None,
        "tugas_belajar": "ya" if rng.random() < 0.006 else "tidak",
        "persetujuan": str(rng.choice(("SETUJU", "MENOLAK", ""), p=(0.05, 0.03, 0.92))),
        "kecamatan_rumah": _home(rng, home_of.get(seat.unor, "")),
        "tugas_tambahan": seat.kepala,
        "kompetensi_teknis": int(rng.integers(2, 5)) if rng.random() < 0.05 else None,
    }
    _special_cases(rng, seat, row)
    return row


def _special_cases(rng: Generator, seat: Seat, row: Row) -> None:
    complete = seat.keluarga in COMPLETE or seat.mapel in COMPLETE
    if seat.keluarga == "GURU":
        known = rng.random()
        row["sertifikat_mapel"] = "" if known < 0.2 else str(seat.mapel if known < 0.97 else "IPS")
        row["bersertifikat"] = "ya" if known > 0.2 else ""
        row["komitmen_sampai"] = date(2027, 6, 30) if rng.random() < 0.01 else None
    if row["status"] != "PPPK_PARUH_WAKTU" and rng.random() < 0.004:
        row["hukdis_tingkat"], row["hukdis_selesai"], row["hukdis_nihil"] = "SEDANG", date(2027, 5, 31), None
    if rng.random() < 0.008:
        row["perlindungan_sampai"] = date(2027, 12, 31)
    if rng.random() < 0.005:
        row["cuti_besar_sampai"] = date(2027, 1, 31)
    if row["status"] == "PNS" and rng.random() < 0.004 and not complete:
        row["kedudukan"] = "CLTN"
    if complete:
        row["tugas_belajar"] = "tidak"
        row.pop("cuti_besar_sampai", None)


def _level(rng: Generator, family: str, status: str) -> Position:
    levels = BY_FAMILY[family]
    if len(levels) == 1:
        return levels[0]
    shares = (0.85, 0.13, 0.02) if status != "PNS" else (0.35, 0.42, 0.23)
    return levels[int(rng.choice(len(levels), p=shares))]


def _career(rng: Generator, seat: Seat, status: str, position: Position) -> tuple[date, date]:
    """(first appointment, birth): nobody is past retirement on PER, nobody was appointed as a child."""
    if status == "PNS":
        service = float(rng.triangular(1.5, 14, 33 if position.jenjang not in ("AHLI_PERTAMA", "TERAMPIL") else 16))
        entry_age = float(rng.uniform(21.5, 32))
    else:
        service = float(rng.choice((1.6, 2.6, 3.6, 4.6), p=(0.35, 0.3, 0.2, 0.15))) if status == "PPPK" else 1.1
        entry_age = float(rng.triangular(24, 36, 50))
    age = min(entry_age + service, position.bup - 0.2)
    if seat.kepala or seat.keluarga in ("KEPALA_OPD", "ADMINISTRATOR"):
        age = max(age, min(44.0, position.bup - 2))
    joined = PER - timedelta(days=int(service * 365.25))
    return joined.replace(day=1), PER - timedelta(days=int(age * 365.25))


def _between(rng: Generator, start: date, end: date, share: float) -> date:
    """A first of the month between two days, nearer to `end` for a smaller share of the way back."""
    chosen = end - timedelta(days=int((end - start).days * share))
    return max(start, chosen.replace(day=1))


def _position_start(rng: Generator, seat: Seat, in_unit: date) -> date:
    mass = MASS_TMT[1] if seat.keluarga != "PENGAWAS" else MASS_TMT[0]
    general = not seat.kepala and seat.keluarga not in ("GURU", "PERAWAT", "BIDAN", "DOKTER")
    return mass if general and in_unit < mass and rng.random() < 0.7 else in_unit


def _education(rng: Generator, position: Position) -> tuple[str, str]:
    fields = position.bidang.split("|") if position.bidang else ["UMUM"]
    field = str(rng.choice(fields))
    if position.keluarga == "GURU":
        return ("S2", "PENDIDIKAN") if rng.random() < 0.08 else ("S1", "PENDIDIKAN")
    raised = {"SMP": "SMA", "SMA": "S1", "D3": "S1", "S1": "S2", "PROFESI": "S2"}[position.pendidikan_min]
    return (raised if rng.random() < 0.22 else position.pendidikan_min), field


def _grade(joined: date, education: str) -> str:
    start = {"SMA": 0, "D3": 2, "S1": 4, "PROFESI": 5, "S2": 5}[education]
    return GRADES[min(len(GRADES) - 1, start + (PER.year - joined.year) // 4)]


def _rating(rng: Generator) -> str:
    return str(rng.choice([name for name, _ in RATINGS], p=[share for _, share in RATINGS]))


def _home(rng: Generator, work: str) -> str:
    known = rng.random()
    if known > 0.6:
        return ""
    if known < 0.3 and work:
        return work
    places = kecamatan()
    return places[int(rng.integers(len(places)))].kode
