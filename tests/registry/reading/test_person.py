"""One person: what the level INTERNAL holds and nothing above it, the post by decree and where in fact, as of any day."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from services.registry.domain.kepegawaian import klasifikasi
from services.registry.domain.kepegawaian.pensiun import tmt_pensiun
from shared.vocabulary import JenisMasukan as J
from shared.vocabulary import TingkatData
from tests.flow.six_units import a_teacher
from tests.registry.reading.conftest import City


def person(city: City, code: str = "P001", **asked: Any) -> dict[str, Any]:
    found: dict[str, Any] = city.api.get(f"/v1/pegawai/{city.ids[code]}", **asked)
    return found


def test_name_rank_and_post_are_told_and_the_number_is_masked(city: City) -> None:
    shown = person(city)

    assert (shown["nama"], shown["nip_tersamar"], shown["golongan"]) == ("Contoh 001", "**************1901", "III/c")
    assert shown["tmt_pensiun"] == tmt_pensiun(date(1980, 1, 2), 60).isoformat()
    assert (shown["penempatan"]["unor_nama"], shown["penempatan"]["jabatan_nama"]) == ("SDN Satu", "Guru Ahli Pertama")
    assert (shown["penempatan"]["mulai"], shown["penempatan"]["selesai"]) == ("2015-01-02", None)
    assert (shown["penugasan"], shown["de_facto"], shown["bertentangan"]) == ([], None, [])


def test_nothing_above_its_level_is_in_the_answer(city: City) -> None:
    city.batch(
        J.PEGAWAI,
        a_teacher(1, "SD1", hukdis_tingkat="SEDANG", hukdis_selesai=date(2027, 3, 4), perlindungan_sampai=date(2028, 5, 6)),
    )

    told = json.dumps(person(city))

    closed = [
        n
        for n, level in (klasifikasi.IDENTITAS | klasifikasi.KEADAAN).items()
        if level not in (TingkatData.PUBLIK, TingkatData.INTERNAL)
    ]
    assert len(closed) > 10
    assert [name for name in closed if f'"{name}"' in told] == []
    for value in (
        "198001022010011901",
        "1980-01-02",
        "SEDANG",
        "2027-03-04",
        "2028-05-06",
        a_teacher(1, "SD1")["kecamatan_rumah"],
    ):
        assert value not in told


def test_overlays_stand_beside_the_post_on_their_days_only(city: City) -> None:
    city.batch(
        J.PENUGASAN,
        {"pegawai": "P001", "jenis": "NON_INDUK", "unor": "SD2", "jabatan": "GK", "mulai": "2026-01-01", "selesai": "2026-07-01"},
    )

    on, after = person(city, per="2026-06-30"), person(city, per="2026-07-01")

    assert [(o["jenis"], o["unor_nama"], o["selesai"]) for o in on["penugasan"]] == [("NON_INDUK", "SDN Dua", "2026-07-01")]
    assert after["penugasan"] == []
    assert on["penempatan"]["unor_nama"] == after["penempatan"]["unor_nama"] == "SDN Satu"


def test_a_unit_bears_the_name_of_the_day_asked_about(city: City, instant: Any) -> None:
    before = instant()
    city.batch(J.UNOR, {"id_sumber": "SD1", "nama": "SDN Satu Raya", "jenis": "SD", "induk": "DISDIK"})

    assert person(city)["penempatan"]["unor_nama"] == "SDN Satu Raya"
    assert person(city, diketahui=before)["penempatan"]["unor_nama"] == "SDN Satu"
