"""From registry's rows to the snapshot's rows: pseudonyms for people, source keys for everything else, nothing personal."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date
from typing import Any

from services.registry.domain.kepegawaian import keadaan, sandi
from services.registry.domain.kepegawaian.nama import key_of
from services.registry.domain.kepegawaian.pensiun import add_years, bup_of
from services.registry.domain.kepegawaian.sandi import Vault
from shared.vocabulary import JenisPenempatan, JenisUnor

Row = dict[str, Any]
AGENCIES = (JenisUnor.OPD, JenisUnor.KECAMATAN, JenisUnor.RSUD)


def all_tables(read: dict[str, list[Row]], vault: Vault, per: date) -> dict[str, list[Row]]:
    unit = {row["id"]: f"{row['sumber']}:{row['id_sumber']}" for row in read["unor"]}
    position = {row["id"]: f"{row['sumber']}:{row['id_sumber']}" for row in read["jabatan"]}
    regions = {key_of(row["nama"]).removeprefix("KECAMATAN "): row["kode_wilayah"] for row in read["unor"]}
    return {
        "unor": list(_units(read["unor"], unit, regions)),
        "jabatan": [_position(row, position) for row in read["jabatan"]],
        "formasi": [
            _seat(row, unit, position) for row in read["formasi"] if row["unor_id"] in unit and row["jabatan_id"] in position
        ],
        "pegawai": list(_people(read, vault, per, unit, position)),
        "sekolah": [{**row, "unor": unit[row["unor_id"]]} for row in read["sekolah_data"] if row["unor_id"] in unit],
        "volume": [
            {**row, "unor": unit[row["unor_id"]], "jabatan": position[row["jabatan_id"]], "mapel": ""}
            for row in read["volume_tugas"]
            if row["unor_id"] in unit and row["jabatan_id"] in position
        ],
    }


def _units(rows: list[Row], key: dict[uuid.UUID, str], regions: dict[str, str | None]) -> Iterator[Row]:
    by_id = {row["id"]: row for row in rows}
    for row in rows:
        yield {
            "kunci": key[row["id"]], "nama": row["nama"], "induk": key.get(row["induk_id"]), "opd": key[_agency(row, by_id)],
            "jenis": row["jenis"], "kode_kecamatan": _region(row["kode_wilayah"], regions), "lintang_e6": row["lintang_e6"],
            "bujur_e6": row["bujur_e6"], "titik_perkiraan": row["titik_perkiraan"], "tempat": row["tempat"], "tutup": row["tutup"],
        }  # fmt: skip


def _agency(row: Row, by_id: dict[uuid.UUID, Row]) -> uuid.UUID:
    """The agency (OPD, kecamatan, hospital) above a unit; the topmost unit where none is marked so.

    Imports refuse a loop, but two at once can close one that neither of them sees: here the way up ends where it began.
    """
    seen = {row["id"]}
    while row["jenis"] not in AGENCIES and row["induk_id"] in by_id and row["induk_id"] not in seen:
        row = by_id[row["induk_id"]]
        seen.add(row["id"])
    found: uuid.UUID = row["id"]
    return found


def _region(code: str | None, regions: dict[str, str | None]) -> str | None:
    """The kecamatan: first eight characters of a Kemendagri code, or the name as written."""
    if not code:
        return None
    if code[:2].isdigit():
        return code[:8]
    return regions.get(key_of(code)) or code


def _position(row: Row, key: dict[uuid.UUID, str]) -> Row:
    bup = row["bup"] or bup_of(row["jenis"], row["jenjang"], row["keluarga"])
    return {**row, "kunci": key[row["id"]], "bup": bup}


def _seat(row: Row, unit: dict[uuid.UUID, str], position: dict[uuid.UUID, str]) -> Row:
    return {
        **row, "kunci": f"{row['sumber']}:{row['id_sumber']}", "unor": unit[row["unor_id"]], "jabatan": position[row["jabatan_id"]],
    }  # fmt: skip


def _people(
    read: dict[str, list[Row]], vault: Vault, per: date, unit: dict[uuid.UUID, str], position: dict[uuid.UUID, str]
) -> Iterator[Row]:
    posts = {row["id"]: row for row in read["penempatan"] if row["jenis"] == JenisPenempatan.DEFINITIF}
    acting = {row["id"] for row in read["penempatan"] if row["jenis"] in (JenisPenempatan.PLT, JenisPenempatan.PLH)}
    states = {row["id"]: row for row in read["keadaan"]}
    jobs = {row["id"]: row for row in read["jabatan"]}
    for row in read["pegawai"]:
        post = posts.get(row["id"])
        if post is None:
            continue  # no definitive post on this day: not in the city's strength
        state = _circumstances(vault, row, states.get(row["id"]))
        rated = state.pop("predikat")
        yield {
            **row, **state,
            "unor": unit.get(post["unor_id"]), "jabatan": position.get(post["jabatan_id"]), "mapel": post["mapel"],
            "tmt_jabatan": post["tmt_jabatan"], "tmt_unit": post["tmt_unit"], "tugas_tambahan": post["tugas_tambahan"],
            "predikat_terakhir": rated.get(str(per.year - 1)), "predikat_sebelumnya": rated.get(str(per.year - 2)),
            "tmt_pensiun": row["tmt_pensiun"] or _retirement(row["dasar_pensiun"], jobs.get(post["jabatan_id"])),
            "memegang_plt": row["id"] in acting, "usulan_terbuka": False,
        }  # fmt: skip


def _circumstances(vault: Vault, person: Row, held: Row | None) -> Row:
    if held is None or not held["sandi"] or person["kunci_sandi"] is None:
        return keadaan.opened({})
    return keadaan.opened(sandi.unseal(vault.unwrap(person["kunci_sandi"], person["id"]), held["sandi"], sandi.CIRCUMSTANCES))


def _retirement(base: date | None, job: Row | None) -> date | None:
    """From the month of birth, so that the birth date itself need not be opened."""
    if base is None or job is None:
        return None
    return add_years(base, job["bup"] or bup_of(job["jenis"], job["jenjang"], job["keluarga"]))
