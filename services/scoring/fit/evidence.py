"""What the records show about a person and a seat, as numbers in columns; NaN = not known. No protected attribute is among them.

Words become numbers once per person and once per post; a pair only looks them up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.distance import homes, metres
from services.scoring.facts import Float, Int, Kota, Pasangan, Text
from services.scoring.fit import abilities
from services.scoring.questions import months_between, religion_unclear
from shared.vocabulary import ANGKA_PREDIKAT, URUTAN_PENDIDIKAN

COLUMNS = (
    "sertifikat_cocok", "pendidikan", "pendidikan_min", "bidang_cocok", "predikat_terakhir", "predikat_sebelumnya",
    "bulan_keluarga", "km_rumah", "teknis", "teknis_min", "manajerial", "manajerial_min", "sosiokultural", "sosiokultural_min", "pangkat",
    "pangkat_lazim", "keahlian",
)  # fmt: skip
PERSON_COLUMNS = (
    "sertifikat_mapel", "pendidikan", "bidang_pendidikan", "predikat_terakhir", "predikat_sebelumnya", "tmt_tugas_keluarga",
    "kecamatan_rumah", "kompetensi_teknis", "kompetensi_manajerial", "kompetensi_sosiokultural", "golongan", "jenjang", "keahlian",
    "keahlian_diklat",
)  # fmt: skip
"""Everything of a person that may change the fit; a test holds the code to it."""


@dataclass(frozen=True)
class Records:
    """Columns per person (education, two ratings, months, home) and per post; `bidang` answers field of study x accepted fields.

    `orang_mampu` and `jabatan_minta` hold levels of the three kinds of competence and the rank; `keahlian` answers proved skills x cell's
    requirements: 2 certificate, 1 course, 0 not proved, NaN nothing asked.
    """

    kota: Kota
    orang: Float
    rumah: tuple[Float, Float]
    pendidikan_min: Float
    bidang: Float
    bidang_orang: Int
    bidang_jabatan: Int
    orang_mampu: Float
    jabatan_minta: Float
    lazim_orang: Float
    keahlian: Float
    keahlian_orang: Int
    keahlian_sel: Int


def records(kota: Kota, model: dict[str, Any]) -> Records:
    person, post = kota.pegawai, kota.jabatan
    months = months_between(person["tmt_tugas_keluarga"], kota.tmt_rencana)
    columns = np.column_stack([
        _numbers(person["pendidikan"], URUTAN_PENDIDIKAN), _numbers(person["predikat_terakhir"], ANGKA_PREDIKAT),
        _numbers(person["predikat_sebelumnya"], ANGKA_PREDIKAT), np.where(months >= 0, months, np.nan),
    ])  # fmt: skip
    studies, named = sorted(set(person["bidang_pendidikan"])), sorted({"", *post["bidang_pendidikan"]})
    answers = np.array([[_accepted(study, names) for names in named] for study in studies]).reshape(len(studies), len(named))
    return Records(
        kota, columns, homes(kota), _with_none(_numbers(post["pendidikan_min"], URUTAN_PENDIDIKAN)), answers,
        _codes(person["bidang_pendidikan"], studies), np.append(_codes(post["bidang_pendidikan"], named), 0),
        *abilities.competence_and_rank(kota, model), *abilities.skills(kota),
    )  # fmt: skip


def evidence(known: Records, pairs: Pasangan) -> Float:
    """A row per pair, columns in the order of COLUMNS."""
    kota, people, cells = known.kota, pairs.pegawai_i, pairs.sel_i
    certificate, wanted = kota.pegawai["sertifikat_mapel"][people], kota.sel.mapel[cells]
    told = (certificate != "") & (wanted != "") & ~religion_unclear(kota, "sertifikat_mapel", people, cells)
    held = np.where(told, certificate == wanted, np.nan)
    post, there = kota.sel.jabatan_i[cells], kota.sel.unor_i[cells]  # a cell without a post reads the entry after the last
    field = known.bidang[known.bidang_orang[people], known.bidang_jabatan[post]]
    education, last, before, months = known.orang[people].T
    latitude, longitude = (axis[people] for axis in known.rumah)
    far = metres(latitude, longitude, kota.unor["lintang"][there], kota.unor["bujur"][there]) / 1000
    able, asked = known.orang_mampu[people], known.jabatan_minta[post]
    usual = np.fmin(asked[:, 3], known.lazim_orang[people])  # who keeps a lower jenjang of the family is held to that one
    skill = known.keahlian[known.keahlian_orang[people], known.keahlian_sel[cells]]
    return np.column_stack([
        held, education, known.pendidikan_min[post], field, last, before, months, far, able[:, 0], asked[:, 0], able[:, 1], asked[:, 1],
        able[:, 2], asked[:, 2], able[:, 3], np.where(np.isnan(asked[:, 3]), np.nan, usual), skill,
    ])  # fmt: skip


def _accepted(study: str, names: str) -> float:
    """1 where the field of study is accepted or any is, compared as the rule of qualification compares it; NaN unknown."""
    accepted = {_plain(name) for name in names.split("|") if _plain(name)}
    if not accepted:
        return 1.0
    return np.nan if study == "" else float(_plain(study) in accepted)


def _plain(word: str) -> str:
    return word.strip().casefold()


def _numbers(words: Text, values: dict[str, int]) -> Float:
    return np.array([values.get(word, np.nan) for word in words.tolist()], dtype=np.float64)


def _codes(words: Text, known: list[str]) -> Int:
    at = {word: code for code, word in enumerate(known)}
    return np.array([at[word] for word in words.tolist()], dtype=np.int64)


def _with_none(values: Float) -> Float:
    return np.append(values, np.nan)
