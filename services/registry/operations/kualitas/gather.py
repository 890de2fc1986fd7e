"""A city's records of one day, read in one view and opened where a question needs what is sealed.

Keys are unwrapped and values opened in a thread of their own, and only whether they agree leaves it.
"""

from __future__ import annotations

import asyncio
import uuid
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.kualitas.kepala import memimpin
from services.registry.domain.kualitas.kota import FormasiRow, Kota, SekolahRow, UnitRow, closed_on
from services.registry.domain.kualitas.orang import Jati, Orang, periksa_jati
from services.registry.domain.kualitas.tanya_bkn import STRUKTURAL
from services.registry.storage.kepegawaian import people as stored
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kualitas import read
from services.registry.storage.kualitas.regions import regions
from shared.vocabulary import JenisPenempatan, JenisRiwayat, Kedudukan

Id = uuid.UUID
OPENED = ("nip", "tanggal_lahir", "jenis_kelamin", "email", "nomor_hp", "gelar_depan", "gelar_belakang", "predikat", "selesai")
"""Sealed fields a question may look into; what leaves is only whether they agree."""


@dataclass(frozen=True)
class _Beside:
    """What is known of people beside their row."""

    conflicting: set[Id]
    actual: dict[Id, Id | None]
    twice: set[Id]
    sources: dict[Id, frozenset[str]]
    rated: set[Id]
    circumstances: dict[Id, bytes]
    leave: dict[Id, list[bytes]]


async def gather(connection: AsyncConnection, vault: Vault, instansi_id: Id, moment: Moment) -> Kota:
    """Everything the indicators ask about; values of people stay sealed or inside the opening thread."""
    rows = await read.people(connection, instansi_id, moment)
    beside = await _beside(connection, instansi_id, moment, rows)
    units = {row.id: _unit(row) for row in await read.units(connection, instansi_id, moment)}
    seats = [
        FormasiRow(r.id, r.unor_id, bool(r.ada), _whole(r.hitung)) for r in await read.seats(connection, instansi_id, moment)
    ]
    schools = [
        SekolahRow(row.unor_id, row.tahun_ajaran, row.siswa, row.rombel, tuple(n for n in row[4:] if n is not None))
        for row in await read.schools(connection, instansi_id, moment)
    ]
    people = await asyncio.to_thread(_open_all, vault, rows, beside, units, moment.per)
    return Kota(moment.per, people, units, seats, schools, regions())


async def _beside(connection: AsyncConnection, instansi_id: Id, moment: Moment, rows: list[Any]) -> _Beside:
    overlays = await read.overlays(connection, instansi_id, moment)
    rated = await read.rated(connection, instansi_id, moment)
    sources: dict[Id, set[str]] = defaultdict(set)
    for person, source in await read.sources(connection, instansi_id):
        sources[person].add(source)
    unrated = [row.id for row in rows if row.id not in rated]
    circumstances: dict[Id, bytes] = {}
    for start in range(0, len(unrated), 30_000):  # a statement takes 32,767 values
        circumstances |= await stored.sealed_circumstances(connection, unrated[start : start + 30_000], moment.per)
    leave: dict[Id, list[bytes]] = defaultdict(list)
    away = [row.id for row in rows if row.kedudukan == Kedudukan.CLTN]
    for person, value in await read.sealed(connection, instansi_id, moment, JenisRiwayat.CLTN, away) if away else ():
        leave[person].append(value)
    return _Beside(
        {row.pegawai_id for row in overlays if row.jenis == JenisPenempatan.BERTENTANGAN},
        {row.pegawai_id: row.unor_id for row in overlays if row.jenis == JenisPenempatan.DE_FACTO},
        await read.twice_in_history(connection, instansi_id, moment),
        {person: frozenset(held) for person, held in sources.items()}, rated, circumstances, leave,
    )  # fmt: skip


def _open_all(vault: Vault, rows: list[Any], beside: _Beside, units: Mapping[Id, UnitRow], per: date) -> list[Orang]:
    heads = {
        row.id
        for row in rows
        if row.jenis in STRUKTURAL and row.unor_id in units and memimpin(row.nama, units[row.unor_id].jenis)
    }
    headed = Counter(row.unor_id for row in rows if row.id in heads)
    closed = {id_: None if unit.aktif is None and unit.tutup is None else closed_on(unit, per) for id_, unit in units.items()}
    teachers = {row.id for row in rows if (row.keluarga or "").upper().startswith("GURU")}
    several = len({source for person in teachers for source in beside.sources.get(person, ())}) > 1
    people = []
    for row in rows:
        (
            person, wrapped, sealed, status, standing, grade, candidate, appointed, contract, education, certified, certificate, level,
            leaves, unit, job, subject, since, duty, kind, title, _,
        ) = row  # fmt: skip
        opened = _Opened(vault, person, wrapped)
        teacher = person in teachers
        people.append(Orang(
            id=person, status=status, kedudukan=standing, unor_id=unit, jabatan_id=job, unit_dikenal=unit is not None,
            jabatan_dikenal=job is not None, golongan=grade, tmt_cpns=candidate, tmt_pns=appointed, tmt_jabatan=since, pensiun=leaves,
            akhir_kontrak=contract, pendidikan=education, mapel=subject, bersertifikat=certified, sertifikat_mapel=certificate,
            tugas_tambahan=duty, jenis_jabatan=kind, nama_jabatan=title or "", jenjang=level, guru=teacher,
            unit_tutup=closed.get(unit), bertentangan=person in beside.conflicting, unor_nyata=beside.actual.get(person),
            satu_sumber=len(beside.sources.get(person, ())) == 1 if teacher and several else None,
            cltn_sampai=opened.leave_ends(beside.leave.get(person, ())),
            skp_tahun_lalu=person in beside.rated or opened.rated(beside.circumstances.get(person), per.year - 1),
            riwayat_ganda=person in beside.twice, kepala=person in heads, kepala_lain=person in heads and headed[unit] > 1,
            jati=opened.identity(sealed),
        ))  # fmt: skip
    return people


class _Opened:
    """One person's sealed values, their key unwrapped once."""

    def __init__(self, vault: Vault, person: Id, wrapped: bytes | None) -> None:
        self._key = None if wrapped is None else vault.unwrap(wrapped, person)

    def identity(self, sealed: bytes | None) -> Jati:
        return Jati() if self._key is None or sealed is None else periksa_jati(sandi.unseal(self._key, sealed))

    def rated(self, sealed: bytes | None, year: int) -> bool:
        if self._key is None or sealed is None:
            return False
        return str(year) in (sandi.unseal(self._key, sealed, sandi.CIRCUMSTANCES).get("predikat") or ())

    def leave_ends(self, entries: Sequence[bytes]) -> date | None:
        """The latest end told, or None."""
        if self._key is None or not entries:
            return None
        ends = [sandi.unseal(self._key, entry, sandi.HISTORY).get("selesai") for entry in entries]
        return max((date.fromisoformat(str(end)[:10]) for end in ends if end), default=None)


def _unit(row: Any) -> UnitRow:
    point = None if row.lintang_e6 is None or row.bujur_e6 is None else (row.lintang_e6, row.bujur_e6)
    return UnitRow(
        row.id, row.nama, row.jenis, row.induk_id, row.kode_wilayah, point, row.titik_perkiraan, row.npsn, row.tutup, row.aktif
    )


def _whole(value: Any) -> int | None:
    return None if value is None else int(value)
