"""Who is bound by an open case, now or as it was at an instant: the plan proposes nobody of them. And who is only to come."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, select, true
from sqlalchemy.dialects.postgresql import distinct_on

from services.registry.storage.kepegawaian.tables import penempatan
from services.registry.storage.usulan.case_tables import transisi_usulan
from services.registry.storage.usulan.tables import FREE, RUNNING, usulan_mutasi
from shared.vocabulary import AlurUsulan


def bound_people(known_at: datetime | None) -> Select[Any]:
    """Ids of people; `known_at` None: now."""
    if known_at is None:
        return select(usulan_mutasi.c.pegawai_id).where(RUNNING)
    step = transisi_usulan.c
    last = (
        select(step.pegawai_id, step.ke)
        .where(step.pada <= known_at)
        .ext(distinct_on(step.usulan_id))
        .order_by(step.usulan_id, step.versi.desc())
    )
    then = last.subquery("saat_itu")
    return select(then.c.pegawai_id).where(then.c.ke.not_in(FREE))


def only_to_come(known_at: datetime | None) -> ColumnElement[bool]:
    """Of a post: it names no unit of ours, and a case is to bring its person from another agency. No strength of the city's yet."""
    case = usulan_mutasi.c
    by_then = true() if known_at is None else case.dibuat_pada <= known_at
    coming = exists().where(case.pegawai_id == penempatan.c.pegawai_id, case.alur == AlurUsulan.MASUK, by_then)
    return and_(penempatan.c.unor_id.is_(None), coming)
