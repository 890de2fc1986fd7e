"""Rules about a person and a target: qualification, class, family, subject, permit. One function per rule."""

from __future__ import annotations

import numpy as np

from services.scoring.questions import Answers, Questions, decide
from shared.vocabulary import URUTAN_PENDIDIKAN

Params = dict[str, int]
HEALTH = (
    "DOKTER", "DOKTER_GIGI", "PERAWAT", "BIDAN", "KEFARMASIAN", "GIZI", "KESEHATAN_LINGKUNGAN", "LABORATORIUM", "KESEHATAN_MASYARAKAT",
)  # fmt: skip


def _same_post(q: Questions) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Same family and class: holding the post already shows what it asks for (DESK finding 9)."""
    return np.asarray((q.held("keluarga") == q.target("keluarga")) & _same_class(q), dtype=np.bool_)


def _same_class(q: Questions) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    held, target = q.held("kelas"), q.target("kelas")
    pooled = (q.held("jenis") == "JF") & (
        q.held("keluarga") == q.target("keluarga")
    )  # levels are pooled, the person keeps the level
    return np.asarray(pooled | (held == target), dtype=np.bool_)


def mut_05(q: Questions, p: Params) -> Answers:
    rank = np.array([URUTAN_PENDIDIKAN.get(word, -1) for word in q.person("pendidikan")])
    needed = np.array([URUTAN_PENDIDIKAN.get(word, -1) for word in q.target("pendidikan_min")])
    same = _same_post(q)
    return decide(same | (rank >= needed), ~same & ((rank < 0) | (needed < 0)))


def mut_06(q: Questions, p: Params) -> Answers:
    level = q.person("kompetensi_teknis")
    return decide(level >= p["min_level"], level < 0)


def rot_01(q: Questions, p: Params) -> Answers:
    held, target = q.held("kelas"), q.target("kelas")
    return decide(_same_class(q) | (target >= held), ~_same_class(q) & ((held < 0) | (target < 0)))


def rot_03(q: Questions, p: Params) -> Answers:
    held, target = q.held("kelas"), q.target("kelas")
    return decide(_same_class(q) | (target <= held), ~_same_class(q) & ((held < 0) | (target < 0)))


def rot_02(q: Questions, p: Params) -> Answers:
    return decide(q.held("keluarga") == q.target("keluarga"))


def p3k_02(q: Questions, p: Params) -> Answers:
    return decide(q.held("keluarga") == q.target("keluarga"), None, q.is_pppk())


def ret_02(q: Questions, p: Params) -> Answers:
    held, target = q.held("bup"), q.target("bup")
    pooled = (q.held("jenis") == "JF") & (q.held("keluarga") == q.target("keluarga"))
    return decide(pooled | (target >= held), ~pooled & ((held < 0) | (target < 0)))


def tch_01(q: Questions, p: Params) -> Answers:
    """Certificate against the subject of the target; class teachers of SD are matched by kind."""
    certificate, wanted = q.person("sertifikat_mapel"), q.kota.sel.mapel[q.sel]
    return decide(certificate == wanted, (certificate == "") | (wanted == ""), q.is_teacher())


def hlt_02(q: Questions, p: Params) -> Answers:
    """A permit is tied to the place, so the new one is always still to be had."""
    return decide(np.zeros(len(q.orang), dtype=np.bool_), None, np.isin(q.held("profesi"), HEALTH))
