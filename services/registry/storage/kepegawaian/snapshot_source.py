"""What a snapshot of one agency reads, a query per table: joined, sorted by the snapshot's key and streamed by the database.

Rows have the columns of the contract, in its order. Keys are compared as bytes (COLLATE "C"), so that every database gives the same
order. People come with their circumstances and assessments as they lie there, sealed; only operations may open them. Work is in beban.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, FromClause, exists, func, null, or_, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.beban import snapshot_work as work
from services.registry.storage.kepegawaian import retirement, snapshot_skills, tree
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian.as_known import Moment, known
from services.registry.storage.kepegawaian.closing import closes, heirs, mergers
from services.registry.storage.kepegawaian.source import Source, key_of, rows_of
from services.registry.storage.usulan.open_cases import bound_people, only_to_come
from shared.contracts.v1.snapshot import KOMPETENSI, TABEL
from shared.vocabulary import JenisKompetensi, JenisPenempatan, JenisUnor

AGENCIES = (JenisUnor.OPD.value, JenisUnor.KECAMATAN.value, JenisUnor.RSUD.value)
"""The kinds a unit belongs to as its OPD; where none stands above it, its topmost unit."""
COMPETENCE = dict(zip(KOMPETENSI, JenisKompetensi, strict=True))
"""The contract's word → the kind."""
ACTING = (JenisPenempatan.PLT.value, JenisPenempatan.PLH.value)


def sources(agency: uuid.UUID, moment: Moment) -> dict[str, Source]:
    """By name of the snapshot's tables."""
    unit, position = _named(t.unor, t.unor_versi, agency, moment), _named(t.jabatan, t.jabatan_versi, agency, moment)
    made: dict[str, Callable[[], Source]] = {
        "unor": lambda: _units(agency, moment, unit),
        "jabatan": lambda: _positions(agency, moment),
        "formasi": lambda: _seats(agency, moment, unit, position),
        "pegawai": lambda: _people(agency, moment, unit, position),
        "sekolah": lambda: work.schools(moment, unit),
        "volume": lambda: work.volumes(moment, unit, position),
        "jam": lambda: work.lessons(moment, unit),
        "rencana_masuk": lambda: work.intake(moment, unit, position),
    }
    return {table.nama: made[table.nama]() for table in TABEL}


async def named_regions(connection: AsyncConnection, agency: uuid.UUID, moment: Moment) -> list[tuple[str, str]]:
    """(name of a unit, its Kemendagri code), kecamatan first; empty unless some unit's region is written as a name."""
    version, worded = t.unor_versi, t.unor_versi.alias("tertulis")
    mine = select(t.unor.c.id).where(t.unor.c.instansi_id == agency)
    needed = exists().where(worded.c.unor_id.in_(mine), moment.known(worded), worded.c.kode_wilayah.regexp_match("^(?!\\d\\d)."))
    query = (
        select(version.c.nama, version.c.kode_wilayah)
        .where(version.c.unor_id.in_(mine), moment.known(version), version.c.kode_wilayah.regexp_match("^\\d\\d"), needed)
        .order_by(version.c.jenis != JenisUnor.KECAMATAN, version.c.kode_wilayah.collate("C"), version.c.nama.collate("C"))
    )
    return [(row.nama, row.kode_wilayah) for row in await connection.execute(query)]


def _units(agency: uuid.UUID, moment: Moment, parent: FromClause) -> Source:
    """`kode_kecamatan` as written in the records; `opd` the nearest agency above, or the topmost unit."""
    own, version, belongs = t.unor.alias("sendiri"), t.unor_versi, t.unor.alias("milik")
    up = tree.climb(moment, t.unor.c.instansi_id == agency, until=AGENCIES)
    highest = select(up.c.mulai, up.c.id).ext(distinct_on(up.c.mulai))
    top = highest.order_by(up.c.mulai, up.c.naik.desc()).subquery("puncak")
    merged, passed_on = mergers(moment), heirs(moment)
    base = select(null()).join_from(own, version, version.c.unor_id == own.c.id)
    base = base.where(own.c.instansi_id == agency, moment.known(version))
    given = {
        "kunci": key_of(own), "induk": parent.c.kunci, "opd": key_of(belongs), "kode_kecamatan": version.c.kode_wilayah,
        "tutup": closes(version, merged), "penerus": passed_on.c.penerus,
    }  # fmt: skip
    joined = (
        base.outerjoin(parent, parent.c.id == version.c.induk_id)
        .outerjoin(merged, merged.c.unor_id == own.c.id)
        .outerjoin(passed_on, passed_on.c.unor_id == own.c.id)
        .join(top, top.c.mulai == own.c.id)
        .join(belongs, belongs.c.id == top.c.id)
    )
    return Source(base, rows_of("unor", joined, given, version))


def _positions(agency: uuid.UUID, moment: Moment) -> Source:
    own, version = t.jabatan, t.jabatan_versi
    base = select(null()).join_from(own, version).where(own.c.instansi_id == agency, moment.known(version))
    asked = {f"kompetensi_{name}_min": version.c.syarat_kompetensi[kind].as_integer() for name, kind in COMPETENCE.items()}
    return Source(base, rows_of("jabatan", base, {"kunci": key_of(own), "bup": retirement.bup(version), **asked}, version))


def _seats(agency: uuid.UUID, moment: Moment, unit: FromClause, position: FromClause) -> Source:
    """Those whose unit and position are known on the day."""
    own, version = t.formasi, t.formasi_versi
    base = (
        select(null())
        .join_from(own, version)
        .join(unit, unit.c.id == own.c.unor_id)
        .join(position, position.c.id == own.c.jabatan_id)
        .where(own.c.instansi_id == agency, moment.known(version))
    )
    given = {"kunci": key_of(own), "unor": unit.c.kunci, "jabatan": position.c.kunci}
    return Source(base, rows_of("formasi", base, given, own, version))


def _people(agency: uuid.UUID, moment: Moment, unit: FromClause, position: FromClause) -> Source:
    """Everybody with a definitive post on the day; who has none, or is only to come from another agency, is not in its strength."""
    who, person, post, state, job = t.pegawai, t.pegawai_versi, t.penempatan, t.pegawai_keadaan, t.jabatan_versi
    beside = t.penempatan.alias("rangkap")
    acting = select(beside.c.pegawai_id).where(beside.c.jenis.in_(ACTING), moment.known(beside))
    base = (
        select(null())
        .join_from(who, person, person.c.pegawai_id == who.c.id)
        .join(post, post.c.pegawai_id == who.c.id)
        .where(who.c.instansi_id == agency, moment.known(person), moment.known(post), post.c.jenis == JenisPenempatan.DEFINITIF)
        .where(~only_to_come(moment.diketahui))
    )
    given = {
        "unor": unit.c.kunci, "jabatan": position.c.kunci, "tmt_pensiun": retirement.tmt_pensiun(person, job),
        "memegang_plt": who.c.id.in_(acting), "usulan_terbuka": who.c.id.in_(bound_people(moment.diketahui)),
        "pindah_tercatat": _moved(who, moment),
    }  # fmt: skip
    joined = (
        base.outerjoin(unit, unit.c.id == post.c.unor_id)
        .outerjoin(job, (job.c.jabatan_id == post.c.jabatan_id) & moment.known(job))
        .outerjoin(position, position.c.id == job.c.jabatan_id)
        .outerjoin(state, (state.c.pegawai_id == who.c.id) & moment.known(state))
    )
    rows = rows_of("pegawai", joined, given, who, post, person)
    return Source(base, rows.add_columns(who.c.id, who.c.kunci_sandi, state.c.sandi, snapshot_skills.entries(who, moment)))


def _moved(who: Any, moment: Moment) -> ColumnElement[int]:
    """Units of a definitive post up to the day, less one. Asked person by person, by index, so that pages stream."""
    held = t.penempatan.alias("pernah")
    begun = or_(func.lower_inf(held.c.berlaku), func.lower(held.c.berlaku) <= moment.per)
    units = select(func.greatest(func.count(held.c.unor_id.distinct()) - 1, 0)).where(
        held.c.pegawai_id == who.c.id, held.c.jenis == JenisPenempatan.DEFINITIF, begun, known(held, None, moment.diketahui)
    )
    return units.scalar_subquery()


def _named(identity: Any, version: Any, agency: uuid.UUID, moment: Moment) -> FromClause:
    """id → kunci of what is known on the day."""
    query = select(identity.c.id, key_of(identity).label("kunci")).join(
        version, version.c[f"{identity.name}_id"] == identity.c.id
    )
    return query.where(identity.c.instansi_id == agency, moment.known(version)).subquery(f"{identity.name}_dikenal")
