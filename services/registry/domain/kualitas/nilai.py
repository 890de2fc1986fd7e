"""Ask every indicator about a city, count by agency, and weigh BKN's into a score from 0 to 100."""

from __future__ import annotations

import uuid
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from services.registry.domain.kualitas import bkn, sendiri
from services.registry.domain.kualitas.indikator import Indikator, Temuan
from services.registry.domain.kualitas.kota import Kota
from shared.vocabulary import DimensiKualitas

SEMUA: tuple[Indikator, ...] = (*bkn.INDIKATOR, *sendiri.INDIKATOR)
PER_KODE = {one.kode: one for one in SEMUA}
NOBODY_TOLD = "Belum ada seorang pun yang datanya masuk."
NOTHING_TO_JUDGE = "Tidak ada data yang dapat dinilai."
Id = uuid.UUID | None


@dataclass
class Hitung:
    dinilai: int = 0
    terkena: int = 0


@dataclass
class Hasil:
    """Per indicator: what was found, and counts by agency (None: people of no known unit; kota-wide questions have no split)."""

    temuan: dict[str, list[Temuan]] = field(default_factory=dict)
    per_opd: dict[str, dict[Id, Hitung]] = field(default_factory=dict)
    jumlah: dict[str, Hitung] = field(default_factory=dict)
    sebab: dict[str, str] = field(default_factory=dict)
    """Why an indicator could not be assessed."""


def nilai(kota: Kota, asked: Iterable[Indikator] = SEMUA) -> Hasil:
    found = Hasil()
    for indicator in asked:
        if indicator.orang is not None:
            _people(kota, indicator, found)
        elif indicator.kota is not None:
            _city(kota, indicator, found)
        else:
            found.sebab[indicator.kode] = indicator.catatan
            continue
        if indicator.kode in found.jumlah and found.jumlah[indicator.kode].dinilai == 0:
            found.sebab[indicator.kode] = NOTHING_TO_JUDGE
            found.temuan[indicator.kode] = []
    return found


def _people(kota: Kota, indicator: Indikator, found: Hasil) -> None:
    ask, per = indicator.orang, kota.per
    assert ask is not None
    answers = [ask(one, per) for one in kota.orang]
    if indicator.kosong and False not in answers:
        told = sum(answer is not None for answer in answers)
        found.sebab[indicator.kode] = NOBODY_TOLD if told else NOTHING_TO_JUDGE
        return
    looked = Counter(opd for opd, answer in zip(kota.opd_orang, answers, strict=True) if answer is not None)
    hits = [one for one, answer in zip(kota.orang, answers, strict=True) if answer]
    touched = Counter(kota.opd(one.unor_id) for one in hits)
    counts = {opd: Hitung(many, touched[opd]) for opd, many in looked.items()}
    _keep(indicator, found, [Temuan("pegawai", one.id, one.unor_id) for one in hits], counts)
    found.jumlah[indicator.kode] = Hitung(looked.total(), len(hits))


def _city(kota: Kota, indicator: Indikator, found: Hasil) -> None:
    assert indicator.kota is not None
    assert indicator.dari is not None
    hits = list(indicator.kota(kota))
    counts: dict[Id, Hitung] = defaultdict(Hitung)
    for hit in hits:
        counts[kota.opd(hit.unor_id)].terkena += 1
    _keep(indicator, found, hits, counts)
    found.jumlah[indicator.kode] = Hitung(indicator.dari(kota), len(hits))


def _keep(indicator: Indikator, found: Hasil, hits: list[Temuan], counts: dict[Id, Hitung]) -> None:
    found.temuan[indicator.kode] = sorted(hits, key=lambda hit: hit.subjek_id)
    found.per_opd[indicator.kode] = dict(counts)


@dataclass(frozen=True)
class Skor:
    """In thousandths of a per cent, so 100 000 is whole; None where nothing could be assessed."""

    milipersen: int | None
    dimensi: dict[DimensiKualitas, int | None]


def skor(found: Hasil, opd: Id | str = "semua") -> Skor:
    """Of the whole city, or of one agency. What could not be assessed is in neither part of the fraction."""
    reached: dict[DimensiKualitas, float] = defaultdict(float)
    possible: dict[DimensiKualitas, float] = defaultdict(float)
    for indicator in bkn.INDIKATOR:
        if indicator.kode in found.sebab or indicator.bobot is None:
            continue
        count = found.jumlah[indicator.kode] if opd == "semua" else found.per_opd[indicator.kode].get(opd)  # type: ignore[arg-type]
        if count is None or not count.dinilai:
            continue
        possible[indicator.dimensi] += indicator.bobot
        reached[indicator.dimensi] += indicator.bobot * (1 - count.terkena / count.dinilai)
    shares = {one: reached[one] / possible[one] for one in bkn.DIMENSI if possible[one]}
    weight = sum(bkn.DIMENSI[one] for one in shares)
    whole = round(100_000 * sum(bkn.DIMENSI[one] * share for one, share in shares.items()) / weight) if weight else None
    return Skor(whole, {one: round(100_000 * shares[one]) if one in shares else None for one in bkn.DIMENSI})
