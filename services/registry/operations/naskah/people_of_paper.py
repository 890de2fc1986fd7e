"""Name, whole number, rank, education, age and years of the people of a paper, and both ends of each case in figures.

What is written comes from `gathered`, read for all lines at once; here it becomes the words of a line.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.usulan.bubar import HEADS, closed_by
from services.registry.domain.usulan.kewenangan import row_of
from services.registry.operations.kepegawaian.masked import full_name
from services.registry.operations.naskah.gathered import Terkumpul, cell_at, gather, identities
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.referensi.load import load
from services.registry.storage.usulan import person
from shared.contracts.v1.naskah import Baris, Ujung
from shared.vocabulary import JenisMutasi, KelompokJabatan

Row = dict[str, Any]


async def lines_of(
    connection: AsyncConnection, vault: Vault, instansi_id: uuid.UUID, listed: Collection[tuple[uuid.UUID, int]], today: date
) -> list[Baris]:
    """Cases as a paper tells them, in the order given: (case, number of its line)."""
    if not listed:
        return []
    known = await gather(connection, vault, instansi_id, {case for case, _ in listed}, today)
    return [_line(known, vault, case, no) for case, no in listed]


def _line(known: Terkumpul, vault: Vault, usulan_id: uuid.UUID, no: int) -> Baris:
    case = known.usulan[usulan_id]
    who = known.orang.get(case["pegawai_id"], {})
    identity, version = known.identitas.get(case["pegawai_id"], ({}, {}))
    move = known.perpindahan.get(usulan_id, {})
    seat = move.get("kursi") or {}
    born = date.fromisoformat(identity["tanggal_lahir"]) if identity.get("tanggal_lahir") else None
    return {
        "no": no,
        "usulan_id": str(usulan_id),
        "agenda": f"{case['nomor']}/{case['tahun']}",
        "nama": full_name(identity),
        "nip": identity.get("nip") or "",
        "status": str(version.get("status") or ""),
        "golongan": _rank(version.get("golongan")),
        "tmt_golongan": _iso(version.get("tmt_golongan")),
        "pendidikan": _education(version),
        "usia": None if born is None else _years(born, case["tmt_rencana"]),
        "masa_unit_bulan": _months(who.get("tmt_unit"), case["tmt_rencana"]),
        "predikat": _ratings(vault, who),
        "asal": _end(known, case, "asal", move),
        "tujuan": _end(known, case, "tujuan", move),
        "tmt": case["tmt_rencana"].isoformat(),
        "surat": [_paper(one) for one in known.surat.get(usulan_id, [])],
        "keberatan_kepada": _addressee(known, case),
        "pengganti": known.agenda.get(case["pengganti_usulan_id"]),
        "prakarsa": case["prakarsa"],
        "calon": len(seat["calon"]) if seat.get("calon") else None,
        "urutan": seat.get("urutan_ditetapkan") or [],
        "jarak_m": move.get("jarak_m"),
        "jarak_perkiraan": bool(move.get("jarak_perkiraan")),
        "sumber_angka": str(case["analisis_id"]) if move else None,
        "tutup": _closing(known, case),
        "kepala": who.get("tugas_tambahan") in HEADS,
    }


def _closing(known: Terkumpul, case: Row) -> str | None:
    day = known.tutup.get(case["id"])
    return day.isoformat() if day is not None and closed_by(day, case["tmt_rencana"]) else None


async def name_of(connection: AsyncConnection, vault: Vault, pegawai_id: uuid.UUID, today: date) -> str:
    """With titles; empty for somebody forgotten."""
    moment = Moment(today)
    who = await person.people(connection, [pegawai_id], moment)
    return full_name((await identities(connection, vault, who, moment)).get(pegawai_id, ({}, {}))[0])


def _end(known: Terkumpul, case: Row, end: str, move: Row) -> Ujung:
    """Figures of the recommendation where there is one, else counted now: established need and definitive holders."""
    told = (move.get("dampak") or {}).get(end) or {}
    post = known.jabatan.get(case[f"{end}_jabatan_id"])
    cell = cell_at(case, end)
    held = told.get("orang_sebelum")
    if held is None and cell is not None:
        held = known.duduk.get(cell, 0)
    need = told.get("kebutuhan_bulat")
    if need is None and cell is not None:
        need = known.kebutuhan.get(cell)
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


def _addressee(known: Terkumpul, case: Row) -> str:
    return row_of(KelompokJabatan(case["kelompok"]), JenisMutasi(case["jenis"]), known.kewenangan).alamat_keberatan


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
