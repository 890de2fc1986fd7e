"""Propose what foreign signs mean: one row per candidate, for a person to settle. A refused pair is never proposed again."""

from __future__ import annotations

import asyncio
import uuid
from dataclasses import dataclass
from typing import Any

from services.registry.domain.kualitas.padan import Calon, Dicari, Padanan, Unit
from services.registry.storage.kualitas import aliases
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisAlias, JenisUnor, StatusAlias

KINDS = {JenisAlias.KODE_PUSKESMAS: JenisUnor.PUSKESMAS}


@dataclass(frozen=True)
class Tanda:
    """A foreign sign and what its source says of the unit."""

    jenis: JenisAlias
    nilai: str
    nama: str
    jenis_unor: JenisUnor | None = None
    kode_wilayah: str | None = None
    npsn: str | None = None

    def dicari(self) -> Dicari:
        """A school number or a region code given as the sign itself speaks for the unit too."""
        region = self.nilai if self.jenis == JenisAlias.KODE_WILAYAH else self.kode_wilayah
        npsn = self.nilai if self.jenis == JenisAlias.NPSN else self.npsn
        return Dicari(self.nama, self.jenis_unor or KINDS.get(self.jenis) or _of_region(region, self.jenis), region, npsn)


async def propose_matches(work: UnitOfWork, instansi_id: uuid.UUID, sumber: str, asked: list[Tanda]) -> dict[str, Any]:
    """How many signs have none, one or several candidates; asking the same again changes nothing. Commits."""
    known = await aliases.known_units(work.connection, instansi_id)
    matched = await asyncio.to_thread(_match, known, asked)
    held = await aliases.of_signs(work.connection, instansi_id, [(sumber, one.jenis.value, one.nilai) for one in matched])
    counts = {"dikonfirmasi": 0, "nihil": 0, "satu": 0, "banyak": 0, "berubah": 0}
    closing: list[uuid.UUID] = []
    fresh: list[dict[str, Any]] = []
    for sign, candidates in matched.items():
        rows = held[sumber, sign.jenis.value, sign.nilai]
        if any(row["status"] == StatusAlias.DIKONFIRMASI for row in rows):
            counts["dikonfirmasi"] += 1
            continue
        refused = {row["unor_id"] for row in rows if row["status"] == StatusAlias.DITOLAK}
        wanted = _rows(instansi_id, sumber, sign, [one for one in candidates if one.id not in refused])
        counts[("nihil", "satu", "banyak")[min(2, sum(row["unor_id"] is not None for row in wanted))]] += 1
        open_ = [row for row in rows if row["status"] == StatusAlias.DIUSULKAN]
        if {(row["unor_id"], row["skor_permil"]) for row in open_} != {(row["unor_id"], row["skor_permil"]) for row in wanted}:
            counts["berubah"] += 1
            closing += [row["id"] for row in open_]
            fresh += wanted
    for made, row in zip(await aliases.write(work.connection, closing, list(fresh), work.at), fresh, strict=True):
        unit = row["unor_id"] and str(row["unor_id"])
        work.record(instansi_id, "padanan.diusulkan", "unor_alias", made, sumber=sumber, jenis=row["jenis"], unor_id=unit)
    await work.commit()
    return counts


def _match(known: list[Any], asked: list[Tanda]) -> dict[Tanda, list[Calon[uuid.UUID]]]:
    finder = Padanan([Unit(row.id, row.nama, JenisUnor(row.jenis), row.kode_wilayah, row.npsn) for row in known])
    last = {(one.jenis, one.nilai): one for one in asked}  # the same sign twice in one list: the later one speaks
    return {one: finder.calon(one.dicari()) for one in last.values()}


def _rows(instansi_id: uuid.UUID, sumber: str, sign: Tanda, candidates: list[Calon[uuid.UUID]]) -> list[dict[str, Any]]:
    said = {"nama": sign.nama, "jenis_unor": sign.jenis_unor, "kode_wilayah": sign.kode_wilayah, "npsn": sign.npsn}
    told = {name: value for name, value in said.items() if value}
    same = {"instansi_id": instansi_id, "sumber": sumber, "jenis": sign.jenis.value, "nilai": sign.nilai}
    if not candidates:
        return [{**same, "unor_id": None, "status": StatusAlias.DIUSULKAN.value, "skor_permil": None, "bukti": {"sumber": told}}]
    return [
        {**same, "unor_id": one.id, "status": StatusAlias.DIUSULKAN.value, "skor_permil": one.skor_permil,
         "bukti": {"sumber": told, **one.bukti}}
        for one in candidates
    ]  # fmt: skip


def _of_region(code: str | None, kind: JenisAlias) -> JenisUnor | None:
    if kind != JenisAlias.KODE_WILAYAH or not code:
        return None
    return JenisUnor.KECAMATAN if len(code) == len("12.71.01") else JenisUnor.KELURAHAN
