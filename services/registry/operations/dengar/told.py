"""The hearing as its readers get it: notices, contests and reviews of one case, and the lists of those who must act.

Lists hold no word of a person; the words of one case are opened for the person, the desk and those who decide, and the reading is on
record.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.akses.permissions import WHOLE
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.usulan.status import BERLAKU
from services.registry.operations.dengar import sealed
from services.registry.operations.usulan import refusals
from services.registry.storage.dengar import contests, notices, reviews
from services.registry.storage.peristiwa.reads import note_read
from services.registry.storage.usulan import cases
from shared.vocabulary import Peran, StatusUsulan

Row = dict[str, Any]
HIDDEN = ("sandi", "instansi_id", "pegawai_id")
PURPOSE = "usulan.dengar"
OPENS = frozenset({Peran.PETUGAS_MUTASI, Peran.SEKDA, Peran.PPK, Peran.PETUGAS_HUKUM, Peran.AUDITOR, Peran.SEKRETARIS_TPK})


async def of_case(
    engine: AsyncEngine, connection: AsyncConnection, vault: Vault, siapa: Siapa, usulan_id: uuid.UUID, today: date, at: datetime
) -> Row:
    """Raises TidakDitemukan for whoever is neither the person, nor the owner of a contested datum, nor an office over the agency."""
    case = refusals.of_agency(await cases.one(connection, usulan_id), siapa.instansi_id)
    said = await contests.of_case(connection, usulan_id)
    own = siapa.is_self(case["pegawai_id"])
    owns = [one for one in said if owner(siapa, one)]
    if not (own or owns or siapa.peran() & WHOLE):
        raise refusals.missing()
    opens = own or bool(siapa.peran() & OPENS)
    told, looked = await notices.all_of(connection, usulan_id), await reviews.of_case(connection, usulan_id)
    if not own and (opens or owns) and any(one["sandi"] for one in (*told, *said, *looked)):
        await note_read(engine, siapa.instansi_id, siapa.aktor, PURPOSE, {"sandi"}, [case["pegawai_id"]], at)
    open_ = await sealed.opener(connection, vault, case["pegawai_id"])

    def words(row: Mapping[str, Any], may: bool) -> Row:
        return open_(row["sandi"]) if may else {}

    return {
        "usulan_id": usulan_id, "status": case["status"], "versi": case["versi"],
        "pemberitahuan": [{**plain(one), "catatan": words(one, opens).get("catatan")} for one in told],
        "sanggah": [{**contest(one, today), **_text(words(one, opens or one in owns))} for one in said],
        "tinjauan": [{**review(one, today), "catatan": words(one, opens).get("catatan")} for one in looked],
        "peringatan": warnings(case, looked, said, today),
    }  # fmt: skip


def warnings(case: Mapping[str, Any], looked: list[Row], said: list[Row], today: date) -> list[str]:
    """Codes: a review that is overdue, also behind a decree that is signed; a move that the review did not uphold; an owner who is late."""
    late = any(review(one, today)["terlambat"] for one in looked)
    found = ["TINJAUAN_TERLAMBAT"] if late else []
    found += ["SK_TANPA_TINJAUAN"] if late and StatusUsulan(case["status"]) in BERLAKU else []
    found += ["MENDESAK_TIDAK_DIBENARKAN"] if any(one["hasil"] == "TIDAK_DIBENARKAN" for one in looked) else []
    waits = case["status"] == StatusUsulan.SANGGAH
    return found + (["SANGGAH_TERLAMBAT"] if waits and any(contest(one, today)["terlambat"] for one in said) else [])


def owner(siapa: Siapa, one: Mapping[str, Any]) -> bool:
    path = [one["pemilik_unor_id"]] if one["pemilik_unor_id"] else []
    return siapa.holds(Peran(one["pemilik_peran"]), path) and one["pemilik_id"] in (None, siapa.pengguna_id)


def plain(row: Mapping[str, Any]) -> Row:
    return {name: value for name, value in row.items() if name not in HIDDEN}


def contest(row: Mapping[str, Any], today: date) -> Row:
    """With its age in days and whether the owner is late."""
    open_ = row["putusan"] is None
    return {**plain(row), "umur_hari": (today - row["tanggal"]).days, "terlambat": open_ and _past(row, today)}


def review(row: Mapping[str, Any], today: date) -> Row:
    return {**plain(row), "terlambat": row["hasil"] is None and _past(row, today)}


def notice(row: Mapping[str, Any], today: date) -> Row:
    return {**plain(row), "masa_lewat": row["tanggapan"] is None and _past(row, today)}


def _past(row: Mapping[str, Any], today: date) -> bool:
    end: date = row["batas"] or row["paling_cepat"]
    return today > end


def _text(said: Row) -> Row:
    return {name: said.get(name) for name in ("tercatat", "seharusnya", "keterangan", "jawaban")}
