"""Which items a case has and when each is due; a city's item replaces the shipped one."""

from __future__ import annotations

from datetime import date

import pytest

from services.registry.domain.pelaksanaan.templat import Ciri, as_json, items, read, template
from services.registry.domain.pelaksanaan.templat_bawaan import BAWAAN
from services.registry.domain.pelaksanaan.tenggat_butir import due
from shared.vocabulary import AcuanTenggat as A
from shared.vocabulary import AlurUsulan, JenisUnor, KelompokJabatan, StatusPegawai

SK, TMT = date(2026, 11, 25), date(2027, 1, 1)
TEACHER = Ciri(AlurUsulan.DALAM, KelompokJabatan.GURU, JenisUnor.SD, StatusPegawai.PNS)
NURSE = Ciri(AlurUsulan.DALAM, KelompokJabatan.JF, JenisUnor.PUSKESMAS, StatusPegawai.PPPK)
LEAVING = Ciri(AlurUsulan.KELUAR, KelompokJabatan.PELAKSANA, JenisUnor.OPD, StatusPegawai.PNS)


def codes(who: Ciri, city: tuple[dict[str, object], ...] = ()) -> set[str]:
    return {one.kode for one in items(city, who)}


def test_a_teacher_goes_through_the_school_register_and_a_nurse_through_the_permit() -> None:
    assert {"DAPODIK_KELUAR", "DAPODIK_TARIK", "DAPODIK_JAM"} <= codes(TEACHER)
    assert not {"SIP_BARU", "SISDMK", "PPPK_ADENDUM"} & codes(TEACHER)
    assert {"SIP_BARU", "SISDMK", "PPPK_ADENDUM", "PPPK_LAPOR"} <= codes(NURSE)
    assert not {one for one in codes(NURSE) if one.startswith("DAPODIK")}


def test_whoever_leaves_the_city_is_handed_over_and_taken_off_the_payroll() -> None:
    assert codes(LEAVING) == {"SIASN_JABATAN", "BKAD_SKPP", "SERAH_TERIMA"}


def test_what_nobody_knows_of_a_person_does_not_take_an_item_away() -> None:
    assert "PPPK_ADENDUM" in codes(Ciri(AlurUsulan.DALAM, KelompokJabatan.GURU, JenisUnor.SD, None))


@pytest.mark.parametrize(
    ("reference", "days", "sk", "tmt", "expected"),
    [
        (A.SK, 7, SK, TMT, date(2026, 12, 2)),
        (A.TMT, 10, SK, TMT, date(2027, 1, 11)),
        (A.TUTUP_GAJI, 10, SK, TMT, date(2026, 12, 10)),
        (A.TUTUP_GAJI, 10, date(2026, 12, 10), TMT, date(2026, 12, 10)),
        (A.TUTUP_GAJI, 10, date(2026, 12, 11), TMT, date(2027, 1, 10)),  # payroll is closed already: the next one
        (A.TUTUP_GAJI, 28, date(2027, 1, 29), TMT, date(2027, 2, 28)),
        (A.SEMESTER, 31, SK, TMT, date(2027, 1, 31)),
        (A.SEMESTER, 31, SK, date(2027, 9, 1), date(2027, 9, 1)),  # in the midst of a semester: at once
        (A.SEMESTER, 31, SK, date(2027, 7, 1), date(2027, 7, 31)),
    ],
)
def test_the_due_day_follows_its_reference(reference: A, days: int, sk: date, tmt: date, expected: date) -> None:
    assert due(reference, days, sk=sk, tmt=tmt) == expected


def test_every_shipped_item_is_read_and_says_that_it_is_from_memory() -> None:
    assert [one["keyakinan"] for one in template(())] == ["MEMORY"] * len(BAWAAN)
    assert len({one["kode"] for one in BAWAAN}) == len(BAWAAN)


def test_a_citys_item_replaces_the_shipped_one_and_may_take_it_off() -> None:
    shipped = {
        name: value for name, value in as_json(read(BAWAAN[1])).items() if name not in ("kode", "nomor", "tanggal", "keyakinan")
    }
    row = {"kode": BAWAAN[1]["kode"], "isi": {**shipped, "aktif": False}, "nomor": "SE 1", "tanggal": date(2026, 2, 1)}

    assert codes(TEACHER) - codes(TEACHER, (row,)) == {BAWAAN[1]["kode"]}
    told = next(one for one in template((row,)) if one["kode"] == row["kode"])
    assert (told["sumber"], told["keyakinan"], told["nomor"]) == ("KOTA", "SEEN", "SE 1")


@pytest.mark.parametrize(("reference", "days"), [("TUTUP_GAJI", 31), ("TUTUP_GAJI", 0), ("TMT", 400)])
def test_days_that_cannot_be_are_refused(reference: str, days: int) -> None:
    with pytest.raises(ValueError, match="sampai"):
        read({**BAWAAN[0], "acuan": reference, "hari": days})
