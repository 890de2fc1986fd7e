"""The seat a case wants, counted now: established, held, and what other open cases change."""

from __future__ import annotations

from services.registry.domain.usulan.penjaga.kursi import Kursi
from services.registry.operations.usulan.asked import Ditanya
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.usulan import seats
from shared.vocabulary import AlurUsulan


async def seat(asked: Ditanya) -> Kursi | None:
    """None where no seat of the agency is taken: leaving it, an internal assignment, or a change inside one cell."""
    case = asked.usulan
    wanted, held = (seats.cell_of(case[f"{end}_unor_id"], case[f"{end}_sel"]) for end in ("tujuan", "asal"))
    if wanted is None or wanted == held or case["alur"] in (AlurUsulan.PENUGASAN, AlurUsulan.KELUAR):
        return None
    today, connection = Moment(asked.hari_ini), asked.connection
    return Kursi(
        ditetapkan=await seats.established(connection, wanted, Moment(max(asked.hari_ini, case["tmt_rencana"]))),
        terisi=await seats.seated(connection, wanted, today),
        datang=await seats.coming(connection, wanted, today, case["id"]),
        pergi=await seats.leaving(connection, wanted, today, case["himpunan_id"], case["tmt_rencana"]),
    )
