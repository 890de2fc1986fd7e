"""Who may decide about a waiver, and when: every state against every decision, every pair of people."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest

from services.registry.domain.hukum.nilai import DAYS, MONTHS, checked
from services.registry.domain.hukum.pembebasan import LONGEST, check_decision, check_request
from shared.errors import Bentrok, MasukanTidakSah
from shared.law import CATALOGUE, DAPAT_DIBEBASKAN
from shared.vocabulary import JenisPembebasan, NilaiKota, StatusPembebasan

A, B = ("klien:a", "Contoh Harahap"), ("klien:b", "Contoh Siregar, S.H.")
ALLOWED = {("DIMINTA", "DISETUJUI"), ("DIMINTA", "DITOLAK"), ("DIMINTA", "DICABUT"), ("DISETUJUI", "DICABUT")}
SINCE = date(2026, 12, 1)


@pytest.mark.parametrize(("held", "said"), list(itertools.product(StatusPembebasan, repeat=2)))
def test_every_state_against_every_decision(held: StatusPembebasan, said: StatusPembebasan) -> None:
    if (held, said) in ALLOWED:
        check_decision(held, said, A, B)
    else:
        with pytest.raises(Bentrok):
            check_decision(held, said, A, B)


@pytest.mark.parametrize("said", ["DISETUJUI", "DITOLAK"])
@pytest.mark.parametrize(
    "decider",
    [A, ("klien:a", "Contoh Siregar"), ("klien:b", "Contoh Harahap"), ("klien:b", "CONTOH  HARAHAP."), ("klien:b", "contoh-harahap")],
)  # fmt: skip
def test_who_asked_does_not_decide_neither_as_client_nor_by_name(said: str, decider: tuple[str, str]) -> None:
    with pytest.raises(Bentrok, match="tidak boleh memutuskannya"):
        check_decision("DIMINTA", StatusPembebasan(said), A, decider)


def test_who_asked_may_take_it_back() -> None:
    check_decision("DIMINTA", StatusPembebasan.DICABUT, A, A)
    check_decision("DISETUJUI", StatusPembebasan.DICABUT, A, A)


@pytest.mark.parametrize(("rule", "ground"), list(itertools.product([rule.id for rule in CATALOGUE], JenisPembebasan)))
def test_every_rule_against_every_ground(rule: str, ground: JenisPembebasan) -> None:
    if ground in DAPAT_DIBEBASKAN.get(rule, ()):
        check_request(rule, ground, SINCE, SINCE)
    else:
        with pytest.raises(MasukanTidakSah):
            check_request(rule, ground, SINCE, SINCE)


@pytest.mark.parametrize(("until", "fits"), [(-1, False), (0, True), (LONGEST.days, True), (LONGEST.days + 1, False)])
def test_it_ends_and_within_a_year(until: int, fits: bool) -> None:
    wanted = ("TCH-10", JenisPembebasan.DASAR_KHUSUS, SINCE, SINCE + timedelta(days=until))
    if fits:
        check_request(*wanted)
    else:
        with pytest.raises(MasukanTidakSah):
            check_request(*wanted)


@pytest.mark.parametrize("name", list(NilaiKota))
@pytest.mark.parametrize("value", ["2029-09-22", "YA", "TIDAK", "", "22-09-2029", "mungkin", "10", "0", "366", "-3", "2,5"])
def test_every_value_of_the_city_against_every_form(name: NilaiKota, value: str) -> None:
    days = {NilaiKota.PENETAPAN_CALON, NilaiKota.AKHIR_MASA_JABATAN, NilaiKota.PELANTIKAN_KEPALA}
    fits = (name in days and value == "2029-09-22") or (name is NilaiKota.KEPALA_PENJABAT and value in ("YA", "TIDAK"))
    fits |= name in DAYS | MONTHS and value == "10"
    if fits:
        assert checked(name, value) == value
    else:
        with pytest.raises(MasukanTidakSah):
            checked(name, value)
