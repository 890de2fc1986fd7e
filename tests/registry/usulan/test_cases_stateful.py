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
from services.registry.domain.usulan.status import TIDAK_MENGIKAT, Langkah, from_here
from services.registry.operations.pelaksanaan.take_effect import take_effect_of_all
from services.registry.operations.peristiwa.verify import verify_agency
from services.registry.storage.work import connect
from shared.vocabulary import AksiUsulan as K
from shared.vocabulary import AlurUsulan, StatusUsulan
from tests.registry.pelaksanaan.clock import At
from tests.registry.usulan import what_holds
from tests.registry.usulan.officials import PERSON, ROLES, City
from tests.registry.usulan.walker import PAIRS, UNDOING, Pair, Walker, next_to

VAULT = Vault(b"c" * 32, b"s" * 32)
UNITS = ("SD1", "SD2", "SD3")
PEOPLE = [f"P{number:03d}" for number in range(1, 19)]
OUTSIDE = (19, 20)
COMING = [f"P{number:03d}" for number in OUTSIDE]
ANY = st.integers(0, 9_999)
"""Which of however many there are by then."""
PERSONS = st.sampled_from(PEOPLE)
SCHOOLS = st.sampled_from(["SD2", *UNITS])
"""The one with free seats twice."""


def can_still(row: dict[str, Any], goal: Pair) -> bool:
    way, act = goal
    urgent = row["mendesak"] or act is not K.NILAI_MENDESAK
    return bool(row["alur"] == way and urgent and next_to(way, StatusUsulan(row["status"]), act, set()))


def machine(server: Server, database: str, goal: Pair, walked: Counter[Pair]) -> type[RuleBasedStateMachine]:
    class Cases(RuleBasedStateMachine):
        """Begins with an act of the table brought about, so that examples do not all die among the first drafts."""

        def __init__(self) -> None:
            super().__init__()
            self.runner = asyncio.Runner()
            self.cases: list[uuid.UUID] = []

        def run(self, what: Coroutine[Any, Any, Any]) -> Any:
            return self.runner.run(what)

        @initialize(who=ANY)
        def a_city_with_cases(self, who: int) -> None:
            self.city = self.run(City(connect(server.app_url(database), pool_size=2), VAULT, outside=OUTSIDE).build())
            self.walker = Walker(self.city, walked)
            self.cases = [self.run(self.city.draft("P001", "SD2"))]
            self.something_is_brought_about(goal, "SD2", 0, who)

        def teardown(self) -> None:
            if hasattr(self, "city"):
                self.run(self.city.engine.dispose())
            self.runner.close()

        def case(self, which: int) -> uuid.UUID:
            return self.cases[which % len(self.cases)]

        def both(self, *what: Coroutine[Any, Any, Any]) -> list[Any]:
            return self.run(self.walker.both(*what))  # type: ignore[no-any-return]

        def made(self, *cases: uuid.UUID | None) -> None:
            self.cases += [one for one in cases if one is not None]

        @rule(code=PERSONS, unit=SCHOOLS, by=st.sampled_from(list(ROLES)))
        def anybody_drafts(self, code: str, unit: str, by: str) -> None:
            self.made(*self.both(self.city.draft(code, unit, by)))

        @rule(one=st.sampled_from(PEOPLE[:8]), other=st.sampled_from(PEOPLE[12:]))
        def two_change_places(self, one: str, other: str) -> None:
            (made,) = self.both(self.city.swap([(one, "SD3"), (other, "SD1")]))
            self.made(*(made or ()))

        @rule(which=ANY, by=st.sampled_from([PERSON, *ROLES]), act=st.sampled_from(list(K)))
        def anybody_tries_anything(self, which: int, by: str, act: K) -> None:
            self.run(self.walker.step(self.case(which), by, act))

        @rule(goal=st.sampled_from(PAIRS), unit=SCHOOLS, which=ANY, who=ANY)
        def something_is_brought_about(self, goal: Pair, unit: str, which: int, who: int) -> None:
            """On a case from which it can still come, or a new one of somebody who has none."""
            way, act = goal
            rows = self.run(self.city.rows())
            found = [row["id"] for row in rows if can_still(row, goal)]
            if not found:
                bound = {row["pegawai_id"] for row in rows if row["status"] not in TIDAK_MENGIKAT}
                free = [code for code in (COMING if way is AlurUsulan.MASUK else PEOPLE) if self.city.people[code] not in bound]
                if not free:
                    return
                made = self.run(self.walker.a_case(way, free[which % len(free)], unit, urgent=act is K.NILAI_MENDESAK))
                found = [made] if made else []
                self.made(*found)
            if found:
                self.run(self.walker.bring_about(found[which % len(found)], act, who))

        @rule(days=st.sampled_from([1, 20, 40]))
        def days_pass_and_decrees_take_effect(self, days: int) -> None:
            self.city.it_is(self.city.at.date() + timedelta(days=days))
            self.run(take_effect_of_all(self.city.engine, At(self.city)))

        @rule(which=ANY, act=st.sampled_from(UNDOING))
        def a_decree_falls(self, which: int, act: K) -> None:
            self.run(self.walker.falls(self.case(which), act))

        @rule(which=ANY, unit=SCHOOLS, later=st.booleans())
        def a_line_is_corrected(self, which: int, unit: str, later: bool) -> None:
            self.both(self.city.correct(self.case(which), None if later else unit))

        @rule(which=ANY, lawful=st.sampled_from([True, False]))
        def papers_come_and_the_set_is_judged(self, which: int, lawful: bool) -> None:
            self.both(self.city.papers(self.case(which)))
            self.both(self.city.judge(self.case(which), lawful=lawful))

        @rule(which=ANY, nth=st.tuples(ANY, ANY), who=st.tuples(ANY, ANY))
        def two_act_on_one_case_at_once(self, which: int, nth: tuple[int, int], who: tuple[int, int]) -> None:
            case = self.case(which)
            acts = [
                (self.walker.able(way, by)[0], way) for at, by in zip(nth, who, strict=True) if (way := self.way_on(case, at))
            ]
            for _, way in acts:
                self.run(self.walker.make_ready(case, way))
            before = self.run(self.city.row(case))
            done = self.both(*(self.city.act(case, by, way.aksi, before["versi"]) for by, way in acts))
            taken = [way for (_, way), one in zip(acts, done, strict=True) if one]
            after = self.run(self.city.row(case))
            assert len(taken) <= 1, f"{[way.aksi for way in taken]} were both done from version {before['versi']}"
            assert after["versi"] == before["versi"] + len(taken)
            for way in taken:
                assert after["status"] == way.ke
                self.walker.count(before, way.aksi)

        @rule(code=PERSONS, units=st.permutations(UNITS), other=st.sampled_from(["meja2", "dinas"]))
        def two_desks_draft_one_person_at_once(self, code: str, units: list[str], other: str) -> None:
            made = self.both(*(self.city.draft(code, unit, name) for name, unit in zip(("meja", other), units, strict=False)))
            assert sum(one is not None for one in made) <= 1, f"{code} has two cases"
            self.made(*made)

        @rule(one=ANY, other=ANY, nth=ANY)
        def two_cases_go_on_at_once(self, one: int, other: int, nth: int) -> None:
            """Perhaps to the last seat."""
            chosen = dict.fromkeys((self.case(one), self.case(other)))
            acts = [(case, way) for case in chosen if (way := self.way_on(case, nth))]
            for case, way in acts:
                self.run(self.walker.make_ready(case, way))
            before = [self.run(self.city.row(case)) for case, _ in acts]
            done = self.both(*(self.city.act(case, self.walker.able(way, 0)[0], way.aksi) for case, way in acts))
            for (_, way), row, made in zip(acts, before, done, strict=True):
                if made:
                    self.walker.count(row, way.aksi)

        @rule(which=ANY, act=st.sampled_from(UNDOING))
        def a_decree_falls_while_it_takes_effect(self, which: int, act: K) -> None:
            case = self.case(which)
            before = self.run(self.city.row(case))
            self.city.it_is(max(self.city.at.date(), before["tmt_rencana"]))
            if self.both(take_effect_of_all(self.city.engine, At(self.city)), self.city.fall(case, act))[1]:
                self.walker.count(before, act)

        def way_on(self, case: uuid.UUID, nth: int) -> Langkah | None:
            row = self.run(self.city.row(case))
            ways = from_here(StatusUsulan(row["status"]), AlurUsulan(row["alur"]))
            return ways[nth % len(ways)] if ways else None

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


def walk(server: Server, database: str, goals: list[Pair], *, examples: int, steps: int) -> Counter[Pair]:
    """How often each act was done."""
    walked: Counter[Pair] = Counter()
    for goal in goals:
        run_state_machine_as_test(
            machine(server, database, goal, walked),
            settings=settings(
                max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=list(HealthCheck),
                report_multiple_bugs=False, phases=(Phase.explicit, Phase.generate),
            ),
        )  # fmt: skip
    return walked


def test_whatever_is_tried_no_state_is_illegal_no_seat_doubled_and_the_audit_whole(server: Server, database: str) -> None:
    walk(server, database, [(AlurUsulan.DALAM, K.SAMPAIKAN), (AlurUsulan.KELUAR, K.SETUJUI)], examples=2, steps=10)


@pytest.mark.long
@pytest.mark.parametrize("way", list(AlurUsulan))
def test_after_every_act_of_the_table_whatever_is_tried_the_same_holds(server: Server, database: str, way: AlurUsulan) -> None:
    """Two walks after each; and no step of the table is a dead letter: each can be brought about by those it names."""
    goals = [pair for pair in PAIRS if pair[0] is way]
    walked = walk(server, database, goals, examples=2, steps=20)
    for (on, act), count in sorted(walked.items()):
        print(f"{on:<10} {act:<26} {count:>5}")
    assert set(goals) <= set(walked)
