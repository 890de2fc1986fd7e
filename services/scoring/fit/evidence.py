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
from services.scoring.questions import months_between
from shared.vocabulary import ANGKA_PREDIKAT, MAPEL_AGAMA, URUTAN_PENDIDIKAN, Mapel

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


OWN = ("pendidikan", "predikat_terakhir", "predikat_sebelumnya", "bulan_keluarga")
KINDS = ("teknis", "manajerial", "sosiokultural")


@dataclass(frozen=True)
class Records:
    """Columns per person (education, two ratings, months, home) and per post; `bidang` answers field of study x accepted fields.

    `orang_mampu` and `jabatan_minta` hold levels of the three kinds of competence and the rank; `keahlian` answers proved skills x cell's
    requirements: 2 certificate, 1 course, 0 not proved, NaN nothing asked; `sertifikat` certificate x subject.
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
    sertifikat: Float
    sertifikat_orang: Int
    sertifikat_sel: Int


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
        *abilities.competence_and_rank(kota, model), *abilities.skills(kota), *_certificates(kota),
    )  # fmt: skip


def evidence(known: Records, pairs: Pasangan) -> Float:
    """A row per pair, columns in the order of COLUMNS."""
    kota, people, cells = known.kota, pairs.pegawai_i, pairs.sel_i
    post, there = kota.sel.jabatan_i[cells], kota.sel.unor_i[cells]  # a cell without a post reads the entry after the last
    latitude, longitude = (axis[people] for axis in known.rumah)
    shown = np.empty((len(COLUMNS), len(pairs)))  # a column after the other: looked up and read that way
    column = dict(zip(COLUMNS, shown, strict=True))
    column["sertifikat_cocok"][:] = known.sertifikat[known.sertifikat_orang[people], known.sertifikat_sel[cells]]
    for name, values in zip(OWN, known.orang.T, strict=True):
        np.take(values, people, out=column[name], mode="wrap")
    np.take(known.pendidikan_min, post, out=column["pendidikan_min"], mode="wrap")
    column["bidang_cocok"][:] = known.bidang[known.bidang_orang[people], known.bidang_jabatan[post]]
    far = metres(latitude, longitude, kota.unor["lintang"][there], kota.unor["bujur"][there])
    np.divide(far, 1000, out=column["km_rumah"])
    for at, name in enumerate(KINDS):
        np.take(known.orang_mampu[:, at], people, out=column[name], mode="wrap")
        np.take(known.jabatan_minta[:, at], post, out=column[f"{name}_min"], mode="wrap")
    np.take(known.orang_mampu[:, 3], people, out=column["pangkat"], mode="wrap")
    usual = known.jabatan_minta[:, 3][post]
    # who keeps a lower jenjang of the family is held to that one
    column["pangkat_lazim"][:] = np.where(np.isnan(usual), np.nan, np.fmin(usual, known.lazim_orang[people]))
    column["keahlian"][:] = known.keahlian[known.keahlian_orang[people], known.keahlian_sel[cells]]
    return shown.T


def _certificates(kota: Kota) -> tuple[Float, Int, Int]:
    """(answer of each certificate for each subject, certificate per person, subject per cell): 1 the same, 0 another, NaN not known."""
    held, wanted = (sorted(set(words.tolist())) for words in (kota.pegawai["sertifikat_mapel"], kota.sel.mapel))
    answers = np.array([[_same(one, other) for other in wanted] for one in held]).reshape(len(held), len(wanted))
    return answers, _codes(kota.pegawai["sertifikat_mapel"], held), _codes(kota.sel.mapel, wanted)


def _same(held: str, wanted: str) -> float:
    """Religion lessons pooled on one side and named on the other may or may not be the same subject."""
    unclear = (held in MAPEL_AGAMA and wanted == Mapel.AGAMA) or (held == Mapel.AGAMA and wanted in MAPEL_AGAMA)
    return float(held == wanted) if held and wanted and not unclear else np.nan


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
