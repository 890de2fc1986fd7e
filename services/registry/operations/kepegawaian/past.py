"""The histories of some people, opened, and what stands in a list beside what they know better."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.riwayat import precedence, sealing
from services.registry.domain.kepegawaian.riwayat.entries import Catatan
from services.registry.domain.kepegawaian.riwayat.facts import Fakta, facts
from services.registry.domain.kepegawaian.riwayat.service import Peta, is_duty
from services.registry.intake.words import find
from services.registry.operations.kepegawaian.context import Batch, Row
from services.registry.storage.kepegawaian import histories
from shared.vocabulary import JenisRiwayat, Kedudukan

Keys = Mapping[uuid.UUID, bytes]
"""Of each person the key that opens what is sealed."""


@dataclass(frozen=True)
class Past:
    """The histories of some people, opened; a person without one has no entries and decides nothing."""

    per: date
    entries: dict[uuid.UUID, list[Catatan]] = field(default_factory=dict)
    peta: Peta = field(default_factory=Peta)

    def found(self, person: uuid.UUID, withdrawn: Sequence[Catatan] = ()) -> Fakta:
        return facts(self.entries.get(person, []), self.per, self.peta, withdrawn)

    def row_over(self, person: uuid.UUID, row: Row) -> Row:
        """A wide row of a list with what the person's history knows better; references stay as written."""
        if person not in self.entries:
            return row
        found = self.found(person)
        stated = {**row, "kedudukan": row.get("kedudukan") or Kedudukan.TIDAK_DIKETAHUI.value}
        over = precedence.facts_over(stated, self.entries[person], self.per, found)
        if "hukdis_diketahui" in found.nilai:
            over["hukdis_nihil"] = over["hukdis_tingkat"] is None
        for name, year in (("predikat_terakhir", self.per.year - 1), ("predikat_sebelumnya", self.per.year - 2)):
            over[name] = found.predikat.get(str(year)) or row.get(name)
        return over

    def post_over(self, person: uuid.UUID, post: Row) -> Row:
        """The definitive post of a list with what the person's history knows better."""
        return post_beside(post, self.found(person), self.per) if person in self.entries else post


async def load_past(connection: AsyncConnection, batch: Batch, keys: Keys) -> Past:
    """One statement for people without histories, three with."""
    opened_rows = [(row.pegawai_id, opened(row, keys[row.pegawai_id])) for row in await histories.of_people(connection, keys)]
    if not opened_rows:
        return Past(batch.as_of)
    entries: dict[uuid.UUID, list[Catatan]] = {}
    for person, entry in opened_rows:
        entries.setdefault(person, []).append(entry)
    return Past(batch.as_of, entries, await load_peta(connection, batch.instansi_id))


def opened(row: Any, person_key: bytes) -> Catatan:
    kind = JenisRiwayat(row.jenis)
    sealed = sandi.unseal(person_key, row.sandi, sandi.HISTORY) if row.sandi else {}
    return Catatan(kind, sealing.joined(kind, row.isi, sealed), row.sumber, row.id_sumber, row.unor_id, row.jabatan_id)


def post_beside(stated: Row, found: Fakta, per: date, withdrawn: Sequence[Catatan] = ()) -> Row:
    """The post, with the extra duty that is running beside it: a head of school is one by his duty, not by his post."""
    post = precedence.post_over(stated, found, withdrawn)
    duties = [entry for entry, last in found.tugas_lain if is_duty(entry) and (last is None or per <= last)]
    duty = find("TugasTambahan", str(duties[-1].isi.get("jabatan") or "")) if duties else None
    return {**post, "tugas_tambahan": duty or post.get("tugas_tambahan")}


async def load_peta(connection: AsyncConnection, instansi_id: uuid.UUID) -> Peta:
    """Two statements."""
    rows = await histories.positions(connection, instansi_id)
    heirs: dict[uuid.UUID, dict[uuid.UUID, date]] = {}
    for row in await histories.successions(connection, instansi_id):
        heirs.setdefault(row.unor_id, {})[row.penerus_id] = row.tanggal
    return Peta({row.id: row.keluarga for row in rows}, {row.id: row.jenjang for row in rows}, heirs)
