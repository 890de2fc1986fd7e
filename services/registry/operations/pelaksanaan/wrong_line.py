"""What of a correction can be read, and how one that cannot stand is refused."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.pelaksanaan.ralat import MOVING
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.usulan import person
from shared.errors import Bentrok, Masalah, MasukanTidakSah
from shared.texts.berkas import word
from shared.vocabulary import BidangRalat, Mapel

KINDS = {
    BidangRalat.UNIT: uuid.UUID,
    BidangRalat.JABATAN: uuid.UUID,
    BidangRalat.MAPEL: Mapel,
    BidangRalat.TMT: date.fromisoformat,
}


def read(said: Sequence[tuple[BidangRalat, str | None]]) -> dict[BidangRalat, Any]:
    """Raises MasukanTidakSah: unit, position, subject and day want a value; of what names the person none is taken."""
    found: dict[BidangRalat, Any] = {}
    for kind, value in said:
        if (kind in MOVING) != (value is not None) or kind in found:
            raise _unreadable(kind)
        try:
            found[kind] = KINDS[kind](value) if kind in MOVING else None  # type: ignore[operator]
        except ValueError as wrong:
            raise _unreadable(kind) from wrong
    return found


def check(fields: Mapping[BidangRalat, Any], day: date, today: date) -> None:
    if not fields:
        raise MasukanTidakSah("Tidak ada yang diralat.", saran="Sebut setidaknya satu bidang.", pesan_en="Nothing to correct.")
    if day > today:
        raise MasukanTidakSah("Tanggal ralat belum tiba.", saran="Catat setelah ditandatangani.", pesan_en="Still to come.")


async def names(connection: AsyncConnection, case: Mapping[str, Any], moment: Moment) -> dict[str, Any]:
    """The target of a case in the words papers use."""
    unit = await person.unit(connection, case["tujuan_unor_id"], moment) if case["tujuan_unor_id"] else None
    post = await person.position(connection, case["tujuan_jabatan_id"], moment) if case["tujuan_jabatan_id"] else None
    return {
        "unit": unit["nama"] if unit else None, "jabatan": post["nama"] if post else None, "mapel": case["tujuan_mapel"],
        "tmt": case["tmt_rencana"],
    }  # fmt: skip


def told(kind: BidangRalat, before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """Of what moves the person both values; of what names the person the field alone."""
    columns = {"unit": "tujuan_unor_id", "jabatan": "tujuan_jabatan_id", "mapel": "tujuan_mapel", "tmt": "tmt_rencana"}
    column = columns.get(MOVING.get(kind, ""))
    values = [None if column is None or row[column] is None else str(row[column]) for row in (before, after)]
    return {"bidang": kind.value, "lama": values[0], "baru": values[1]}


def no_decree() -> Bentrok:
    return Bentrok(
        "Usulan ini belum ber-SK, atau SK-nya sudah gugur.", saran="Kembalikan atau susun usulan baru.", pesan_en="No decree."
    )


def decided_as_written(against: Sequence[tuple[str, str]]) -> Bentrok:
    parts = [
        Masalah("diputus_seperti_tertulis", f"{word(paper)} menyebut {part} seperti pada SK.", f"/perbaikan/{part}")
        for paper, part in against
    ]
    return Bentrok(
        "Ini bukan salah tulis: putusannya sendiri menyebut yang tertulis pada SK.", saran="Cabut SK-nya dan putuskan lagi.",
        pesan_en="Not a slip: the decision itself says what the decree says.", masalah=parts, kode="bukan_salah_tulis",
    )  # fmt: skip


def before_the_decree() -> MasukanTidakSah:
    return MasukanTidakSah("TMT sebelum tanggal SK.", saran="Periksa tanggalnya.", pesan_en="Effective before the decree.")


def _unreadable(kind: BidangRalat) -> MasukanTidakSah:
    return MasukanTidakSah(
        f"Perbaikan {kind} tidak dapat dibaca.",
        saran="UNIT dan JABATAN berisi id, MAPEL kode, TMT tanggal; yang lain tanpa nilai, dan masing-masing sekali.",
        pesan_en="This correction cannot be read.",
    )
