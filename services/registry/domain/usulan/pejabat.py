"""Who decides: free of ties to the person, a named human with a reason; and whom the person would serve under."""

from __future__ import annotations

from services.registry.domain.usulan.jawab import Jawab, Syarat, all_of, negated, told, unknown
from services.registry.domain.usulan.keadaan import Keadaan
from shared.contracts.v1.berkas import Berkas, Pejabat
from shared.vocabulary import PeranPejabat

Params = dict[str, int]


def mut_07(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """Nobody who acts is the person, close kin up to `derajat`, or has an interest (PP 11/2017 Art 190(5))."""
    if not case.pejabat:
        return unknown("pejabat")
    return all_of(Syarat(one.peran, _free(one, p["derajat"]), "Pejabat itu sendiri") for one in case.pejabat)


def _free(one: Pejabat, degree: int) -> bool | None:
    tied = (
        one.diri_sendiri,
        None if one.derajat_keluarga is None else 1 <= one.derajat_keluarga <= degree,
        one.berkepentingan,
    )
    if True in tied:
        return False
    return None if None in tied else True


def prv_01(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """No decision by the score alone: an official decides and writes down why (UU 27/2022 Art 10)."""
    named = any(one.peran is PeranPejabat.PENETAP for one in case.pejabat) or None
    return all_of([
        Syarat("pejabat_penetap", named), Syarat("keputusan_tidak_otomatis", negated(case.keputusan_otomatis)),
        Syarat("alasan_tertulis", case.alasan_tertulis),
    ])  # fmt: skip


def fam_01(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    return told(negated(case.orang.bawahan_keluarga), "pernyataan_keluarga", "Pegawai")
