"""Are the papers there, do they all name the same post, and were they made in the order the law asks?"""

from __future__ import annotations

from datetime import date
from itertools import combinations, pairwise
from typing import Any

from services.registry.domain.usulan.jawab import Jawab, Syarat, all_of, met, not_asked, not_met, unknown
from services.registry.domain.usulan.keadaan import Keadaan, is_teacher
from services.registry.domain.usulan.surat import HAL, dated, effective, find, names_other, owner, same, there
from shared.contracts.v1.berkas import Berkas
from shared.law import Lingkup, Prakarsa
from shared.vocabulary import JenisSurat as S

Params = dict[str, int]
OWN_INSIDE = (S.ANJAB_ABK, S.PERMOHONAN, S.PERSETUJUAN_ASAL, S.PERNYATAAN_HUKDIS, S.SK_TERAKHIR, S.PENILAIAN_KINERJA)
BETWEEN = (
    S.ANJAB_ABK, S.USUL_PENERIMA, S.PERSETUJUAN_ASAL, S.PERNYATAAN_HUKDIS, S.SK_TERAKHIR, S.PENILAIAN_KINERJA, S.PERNYATAAN_TUBEL,
    S.BEBAS_TEMUAN,
)  # fmt: skip
DIMINTA: dict[tuple[Lingkup, Prakarsa], tuple[S, ...]] = {
    (Lingkup.DALAM_INSTANSI, Prakarsa.INSTANSI): (S.ANJAB_ABK,),
    (Lingkup.DALAM_INSTANSI, Prakarsa.SENDIRI): OWN_INSIDE,
    (Lingkup.ANTAR_INSTANSI, Prakarsa.INSTANSI): BETWEEN,
    (Lingkup.ANTAR_INSTANSI, Prakarsa.SENDIRI): (S.ANJAB_ABK, S.PERMOHONAN, *BETWEEN[1:]),
}
"""Between agencies D1-D9 of Peraturan BKN 5/2019; inside one the shorter list agencies publish, of the agency's own move the analysis."""
URUTAN = (S.ANJAB_ABK, S.USULAN, S.NOTULEN_TPK, S.PERSETUJUAN_BKN, S.SK)


def mut_03(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """The board's consideration, before the decision (PP 11/2017 Art 191: of transfers within one agency)."""
    if case.lingkup is Lingkup.ANTAR_INSTANSI:
        return not_asked()
    held, decree = dated(case, S.NOTULEN_TPK), dated(case, S.SK)
    late = held is not None and decree is not None and held > decree
    return all_of([Syarat(S.NOTULEN_TPK, there(case, S.NOTULEN_TPK) and not late, owner(S.NOTULEN_TPK))])


def mut_15(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    return all_of(Syarat(kind, there(case, kind), owner(kind)) for kind in DIMINTA[case.lingkup, case.prakarsa])


def mut_16(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """Every paper that names a post names the same one, and it is the target. A paper that does not exist is other rules' matter."""
    kinds = _naming(case)
    papers = {kind: paper for kind in kinds if (paper := find(case, kind)) is not None}
    named = [(name, "tujuan", value) for name in HAL if (value := getattr(case.ke, name))]
    named += [(name, kind.value, value) for name in HAL for kind, paper in papers.items() if (value := getattr(paper, name))]
    found = [(one, other) for one, other in combinations(named, 2) if one[0] == other[0] and not same(one[2], other[2])]
    if found:
        parts = dict.fromkeys(part for pair in found for part in pair)
        return not_met(daftar=[{"hal": name, "surat": where, "nilai": str(value)} for name, where, value in parts])
    subject = is_teacher(case.ke) is not False
    wanted = [name for name in HAL if name != "mapel" or (subject and case.ke.mapel)]
    silent = [
        Syarat(kind, None, owner(kind))
        for kind in kinds
        if there(case, kind) is None or (kind in papers and not all(getattr(papers[kind], name) for name in wanted))
    ]
    return all_of(silent) if silent or papers else unknown(S.SK.value)


def mut_19(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """The decree names post, unit and TMT; ABK ≤ proposal ≤ board ≤ BKN ≤ decree ≤ TMT; no inauguration before its decree."""
    decree = find(case, S.SK)
    faults: list[Any] = _out_of_order(case)
    if decree is not None:
        faults += [f"sk_tanpa_{name}" for name in ("unit", "jabatan") if not getattr(decree, name)]
        faults += [] if effective(case) else ["sk_tanpa_tmt"]
    if faults:
        return not_met(daftar=faults)
    known = decree is not None and decree.tanggal is not None
    return met() if known else unknown(S.SK.value)


def mut_21(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """Somebody at the receiving end asked for this post to be filled."""
    paper = find(case, S.USUL_PENERIMA)
    asked = there(case, S.USUL_PENERIMA) if paper is None else not names_other(paper, case.ke)
    return all_of([Syarat(S.USUL_PENERIMA, asked, owner(S.USUL_PENERIMA))])


def _naming(case: Berkas) -> tuple[S, ...]:
    if case.lingkup is Lingkup.ANTAR_INSTANSI:
        return (S.USUL_PENERIMA, S.PERSETUJUAN_ASAL, S.SK)
    inside = (S.NOTULEN_TPK, S.PERSETUJUAN_BKN, S.SK)
    return inside if is_teacher(case.ke) is False else (S.REKOMENDASI_DINAS, *inside)


def _out_of_order(case: Berkas) -> list[dict[str, str]]:
    """Neighbours in time that stand the wrong way round; the recommendation belongs before the board, the inauguration after the decree."""
    line: list[tuple[str, date | None]] = [(kind.value, dated(case, kind)) for kind in URUTAN]
    lines = [
        [*line, ("TMT", effective(case))],
        [(kind.value, dated(case, kind)) for kind in (S.REKOMENDASI_DINAS, S.NOTULEN_TPK)],
        [(kind.value, dated(case, kind)) for kind in (S.SK, S.PELANTIKAN)],
        [(kind.value, dated(case, kind)) for kind in (S.SK, S.PENYAMPAIAN)],
    ]
    found = []
    for steps in lines:
        known = [(name, day) for name, day in steps if day is not None]
        found += [
            {"surat": one, "tanggal": first.isoformat(), "sesudah": other, "tanggal_sesudah": then.isoformat()}
            for (one, first), (other, then) in pairwise(known)
            if first > then
        ]
    return found
