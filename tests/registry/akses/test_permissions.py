"""Who may what: every permission for every role, over a unit inside and outside its scope, with and without a fresh second factor."""

from __future__ import annotations

import itertools
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from services.registry.domain.akses.permissions import BY_UNIT, IZIN, READING, WHOLE, may, require
from services.registry.domain.akses.siapa import FRESH, Siapa, Wewenang
from shared.errors import PerluPenguatan, TidakBerwenang
from shared.vocabulary import Izin, Peran

AT = datetime(2026, 11, 30, 3, 0, tzinfo=UTC)
CITY, OPD, SCHOOL, OTHER, ME = (uuid.UUID(int=number) for number in range(1, 6))
PATH, AWAY = (CITY, OPD, SCHOOL), (CITY, OTHER)
GRANTED = [role for role in Peran if role != Peran.PEGAWAI]


def somebody(peran: Peran | None = None, unit: uuid.UUID | None = None, proved: datetime | None = AT) -> Siapa:
    held = (Wewenang(peran, unit),) if peran else ()
    return Siapa(uuid.UUID(int=9), uuid.UUID(int=8), ME, held, proved)


@pytest.mark.parametrize(("izin", "peran"), list(itertools.product(Izin, GRANTED)))
def test_a_role_gives_what_the_table_says_and_nothing_else(izin: Izin, peran: Peran) -> None:
    unit = OPD if peran in BY_UNIT else None
    in_scope, outside = (may(somebody(peran, unit), izin, path, at=AT).boleh for path in (PATH, AWAY))

    assert in_scope == (peran in IZIN[izin].peran)
    assert outside == (peran in IZIN[izin].peran and unit is None)


@pytest.mark.parametrize("izin", [Izin.SETUJUI, Izin.TANDA_TANGANI])
@pytest.mark.parametrize(("age", "fresh"), [(0, True), (300, True), (301, False), (86400, False), (-30, True), (-31, False)])
def test_approving_and_signing_want_a_second_factor_of_five_minutes_at_most(izin: Izin, age: int, fresh: bool) -> None:
    mayor = somebody(Peran.PPK, proved=AT - timedelta(seconds=age))
    answer = may(mayor, izin, at=AT)

    assert (answer.boleh, answer.perlu_penguatan) == (fresh, not fresh)
    if not fresh:
        with pytest.raises(PerluPenguatan) as refused:
            require(mayor, izin, at=AT)
        assert refused.value.maks_umur_s == FRESH.total_seconds() == 300


def test_without_the_role_a_fresh_second_factor_helps_nobody() -> None:
    with pytest.raises(TidakBerwenang, match="Peran"):
        require(somebody(Peran.PETUGAS_MUTASI), Izin.SETUJUI, at=AT)


def test_an_employee_sees_himself_and_nobody_else() -> None:
    plain = somebody()

    assert {izin for izin in Izin if may(plain, izin, PATH, pegawai_id=ME, at=AT).boleh} == {
        Izin.LIHAT_DIRI, Izin.LIHAT_USULAN, Izin.LIHAT_PEGAWAI,
    }  # fmt: skip
    assert not any(may(plain, izin, PATH, pegawai_id=OTHER, at=AT).boleh for izin in Izin)


def test_an_auditor_has_nothing_but_reading() -> None:
    auditor = somebody(Peran.AUDITOR)

    assert {izin for izin in Izin if may(auditor, izin, PATH, pegawai_id=ME, at=AT).boleh} == READING


def test_whose_role_is_elsewhere_is_told_so() -> None:
    told = may(somebody(Peran.KEPALA_UNIT, OTHER), Izin.LIHAT_USULAN, PATH)

    assert (told.boleh, "luar lingkup" in told.pesan) == (False, True)


def test_roles_are_over_units_or_the_agency_and_never_both() -> None:
    assert frozenset() == WHOLE & BY_UNIT
    assert WHOLE | BY_UNIT | {Peran.ADMINISTRATOR, Peran.PEGAWAI} == set(Peran)


def test_every_permission_is_in_the_table() -> None:
    assert set(IZIN) == set(Izin)
