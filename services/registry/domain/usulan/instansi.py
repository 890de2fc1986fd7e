"""Rules of moves to another agency, and what they leave free inside one's own."""

from __future__ import annotations

from services.registry.domain.usulan.jawab import Jawab, met, not_asked, told, unknown
from services.registry.domain.usulan.keadaan import Keadaan, day_of_act, passed
from services.registry.domain.usulan.surat import find, owner, there
from shared.contracts.v1.berkas import Berkas
from shared.law import Lingkup
from shared.vocabulary import JenisSurat

Params = dict[str, int]


def mut_11(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """The inspectorate's clearance, not older than `umur_surat_hari` on the day of the act."""
    kind = JenisSurat.BEBAS_TEMUAN
    paper = find(case, kind)
    if paper is None:
        return told(there(case, kind), kind.value, owner(kind))
    if paper.tanggal is None:
        return unknown(kind.value, owner(kind))
    return told(0 <= (day_of_act(case, now.hari_ini) - paper.tanggal).days <= p["umur_surat_hari"], "")


def mut_13(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """Ten years since appointment, for who signed the statement (PermenPANRB 6/2024 Art 59(2))."""
    if case.orang.pernyataan_sepuluh_tahun is False:
        return met()
    long = passed(case.orang.tmt_pns, p["tahun"], day_of_act(case, now.hari_ini))
    if long is None:
        return unknown("tmt_pns")
    if long:
        return met()
    return told(None if case.orang.pernyataan_sepuluh_tahun is None else False, "pernyataan_sepuluh_tahun", "Pegawai")


def mut_14(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """Said only to whom the ten years would bar from leaving the agency."""
    if case.lingkup is not Lingkup.DALAM_INSTANSI or case.orang.tmt_pns is None:
        return not_asked()
    return not_asked() if passed(case.orang.tmt_pns, p["tahun"], day_of_act(case, now.hari_ini)) else met()


def mut_20(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    return met() if case.lingkup is Lingkup.ANTAR_INSTANSI else not_asked()
