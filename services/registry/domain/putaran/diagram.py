"""The round's status table as a diagram (Mermaid) and a list: what docs/round-states.md holds."""

from __future__ import annotations

from services.registry.domain.putaran.status import AKHIR, LANGKAH
from shared.vocabulary import StatusPutaran

HEAD = "| dari | aksi | ke | peran | penjaga |\n|---|---|---|---|---|\n"


def page() -> str:
    """Cancelling is in the table alone, or nothing else could be seen."""
    arrows: dict[tuple[StatusPutaran, StatusPutaran], list[str]] = {}
    for one in LANGKAH:
        if one.ke != StatusPutaran.DIBATALKAN:
            arrows.setdefault((one.dari, one.ke), []).append(one.aksi.value)
    lines = [f"    {start} --> {end}: {' / '.join(acts)}" for (start, end), acts in arrows.items()]
    ends = [f"    {status} --> [*]" for status in StatusPutaran if status in AKHIR and status != StatusPutaran.DIBATALKAN]
    drawn = "\n".join(["```mermaid", "stateDiagram-v2", "    [*] --> SIMULASI", *lines, *ends, "```", ""])
    rows = [
        f"| {one.dari} | {one.aksi}{' *' if one.segar else ''} | {one.ke} | {', '.join(sorted(one.peran))} | "
        f"{', '.join(one.penjaga) or '-'} |"
        for one in LANGKAH
    ]
    return f"## Putaran · A round\n\n{drawn}\n{HEAD}" + "\n".join(rows) + "\n"
