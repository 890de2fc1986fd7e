"""A query name this address does not know is refused: `?opdd=…` ignored would give the whole list to somebody who believes it filtered.

Asked of every route of the API in one place (main.py), of the names the route itself declares, so a new filter needs no entry here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from fastapi import Request

from shared.errors import Masalah, MasukanTidakSah

WORD = re.compile(r"[a-z_]{1,40}")
"""What may be repeated of a name the caller made up: no digits and no capitals, so that no number or name of a person comes back."""
NEAR = 0.6
"""Share of letters in common from which one name is taken for a slip of the other: `opdd` for `opd`, `limits` for `limit`."""


async def known_names(request: Request) -> None:
    """Raises MasukanTidakSah that names each unknown parameter, the one probably meant, and all there are."""
    asked = set(request.query_params)
    if not asked:
        return
    allowed = names_of(request.scope["route"].dependant)
    if unknown := sorted(asked - allowed):
        raise MasukanTidakSah(
            f"Parameter tidak dikenal: {', '.join(_shown(name) for name in unknown)}.", saran=_advice(unknown, sorted(allowed)),
            pesan_en="Unknown query parameter.",
            masalah=[_part(name, allowed) for name in unknown],
        )  # fmt: skip


def names_of(dependant: Any) -> set[str]:
    """Query names that a route and everything it depends on declare."""
    own = {field.alias for field in dependant.query_params}
    return own.union(*(names_of(one) for one in dependant.dependencies))


def _part(name: str, allowed: Iterable[str]) -> Masalah:
    near = _near(name, allowed)
    saran = f"Mungkin maksudnya {near}." if near else "Hapus, atau perbaiki ejaannya."
    return Masalah("parameter_tidak_dikenal", "Parameter ini tidak dikenal.", f"?{_shown(name)}", saran)


def _advice(unknown: list[str], allowed: list[str]) -> str:
    if not allowed:
        return "Alamat ini tidak memakai parameter; hapus dari alamatnya."
    meant = [near for name in unknown if (near := _near(name, allowed))]
    slip = f"Mungkin maksudnya {', '.join(meant)}. " if meant else ""
    return f"{slip}Yang dikenal: {', '.join(allowed)}."


def _near(name: str, allowed: Iterable[str]) -> str | None:
    return next(iter(get_close_matches(name.lower(), sorted(allowed), n=1, cutoff=NEAR)), None)


def _shown(name: str) -> str:
    return name if WORD.fullmatch(name) else "?"
