"""An agency's whole event stream, as a client reads it: from where it stopped, until nothing new comes."""

from __future__ import annotations

from typing import Any

from tests.stack import Api


def all_events(api: Api) -> list[dict[str, Any]]:
    """Every event; their numbers run from 1 without a gap or a double."""
    found: list[dict[str, Any]] = []
    page = {"berikutnya": "awal", "ada_lagi": True}
    while page["ada_lagi"]:
        page = api.get("/v1/peristiwa", sejak=page["berikutnya"], limit=500)
        found += page["items"]
    assert [event["nomor"] for event in found] == list(range(1, len(found) + 1))
    return found


def kinds_about(api: Api, subject: str) -> list[str]:
    """What happened to one thing, in order."""
    return [event["jenis"] for event in all_events(api) if event["subjek_id"] == subject]
