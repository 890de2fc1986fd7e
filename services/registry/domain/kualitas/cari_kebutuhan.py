"""What is wrong with needs: seats without one, sheets fitted backwards, class groups that the pupils do not explain."""

from __future__ import annotations

import math
import uuid
from collections import defaultdict
from collections.abc import Iterator

from services.registry.domain.kualitas.indikator import Temuan
from services.registry.domain.kualitas.kota import Kota, SekolahRow
from shared.vocabulary import JenisUnor

WHOLE = 1_000_000
NEARLY = 900_000
"""A fraction from here on is just below a whole person."""
EXPECTED = 0.1
"""Share of such fractions when work decides and not the wished answer: fractions of unfitted needs lie evenly."""
RARE = 0.001
FEW = 10
"""Fewer seats than this prove nothing."""
PUPILS = {JenisUnor.SD: 28, JenisUnor.SMP: 32}
GRADES = {JenisUnor.SD: 6, JenisUnor.SMP: 3}
CROWDED = 1.5


def tanpa_kebutuhan(kota: Kota) -> Iterator[Temuan]:
    return (Temuan("formasi", seat.id, seat.unor_id) for seat in kota.formasi if not seat.ada_kebutuhan)


def abk_dicocokkan(kota: Kota) -> Iterator[Temuan]:
    """Agencies where far more needs lie just below a whole than chance allows (binomial, one in a thousand)."""
    fractions: dict[uuid.UUID, list[int]] = defaultdict(list)
    for seat in kota.formasi:
        agency = kota.opd(seat.unor_id)
        if agency is not None and seat.hitung_mikro_fte:
            fractions[agency].append(seat.hitung_mikro_fte % WHOLE)
    for agency, parts in sorted(fractions.items()):
        nearly = sum(part >= NEARLY for part in parts)
        if len(parts) >= FEW and at_least(nearly, len(parts), EXPECTED) < RARE:
            yield Temuan("unor", agency, agency, {"formasi": len(parts), "hampir_utuh": nearly})


def at_least(hits: int, of: int, chance: float) -> float:
    """Probability of so many hits or more."""
    logs = (
        math.lgamma(of + 1) - math.lgamma(k + 1) - math.lgamma(of - k + 1) + k * math.log(chance) + (of - k) * math.log1p(-chance)
        for k in range(hits, of + 1)
    )  # fmt: skip
    return min(1.0, math.fsum(math.exp(log) for log in logs))


def rombel(kota: Kota) -> Iterator[Temuan]:
    """More class groups than pupils can fill, far fewer than they need, grades that do not add up, or more groups for fewer pupils."""
    years: dict[uuid.UUID, list[SekolahRow]] = defaultdict(list)
    for row in kota.sekolah:
        years[row.unor_id].append(row)
    for unit, rows in years.items():
        rows.sort(key=lambda row: row.tahun_ajaran)
        reasons = [reason for reason in _reasons(kota.unit[unit].jenis, rows) if reason] if unit in kota.unit else []
        if reasons:
            last = rows[-1]
            yield Temuan("unor", unit, unit, {"sebab": reasons, "rombel": last.rombel, "siswa": last.siswa})


def _reasons(kind: str, rows: list[SekolahRow]) -> Iterator[str]:
    last, before = rows[-1], rows[-2] if len(rows) > 1 else None
    if last.per_tingkat and last.rombel is not None and sum(last.per_tingkat) != last.rombel:
        yield "jumlah per tingkat berbeda dari total"
    if kind not in PUPILS or last.siswa is None or last.rombel is None:
        return
    size, grades = PUPILS[JenisUnor(kind)], GRADES[JenisUnor(kind)]
    if last.rombel > last.siswa / size + grades:  # one group more in every grade than its pupils fill
        yield "rombel terlalu banyak untuk siswanya"
    if last.siswa > CROWDED * size * last.rombel:
        yield "rombel terlalu sedikit untuk siswanya"
    if (
        before
        and before.siswa is not None
        and before.rombel is not None
        and last.rombel > before.rombel
        and last.siswa < before.siswa
    ):
        yield "rombel naik, siswa turun"


def seats(kota: Kota) -> int:
    return len(kota.formasi)


def computed(kota: Kota) -> int:
    return sum(bool(seat.hitung_mikro_fte) for seat in kota.formasi)


def counted_schools(kota: Kota) -> int:
    return len({row.unor_id for row in kota.sekolah if row.rombel is not None})
