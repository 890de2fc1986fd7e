"""What stands on a card, read from registry in the name of whoever asked for its link."""

from __future__ import annotations

import uuid
from typing import Any, Literal

from services.gateway.clients.http import Service
from services.gateway.merge.cards import case_card, person_card, unit_card
from shared.web.identity import Actor

Jenis = Literal["unit", "pegawai", "usulan"]
MOST = 500


async def draw_card(registry: Service, actor: Actor, jenis: Jenis, which: uuid.UUID) -> dict[str, Any]:
    """Raises TidakDitemukan for what this caller may not see."""
    own = {"instansi_id": actor.instansi_id}
    if jenis == "unit":
        unit = await registry.json(actor, "GET", f"/v1/unor/{which}", params=own)
        posts = await registry.json(actor, "GET", f"/v1/unor/{which}/peta-jabatan", params={**own, "limit": MOST})
        people = None
        if "pegawai:baca" in actor.scopes:
            asked = {**own, "unor_id": str(which), "limit": MOST}
            people = (await registry.json(actor, "GET", "/v1/daftar/NOMINATIF", params=asked))["items"]
        return unit_card(unit, posts["items"], people)
    if jenis == "pegawai":
        person = await registry.json(actor, "GET", f"/v1/pegawai/{which}", params=own)
        cases = None
        if "usulan:baca" in actor.scopes:
            cases = (await registry.json(actor, "GET", "/v1/usulan-mutasi", params={"pegawai_id": str(which), "limit": 50}))[
                "items"
            ]
        return person_card(person, cases)
    case = await registry.json(actor, "GET", f"/v1/usulan-mutasi/{which}")
    named = actor.id.startswith("pengguna:") or "orang:baca" in actor.scopes  # whoever sees the case sees whose it is
    person = await registry.json(actor, "GET", f"/v1/pegawai/{case['pegawai_id']}", params=own) if named else None
    return case_card(case, person)
