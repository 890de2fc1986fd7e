"""The rules' answers about this case, held against the step: what binds, what warns, what nobody can tell yet.

Law nobody has confirmed only warns. A gate waits for a paper, so it holds up the decree and not the decision. What cannot be told blocks
the decree, never the proposal; the decree itself and its delivery cannot be there before it is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from services.registry.domain.usulan.perkara import Halangan, Perkara
from shared.texts.explain.readers import PRIVATE
from shared.vocabulary import Jawaban, JenisAturan, JenisPenyimpangan, JenisSurat, StatusUsulan

BINDING = (JenisAturan.HARD, JenisAturan.GATE)
OF_THE_DECREE = {JenisSurat.SK.value, JenisSurat.PENYAMPAIAN.value, JenisSurat.PELANTIKAN.value}
COMPLETE, AGREE, ORDER = "MUT-15", "MUT-16", "MUT-19"
CLOSED = "TERTUTUP"
"""One word for all that is about the person's own circumstances."""
SPEAKS_FOR_IT = {"MUT-02"}
"""Long in one post: a reason to move, no warning against it."""
DECIDED_LATER = {"PRV-01"}
"""Asked of the decision, so it cannot be met before it."""


def papers_complete(perkara: Perkara) -> list[Halangan]:
    return [_told(one) for one in _not_met(perkara) if one["aturan"] == COMPLETE]


def papers_in_order_and_agreeing(perkara: Perkara) -> list[Halangan]:
    return [_told(one) for one in _not_met(perkara) if one["aturan"] in (AGREE, ORDER)]


def no_binding_objection(perkara: Perkara) -> list[Halangan]:
    """Before a decision the hard rules; before a decree the gates too."""
    early = perkara.langkah.ke == StatusUsulan.DISETUJUI_PPK
    kinds = (JenisAturan.HARD,) if early else BINDING
    left_out = DECIDED_LATER if early else set()
    return [
        _told(one) for one in _not_met(perkara) if one["jenis"] in kinds and one["mengikat"] and one["aturan"] not in left_out
    ]


def nothing_unknown(perkara: Perkara) -> list[Halangan]:
    """What an officer has looked at and said so (`dicek`, with a note, in this act or an earlier one) is known well enough."""
    checked = perkara.fakta["dicek"] | set(perkara.isi.get("dicek", ()))
    checked |= set(PRIVATE) if CLOSED in checked else set()
    return [
        Halangan("belum_dapat_dinilai", {"aturan": one["aturan"], "datum": ", ".join(_data(one)), "pemilik": one["pemilik"] or "BKPSDM"})
        for one in perkara.fakta["jawaban"]
        if one["jawaban"] == Jawaban.TIDAK_DAPAT_DINILAI and one["jenis"] in BINDING and one["mengikat"]
        and not set(_data(one)) <= OF_THE_DECREE
        and one["aturan"] not in checked
    ]  # fmt: skip


def soft_objections_with_reason(perkara: Perkara) -> list[Halangan]:
    """Deciding in spite of a warning is an override: named rule by rule, with its reason."""
    excused = {one["aturan"] for one in perkara.fakta["penyimpangan"] if one["jenis"] == JenisPenyimpangan.KEBERATAN_LUNAK}
    warns = [
        one for one in _not_met(perkara) if one["jenis"] == JenisAturan.SOFT or (one["jenis"] in BINDING and not one["mengikat"])
    ]
    return [
        Halangan("keberatan_lunak", {"aturan": one["aturan"]}) for one in warns if one["aturan"] not in excused | SPEAKS_FOR_IT
    ]


def _not_met(perkara: Perkara) -> Iterator[dict[str, Any]]:
    return (one for one in perkara.fakta["jawaban"] if one["jawaban"] == Jawaban.TIDAK_TERPENUHI)


def _told(answer: dict[str, Any]) -> Halangan:
    return Halangan("aturan_tidak_terpenuhi", {"jawaban": answer})


def _data(answer: dict[str, Any]) -> list[str]:
    return [str(one) for one in answer["angka"].get("data", [])] or [str(answer["datum"])]
