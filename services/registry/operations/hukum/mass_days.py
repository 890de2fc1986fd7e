"""Days that restarted the post's date of many people at once: proposed from the records, confirmed or refused by a person.

A day shared by more than MUT-01's `massa_ppm` of the staff is likely one of a mass decree (penyetaraan, renaming, merger). Until a
person has said so it proves neither a beginning nor the lack of one.
"""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.operations.hukum.freeze_rules import city_law
from services.registry.storage.hukum.dated import holding, spoken_of, state
from services.registry.storage.hukum.days import PostDay, post_days
from services.registry.storage.hukum.tables import nilai_kota
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok
from shared.law import CATALOGUE, rule_set
from shared.vocabulary import KeputusanKonfirmasi, NilaiKota
from shared.web import paging

MIKRO = 1_000_000


async def list_mass_days(
    connection: AsyncConnection, instansi_id: uuid.UUID, on: date, limit: int, cursor: str
) -> dict[str, Any]:
    """Newest day first: proposed ones, and those somebody has decided about. `bagian_ppm` of everybody on a definitive post that day."""
    figures = rule_set(CATALOGUE, on, kota=await city_law(connection, instansi_id, on))["aturan"]["MUT-01"]["parameter"]
    days, everybody = await post_days(connection, instansi_id, on)
    least = max(figures["massa_ppm"] * everybody // MIKRO, figures["massa_min_orang"])
    said = {
        date.fromisoformat(row["butir"]): row for row in await holding(connection, nilai_kota, instansi_id, on)
        if row["nama"] == NilaiKota.TMT_MASSAL
    }  # fmt: skip
    proposed = {day for day, found in days.items() if found.pegawai > least}
    before = paging.decode(cursor, date.fromisoformat)[0] if cursor else date.max
    wanted = [day for day in sorted(proposed | set(said), reverse=True) if day < before]
    items = [_item(day, days.get(day, PostDay(0, 0, 0)), everybody, day in proposed, said.get(day)) for day in wanted[:limit]]
    return {
        "per": on, "pegawai": everybody, "lebih_dari_orang": least, "items": items,
        "berikutnya": paging.encode([wanted[limit - 1]]) if len(wanted) > limit else None,
    }  # fmt: skip


def _item(day: date, found: PostDay, everybody: int, proposed: bool, said: dict[str, Any] | None) -> dict[str, Any]:
    return {
        "tanggal": day, "pegawai": found.pegawai, "bagian_ppm": found.pegawai * MIKRO // everybody if everybody else 0,
        "tanpa_tmt_unit": found.tanpa_tmt_unit, "pengangkatan_pertama": found.pertama, "diusulkan": proposed,
        "keputusan": said["nilai"] if said else None, "dasar": said["dasar"] if said else None,
        "pejabat": said["pejabat"] if said else None,
    }  # fmt: skip


async def settle_mass_day(
    work: UnitOfWork, instansi_id: uuid.UUID, day: date, keputusan: KeputusanKonfirmasi, dasar: str, pejabat: str
) -> dict[str, Any]:
    """The same again changes nothing. Raises Bentrok when there is nothing to withdraw. Commits."""
    about = {"instansi_id": instansi_id, "nama": NilaiKota.TMT_MASSAL.value, "butir": day.isoformat()}
    if keputusan == KeputusanKonfirmasi.DICABUT and not await spoken_of(work.connection, nilai_kota, about):
        raise Bentrok(
            "Belum ada putusan tentang hari ini.", saran="Tidak ada yang perlu dicabut.", pesan_en="Nothing to withdraw."
        )
    values = {"nilai": keputusan.value, "dasar": dasar, "pejabat": pejabat, "oleh": work.actor}
    if await state(work.connection, nilai_kota, about, values, Range(day, None), work.at):
        work.record(instansi_id, f"tmt_massal.{keputusan.value.lower()}", "nilai_kota", day.isoformat())
        await work.commit()
    return {"tanggal": day, "keputusan": keputusan, "dasar": dasar, "pejabat": pejabat}
