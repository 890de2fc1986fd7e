"""What the press told of PTUN-MDN 28/G/2021, entered as a case of a city: it reaches no decree, and one page says why.

A Bahasa Indonesia teacher of 58, moved 72 km from a school with 2 such teachers for 18 class groups to one with 2 for 6; the decree
names another school than was recommended and comes after the inauguration; the receiving school asked for nobody. Names are made up.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from shared.vocabulary import AksiUsulan
from shared.vocabulary import JenisMasukan as J
from tests.cases import BEBAS, REASON, draft
from tests.flow.six_units import a_teacher, six_units
from tests.people import People, people, with_officials
from tests.stack import Stack

DECREES = {"SK_DISIAPKAN", "SK_DITANDATANGANI", "DISAMPAIKAN", "MELAKSANAKAN_TUGAS", "SINKRON_SIASN", "SELESAI"}
ACTING = ("meja", "meja2", "kepala_opd", "dinas", "sekretaris_tpk", "sekda", "ppk", "hukum", "kepala_unit")
GROUNDS = {
    "direction of need": {"TCH-02"}, "distance": {"DIS-01"}, "nearness of retirement": {"RET-01"},
    "target other than recommended": {"MUT-16"}, "decree after the inauguration": {"MUT-19"},
    "no recommendation for this school": {"TCH-07"}, "no request of the receiving school": {"MUT-21"},
}  # fmt: skip


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack, with_officials(the_city()))
    yield made
    made.close()


def the_city() -> dict[J, list[dict[str, Any]]]:
    base = six_units()
    schools = {"SMP1": ("SMPN 1 Contoh", 3.60, 18), "SMP9": ("SMPN 9 Contoh", 4.2475, 6), "SMP4": ("SMPN 4 Contoh", 3.61, 12)}
    units = [
        {"id_sumber": code, "nama": name, "jenis": "SMP", "induk": "DISDIK", "kode_wilayah": "12.99.01", "lintang": lat, "bujur": 98.67}
        for code, (name, lat, _) in schools.items()
    ]  # fmt: skip
    post = {
        "id_sumber": "GM", "nama": "Guru Ahli Madya", "jenis": "JF", "keluarga": "GURU", "jenjang": "AHLI_MADYA", "kelas": 11, "bup": 60,
        "pendidikan_min": "S1",
    }  # fmt: skip
    seats = [
        {"unor": code, "jabatan": "GM", "mapel": "BAHASA_INDONESIA", "kebutuhan_ditetapkan": 3, "nomor_penetapan": "800/1",
         "tanggal_penetapan": date(2026, 1, 5), "status_abk": "DITETAPKAN"}
        for code in schools
    ]  # fmt: skip
    taught = {"jabatan": "GM", "mapel": "BAHASA_INDONESIA", "sertifikat_mapel": "BAHASA_INDONESIA", "jenjang": "AHLI_MADYA"}
    teachers = [
        a_teacher(40 + number, school, **taught, golongan="IV/a")
        for number, school in enumerate(("SMP1", "SMP9", "SMP9", "SMP4"))
    ]
    old = a_teacher(50, "SMP1", **taught, golongan="IV/a", nip="196806152001011950")
    rows = [
        {"unor": code, "tahun_ajaran": "2026/2027", "siswa": groups * 30, "rombel": groups}
        for code, (_, _, groups) in schools.items()
    ]
    return {
        **base, J.UNOR: [*base[J.UNOR], *units], J.JABATAN: [*base[J.JABATAN], post], J.FORMASI: [*base[J.FORMASI], *seats],
        J.PEGAWAI: [*base[J.PEGAWAI], *teachers, old], J.SEKOLAH: [*base[J.SEKOLAH], *rows],
    }  # fmt: skip


def test_the_case_a_court_annulled_reaches_no_decree_and_one_page_says_why(city: People) -> None:
    case = draft(city, "P050", "SMP9")
    case.paper("REKOMENDASI_DINAS", nomor="421/1", tanggal="2026-10-05", unit="SMPN 4 Contoh").paper("USUL_PENERIMA", ada=False)
    case.paper("PELANTIKAN", tanggal="2026-11-10")
    case.paper("SK", nomor="800/2", tanggal="2026-11-15", unit="SMPN 9 Contoh", jabatan="Guru Ahli Madya", tmt="2026-11-15")
    case.until("DIBERITAHUKAN")
    told = case.check()

    assert told["sah"] is False
    assert "TCH-02" in told["items"][0]["melanggar"]
    answer = case.try_(city.meja, "NILAI")
    assert [part["kode"] for part in answer.json()["errors"]] == ["himpunan_melanggar"]
    everybody_tries_everything(city, case)

    found = {
        one["aturan"]
        for one in city.meja.get(f"/v1/usulan-mutasi/{case.id}/periksa")["jawaban"]
        if one["kelompok"] == "KEBERATAN"
    }
    missed = {ground for ground, rules in GROUNDS.items() if not rules & found}
    assert missed == set(), f"found {sorted(found)}"
    page = city.meja.http.get(f"/v1/usulan-mutasi/{case.id}/periksa", headers={"Accept": "text/html"})
    assert page.headers["content-type"].startswith("text/html")
    assert "SMPN 4 Contoh" in page.text
    assert "72 km" in page.text
    assert all(rule in page.text for rules in GROUNDS.values() for rule in rules)


def everybody_tries_everything(city: People, case: Any) -> None:
    """From where it stands, with every act, by every official, until nothing moves any more: a decree is never reached."""
    seen: set[str] = set()
    waiting = [case.read()["status"]]
    while waiting:
        seen.add(waiting.pop())
        for aksi in AksiUsulan:
            if aksi in (AksiUsulan.TARIK, AksiUsulan.TOLAK, AksiUsulan.KEMBALIKAN):
                continue
            for name in ACTING:
                answer = case.try_(city.officials[name], aksi.value, kepentingan=BEBAS, **REASON)
                if answer.status_code == 200:
                    case.row = answer.json()
                    if case.status not in seen:
                        waiting.append(case.status)
    assert not seen & DECREES, seen
