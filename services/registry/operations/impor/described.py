"""Units and positions made with all the row says about them, for an agency that has none of its own yet."""

from __future__ import annotations

from services.registry.domain.impor.lembar import BarisMasukan
from services.registry.domain.kepegawaian.nama import key_of
from services.registry.intake.words import find
from services.registry.operations.impor.unit_finder import UnitFinder
from services.registry.operations.kepegawaian.context import Batch, Row
from services.registry.operations.kepegawaian.upsert_jabatan import upsert_jabatan
from services.registry.operations.kepegawaian.upsert_unor import upsert_unor
from services.registry.storage.work import UnitOfWork


async def make_described(work: UnitOfWork, batch: Batch, rows: list[BarisMasukan]) -> None:
    """Units with their parent, positions with their class, from the helping columns; plain names are left to the upserts."""
    finder, known = UnitFinder(batch.references), batch.references
    parents: dict[str, Row] = {}
    units: dict[str, Row] = {}
    positions: dict[str, Row] = {}
    for row in rows:
        name, parent = row.nilai.get("unor"), row.tambahan.get("unor_induk")
        if name and finder.unit(row) is None:
            if parent and key_of(parent) != key_of(name):
                parents.setdefault(key_of(parent), {"id_sumber": f"nama:{key_of(parent)}", "nama": parent})
                above = f"nama:{key_of(parent)}"
                own = row.tambahan.get("unor_kode") or f"{above}/{key_of(name)}"
            else:
                above, own = None, row.tambahan.get("unor_kode") or f"nama:{key_of(name)}"
            units.setdefault(own, {"id_sumber": own, "nama": name, "induk": above})
        title = row.nilai.get("jabatan")
        if title and known.find_jabatan(title) is None and key_of(title) not in known.jabatan_nama:
            described = {"kelas": _kelas(row), "jenis": _jenis(row)}
            positions.setdefault(key_of(title), {"id_sumber": f"nama:{key_of(title)}", "nama": title, **described})
    fresh = [row for key, row in parents.items() if row["id_sumber"] not in known.unor and key not in known.unor_nama]
    for key in [key for key in parents if key in known.unor_nama]:  # the parent stands under another code already
        code = next(code for code, unit in known.unor.items() if unit in known.unor_nama[key])
        for unit in units.values():
            unit["induk"] = code if unit["induk"] == f"nama:{key}" else unit["induk"]
    if fresh:
        await upsert_unor(work, batch, fresh)
    if units:
        await upsert_unor(work, batch, [row for own, row in units.items() if own not in known.unor])
    if positions:
        await upsert_jabatan(work, batch, list(positions.values()))


def _kelas(row: BarisMasukan) -> int | None:
    text = row.tambahan.get("kelas", "")
    return int(text) if text.isascii() and text.isdigit() and 1 <= int(text) <= 17 else None


def _jenis(row: BarisMasukan) -> str | None:
    """Class of position from the words of an eselon or kind column."""
    words = (row.tambahan.get("eselon", ""), row.tambahan.get("jenis_jabatan", ""))
    return next((kind for text in words if (kind := find("JenisJabatan", text))), None)
