"""Who acts on cases and what they see: persons act, a client with the scope reads."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Annotated

from fastapi import Depends

from services.registry.api.wiring import CurrentActor, Reading, TheClock, Work
from services.registry.domain.akses.siapa import Siapa
from services.registry.operations.akses.who import is_person, who
from services.registry.operations.usulan.visible import Pandangan, view_of, whole
from shared.errors import TidakBerwenang
from shared.web.clock import today


async def _who(work: Work, actor: CurrentActor, sendiri: bool = False) -> Siapa:
    return _as(await who(work.connection, actor, work.at), sendiri)


async def _view(reading: Reading, actor: CurrentActor, clock: TheClock, sendiri: bool = False) -> Pandangan:
    if is_person(actor):
        return await view_of(reading, _as(await who(reading, actor, clock.now()), sendiri), today(clock))
    if not actor.instansi_id:
        raise TidakBerwenang("Klien ini tidak terikat pada instansi.", saran="Minta klien baru.", pesan_en="No agency.")
    return whole(uuid.UUID(actor.instansi_id))


def _as(who_: Siapa, sendiri: bool) -> Siapa:
    """`sendiri`: at the door of one's own data nobody bears an office, for that door opens without the second factor."""
    return replace(who_, wewenang=()) if sendiri else who_


async def _reader(reading: Reading, actor: CurrentActor, clock: TheClock, sendiri: bool = False) -> Siapa:
    return _as(await who(reading, actor, clock.now()), sendiri)


ReadBy = Annotated[Siapa, Depends(_reader, scope="function")]
Who = Annotated[Siapa, Depends(_who, scope="function")]
TheViewOf = Annotated[Pandangan, Depends(_view, scope="function")]
