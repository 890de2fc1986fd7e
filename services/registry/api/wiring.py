"""What every route gets: a transaction in the caller's name, a reading connection, the vault."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.storage.work import UnitOfWork
from shared.web.clock import Clock
from shared.web.identity import Actor, require_actor

CurrentActor = Annotated[Actor, Depends(require_actor("registry"))]


def _engine(request: Request) -> AsyncEngine:
    engine: AsyncEngine = request.app.state.engine
    return engine


def _clock(request: Request) -> Clock:
    clock: Clock = request.app.state.clock
    return clock


async def _work(request: Request, actor: CurrentActor) -> AsyncIterator[UnitOfWork]:
    async with UnitOfWork(_engine(request), actor.id, _clock(request).now()) as work:
        yield work


async def _reading(request: Request, actor: CurrentActor) -> AsyncIterator[AsyncConnection]:
    async with _engine(request).connect() as connection:
        yield await connection.execution_options(postgresql_readonly=True)  # the database itself holds a reader to it


def _vault(request: Request) -> Vault:
    vault: Vault = request.app.state.vault
    return vault


# the operation commits before the answer leaves; function scope ends the transaction before the response is sent
Work = Annotated[UnitOfWork, Depends(_work, scope="function")]
Reading = Annotated[AsyncConnection, Depends(_reading, scope="function")]
TheEngine = Annotated[AsyncEngine, Depends(_engine)]
TheVault = Annotated[Vault, Depends(_vault)]
TheClock = Annotated[Clock, Depends(_clock)]
