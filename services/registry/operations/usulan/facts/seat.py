"""The seat a case wants, counted now: established, held, and what other open cases change."""

from __future__ import annotations

from datetime import date

from services.registry.domain.usulan.penjaga.kursi import DECREE, Kursi
from services.registry.domain.usulan.status import BERLAKU
from services.registry.operations.usulan.asked import Ditanya
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.usulan import seats
from services.registry.storage.usulan.together import together
from shared.vocabulary import AlurUsulan, StatusUsulan

DECIDED = BERLAKU | {StatusUsulan.DISETUJUI_PPK, StatusUsulan.SK_DISIAPKAN, StatusUsulan.MENUNGGU_SK_LUAR}
"""Whoever goes to another agency waits for its decree after the own PPK has let him go."""


async def seat(asked: Ditanya) -> Kursi | None:
    """None where no seat of the agency is taken: leaving it, an internal assignment, a headship, or a change inside one cell."""
    case = asked.usulan
    wanted, held = (seats.cell_of(case[f"{end}_unor_id"], case[f"{end}_sel"]) for end in ("tujuan", "asal"))
    if (
        wanted is None
        or wanted == held
        or case["alur"] in (AlurUsulan.PENUGASAN, AlurUsulan.KELUAR)
        or case["bentuk"] in seats.HEADSHIPS
    ):
        return None
    today, connection = Moment(asked.hari_ini), asked.connection
    joined = await together(connection, case)
    return Kursi(
        ditetapkan=await seats.established(connection, wanted, Moment(max(asked.hari_ini, case["tmt_rencana"]))),
        terisi=await seats.seated(connection, wanted, today),
        datang=await seats.coming(connection, wanted, today, case["id"]),
        pergi=await seats.leaving(connection, wanted, today, joined, case["tmt_rencana"], _sure(asked.ke)),
    )


async def promised(asked: Ditanya) -> list[str]:
    """Agenda numbers of decrees that give away the seat this case leaves, and could not stand if it stayed."""
    case, connection, today = asked.usulan, asked.connection, Moment(asked.hari_ini)
    cell = seats.cell_of(case["asal_unor_id"], case["asal_sel"])
    if cell is None or case["alur"] == AlurUsulan.PENUGASAN:
        return []
    given = await seats.decreed_into(connection, cell, today, BERLAKU)
    going = await seats.leaving(connection, cell, today, (), date.max, BERLAKU)
    most, held = await seats.established(connection, cell, today), await seats.seated(connection, cell, today)
    return given if len(given) > going and (most is None or held + len(given) - going > most) else []


def _sure(ke: StatusUsulan | None) -> frozenset[StatusUsulan] | None:
    """A decree counts on those alone whose leaving is decided."""
    return DECIDED if ke in DECREE else None
