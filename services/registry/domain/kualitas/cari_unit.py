"""What is wrong with units and schools: found among all of them at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator

from services.registry.domain.kualitas.indikator import Temuan
from services.registry.domain.kualitas.kota import Kota, UnitRow, closed_on
from services.registry.domain.kualitas.nama_unit import bentuk
from services.registry.domain.kualitas.titik import di_wilayahnya
from shared.vocabulary import JenisUnor, TugasTambahan

SCHOOLS = (JenisUnor.SD, JenisUnor.SMP)
PLACED = (*SCHOOLS, JenisUnor.PUSKESMAS)
HEADING = (TugasTambahan.KEPALA_SEKOLAH, TugasTambahan.KEPALA_PUSKESMAS)


def siklus(kota: Kota) -> Iterator[Temuan]:
    """Units whose way up comes back to themselves."""
    for unit in kota.unit.values():
        above, seen = kota.unit.get(unit.induk_id or unit.id), {unit.id}
        while above is not None and above.id not in seen:
            seen.add(above.id)
            above = kota.unit.get(above.induk_id) if above.induk_id else None
        if unit.induk_id is not None and above is not None and above.id == unit.id:
            yield Temuan("unor", unit.id, unit.id)


def nama_mirip(kota: Kota) -> Iterator[Temuan]:
    """The same name in another spelling, for the same kind of unit under the same parent, or in the same kecamatan."""

    def key(unit: UnitRow) -> Hashable:
        form = bentuk(unit.nama, JenisUnor(unit.jenis))
        place = (unit.kode_wilayah or "")[:8] if unit.jenis in PLACED else None
        return (unit.jenis, unit.induk_id, place, form.rapat, form.angka) if form.kata or form.angka else unit.id

    return _shared(_open(kota), key, "mirip")


def npsn_ganda(kota: Kota) -> Iterator[Temuan]:
    return _shared(_open(kota), lambda unit: unit.npsn or unit.id, "senpsn")


def tanpa_npsn(kota: Kota) -> Iterator[Temuan]:
    return (Temuan("unor", unit.id, unit.id) for unit in _open(kota) if unit.jenis in SCHOOLS and not unit.npsn)


def dua_kepala(kota: Kota) -> Iterator[Temuan]:
    """Two people who head the same unit, by post or by additional duty."""
    heads = Counter(one.unor_id for one in kota.orang if one.kepala or one.tugas_tambahan in HEADING)
    for unit in sorted(unit for unit, many in heads.items() if unit is not None and many > 1):
        yield Temuan("unor", unit, unit, {"kepala": heads[unit]})


def tutup_berpenghuni(kota: Kota) -> Iterator[Temuan]:
    people = Counter(one.unor_id for one in kota.orang)
    for unit in kota.unit.values():
        if closed_on(unit, kota.per) and people[unit.id]:
            yield Temuan("unor", unit.id, unit.id, {"orang": people[unit.id]})


def titik(kota: Kota) -> Iterator[Temuan]:
    for unit in _open(kota):
        if unit.jenis not in PLACED:
            continue
        if unit.titik is None:
            yield Temuan("unor", unit.id, unit.id, {"sebab": "tidak ada titik"})
        elif unit.titik_perkiraan:
            yield Temuan("unor", unit.id, unit.id, {"sebab": "titik perkiraan"})
        elif di_wilayahnya(unit.titik, unit.kode_wilayah, kota.wilayah) is False:
            yield Temuan("unor", unit.id, unit.id, {"sebab": "di luar kecamatannya"})


def units(kota: Kota) -> int:
    return len(kota.unit)


def placed(kota: Kota) -> int:
    return sum(unit.jenis in PLACED for unit in _open(kota))


def schools(kota: Kota) -> int:
    return sum(unit.jenis in SCHOOLS for unit in _open(kota))


def _open(kota: Kota) -> list[UnitRow]:
    return [unit for unit in kota.unit.values() if not closed_on(unit, kota.per)]


def _shared(found: Iterable[UnitRow], key: Callable[[UnitRow], Hashable], word: str) -> Iterator[Temuan]:
    groups: dict[Hashable, list[UnitRow]] = defaultdict(list)
    for unit in found:
        groups[key(unit)].append(unit)
    for group in groups.values():
        if len(group) > 1:
            for unit in group:
                others = sorted(str(other.id) for other in group if other is not unit)
                yield Temuan("unor", unit.id, unit.id, {word: others})
