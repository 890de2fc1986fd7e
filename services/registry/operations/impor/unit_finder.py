"""Which unit a row means: by code, by name, by its parent beside it, by another spelling of a school."""

from __future__ import annotations

import uuid
from collections import defaultdict

from services.registry.domain.impor.lembar import BarisMasukan
from services.registry.domain.impor.padanan import unit_key
from services.registry.domain.kepegawaian.nama import key_of
from services.registry.operations.kepegawaian.context import References
from shared.vocabulary import JenisMasukan

SHORT = "unor_pendek"
"""The name without its city, where a row's source says which city that is; asked when the whole name finds nobody."""


class UnitFinder:
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
