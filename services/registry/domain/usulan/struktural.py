"""Structural posts: the competence test and the years that go before (PP 11/2017 Art 54, 131-133; recalled, so it only warns)."""

from __future__ import annotations

from datetime import timedelta

from services.registry.domain.usulan.jawab import Jawab, Syarat, all_of, negated, not_asked, unknown
from services.registry.domain.usulan.keadaan import Keadaan, passed, rated_good
from services.registry.domain.usulan.surat import effective, owner, there
from shared.contracts.v1.berkas import Berkas
from shared.vocabulary import URUTAN_PENDIDIKAN, JenisJabatan, JenisSurat

Params = dict[str, int]
LEAST = {JenisJabatan.ADMINISTRATOR: "S1", JenisJabatan.PENGAWAS: "D3"}


def str_01(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """A JPT by transfer: job fit, at least two and at most five years in the post held."""
    if case.ke.jenis is None:
        return unknown("jenis_jabatan", "Bagian Organisasi")
    if case.ke.jenis is not JenisJabatan.JPT:
        return not_asked()
    since, day = case.orang.tmt_jabatan, effective(case)
    longest = None if day is None else day - timedelta(days=1)
    return all_of([
        _tested(case),
        Syarat("jpt_paling_sedikit", passed(since, p["min_tahun"], day)),
        Syarat("jpt_paling_lama", negated(passed(since, p["maks_tahun"], longest))),
    ])  # fmt: skip


def str_02(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """Into administrator or pengawas from another kind of post; a lateral move keeps what was shown before."""
    wanted = case.ke.jenis
    if wanted is None:
        return unknown("jenis_jabatan", "Bagian Organisasi")
    if wanted not in LEAST or case.dari.jenis is wanted:
        return not_asked()
    years = p["administrator_tahun"] if wanted is JenisJabatan.ADMINISTRATOR else p["pengawas_tahun"]
    studied = case.orang.pendidikan
    return all_of([
        Syarat("pendidikan_struktural", None if studied is None else URUTAN_PENDIDIKAN[studied] >= URUTAN_PENDIDIKAN[LEAST[wanted]]),
        Syarat("masa_jabatan_struktural", passed(case.orang.tmt_jabatan, years, effective(case))),
        Syarat("predikat_baik_dua_tahun", rated_good(case), "OPD asal"),
        _tested(case),
    ])  # fmt: skip


def _tested(case: Berkas) -> Syarat:
    kind = JenisSurat.UJI_KOMPETENSI
    return Syarat(kind, there(case, kind), owner(kind))
