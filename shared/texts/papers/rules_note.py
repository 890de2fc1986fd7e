"""What the rules say of one case in the board's matrix: a line each, the code, what kind of objection it is, and the rule's own sentence.

What bars comes first, then warnings, papers to come, data to check, and what was waived or put aside. A rule of the person's own
circumstances is one closed word: the board is not told which.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shared.texts.moves import rule_message
from shared.vocabulary import Jawaban, JenisAturan

NOT_JUDGED = "Aturan belum diperiksa."
STALE = "Diperiksa sebelum himpunannya berubah; periksa lagi."
CLEAN = "Tidak ada catatan."
CLOSED = "Ada keadaan pribadi yang ditangani petugas (tertutup)."
KINDS = ("menghalangi", "peringatan", "menunggu", "dicek", "dibebaskan", "dikesampingkan")
"""In the order they are told."""


def note(told: Mapping[str, Any] | None) -> str:
    """`told`: AturanBaris of shared/contracts/v1/naskah.py; None where the case was never judged."""
    if told is None:
        return NOT_JUDGED
    each = sorted(((_kind(one), one) for one in told["jawaban"]), key=lambda pair: (KINDS.index(pair[0]), str(pair[1]["aturan"])))
    lines = [_line(kind, one) for kind, one in each]
    lines += [CLOSED] if told["tertutup"] else []
    return "\n".join([*([] if told["terkini"] else [STALE]), *(lines or [CLEAN])])


def _kind(answer: Mapping[str, Any]) -> str:
    """A hard rule whose law nobody has confirmed warns; it bars nobody."""
    if answer.get("dikesampingkan"):
        return "dikesampingkan"
    if answer.get("pembebasan"):
        return "dibebaskan"
    if answer["jenis"] == JenisAturan.GATE:
        return "menunggu"
    if answer["jawaban"] == Jawaban.TIDAK_DAPAT_DINILAI:
        return "dicek"
    return "menghalangi" if answer["jenis"] == JenisAturan.HARD and answer["mengikat"] else "peringatan"


def _line(kind: str, answer: dict[str, Any]) -> str:
    if kind == "dibebaskan":
        return f"{answer['aturan']} dibebaskan: {answer['pembebasan']}"
    if kind == "dikesampingkan":
        return f"{answer['aturan']} dikesampingkan: unit asal tutup"
    return f"{answer['aturan']} {kind}: {rule_message(answer).rstrip('.')}"
