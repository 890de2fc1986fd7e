"""The position map against a count by hand: who fills a seat, who is away, and who only helps out."""

from __future__ import annotations

from typing import Any

from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import a_teacher
from tests.registry.reading.conftest import City, everything

CLERK = {"id_sumber": "PEL", "nama": "Pengadministrasi Perkantoran", "jenis": "PELAKSANA", "kelas": 5}


def the_map(city: City, unit: str, **asked: Any) -> dict[tuple[str, str], dict[str, Any]]:
    lines = everything(city.api, f"/v1/unor/{city.ids[unit]}/peta-jabatan", **asked)
    return {(line["unor_nama"], line["jabatan_nama"]): line for line in lines}


def test_people_are_counted_once_by_status_and_again_by_what_keeps_them_away(city: City) -> None:
    """SD1 has 8 teachers: 2 PPPK, 1 part-time, 1 of another agency, 1 on study, 1 on leave, 1 retired, 1 the head."""
    changes = {
        1: {"status": "PPPK"}, 2: {"status": "PPPK"}, 3: {"status": "PPPK_PARUH_WAKTU"}, 4: {"status": "INSTANSI_LAIN"},
        5: {"kedudukan": "TUGAS_BELAJAR"}, 6: {"kedudukan": "CLTN"}, 7: {"kedudukan": "PENSIUN"}, 8: {"tugas_tambahan": "KEPALA_SEKOLAH"},
    }  # fmt: skip
    city.batch(J.PEGAWAI, *(a_teacher(number, "SD1", **changed) for number, changed in changes.items()))

    line = the_map(city, "SD1")["SDN Satu", "Guru Ahli Pertama"]

    assert {kind: count for kind, count in line["bezetting"].items() if count} == {
        "jumlah": 7, "PNS": 3, "PPPK": 2, "PPPK_PARUH_WAKTU": 1, "INSTANSI_LAIN": 1,
    }  # fmt: skip
    assert {kind: count for kind, count in line["di_luar"].items() if count} == {"TUGAS_BELAJAR": 1, "CLTN": 1}
    assert (line["kepala"], line["aktif"], line["kebutuhan_ditetapkan"], line["selisih"]) == (1, 5, 6, -1)
    assert line["kelas"] == 8
    assert line["mapel"] == [{"mapel": "KELAS", "kebutuhan_ditetapkan": 6, "bezetting": 7}]


def test_overlays_neither_fill_nor_open_a_seat(city: City) -> None:
    before = the_map(city, "DISDIK", turunan=True)
    overlays = [("PLT", "P001"), ("PLH", "P002"), ("NON_INDUK", "P003"), ("NON_INDUK", "P004"), ("PERBANTUAN", "P005")]
    city.batch(
        J.PENUGASAN,
        *({"pegawai": who, "jenis": kind, "unor": "SD2", "jabatan": "GK", "mulai": "2026-01-01"} for kind, who in overlays),
        {"pegawai": "P006", "jenis": "TUGAS_TAMBAHAN", "unor": "SD2", "mulai": "2026-01-01", "selesai": "2026-06-30"},
    )

    after = the_map(city, "DISDIK", turunan=True)

    assert {kind: n for kind, n in after["SDN Dua", "Guru Ahli Pertama"]["lapisan"].items() if n} == {
        "PLT": 1, "PLH": 1, "NON_INDUK": 2, "PERBANTUAN": 1,
    }  # fmt: skip
    for key, line in before.items():
        assert {name: value for name, value in after[key].items() if name != "lapisan"} == {
            name: value for name, value in line.items() if name != "lapisan"
        }
    past = city.api.get(f"/v1/unor/{city.ids['SD2']}/peta-jabatan", per="2026-03-01")["tanpa_jabatan"]
    assert past["lapisan"]["TUGAS_TAMBAHAN"] == 1


def test_an_unknown_need_stays_unknown_and_a_seat_nobody_holds_is_there(city: City) -> None:
    city.batch(J.JABATAN, CLERK)
    city.batch(
        J.FORMASI, {"unor": "SD1", "jabatan": "PEL", "kebutuhan_ditetapkan": 2}, {"unor": "SD2", "jabatan": "PEL"},
        {"unor": "SD1", "jabatan": "GK", "mapel": "PJOK"},
    )  # fmt: skip

    lines = the_map(city, "DISDIK", turunan=True)

    empty = lines["SDN Satu", "Pengadministrasi Perkantoran"]
    assert (empty["kebutuhan_ditetapkan"], empty["bezetting"]["jumlah"], empty["selisih"], empty["kelas"]) == (2, 0, -2, 5)
    unknown = lines["SDN Dua", "Pengadministrasi Perkantoran"]
    assert (unknown["kebutuhan_ditetapkan"], unknown["selisih"]) == (None, None)
    teachers = lines["SDN Satu", "Guru Ahli Pertama"]  # one subject's need is known, another's is not
    assert (teachers["kebutuhan_ditetapkan"], teachers["selisih"]) == (None, None)
    assert teachers["mapel"] == [
        {"mapel": "KELAS", "kebutuhan_ditetapkan": 6, "bezetting": 8},
        {"mapel": "PJOK", "kebutuhan_ditetapkan": None, "bezetting": 0},
    ]


def test_a_person_whose_position_nobody_knows_is_counted_apart(city: City) -> None:
    city.batch(J.PEGAWAI, a_teacher(1, "SD1", jabatan="Juru Kunci Gudang Lama"))

    shown = city.api.get(f"/v1/unor/{city.ids['SD1']}/peta-jabatan")

    assert shown["tanpa_jabatan"]["bezetting"]["jumlah"] == 1
    assert sum(line["bezetting"]["jumlah"] for line in shown["items"]) == 7


def test_pages_of_one_hold_what_one_page_holds(city: City) -> None:
    whole = city.api.get(f"/v1/unor/{city.ids['KOTA']}/peta-jabatan", turunan=True)["items"]

    assert everything(city.api, f"/v1/unor/{city.ids['KOTA']}/peta-jabatan", turunan=True, limit=1) == whole
    assert len(whole) == 3
