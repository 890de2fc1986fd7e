"""Whoever does what in whatever order, alone or two at once, over the real database: no illegal step, no seat given twice, the audit
whole at every step.

What an example draws never depends on how the database answered: who of two comes first is not ours to say. A failure is told as it was
found: to shorten one takes minutes of cities built anew, and at most thirty steps can be read.
"""

from __future__ import annotations

import asyncio
import uuid
from collections import Counter
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from launcher.postgres import Server
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.usulan.status import LANGKAH, Langkah, from_here, step_of
from services.registry.operations.pelaksanaan.take_effect import take_effect_of_all
from services.registry.operations.peristiwa.verify import verify_agency
from services.registry.storage.work import connect
from shared.errors import DomainError
from shared.vocabulary import AksiUsulan as K
from shared.vocabulary import AlurUsulan, JenisMutasi, Peran, SebabMendesak, StatusUsulan
from tests.registry.pelaksanaan.clock import At
from tests.registry.usulan import what_holds
from tests.registry.usulan.officials import PERSON, ROLES, TMT, City

VAULT = Vault(b"c" * 32, b"s" * 32)
UNITS = ("SD1", "SD2", "SD3")
PEOPLE = [f"P{number:03d}" for number in range(1, 19)]
OUTSIDE = (19, 20)
UNDOING = (K.CABUT, K.BATALKAN)
"""A rule of its own: alone, which is refused where others took the seat, or with all that hangs on the decree."""
ASIDE = (*UNDOING, K.TARIK, K.KEMBALIKAN, K.TOLAK, K.CATAT_SANGGAH, K.CATAT_TIDAK_MELAKSANAKAN)
"""Away from the straight way to the end."""
WAYS = [
    (JenisMutasi.A, False, None), (JenisMutasi.A, False, None), (JenisMutasi.A, False, SebabMendesak.KESELAMATAN),
    (JenisMutasi.A0, False, None), (JenisMutasi.B, False, None), (JenisMutasi.B, True, None),
]  # fmt: skip
Done = Counter[tuple[AlurUsulan, K]]
ANY = st.integers(0, 9_999)
"""Which of however many there are by then."""


def machine(server: Server, database: str, walked: Done) -> type[RuleBasedStateMachine]:
    class Cases(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.runner = asyncio.Runner()
            self.cases: list[uuid.UUID] = []

        def run(self, what: Coroutine[Any, Any, Any]) -> Any:
            return self.runner.run(what)

        @initialize()
        def a_city_with_two_cases(self) -> None:
            self.city = self.run(City(connect(server.app_url(database), pool_size=2), VAULT, outside=OUTSIDE).build())
            self.cases = [self.run(self.city.draft(code, "SD2")) for code in ("P001", "P002")]

        def teardown(self) -> None:
            if hasattr(self, "city"):
                self.run(self.city.engine.dispose())
            self.runner.close()

        def case(self, which: int) -> uuid.UUID:
            return self.cases[which % len(self.cases)]

        def attempt(self, what: Coroutine[Any, Any, Any]) -> Any:
            return self.both(what)[0]

        def both(self, *what: Coroutine[Any, Any, Any]) -> list[Any]:
            """At the same time. What was done, or None where it was refused, which says what to do next."""

            async def together() -> list[Any]:
                return await asyncio.gather(*what, return_exceptions=True)

            found = self.run(together())
            for one in found:
                if isinstance(one, BaseException):
                    if not isinstance(one, DomainError):
                        raise one
                    assert one.saran, f"{one.pesan} says nothing of what to do next"
            return [None if isinstance(one, DomainError) else one for one in found]

        @rule(
            code=st.sampled_from(PEOPLE),
            unit=st.sampled_from(UNITS),
            by=st.sampled_from(["meja", *ROLES]),
            way=st.sampled_from(WAYS),
        )
        def somebody_drafts(self, code: str, unit: str, by: str, way: Any) -> None:
            kind, coming, urgent = way
            person = f"P{OUTSIDE[PEOPLE.index(code) % 2]:03d}" if coming else code
            made = self.attempt(self.city.draft(person, unit, by, kind, masuk=coming, mendesak=urgent))
            self.cases += [made] if made else []

        @rule(one=st.sampled_from(PEOPLE[:8]), other=st.sampled_from(PEOPLE[12:]))
        def two_change_places(self, one: str, other: str) -> None:
            self.cases += self.attempt(self.city.swap([(one, "SD3"), (other, "SD1")])) or []

        @rule(which=ANY, by=st.sampled_from([PERSON, *ROLES]), act=st.sampled_from([one for one in K if one not in UNDOING]))
        def anybody_tries_anything(self, which: int, by: str, act: K) -> None:
            self.step(self.case(which), by, act)

        @rule(days=st.sampled_from([1, 20, 40]))
        def days_pass_and_decrees_take_effect(self, days: int) -> None:
            self.city.it_is(self.city.at.date() + timedelta(days=days))
            self.run(take_effect_of_all(self.city.engine, At(self.city)))

        @rule(which=ANY, act=st.sampled_from(UNDOING), together=st.booleans())
        def a_decree_falls(self, which: int, act: K, together: bool) -> None:
            case = self.case(which)
            before = self.run(self.city.row(case))
            if self.attempt(self.city.fall(case, act) if together else self.city.act(case, "ppk", act)):
                self.walk(before, act)

        @rule(which=ANY, unit=st.sampled_from(UNITS), later=st.booleans())
        def a_line_is_corrected(self, which: int, unit: str, later: bool) -> None:
            self.attempt(self.city.correct(self.case(which), None if later else unit))

        @rule(which=ANY, lawful=st.sampled_from([True, True, True, False]))
        def papers_come_and_the_set_is_judged(self, which: int, lawful: bool) -> None:
            self.attempt(self.city.papers(self.case(which)))
            self.attempt(self.city.judge(self.case(which), lawful=lawful))

        @rule(
            which=ANY,
            choices=st.lists(st.tuples(ANY, ANY, st.sampled_from([False, False, False, True])), min_size=1, max_size=12),
        )
        def somebody_in_charge_goes_on(self, which: int, choices: list[tuple[int, int, bool]]) -> None:
            case = self.case(which)
            for nth, who, aside in choices:
                if (way := self.way_on(case, nth, aside)) is None:
                    return
                self.make_ready(case, way)
                self.step(case, self.able(way, who), way.aksi)

        @rule(which=ANY, nth=st.tuples(ANY, ANY), who=st.tuples(ANY, ANY), aside=st.booleans())
        def two_act_on_one_case_at_once(self, which: int, nth: tuple[int, int], who: tuple[int, int], aside: bool) -> None:
            case = self.case(which)
            ways = [self.way_on(case, one, False) for one in nth[:1]] + [self.way_on(case, nth[1], aside)]
            acts = [(self.able(way, who[at]), way) for at, way in enumerate(ways) if way is not None]
            for _, way in acts:
                self.make_ready(case, way)
            before = self.run(self.city.row(case))
            done = self.both(*(self.city.act(case, by, way.aksi, before["versi"]) for by, way in acts))
            taken = [way for (_, way), one in zip(acts, done, strict=True) if one]
            after = self.run(self.city.row(case))
            assert len(taken) <= 1, f"{[way.aksi for way in taken]} were both done from version {before['versi']}"
            assert after["versi"] == before["versi"] + len(taken)
            for way in taken:
                assert after["status"] == way.ke
                self.walk(before, way.aksi)

        @rule(
            code=st.sampled_from(PEOPLE), units=st.permutations(UNITS), by=st.sampled_from([("meja", "meja2"), ("meja", "dinas")])
        )
        def two_desks_draft_one_person_at_once(self, code: str, units: list[str], by: tuple[str, str]) -> None:
            made = self.both(*(self.city.draft(code, unit, name) for name, unit in zip(by, units[:2], strict=True)))
            assert sum(one is not None for one in made) <= 1, f"{code} has two cases"
            self.cases += [one for one in made if one]

        @rule(one=ANY, other=ANY)
        def two_cases_go_on_at_once(self, one: int, other: int) -> None:
            """Perhaps to the last seat."""
            chosen = [self.case(one), self.case(other)]
            ways = [self.way_on(case, 0, False) for case in chosen]
            acts = [(case, way) for case, way in zip(chosen, ways, strict=True) if way is not None]
            if len({case for case, _ in acts}) < 2:
                return
            for case, way in acts:
                self.make_ready(case, way)
            before = [self.run(self.city.row(case)) for case, _ in acts]
            done = self.both(*(self.city.act(case, self.able(way, 0), way.aksi) for case, way in acts))
            for (_, way), row, made in zip(acts, before, done, strict=True):
                if made:
                    self.walk(row, way.aksi)

        @rule(which=ANY, act=st.sampled_from(UNDOING))
        def a_decree_falls_while_it_takes_effect(self, which: int, act: K) -> None:
            case = self.case(which)
            before = self.run(self.city.row(case))
            if before["tmt_rencana"] > self.city.at.date():
                self.city.it_is(before["tmt_rencana"])
            done = self.both(take_effect_of_all(self.city.engine, At(self.city)), self.city.fall(case, act))
            if done[1]:
                self.walk(before, act)

        def way_on(self, case: uuid.UUID, nth: int, aside: bool) -> Langkah | None:
            row = self.run(self.city.row(case))
            ways = from_here(StatusUsulan(row["status"]), AlurUsulan(row["alur"]))
            wanted = [one for one in ways if (one.aksi in ASIDE) == aside] or ways
            return wanted[nth % len(wanted)] if wanted else None

        def able(self, way: Langkah, nth: int) -> str:
            names = [name for name, (role, _) in ROLES.items() if role in way.peran] + [PERSON] * (Peran.PEGAWAI in way.peran)
            return names[nth % len(names)]

        def make_ready(self, case: uuid.UUID, way: Langkah) -> None:
            """Whatever the step may want to be there."""
            self.attempt(self.city.papers(case))
            if way.aksi is K.CATAT_TIDAK_MELAKSANAKAN:
                self.city.it_is(max(self.city.at.date(), TMT + timedelta(days=60)))
                self.attempt(self.city.remind(case))
            if way.aksi is K.SELESAIKAN:
                self.run(self.city.checklist_done(case))
            if way.dari is StatusUsulan.DIBERITAHUKAN and way.aksi is not K.CATAT_SANGGAH:
                self.attempt(self.city.reply(case))
            if {"himpunan_diperiksa", "kursi_tersedia"} & set(way.penjaga) and AlurUsulan.DALAM in way.alur:
                self.attempt(self.city.judge(case))

        def step(self, case: uuid.UUID, by: str, act: K) -> None:
            before = self.run(self.city.row(case))
            done = self.attempt(self.city.act(case, by, act, before["versi"]))
            after = self.run(self.city.row(case))
            if done is None:
                assert (after["status"], after["versi"]) == (before["status"], before["versi"]), "a refusal changes nothing"
                return
            way = step_of(StatusUsulan(before["status"]), act, AlurUsulan(before["alur"]))
            assert way is not None
            assert (Peran.PEGAWAI if by == PERSON else ROLES[by][0]) in way.peran
            assert (after["status"], after["versi"]) == (way.ke, before["versi"] + 1)
            self.walk(before, act)

        def walk(self, before: dict[str, Any], act: K) -> None:
            walked[AlurUsulan(before["alur"]), act] += 1

        @invariant()
        def the_audit_is_whole(self) -> None:
            if hasattr(self, "city"):
                assert self.run(verify_agency(self.city.engine, self.city.agency))["utuh"]

        @invariant()
        def nothing_is_where_it_may_not_be(self) -> None:
            if hasattr(self, "city"):
                self.run(what_holds.every_case_came_by_steps_of_the_table(self.city))
                self.run(what_holds.a_person_has_one_binding_case_and_no_seat_is_given_twice(self.city, UNITS))
                self.run(what_holds.posts_changed_by_decrees_that_stand(self.city))

    return Cases


@pytest.mark.parametrize(("examples", "steps"), [(4, 14), pytest.param(60, 30, marks=pytest.mark.long)])
def test_whatever_is_tried_no_state_is_illegal_no_seat_doubled_and_the_audit_whole(
    server: Server, database: str, examples: int, steps: int
) -> None:
    walked: Done = Counter()
    run_state_machine_as_test(
        machine(server, database, walked),
        settings=settings(
            max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=list(HealthCheck),
            report_multiple_bugs=False, phases=(Phase.explicit, Phase.reuse, Phase.generate),
        ),
    )  # fmt: skip
    for (way, act), count in sorted(walked.items()):
        print(f"{way:<10} {act:<26} {count:>5}")
    if examples > 50:
        never = {(way, one.aksi) for one in LANGKAH for way in one.alur} - set(walked)
        assert not never, f"never done in {examples} examples: {sorted(never)}"
