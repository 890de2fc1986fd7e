"""Name, whole number, rank, education, age and years of the people of a paper, and both ends of each case in figures.

A decree must name people in full (PP 11/2017); so this opens sealed identities, and its caller puts the reading on record.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.usulan.bubar import HEADS, closed_by
from services.registry.domain.usulan.kewenangan import row_of
from services.registry.storage.hukum.dated import holding
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.putaran.tables import rekomendasi
from services.registry.storage.referensi.load import load
from services.registry.storage.usulan import cases, listing, person, seats
from services.registry.storage.usulan.closing import closing_days
from services.registry.storage.usulan.tables import kewenangan, usulan_mutasi
from shared.contracts.v1.naskah import Baris, Ujung
from shared.vocabulary import JenisMutasi, KelompokJabatan

Row = dict[str, Any]


async def line_of(connection: AsyncConnection, vault: Vault, usulan_id: uuid.UUID, no: int, today: date) -> Baris:
    """One case as a paper tells it. The case is there: its foreign key says so."""
    case = await listing.one(connection, usulan_id)
    assert case is not None
    moment = Moment(today)
    who = await person.person(connection, case["pegawai_id"], moment) or {}
    identity, version = await _identity(connection, vault, case["pegawai_id"], who, moment)
    move = await _recommended(connection, case)
    seat = move.get("kursi") or {}
    born = date.fromisoformat(identity["tanggal_lahir"]) if identity.get("tanggal_lahir") else None
    return {
        "no": no,
        "usulan_id": str(usulan_id),
        "agenda": f"{case['nomor']}/{case['tahun']}",
        "nama": _full_name(identity),
        "nip": identity.get("nip") or "",
        "status": str(version.get("status") or ""),
        "golongan": _rank(version.get("golongan")),
        "tmt_golongan": _iso(version.get("tmt_golongan")),
        "pendidikan": _education(version),
        "usia": None if born is None else _years(born, case["tmt_rencana"]),
        "masa_unit_bulan": _months(who.get("tmt_unit"), case["tmt_rencana"]),
        "predikat": _ratings(vault, who),
        "asal": await _end(connection, case, "asal", move, moment),
        "tujuan": await _end(connection, case, "tujuan", move, moment),
        "tmt": case["tmt_rencana"].isoformat(),
        "surat": [_paper(one) for one in await cases.papers(connection, usulan_id)],
        "keberatan_kepada": await _addressee(connection, case, today),
        "pengganti": await _replacement(connection, case),
        "prakarsa": case["prakarsa"],
        "calon": len(seat["calon"]) if seat.get("calon") else None,
        "urutan": seat.get("urutan_ditetapkan") or [],
        "jarak_m": move.get("jarak_m"),
        "jarak_perkiraan": bool(move.get("jarak_perkiraan")),
        "sumber_angka": str(case["analisis_id"]) if move else None,
        "tutup": await _closing(connection, case, moment),
        "kepala": who.get("tugas_tambahan") in HEADS,
    }


async def _closing(connection: AsyncConnection, case: Row, moment: Moment) -> str | None:
    day = (await closing_days(connection, [case["id"]], moment)).get(case["id"])
    return day.isoformat() if day is not None and closed_by(day, case["tmt_rencana"]) else None


async def name_of(connection: AsyncConnection, vault: Vault, pegawai_id: uuid.UUID, today: date) -> str:
    """With titles; empty for somebody forgotten."""
    moment = Moment(today)
    who = await person.person(connection, pegawai_id, moment) or {}
    return _full_name((await _identity(connection, vault, pegawai_id, who, moment))[0])


async def _identity(
    connection: AsyncConnection, vault: Vault, pegawai_id: uuid.UUID, who: Mapping[str, Any], moment: Moment
) -> tuple[Row, Row]:
    """What is sealed of the person, and the open facts of the day."""
    held, version = t.pegawai_identitas, t.pegawai_versi
    query = (
        select(
            held.c.sandi, *[version.c[name] for name in ("status", "golongan", "tmt_golongan", "pendidikan", "bidang_pendidikan")]
        )
        .select_from(version)
        .outerjoin(held, and_(held.c.pegawai_id == version.c.pegawai_id, moment.known(held)))
        .where(version.c.pegawai_id == pegawai_id, moment.known(version))
    )
    row = (await connection.execute(query)).mappings().first()
    if row is None or not row["sandi"] or not who.get("kunci_sandi"):
        return {}, dict(row or {})
    return sandi.unseal(vault.unwrap(who["kunci_sandi"], pegawai_id), row["sandi"], sandi.IDENTITY), dict(row)


async def _recommended(connection: AsyncConnection, case: Row) -> Row:
    """The recommendation the case came from; empty for one without."""
    if case["analisis_id"] is None or case["rekomendasi_no"] is None:
        return {}
    mine = (rekomendasi.c.analisis_id == case["analisis_id"], rekomendasi.c.no == case["rekomendasi_no"])
    return dict((await connection.execute(select(rekomendasi.c.isi).where(*mine))).scalar_one_or_none() or {})


async def _end(connection: AsyncConnection, case: Row, end: str, move: Row, moment: Moment) -> Ujung:
    """Figures of the recommendation where there is one, else counted now: established need and definitive holders."""
    told = (move.get("dampak") or {}).get(end) or {}
    post = await person.position(connection, case[f"{end}_jabatan_id"], moment) if case[f"{end}_jabatan_id"] else None
    cell = seats.cell_of(case[f"{end}_unor_id"], case[f"{end}_sel"])
    held = told.get("orang_sebelum")
    if held is None and cell is not None:
        held = await seats.seated(connection, cell, moment)
    need = told.get("kebutuhan_bulat")
    if need is None and cell is not None:
        need = await seats.established(connection, cell, moment)
    after = told.get("orang_sesudah", None if held is None else held + (1 if end == "tujuan" else -1))
    return {
        "unit": case[f"{end}_unor_nama"] or (case["instansi_luar"] if end == "tujuan" else None),
        "opd": case[f"{end}_opd_nama"],
        "jabatan": case[f"{end}_jabatan_nama"],
        "mapel": case[f"{end}_mapel"],
        "kelas": post["kelas"] if post else None,
        "kebutuhan": None if need is None or need < 0 else need,
        "orang": held,
        "orang_sesudah": after,
        "jam_minggu": told.get("jam_minggu"),
    }


async def _addressee(connection: AsyncConnection, case: Row, today: date) -> str:
    city = await holding(connection, kewenangan, case["instansi_id"], today)
    return row_of(KelompokJabatan(case["kelompok"]), JenisMutasi(case["jenis"]), city).alamat_keberatan


async def _replacement(connection: AsyncConnection, case: Row) -> str | None:
    """The agenda number of the case that brings the successor."""
    if case["pengganti_usulan_id"] is None:
        return None
    query = select(usulan_mutasi.c.nomor, usulan_mutasi.c.tahun).where(usulan_mutasi.c.id == case["pengganti_usulan_id"])
    row = (await connection.execute(query)).first()
    return None if row is None else f"{row.nomor}/{row.tahun}"


def _full_name(identity: Row) -> str:
    front, name, back = (str(identity.get(part) or "").strip() for part in ("gelar_depan", "nama", "gelar_belakang"))
    told = f"{front} {name}".strip()
    return f"{told}, {back}" if back and back not in told else told


def _rank(code: str | None) -> str | None:
    """`Penata Muda (III/a)`; the code alone where the list does not know it."""
    if not code:
        return None
    known = next((one for one in load()["golongan"].butir if one.nama == code), None)
    return f"{known.isi['pangkat']} ({code})" if known else code


def _education(version: Row) -> str | None:
    parts = [str(version[name]).replace("_", " ") for name in ("pendidikan", "bidang_pendidikan") if version.get(name)]
    return " ".join(parts) or None


def _ratings(vault: Vault, who: Mapping[str, Any]) -> list[Row]:
    if not who.get("kunci_sandi") or not who.get("sandi"):
        return []
    state = sandi.unseal(vault.unwrap(who["kunci_sandi"], who["id"]), who["sandi"], sandi.CIRCUMSTANCES)
    return [{"tahun": int(year), "predikat": rating} for year, rating in sorted(dict(state.get("predikat") or {}).items())][-2:]


def _paper(row: Row) -> Row:
    return {name: _iso(row[name]) for name in ("jenis", "nomor", "tanggal", "pejabat")}


def _iso(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _years(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _months(since: date | None, until: date) -> int | None:
    return None if since is None else (until.year - since.year) * 12 + until.month - since.month - (until.day < since.day)
