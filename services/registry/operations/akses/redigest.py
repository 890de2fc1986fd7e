"""People under a new city key: their keys wrapped anew, every keyed digest made anew from what is sealed.

A digest does not tell what it was made of. So everything it may have been made of is tried under the old key, and only where one
agrees is it replaced: a wrong guess can leave a digest behind, but never write a wrong one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian import identitas, keadaan, sandi
from services.registry.domain.kepegawaian.riwayat import sealing
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.storage.akses import rotating
from services.registry.storage.akses.rotating import TABLES, Row
from shared.contracts.v1.riwayat import SENDIRI
from shared.vocabulary import JenisRiwayat

Made = tuple[str, str]
"""What a digest is made of: purpose and text."""
NUMBERS = ("nip", "nip_lama", "nik", "nuptk")


async def redigest(connection: AsyncConnection, old: Vault, new: Vault, people: list[Row]) -> int:
    """One batch; answers how many digests fit nothing and were left as they were."""
    ids = [person["id"] for person in people]
    held = {name: await rotating.of_people(connection, table, ids) for name, table in TABLES.items() if name != "orang"}
    units = await rotating.units_of(connection, ids)
    writing: dict[str, list[Row]] = {name: [] for name in TABLES}
    left = 0
    for person in people:
        if person["kunci_sandi"] is None:
            continue  # forgotten: nothing of it has a digest
        key = new.unwrap(person["kunci_sandi"], person["id"])
        swap = _Swap(old, new)
        known = [_opened(key, row, sandi.IDENTITY) for row in held["identitas"].get(person["id"], [])]
        for row, values in zip(held["identitas"].get(person["id"], []), known, strict=True):
            number = swap(row["nip_digest"], [("nip", str(values["nip"]))] if values.get("nip") else [])
            whole = swap(row["isi_digest"], [("identitas", identitas.canonical(values))])
            writing["identitas"].append({"id": row["id"], "nip_digest": number, "isi_digest": whole})
        for row in held["keadaan"].get(person["id"], []):
            whole = swap(row["isi_digest"], [("keadaan", keadaan.canonical(_opened(key, row, sandi.CIRCUMSTANCES)))])
            writing["keadaan"].append({"id": row["id"], "isi_digest": whole})
        for row in held["riwayat"].get(person["id"], []):
            writing["riwayat"].append(_entry(swap, key, row))
        codes = list(_codes(known, units.get(person["id"], set())))
        for row in held["sumber"].get(person["id"], []):
            writing["sumber"].append({"id": row["id"], "id_sumber": swap.code(row["id_sumber"], codes)})
        wrapped, code = new.rewrap(key, person["id"]), swap.code(person["id_sumber"], codes)
        writing["orang"].append({"id": person["id"], "kunci_sandi": wrapped, "id_sumber": code})
        left += swap.left
    for name, rows in writing.items():
        await rotating.write(connection, TABLES[name], rows)
    return left


class _Swap:
    """From a digest under the old key to the one under the new."""

    def __init__(self, old: Vault, new: Vault) -> None:
        self._old, self._new, self.left = old, new, 0

    def __call__(self, digest: str | None, candidates: Iterable[Made]) -> str | None:
        if not digest:
            return digest
        for purpose, value in candidates:
            if self._old.digest(purpose, value) == digest:
                return self._new.digest(purpose, value)
        self.left += 1
        return digest

    def code(self, code: str, candidates: Iterable[Made]) -> str:
        """A code that holds a digest, as in `nip:…`; one a source gave stays as it is."""
        kind, found, digest = code.rpartition(":")
        if not found or len(digest) != sandi.DIGEST_DIGITS or set(digest) - set("0123456789abcdef"):
            return code
        return f"{kind}:{self(digest, candidates)}"


def _opened(key: bytes, row: Row, purpose: bytes) -> dict[str, Any]:
    return sandi.unseal(key, row["sandi"], purpose) if row["sandi"] else {}


def _entry(swap: _Swap, key: bytes, row: Row) -> Row:
    kind, sealed = JenisRiwayat(row["jenis"]), _opened(key, row, sandi.HISTORY)
    values = {**row["isi"], **sealed}
    said = "|".join(str(values.get(name) or "").casefold() for name in SENDIRI[kind])
    whole = swap(row["isi_digest"], [("riwayat", sealing.canonical(row["isi"], sealed))])
    return {"id": row["id"], "isi_digest": whole, "id_sumber": swap.code(row["id_sumber"], [(f"riwayat:{kind}", said)])}


def _codes(identities: list[dict[str, Any]], units: set[str]) -> Iterator[Made]:
    """What a person's code may have been made of, where the source gave none: a number, or name, birth date and unit."""
    for known in identities:
        for number in (str(known[name]) for name in NUMBERS if known.get(name)):
            for purpose in ("id_sumber", *NUMBERS):
                yield purpose, number
        for unit in ("", *sorted(units)):
            who = (str(known.get("nama") or ""), str(known.get("tanggal_lahir") or ""), unit)
            yield "tanpa_nip", "|".join(part.casefold() for part in who)
