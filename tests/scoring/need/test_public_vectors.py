"""Published worked examples, numbered PV, each with whoever printed it. Tolerance 0.005 unless said."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from services.scoring.need import abk, wisn
from services.scoring.need.load import WAKIL_KEPALA_SEKOLAH, counted_hours, lawful
from services.scoring.need.norms import SUBJECT_NORMS, subject_need
from services.scoring.need.puskesmas import minimum_staff
from services.scoring.need.rounding import half_up_min1
from services.scoring.need.working_time import WKE_PERKA_BKN_19_2011, by_period, net_of_allowance, working_days


def close(found: object, printed: object, tolerance: float = 0.005) -> None:
    assert np.asarray(found, float) == pytest.approx(np.asarray(printed, float), abs=tolerance)


def whole(need: float) -> int:
    return int(half_up_min1(np.array([need]))[0])


def tasks_of_an_adjutant() -> None:
    """Annex III of a regulation of the Bupati of Lahat; effective time 1,250, so hours."""
    rows, total = abk.need_by_tasks([10, 20, 12, 15, 5, 5], [60, 60, 10, 30, 60, 30], 1_250)

    close(rows, [0.480, 0.960, 0.096, 0.360, 0.240, 0.120])
    close(total, 2.256)
    assert (whole(total), 3 - whole(total)) == (2, 1)


def letters_a_day() -> None:
    """Objek kerja: 1,000 letters, an agendaris manages 100, a caraka 50."""
    assert abk.need_by_output([1_000, 1_000], [100, 50]).tolist() == [10, 20]


def one_tractor() -> None:
    """Peralatan kerja: operator 3, technician 1, oiler 2 for one machine."""
    assert abk.need_by_equipment(1, [1 / 3, 1, 1 / 2]).tolist() == pytest.approx([3, 1, 2])


def five_hours_a_day() -> None:
    """Perka BKN 19/2011: 300, 1,500, 6,000, 72,000 minutes."""
    found = by_period(5, 5, 20, 240)

    assert found == {"HARI": 300, "MINGGU": 1_500, "BULAN": 6_000, "TAHUN": 72_000} == WKE_PERKA_BKN_19_2011
    assert found["TAHUN"] / 60 == 1_200


def effective_time_less_a_quarter() -> None:
    """Depkeu 2002: prints the idle time rounded to 30,450 (exact 30,459.24), and 6 h 22 for 6 h 21.5."""
    week, days = 4 * 525 + 450, working_days(365, 104, 10, 14)
    gross = days * week / 5

    assert (week, week / 5, days, gross) == (2_550, 510, 237, 120_870)
    close(gross - net_of_allowance(gross, 0.252), 30_459.24)
    close(net_of_allowance(gross, 30_450 / gross), 90_420)
    close(90_420 / 60, 1_507)
    close(90_420 / days, 6 * 60 + 21.5, 0.05)


def a_clinic() -> None:
    """Klinik Larashati 2021, ABK-Kes: 261,230 minutes a year, 72,000 available, FTP 0.22 %."""
    close(wisn.abk_kes(261_230, 72_000, 0), 3.6282)
    close(wisn.abk_kes(261_230, 72_000, 0.0022), 3.6362)
    assert whole(wisn.abk_kes(261_230, 72_000, 0.0022)) == 4


def two_wards() -> None:
    """WISN, Nepal: emergency and general ward."""
    close([wisn.wisn(6.91, 1.200, 0), wisn.wisn(9.16, 1.143, 0)], [8.29, 10.47])
    close([wisn.wisn_compare(7, 8.29)[0], wisn.wisn_compare(11, 10.47)[0]], [0.84, 1.05])


def nurses_of_a_state() -> None:
    """WISN, Cross River State, 196 facilities: printed 0.4."""
    ratio, difference = wisn.wisn_compare(79, 209)

    close(ratio, 0.378)
    assert (round(ratio, 1), difference) == (0.4, -130)


def teachers_of_a_regency() -> None:
    """Kulon Progo: six groups a school; a class teacher each, one for religion, one for sport."""
    norm = SUBJECT_NORMS["SD-KELAS-AGAMA-PJOK"]
    for schools, groups, teachers in ((233, 1_398, 1_864), (241, 1_446, 1_928)):
        rombel = np.full(schools, 6.0)
        need = sum(half_up_min1(subject_need(norm, mapel, rombel, rombel * 28)[0]).sum() for mapel in ("KELAS", "AGAMA", "PJOK"))

        assert (int(rombel.sum()), int(need)) == (groups, teachers)


def load_of_a_vice_principal() -> None:
    """Printed 'terpenuhi': exactly at the minimum."""
    hours = counted_hours([(1, 5), (1, 5), (1, 2)], WAKIL_KEPALA_SEKOLAH)

    assert hours == 24
    assert lawful(hours)
    assert not lawful(hours - 1)


def standards_of_service() -> None:
    """Kemenag school form, Penyusun Standar Pelayanan: rows in hours, and the quotient of the printed total."""
    volume = np.array([10, 10, 10, 10, 10, 25, 10, 20, 20])
    minutes = np.array([75, 105, 135, 135, 135, 330, 270, 75, 330])
    hours, _ = abk.need_by_tasks(volume, minutes, 60)

    close(hours, [12.50, 17.50, 22.50, 22.50, 22.50, 137.50, 45.00, 25.00, 110.00])
    close([hours[:2].sum(), hours[2:5].sum(), hours[5:].sum()], [30.00, 67.50, 317.50])
    close(1_257.75 / 1_322, 0.9514)
    assert whole(abk.need_by_tasks([1_257.75], [1], 1_322)[1]) == 1


def health_centre_in_town() -> None:
    """Permenkes 75/2014, urban, no beds."""
    assert sum(minimum_staff("PERKOTAAN", rawat_inap=False).values()) == 1 + 1 + 5 + 4 + 2 + 1 + 1 + 1 + 1 + 3 + 2 == 22


def nurses_of_a_ward_in_bali() -> None:
    """WISN, medical-surgical: need 54, short 30."""
    ratio, difference = wisn.wisn_compare(54 - 30, 54)

    close(ratio, 0.444)
    assert difference == -30


def allowances_step_by_step() -> None:
    """A tutorial of WISN: days, hours, minutes of service, category and individual allowance."""
    days = wisn.awt_days(5 * 52, 22, 10, 6, 5)

    assert (days, days * 7) == (217, 1_519)
    served = wisn.service_staff([8_000, 4_000], wisn.standard_workload(days * 7 * 60, [10, 20]))
    close(served * days * 7 * 60, 160_000)
    close(wisn.caf(0.15), 1.1765)
    assert wisn.iaf(600, 1_200) == 0.5


def effectiveness_of_the_adjutants() -> None:
    """Derived from PV-01: three people 0.752, two people 1.128."""
    three, two = (abk.ej(2.256 * 1_250, people, 1_250) for people in (3, 2))

    close([three, two], [0.752, 1.128])
    assert (abk.grade(three), abk.grade(three, abk.GRADES_DEPKEU), abk.grade(two)) == ("C", "C", "A")


def edges_of_the_grades() -> None:
    """Two decimals, then the cuts; nobody there is no grade at all."""
    edges = {1.01: "A", 1.00: "B", 0.90: "B", 0.899: "B", 0.894: "C", 0.70: "C", 0.69: "D", 0.50: "D", 0.49: "E"}

    assert {value: abk.grade(value) for value in edges} == edges
    assert abk.grade(abk.ej(500, 0, 1_250)) is None


VECTORS: dict[str, Callable[[], None]] = {
    "PV-01": tasks_of_an_adjutant, "PV-02": letters_a_day, "PV-03": one_tractor, "PV-04": five_hours_a_day,
    "PV-05": effective_time_less_a_quarter, "PV-06": a_clinic, "PV-08": two_wards, "PV-09": nurses_of_a_state,
    "PV-10": teachers_of_a_regency, "PV-11": load_of_a_vice_principal, "PV-12": standards_of_service, "PV-13": health_centre_in_town,
    "PV-14": nurses_of_a_ward_in_bali, "PV-15": allowances_step_by_step, "PV-16": effectiveness_of_the_adjutants,
    "PV-17": edges_of_the_grades,
}  # fmt: skip


@pytest.mark.parametrize("check", VECTORS.values(), ids=VECTORS.keys())
def test_the_published_example_comes_out(check: Callable[[], None]) -> None:
    check()


def test_the_recalled_examples_of_kep_75_come_out_pv_07() -> None:
    """Informative: the examples were recalled, not read. What is held here is our arithmetic, not their wording."""
    close(abk.need_by_output(200, 30), 6.67)
    assert whole(200 / 30) == 7
    assert abk.need_by_equipment([20, 20, 20], [1, 1, 5]).tolist() == [20, 20, 4]
