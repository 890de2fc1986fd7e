"""What each role's token opens, over every route there is: an auditor reads all and writes nothing, an employee sees himself alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.gateway.identity.roles import OWN, SCOPES_OF, scopes_of
from services.gateway.identity.tokens import IMPLIED, PERSON_SCOPES, SCOPES
from shared.vocabulary import Peran

LINES = [line.split() for line in Path(__file__).with_name("route_inventory.txt").read_text().splitlines()]
ROUTES = [(method, path, rest[0], rest[-1]) for service, method, path, *rest in LINES if service == "gateway"]
"""(method, path, who, effect)"""
MINE = "/v1/saya"
NOT_AN_AUDITORS = {
    "coba:jalankan": "a trial is of whoever sent the files", "pegawai.salinan:buat": "a copy is made for the person who asks for it",
    "saya": "about oneself, whoever one is",
}  # fmt: skip


def opened(role: Peran, who: str) -> bool:
    held = scopes_of([role.value], 1)
    return who not in ("public", "gateway") and all(scope in held or IMPLIED.get(scope) in held for scope in who.split(","))


def test_an_auditor_writes_nothing_but_his_own_account() -> None:
    written = [path for _, path, who, effect in ROUTES if effect == "writes" and opened(Peran.AUDITOR, who)]

    assert [path for path in written if not path.startswith(MINE)] == []
    assert written, "signing out is a write too"


def test_an_auditor_reads_everything() -> None:
    closed = [
        (path, who) for method, path, who, _ in ROUTES if method == "GET" and who != "public" and not opened(Peran.AUDITOR, who)
    ]

    assert [path for path, who in closed if who not in NOT_AN_AUDITORS] == []


def test_an_employee_opens_nothing_but_what_is_his_own() -> None:
    assert {path for _, path, who, _ in ROUTES if opened(Peran.PEGAWAI, who) and not path.startswith(MINE)} == set()
    assert all(who == "saya" for _, path, who, _ in ROUTES if path.startswith(MINE))


@pytest.mark.parametrize("role", Peran)
def test_without_the_second_factor_every_role_opens_its_own_alone(role: Peran) -> None:
    assert scopes_of([role.value], 0) == OWN


@pytest.mark.parametrize("role", [Peran.KEPALA_UNIT, Peran.KEPALA_OPD, Peran.DINAS_TEKNIS, Peran.PEMILIK_DATA])
def test_a_role_over_units_does_not_open_the_people_of_the_city(role: Peran) -> None:
    whole_city = {
        "pegawai:baca",
        "orang:baca",
        "rekomendasi:baca",
        "riwayat:baca",
        "pegawai.pribadi:baca",
        "keadilan:baca",
        "peristiwa:baca",
    }

    assert set(scopes_of([role.value], 1)) & whole_city == set()


def test_an_administrator_manages_users_and_reads_no_people() -> None:
    assert set(SCOPES_OF[Peran.ADMINISTRATOR]) == {"referensi:baca", "unor:baca", "pengguna:baca", "pengguna:kelola"}


def test_no_role_opens_secrets_erases_or_vouches() -> None:
    held = {scope for scopes in SCOPES_OF.values() for scope in scopes}

    assert held & {"pegawai.rahasia:baca", "akses:hapus", "pengguna:jamin", "pegawai.salinan:buat"} == set()


def test_roles_are_made_of_scopes_there_are() -> None:
    assert set(SCOPES_OF) == set(Peran)
    assert {scope for scopes in SCOPES_OF.values() for scope in scopes} <= set(SCOPES) | set(PERSON_SCOPES)
