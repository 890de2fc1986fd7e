"""Pins of a round's policy name people by id at this door; what is kept and hashed names them by the snapshot's pseudonym."""

from __future__ import annotations

import uuid
from typing import Any

from services.gateway.api.wiring import of_agency
from services.gateway.clients.http import Service
from shared.contracts.v1.kebijakan_cacat import PIN_MAKS
from shared.errors import Masalah, MasukanTidakSah
from shared.web.identity import Actor


async def with_keys(registry: Service, actor: Actor, policy: dict[str, Any]) -> dict[str, Any]:
    """The policy with `pegawai` for every `pegawai_id`; anything else is left to whoever judges the policy."""
    pins = policy.get("pin")
    if not isinstance(pins, list) or len(pins) > PIN_MAKS:
        return policy
    return {**policy, "pin": [await _keyed(registry, actor, at, pin) for at, pin in enumerate(pins)]}


async def _keyed(registry: Service, actor: Actor, at: int, pin: Any) -> Any:
    if not isinstance(pin, dict) or "pegawai_id" not in pin:
        return pin
    try:
        known = uuid.UUID(str(pin["pegawai_id"]))
    except ValueError:
        told = Masalah(
            "bukan_id", "Harus id pegawai.", f"/kebijakan/pin/{at}/pegawai_id", "Cari idnya dengan POST /v1/pegawai/cari."
        )
        raise MasukanTidakSah("Kebijakan tidak sah.", saran=told.saran, pesan_en="Invalid policy.", masalah=[told]) from None
    found = await of_agency(registry, actor, f"/v1/pegawai/{known}/kunci")
    return {**{name: value for name, value in pin.items() if name != "pegawai_id"}, "pegawai": found["kunci"]}
