"""Let a row's words find what the registry knows: codes beside the name, the parent beside it, other spellings of a school.

For an agency without units of its own (a trial, or an office with one file) missing units and positions are made with all the
row says about them; elsewhere an unknown name stays unknown and is told.
"""

from __future__ import annotations

import uuid
from collections import defaultdict

from services.registry.domain.impor.lembar import BarisMasukan
from services.registry.domain.impor.padanan import unit_key
from services.registry.domain.kepegawaian.nama import key_of
from services.registry.intake.words import find
from services.registry.operations.kepegawaian.context import Batch, References, Row
from services.registry.operations.kepegawaian.upsert_jabatan import upsert_jabatan
from services.registry.operations.kepegawaian.upsert_unor import upsert_unor
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisMasukan

REFERRING = (
    JenisMasukan.FORMASI, JenisMasukan.PEGAWAI, JenisMasukan.VOLUME, JenisMasukan.PENUGASAN, JenisMasukan.SEKOLAH,
    JenisMasukan.PEMBELAJARAN,
)  # fmt: skip
SHORT = "unor_pendek"
"""The name without its city, where a row's source says which city that is; asked when the whole name finds nobody."""
PAST = (
    JenisMasukan.RIWAYAT_JABATAN, JenisMasukan.RIWAYAT_UNOR, JenisMasukan.RIWAYAT_MINAT, JenisMasukan.RIWAYAT_PERMOHONAN_PINDAH,
)  # fmt: skip
"""Histories name units of long ago: they find what is known and make nothing."""


async def settle_references(work: UnitOfWork, batch: Batch, kind: JenisMasukan, rows: list[BarisMasukan]) -> list[Row]:
    """The rows' values with `unor` and `jabatan` written so that the upserts find them."""
    if kind not in REFERRING and kind not in PAST:
        return [row.nilai for row in rows]
    if batch.buat_bila_tiada and kind != JenisMasukan.SEKOLAH and kind not in PAST:
        await _make_described(work, batch, rows)
    finder = _finder(batch)
    settled = []
    for row in rows:
        values = dict(row.nilai)
        values["unor"] = finder.unit(row) or values.get("unor")
        code = row.tambahan.get("jabatan_kode")
        if code and code in batch.references.jabatan:
            values["jabatan"] = code
        settled.append(values)
    return settled


def _finder(batch: Batch) -> _Finder:
    """Made anew when units have come since: a province has forty thousand."""
    known = batch.references
    stamp = (id(known), len(known.unor), len(known.unor_jenis))
    if batch.pencari is None or batch.pencari[0] != stamp:
        batch.pencari = (stamp, _Finder(known))
    found: _Finder = batch.pencari[1]
    return found


class _Finder:
    def __init__(self, references: References) -> None:
        self._known = references
        self._met: dict[tuple[str | None, ...], str | None] = {}
        self._code_of = {unit: code for code, unit in references.unor.items()}
        self._loose: dict[str, set[uuid.UUID]] = defaultdict(set)
        for name, units in references.unor_nama.items():
            self._loose[unit_key(name)] |= units

    def unit(self, row: BarisMasukan) -> str | None:
        """A code of the unit the row means, or None when nobody or more than one fits."""
        words = (row.nilai.get("unor"), row.tambahan.get("unor_kode"), row.tambahan.get("unor_induk"))
        asked = (*words, row.tambahan.get(SHORT), row.nilai.get("nama") if row.jenis == JenisMasukan.SEKOLAH else None)
        if asked not in self._met:
            self._met[asked] = self._look_up(row)
        return self._met[asked]

    def _look_up(self, row: BarisMasukan) -> str | None:
        text, code = row.nilai.get("unor"), row.tambahan.get("unor_kode")
        for written in (code, text):
            if written and written in self._known.unor:
                return str(written)
        if not text:
            return None
        if row.jenis == JenisMasukan.SEKOLAH and row.nilai.get("nama"):
            text = row.nilai["nama"]  # its NPSN is not known here, but another file may have named the school
        short, parent = row.tambahan.get(SHORT), row.tambahan.get("unor_induk")
        found = self._named(text, parent) or (self._named(short, parent) if short else None)
        return None if found is None else self._code_of.get(found)

    def _named(self, text: str, parent: str | None) -> uuid.UUID | None:
        found = self._known.find_unor(text) or self._only(self._known.unor_nama.get(key_of(text), set()), parent)
        return found or self._only(self._loose.get(unit_key(text), set()), parent)

    def _only(self, units: set[uuid.UUID], parent: str | None) -> uuid.UUID | None:
        if len(units) > 1 and parent:
            above = self._known.unor_nama.get(key_of(parent), set())
            units = {unit for unit in units if above & self._ancestors(unit)}
        return next(iter(units)) if len(units) == 1 else None

    def _ancestors(self, unit: uuid.UUID) -> set[uuid.UUID]:
        way: set[uuid.UUID] = set()
        at = self._known.induk.get(unit)
        while at is not None and at not in way:
            way.add(at)
            at = self._known.induk.get(at)
        return way


async def _make_described(work: UnitOfWork, batch: Batch, rows: list[BarisMasukan]) -> None:
    """Units with their parent, positions with their class, from the helping columns; plain names are left to the upserts."""
    finder, known = _Finder(batch.references), batch.references
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
