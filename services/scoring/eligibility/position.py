"""Does the target post suit the person's qualification, level and class, so that the move is neither demotion nor promotion?

Within one family a person keeps the post held: a JF brings the level along (levels are pooled where the seats are), and nothing
already shown by holding the post is tested again: whoever was appointed with an older
diploma keeps the right to such a post.
"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Bool, Int
from services.scoring.questions import Answers, Questions, decide
from shared.vocabulary import URUTAN_PENDIDIKAN

Params = dict[str, int]


def mut_05(q: Questions, p: Params) -> Answers:
    """Level of education, then field of study where the post names fields."""
    rank = _ranks(q.kota.pegawai["pendidikan"])[q.orang]
    needed = np.where(q.target_at >= 0, _ranks(q.kota.jabatan["pendidikan_min"])[q.target_at], -1)
    low = (rank >= 0) & (needed >= 0) & (rank < needed)
    other_field, no_field = _fields(q)
    refused = low | other_field
    unknown = (rank < 0) | (needed < 0) | no_field
    return decide(same_post(q) | ~refused, ~same_post(q) & ~refused & unknown)


def mut_06(q: Questions, p: Params) -> Answers:
    level = q.person("kompetensi_teknis")
    asked = np.array([p.get(str(j).lower() or str(k).lower(), 1) for j, k in _levels(q)], dtype=np.int64)
    needed = np.where(q.target_at >= 0, asked[q.target_at], 1)
    return decide(same_post(q) | (level >= needed), ~same_post(q) & (level < 0))


def rot_01(q: Questions, p: Params) -> Answers:
    return decide(_keeps_class(q) | (q.target("kelas") >= q.held("kelas")), _class_unknown(q))


def rot_02(q: Questions, p: Params) -> Answers:
    plain = q.held_in("jenis", ("PELAKSANA",)) & q.target_in("jenis", ("PELAKSANA",))
    return decide(q.same_family | plain)


def rot_03(q: Questions, p: Params) -> Answers:
    return decide(_keeps_class(q) | (q.target("kelas") <= q.held("kelas")), _class_unknown(q))


def inc_01(q: Questions, p: Params) -> Answers:
    """Allowance follows class and agency; without the city's table another agency means cannot tell."""
    same_class = _keeps_class(q) | (q.target("kelas") == q.held("kelas"))
    here = np.where(q.person("unor_i") >= 0, q.kota.unor["opd_i"][q.person("unor_i")], -1)
    other_agency = here != q.kota.sel.opd_i[q.sel]
    return decide(same_class, _class_unknown(q) | (same_class & other_agency))


def same_post(q: Questions) -> Bool:
    return np.asarray(q.same_family & (_keeps_class(q) | (q.target("kelas") == q.held("kelas"))), dtype=np.bool_)


def _keeps_class(q: Questions) -> Bool:
    return np.asarray(q.same_family & q.held_in("jenis", ("JF",)), dtype=np.bool_)


def _class_unknown(q: Questions) -> Bool:
    return np.asarray(~_keeps_class(q) & ((q.held("kelas") < 0) | (q.target("kelas") < 0)), dtype=np.bool_)


def _ranks(words: np.ndarray[tuple[int], np.dtype[np.object_]]) -> Int:
    return np.array([URUTAN_PENDIDIKAN.get(word, -1) for word in words], dtype=np.int64)


def _levels(q: Questions) -> list[tuple[str, str]]:
    return list(zip(q.kota.jabatan["jenjang"], q.kota.jabatan["jenis"], strict=True))


def _fields(q: Questions) -> tuple[Bool, Bool]:
    """(studied another field, field of study unknown) where the target names fields; asked once per pair of words."""
    study, study_at = np.unique(q.kota.pegawai["bidang_pendidikan"].astype(str), return_inverse=True)
    named, named_at = np.unique(q.kota.jabatan["bidang_pendidikan"].astype(str), return_inverse=True)
    accepted = [{word.strip().casefold() for word in names.split("|") if word.strip()} for names in named.tolist()]
    fits = np.array(
        [[not names or word.strip().casefold() in names for names in accepted] for word in study.tolist()], dtype=np.bool_
    )
    fits = fits.reshape(len(study), len(named))
    mine, wanted = study_at[q.orang], np.where(q.target_at >= 0, named_at[q.target_at], 0)
    asks = (q.target_at >= 0) & np.array([bool(names) for names in accepted], dtype=np.bool_)[wanted]
    blank = (study == "")[mine]
    return asks & ~blank & ~fits[mine, wanted], asks & blank
