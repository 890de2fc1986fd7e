"""Is it a slip of the pen, or another decision? Pure.

A correction says what was decided and miswritten. Where a paper of the decision itself names the place as the decree wrote it, the decree
is no slip: it is revoked, and decided anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from shared.vocabulary import BidangRalat, JenisSurat

MOVING = {BidangRalat.UNIT: "unit", BidangRalat.JABATAN: "jabatan", BidangRalat.MAPEL: "mapel", BidangRalat.TMT: "tmt"}
"""Field → what papers call it."""
OF_THE_DECISION = (
    JenisSurat.REKOMENDASI_DINAS, JenisSurat.NOTULEN_TPK, JenisSurat.PERSETUJUAN_BKN, JenisSurat.PERSETUJUAN_MENDAGRI, JenisSurat.IMUT,
)  # fmt: skip


def decided_so(papers: Iterable[Mapping[str, Any]], wrong: Mapping[str, Any], right: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(paper, part) of the decision that says what is now called wrong; `wrong` and `right` by what papers call the part."""
    return [
        (one["jenis"], part)
        for one in papers
        if one["ada"] and one["jenis"] in OF_THE_DECISION
        for part in wrong
        if _same(one[part], wrong[part]) and not _same(one[part], right[part])
    ]


def _same(said: Any, value: Any) -> bool:
    return (
        said is not None
        and value is not None
        and " ".join(str(said).casefold().split()) == " ".join(str(value).casefold().split())
    )
