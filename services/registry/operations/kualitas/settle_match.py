"""A person says what a foreign sign means: yes, this unit; or no, and never ask again. Who said so stays with the row and in the audit."""

from __future__ import annotations

import uuid
from typing import Any

from services.registry.storage.kualitas import aliases
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
from shared.vocabulary import KeputusanPadanan, StatusAlias

AFTER = {KeputusanPadanan.KONFIRMASI: StatusAlias.DIKONFIRMASI, KeputusanPadanan.TOLAK: StatusAlias.DITOLAK}
KEPT = ("instansi_id", "sumber", "jenis", "nilai", "skor_permil", "bukti")


async def settle_match(
    work: UnitOfWork, instansi_id: uuid.UUID, alias: uuid.UUID, keputusan: KeputusanPadanan, unor_id: uuid.UUID | None
) -> dict[str, Any]:
    """The row as it stands now; saying the same again changes nothing. `unor_id` names the unit where the machine found another or none.

    Raises TidakDitemukan for another agency's row or unit, MasukanTidakSah where there is no unit to decide about, Bentrok where
    somebody else has settled the sign otherwise. Commits.
    """  # fmt: skip
    row = await aliases.locked(work.connection, instansi_id, alias)
    if row is None:
        raise TidakDitemukan("Padanan tidak ada.", saran="Lihat GET /v1/unor/padanan.", pesan_en="No such match.")
    unit = unor_id or row["unor_id"]
    if unit is None:
        raise MasukanTidakSah(
            "Padanan ini belum menunjuk unit.",
            saran="Isi unor_id dengan unit yang dimaksud.",
            pesan_en="No unit to decide about.",
        )
    if unit not in {known.id for known in await aliases.known_units(work.connection, instansi_id)}:
        raise TidakDitemukan("Unit tidak ada.", saran="Lihat GET /v1/unor.", pesan_en="No such unit.")
    sign = (row["sumber"], row["jenis"], row["nilai"])
    standing = (await aliases.of_signs(work.connection, instansi_id, [sign]))[sign]
    wanted = AFTER[keputusan]
    same = next((one for one in standing if one["unor_id"] == unit and one["status"] == wanted), None)
    if same is not None:
        return _told(same)
    if all(one["id"] != alias for one in standing):
        raise Bentrok(
            "Padanan ini sudah diputuskan lain.", saran="Muat ulang daftar padanan, lalu putuskan yang berlaku sekarang.",
            pesan_en="Settled otherwise meanwhile; read the list again.",
        )  # fmt: skip
    return await _settle(work, row, unit, wanted, standing)


async def _settle(
    work: UnitOfWork, row: dict[str, Any], unit: uuid.UUID, wanted: StatusAlias, standing: list[dict[str, Any]]
) -> dict[str, Any]:
    """A yes ends every other proposal of the sign; a no ends this pair alone."""
    yes = wanted == StatusAlias.DIKONFIRMASI
    ended = [
        one["id"] for one in standing
        if one["unor_id"] == unit or one["id"] == row["id"] or (yes and one["status"] != StatusAlias.DITOLAK)
    ]  # fmt: skip
    fresh = {**{name: row[name] for name in KEPT}, "unor_id": unit, "status": wanted.value, "diputuskan_oleh": work.actor}
    if unit != row["unor_id"]:
        fresh["skor_permil"], fresh["bukti"] = None, {"sumber": row["bukti"].get("sumber", {}), "ditunjuk": "orang"}
    [made] = await aliases.write(work.connection, ended, [fresh], work.at)
    work.record(
        row["instansi_id"], f"padanan.{wanted.lower()}", "unor_alias", made, sumber=row["sumber"], jenis=row["jenis"],
        unor_id=str(unit),
    )  # fmt: skip
    await work.commit()
    return _told({**fresh, "id": made})


def _told(row: dict[str, Any]) -> dict[str, Any]:
    names = ("id", "sumber", "jenis", "nilai", "status", "unor_id", "skor_permil", "bukti", "diputuskan_oleh")
    return {name: row[name] for name in names}
