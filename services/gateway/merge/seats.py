"""A seat with everybody who is as good for it."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from services.gateway import private
from services.gateway.merge.people import identified


def show_seat(found: dict[str, Any], people: dict[str, dict[str, Any]], scopes: Container[str]) -> dict[str, Any]:
    """A seat with its equal candidates; a pseudonym never leaves."""
    drawn = found["undian"]
    tickets = None if drawn is None else [{"tiket": one["tiket"], **identified(one["pegawai"], people)} for one in drawn["tiket"]]
    rows = [
        {
            **{name: row[name] for name in row if name != "pegawai"}, **identified(row["pegawai"], people),
            "penentu": private.decider(row["penentu"], scopes),
        }
        for row in found["calon"]
    ]  # fmt: skip
    return {**found, "calon": rows, "undian": None if drawn is None else {"benih": drawn["benih"], "tiket": tickets}}
