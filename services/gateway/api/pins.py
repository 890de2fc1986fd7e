"""Pins of a round's policy name people by id at this door, on the way in and out; what is kept and hashed names them by pseudonym.

What a client wrote is judged here, in the words and at the places the client wrote it.
"""

from __future__ import annotations

import uuid
from typing import Any

from services.gateway.api.latest import on_record
from services.gateway.api.people import keys_of
from services.gateway.api.wiring import names
from services.gateway.clients.http import Service
from shared.contracts.v1.kebijakan_cacat import JENIS_PIN, PIN_MAKS
from shared.errors import Masalah, MasukanTidakSah
from shared.web.identity import Actor

FIELDS = ("pegawai_id", "sel", "jenis")
SHAPE = "Tiap pin {pegawai_id, sel, jenis}, ketiganya teks, tanpa isian lain."


async def with_keys(registry: Service, actor: Actor, policy: dict[str, Any]) -> dict[str, Any]:
    """The policy with `pegawai` for every `pegawai_id`. Raises MasukanTidakSah that names every pin it cannot read."""
    pins = policy.get("pin")
    if not isinstance(pins, list) or len(pins) > PIN_MAKS:
        return policy  # told by whoever judges the policy
    wrong = [told for at, pin in enumerate(pins) for told in _defects(at, pin)]
    named = [] if wrong else [(pin["pegawai_id"], f"/kebijakan/pin/{at}/pegawai_id") for at, pin in enumerate(pins)]
    found = await keys_of(registry, actor, named)
    wrong += [one for one in found if isinstance(one, Masalah)]
    if wrong:
        number = int(wrong[0].kolom.split("/")[3]) + 1
        raise MasukanTidakSah(
            f"Pin nomor {number}: {wrong[0].pesan}", saran=wrong[0].saran, pesan_en="Invalid policy.", masalah=wrong
        )
    keyed = [{"pegawai": key, "sel": pin["sel"], "jenis": pin["jenis"]} for key, pin in zip(found, pins, strict=True)]
    return {**policy, "pin": keyed}


def _defects(at: int, pin: Any) -> list[Masalah]:
    where = f"/kebijakan/pin/{at}"
    if not isinstance(pin, dict):
        return [Masalah("pin_salah", "Pin harus objek.", where, SHAPE)]
    absent = [Masalah("wajib_diisi", f"{name} harus diisi dengan teks.", f"{where}/{name}", SHAPE) for name in FIELDS
              if not isinstance(pin.get(name), str)]  # fmt: skip
    more = [
        Masalah("tidak_dikenal", "Isian ini bukan bagian dari pin.", f"{where}/{name}", SHAPE)
        for name in pin
        if name not in FIELDS
    ]
    if isinstance(pin.get("jenis"), str) and pin["jenis"] not in JENIS_PIN:
        told = f"jenis harus salah satu dari {', '.join(JENIS_PIN)}."
        more.append(Masalah("pin_salah", told, f"{where}/jenis", "WAJIB = dilakukan lebih dahulu; LARANG = tidak diusulkan."))
    return absent + more


async def with_ids(registry: Service, actor: Actor, rounds: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rounds with `pegawai_id` for every pseudonym of their pins, null for who may not see people; the reading goes on record."""
    people: dict[str, dict[str, Any]] = {}
    for one in rounds:
        people |= await seen(registry, actor, uuid.UUID(one["id"]), [pin["pegawai"] for pin in _pins(one)])
    return [_told(one, people) if _pins(one) else one for one in rounds]


async def seen(registry: Service, actor: Actor, putaran_id: uuid.UUID, keys: list[str]) -> dict[str, dict[str, Any]]:
    """People of decided moves, for who may see people: on record before the answer leaves."""
    if not keys or "orang:baca" not in actor.scopes:
        return {}
    await on_record(registry, actor, putaran_id, "pin", sorted(set(keys)))
    return await names(registry, actor, sorted(set(keys)))


def _pins(round_: dict[str, Any]) -> list[dict[str, Any]]:
    return list(round_["kebijakan"].get("pin", []))


def _told(round_: dict[str, Any], people: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Pins as they could be sent again."""
    rows = [
        {
            "pegawai_id": people[pin["pegawai"]]["id"] if pin["pegawai"] in people else None,
            "sel": pin["sel"],
            "jenis": pin["jenis"],
        }
        for pin in _pins(round_)
    ]
    return {**round_, "kebijakan": {**round_["kebijakan"], "pin": rows}}
