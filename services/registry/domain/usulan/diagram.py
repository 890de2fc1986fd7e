"""The status table as a diagram (Mermaid) and a list, one per way a case goes: what docs/case-states.md holds."""

from __future__ import annotations

from services.registry.domain.usulan.status import AKHIR, LANGKAH
from shared.vocabulary import AlurUsulan, StatusUsulan

ALUR: dict[AlurUsulan, str] = {
    AlurUsulan.DALAM: "Dalam satu instansi (A) · Within the agency",
    AlurUsulan.PENUGASAN: "Penugasan internal OPD (A0) · Internal assignment",
    AlurUsulan.MASUK: "Masuk dari instansi lain (B-D) · Coming from another agency",
    AlurUsulan.KELUAR: "Keluar ke instansi lain (B-D, F) · Going to another agency",
}
HEAD = "| dari | aksi | ke | peran | penjaga |\n|---|---|---|---|---|\n"


def page() -> str:
    """The whole of the generated part, ways in the order of the vocabulary."""
    return "\n".join(f"## {title}\n\n{diagram(alur)}\n{table(alur)}" for alur, title in ALUR.items())


def diagram(alur: AlurUsulan) -> str:
    """Arrows between the same two states share a line; withdrawals are in the table alone, or nothing else could be seen."""
    arrows: dict[tuple[StatusUsulan, StatusUsulan], list[str]] = {}
    for one in LANGKAH:
        if alur in one.alur and one.ke != StatusUsulan.DITARIK:
            arrows.setdefault((one.dari, one.ke), []).append(one.aksi.value)
    lines = [f"    {start} --> {end}: {' / '.join(acts)}" for (start, end), acts in arrows.items()]
    ends = [f"    {status} --> [*]" for status in StatusUsulan if status in AKHIR and any(end == status for _, end in arrows)]
    return "\n".join(["```mermaid", "stateDiagram-v2", "    [*] --> DRAF: BUAT", *lines, *ends, "```", ""])


def table(alur: AlurUsulan) -> str:
    rows = [
        f"| {one.dari} | {one.aksi}{' *' if one.segar else ''} | {one.ke} | {', '.join(sorted(one.peran))} | "
        f"{', '.join(one.penjaga) or '-'} |"
        for one in LANGKAH
        if alur in one.alur
    ]
    return HEAD + "\n".join(rows) + "\n"
