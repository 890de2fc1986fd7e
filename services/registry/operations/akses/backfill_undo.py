"""The way back from sealed circumstances: plain columns and ratings as 0001 had them, before a downgrade."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy.dialects.postgresql import Range

from services.registry.domain.kepegawaian import keadaan, sandi
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.storage.akses import legacy
from services.registry.storage.base import new_id

Row = dict[str, Any]


async def unseal(connection: Any, vault: Vault, people: list[Row]) -> None:
    held = await legacy.held(connection, [person["id"] for person in people])
    plain: list[Row] = []
    rated: list[Row] = []
    bases: list[Row] = []
    for person in people:
        key = person["kunci_sandi"] and vault.unwrap(person["kunci_sandi"], person["id"])
        opened = []
        for row in held["pegawai_keadaan"].get(person["id"], []):
            if key and row["sandi"]:
                values = keadaan.opened(sandi.unseal(key, row["sandi"], sandi.CIRCUMSTANCES))
                opened.append((row, values["predikat"]))
                plain.append({**row, **{name: values[name] for name in legacy.PLAIN}, "isi_digest": None, "sandi": None})
        opened.sort(key=lambda one: one[0]["berlaku"].lower or date.min)
        rated += _ratings(person, opened)
        bases += [{"id": row["id"], "dasar_pensiun": None} for row in held["pegawai_versi"].get(person["id"], [])]
        person["kunci"] = None
    await legacy.write_states(connection, plain, [])
    await legacy.write_bases(connection, bases)
    await legacy.replace_ratings(connection, [person["id"] for person in people], rated)
    await legacy.write_pseudonyms(connection, people)


def _ratings(person: Row, opened: list[tuple[Row, dict[str, str]]]) -> Iterator[Row]:
    """One row per year and recorded time, joined where one rating was heard on. Of several days, the latest knows best."""
    cuts = sorted({at for row, _ in opened for at in (row["dicatat"].lower, row["dicatat"].upper) if at is not None})
    going: dict[str, tuple[str, datetime]] = {}
    for at in cuts:
        said = {year: rating for row, ratings in opened if at in row["dicatat"] for year, rating in ratings.items()}
        for year in [year for year in going if said.get(year) != going[year][0]]:
            rating, since = going.pop(year)
            yield _rating(person, year, rating, Range(since, at, bounds="[)"))
        going |= {year: (rating, at) for year, rating in said.items() if year not in going}
    for year, (rating, since) in going.items():
        yield _rating(person, year, rating, Range(since, None, bounds="[)"))


def _rating(person: Row, year: str, rating: str, known: Range[datetime]) -> Row:
    valid = Range(date(int(year), 1, 1), date(int(year) + 1, 1, 1), bounds="[)")
    return {
        "id": new_id(), "pegawai_id": person["id"], "tahun": int(year), "predikat": rating, "berlaku": valid, "dicatat": known,
    }  # fmt: skip
