"""Whoever moves cases in a test city: one act checked against the status table, or as many as an act takes to come about."""

from __future__ import annotations

import asyncio
import uuid
from collections import Counter
from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from services.registry.domain.usulan.status import LANGKAH, Langkah, from_here, step_of
from shared.errors import DomainError
from shared.vocabulary import AksiUsulan as K
from shared.vocabulary import AlurUsulan, JenisMutasi, Peran, SebabMendesak, StatusUsulan
from tests.registry.usulan.officials import PERSON, ROLES, TMT, City

Pair = tuple[AlurUsulan, K]
PAIRS: list[Pair] = sorted({(way, one.aksi) for one in LANGKAH for way in one.alur})
"""Every act of the status table on every way that has it."""
UNDOING = (K.CABUT, K.BATALKAN)
JUDGED = {"himpunan_diperiksa", "kursi_tersedia"}
DRAFTED: dict[AlurUsulan, dict[str, Any]] = {
    AlurUsulan.DALAM: {}, AlurUsulan.PENUGASAN: {"jenis": JenisMutasi.A0}, AlurUsulan.KELUAR: {"jenis": JenisMutasi.B},
    AlurUsulan.MASUK: {"jenis": JenisMutasi.B, "masuk": True},
}  # fmt: skip


@dataclass
class Walker:
    """`walked` counts what was done."""

    city: City
    walked: Counter[Pair] = field(default_factory=Counter)

    async def both(self, *what: Coroutine[Any, Any, Any]) -> list[Any]:
        """At the same time. What was done, or None where it was refused, which says what to do next."""
        found = await asyncio.gather(*what, return_exceptions=True)
        for one in found:
            if isinstance(one, BaseException):
                if not isinstance(one, DomainError):
                    raise one
                assert one.saran, f"{one.pesan} says nothing of what to do next"
        return [None if isinstance(one, DomainError) else one for one in found]

    async def attempt(self, what: Coroutine[Any, Any, Any]) -> Any:
        return (await self.both(what))[0]

    async def step(self, case: uuid.UUID, by: str, act: K) -> bool:
        """Was it done? As the table says, or nothing has changed."""
        before = await self.city.row(case)
        done = await self.attempt(self.city.act(case, by, act, before["versi"]))
        after = await self.city.row(case)
        if done is None:
            assert (after["status"], after["versi"]) == (before["status"], before["versi"]), "a refusal changes nothing"
            return False
        way = step_of(StatusUsulan(before["status"]), act, AlurUsulan(before["alur"]))
        assert way is not None
        assert (Peran.PEGAWAI if by == PERSON else ROLES[by][0]) in way.peran
        assert (after["status"], after["versi"]) == (way.ke, before["versi"] + 1)
        self.count(before, act)
        return True

    async def falls(self, case: uuid.UUID, act: K) -> bool:
        """With everything that hangs on it."""
        before = await self.city.row(case)
        done = await self.attempt(self.city.fall(case, act)) is not None
        if done:
            self.count(before, act)
        return done

    def count(self, before: dict[str, Any], act: K) -> None:
        self.walked[AlurUsulan(before["alur"]), act] += 1

    def able(self, way: Langkah, nth: int) -> list[str]:
        """Whoever holds a role of this step, the one drawn first."""
        names = [name for name, (role, _) in ROLES.items() if role in way.peran] + [PERSON] * (Peran.PEGAWAI in way.peran)
        at = nth % len(names)
        return names[at:] + names[:at]

    async def make_ready(self, case: uuid.UUID, way: Langkah) -> None:
        """Whatever the step may want to be there."""
        await self.attempt(self.city.papers(case))
        if way.aksi is K.CATAT_TIDAK_MELAKSANAKAN:
            self.city.it_is(max(self.city.at.date(), TMT + timedelta(days=60)))
            await self.attempt(self.city.remind(case))
        if way.aksi is K.SELESAIKAN:
            await self.city.checklist_done(case)
        if way.dari is StatusUsulan.DIBERITAHUKAN and way.aksi is K.NILAI:
            await self.attempt(self.city.reply(case))
        if JUDGED & set(way.penjaga) and AlurUsulan.DALAM in way.alur:
            await self.attempt(self.city.judge(case))

    async def bring_about(self, case: uuid.UUID, act: K, nth: int = 0) -> bool:
        """By the shortest way the guards leave open, each step by whoever of those in charge may take it."""
        closed: set[tuple[StatusUsulan, K]] = set()
        while True:
            row = await self.city.row(case)
            way = next_to(AlurUsulan(row["alur"]), StatusUsulan(row["status"]), act, closed)
            if way is None:
                return False
            await self.make_ready(case, way)
            if not await self._somebody(case, way, nth):
                closed.add((way.dari, way.aksi))
            elif way.aksi is act:
                return True

    async def _somebody(self, case: uuid.UUID, way: Langkah, nth: int) -> bool:
        if way.aksi in UNDOING and AlurUsulan.PENUGASAN not in way.alur:
            return await self.falls(case, way.aksi)
        for by in self.able(way, nth):
            if await self.step(case, by, way.aksi):
                return True
        return False

    async def a_case(self, way: AlurUsulan, code: str, unit: str, *, urgent: bool = False) -> uuid.UUID | None:
        cause = SebabMendesak.KESELAMATAN if urgent else None
        made: uuid.UUID | None = await self.attempt(self.city.draft(code, unit, mendesak=cause, **DRAFTED[way]))
        return made


def next_to(way: AlurUsulan, status: StatusUsulan, act: K, closed: set[tuple[StatusUsulan, K]]) -> Langkah | None:
    """The first step of a shortest way to the act; None where none is left."""
    first: dict[StatusUsulan, Langkah | None] = {status: None}
    queue = [status]
    for place in queue:
        open_ = [one for one in from_here(place, way) if (one.dari, one.aksi) not in closed]
        for one in open_:
            if one.aksi is act:
                return first[place] or one
        for one in open_:
            if one.ke not in first:
                first[one.ke] = first[place] or one
                queue.append(one.ke)
    return None
