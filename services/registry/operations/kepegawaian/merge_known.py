"""A row meets what is known of its person: what it says nothing of stays, and only the home source may say otherwise.

Dapodik knows the subject, SIASN the rank; neither must erase the other. A column that is there with an empty cell does say 'not known',
but not against another source. A source that is not the person's own fills gaps (docs/decisions/0012).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from services.registry.domain.kepegawaian import keadaan, sandi
from services.registry.domain.kepegawaian.keadaan import KEADAAN
from services.registry.operations.kepegawaian.context import Batch, Row
from services.registry.operations.kepegawaian.identify import Who
from services.registry.operations.kepegawaian.person_facts import IDENTITAS, POST, TAMBAHAN, VERSI
from services.registry.storage.kepegawaian import posts, versions
from services.registry.storage.kepegawaian.posts import Line
from services.registry.storage.kepegawaian.tables import pegawai_identitas, pegawai_keadaan, pegawai_versi
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import Kedudukan, StatusPegawai

STATED = ("status", "kedudukan")
UNSTATED = (StatusPegawai.TIDAK_DIKETAHUI.value, Kedudukan.TIDAK_DIKETAHUI.value)
NAMES = (*IDENTITAS, *TAMBAHAN)
OPEN = (*STATED, *VERSI)
SINCE = ("tmt_jabatan", "tmt_unit")
TEACHER = "Guru"


@dataclass
class Held:
    """What is known of the people of a batch on its day."""

    identitas: versions.Held = field(default_factory=dict)
    versi: versions.Held = field(default_factory=dict)
    keadaan: versions.Held = field(default_factory=dict)
    posts: posts.Lines = field(default_factory=dict)


async def read_held(work: UnitOfWork, people: list[Who], as_of: date) -> Held:
    """Four statements, none for people who are all new."""
    ids = [who.id for who in people]
    if not ids:
        return Held()
    tables = (pegawai_identitas, pegawai_versi, pegawai_keadaan)
    first, second, third = [await versions.read(work.connection, table, "pegawai_id", ids, as_of) for table in tables]
    return Held(first, second, third, await posts.read(work.connection, ids))


def merge(batch: Batch, who: Who, row: Row, held: Held) -> tuple[Row, dict[str, str]]:
    """(the whole row, the ratings held) of somebody known."""
    said = _Said(who, row)
    known: Row = {}
    if said.gap(NAMES) and who.id in held.identitas:
        known |= said.over(NAMES, _opened(who, held.identitas, sandi.IDENTITY, ("tanggal_lahir",)))
    versi = held.versi.get(who.id)
    if versi is not None and said.gap(OPEN):
        known |= said.over(OPEN, {name: None if versi[name] in UNSTATED else versi[name] for name in OPEN})
    state = keadaan.opened(_opened(who, held.keadaan, sandi.CIRCUMSTANCES))
    if said.gap(KEADAAN):
        known |= said.over(KEADAAN, state)
    if state["hukdis_diketahui"] and ((said.silent("hukdis_nihil") and said.silent("hukdis_tingkat")) or not who.rumah):
        known |= {"hukdis_tingkat": state["hukdis_tingkat"], "hukdis_nihil": state["hukdis_tingkat"] is None}
    known |= _of_post(batch, said, posts.held_on(held.posts.get(Line(who.id), ()), batch.as_of))
    return {**row, **known}, state["predikat"]


def rated(who: Who, stated: dict[str, str], held: dict[str, str]) -> dict[str, str]:
    """A year not named keeps its rating; another source names only years nobody rated."""
    return {**held, **stated} if who.rumah else {**stated, **held}


class _Said:
    """What a row says, seen against what is held."""

    def __init__(self, who: Who, row: Row) -> None:
        self._row = row
        self._home, self._shared = who.rumah, who.bersama

    def silent(self, name: str) -> bool:
        return name not in self._row or (self._shared and self._row[name] is None)

    def gap(self, names: tuple[str, ...]) -> bool:
        return not self._home or self._shared or any(name not in self._row for name in names)

    def over(self, names: tuple[str, ...], held: Row) -> Row:
        """The held values that stand."""
        if self._home:
            return {name: held[name] for name in names if self.silent(name)}
        return {name: held[name] for name in names if held[name] is not None or name not in self._row}


def _opened(who: Who, held: versions.Held, purpose: bytes, dates: tuple[str, ...] = ()) -> Row:
    row = held.get(who.id)
    values: Row = dict.fromkeys(NAMES if dates else ())
    if row is not None and row["sandi"]:
        values |= sandi.unseal(who.kunci, row["sandi"], purpose)
    return {**values, **{name: values[name] and date.fromisoformat(values[name]) for name in dates}}


def _of_post(batch: Batch, said: _Said, held: Row | None) -> Row:
    """The post as the row leaves it open. Of another source nothing is filled in: its post is its own."""
    row = said._row
    if held is None or not said._home:
        return {}
    known: dict[str, Any] = {name: held[name] for name in POST if name not in SINCE and said.silent(name)}
    unit = batch.references.find_unor(row.get("unor"))
    as_written = row.get("unor") == held["unor_teks"]
    if unit == held["unor_id"] if unit else held["unor_id"] is None and as_written:
        known |= {name: held[name] for name in SINCE if said.silent(name)}  # a start date belongs to the post it was given for
    if row.get("jabatan") == TEACHER and batch.references.keluarga.get(held["jabatan_id"]) == "GURU":
        known["jabatan"] = batch.references.kode_jabatan[held["jabatan_id"]]  # 'Guru' alone does not take the level away
    return known
