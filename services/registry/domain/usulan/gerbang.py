"""Which paper closes an open gate of a pair rule: at planning time it is still to be had, in a case it may lie in the file."""

from __future__ import annotations

from services.registry.domain.usulan.surat import find, names_other, owner, there
from shared.contracts.v1.berkas import Berkas
from shared.vocabulary import Jawaban, JenisSurat

SURAT: dict[str, JenisSurat] = {
    "TCH-07": JenisSurat.REKOMENDASI_DINAS, "IMT-01": JenisSurat.IMUT, "HLT-02": JenisSurat.SIP, "P3K-03": JenisSurat.LAPORAN_PPPK,
}  # fmt: skip


def closed(case: Berkas) -> dict[str, dict[str, str | None]]:
    """Per rule: met when the paper is there and names the target or nothing; not met when it is not, or names another post."""
    return {rule: _state(case, kind) for rule, kind in SURAT.items()}


def _state(case: Berkas, kind: JenisSurat) -> dict[str, str | None]:
    paper = find(case, kind)
    state = there(case, kind) if paper is None else not names_other(paper, case.ke)
    if state is None:
        return {"jawaban": Jawaban.TIDAK_DAPAT_DINILAI, "datum": kind, "pemilik": owner(kind)}
    return {"jawaban": Jawaban.TERPENUHI if state else Jawaban.TIDAK_TERPENUHI, "datum": None, "pemilik": None}
