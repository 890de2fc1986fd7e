"""The organisation tree of the synthetic city as import rows (masukan UNOR)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from demo.facts import School, health_centres, kecamatan, kelurahan
from demo.facts.agencies import AGENCIES, HOSPITALS

Row = dict[str, Any]
CITY_HALL = (3.5897, 98.6738)
"""Offices of the city stand near its hall; a rough point is enough for distances between agencies."""


def unit_rows(schools: tuple[School, ...]) -> Iterator[Row]:
    for agency in AGENCIES:
        yield _unit(agency.kode, agency.nama, "", "OPD", point=CITY_HALL, rough=True)
        office = "Tata Usaha" if agency.nama.startswith("Sekretariat") else "Sekretariat"
        yield _unit(f"{agency.kode}-SEK", f"{office} {agency.nama}", agency.kode, "BAGIAN", point=CITY_HALL, rough=True)
        for number, name in enumerate(agency.bidang, start=1):
            full = f"{name} {agency.nama}" if name.startswith(("Bidang", "UPT")) else name
            kind = "UPT" if name.startswith("UPT") else "BIDANG"
            yield _unit(f"{agency.kode}-B{number}", full, agency.kode, kind, point=CITY_HALL, rough=True)
    for code, name, _wards in HOSPITALS:
        yield _unit(code, name, "", "RSUD", point=CITY_HALL, rough=True)
    for place in kecamatan():
        point = (place.lintang, place.bujur)
        yield _unit(f"KEC-{place.kode}", f"Kecamatan {place.nama}", "", "KECAMATAN", place.kode, point, rough=True)
    for place in kelurahan():
        point = (place.lintang, place.bujur)
        parent = f"KEC-{place.kode[:8]}"
        yield _unit(f"KEL-{place.kode}", f"Kelurahan {place.nama}", parent, "KELURAHAN", place.kode, point, rough=True)
    for centre in health_centres():
        known = (centre.lintang, centre.bujur) if centre.lintang is not None and centre.bujur is not None else None
        yield _unit(f"PKM-{centre.kode}", f"Puskesmas {centre.nama}", "DINKES", "PUSKESMAS", centre.kecamatan, known)
    for school in schools:
        row = _unit(
            school.npsn,
            school.nama,
            "DISDIKBUD",
            school.jenis,
            school.wilayah,
            (school.lintang, school.bujur),
            school.titik_perkiraan,
        )
        yield {**row, "npsn": school.npsn}


def _unit(
    code: str, name: str, parent: str, kind: str, region: str = "", point: tuple[float, float] | None = None, rough: bool = False
) -> Row:
    return {
        "id_sumber": code,
        "nama": name,
        "induk": parent,
        "jenis": kind,
        "kode_wilayah": region,
        "lintang": point[0] if point else None,
        "bujur": point[1] if point else None,
        "titik_perkiraan": "ya" if rough else "tidak",
    }


def home_kecamatan(schools: tuple[School, ...]) -> dict[str, str]:
    """The kecamatan each territorial unit lies in, for homes near work."""
    homes = {f"KEC-{p.kode}": p.kode for p in kecamatan()}
    homes |= {f"KEL-{p.kode}": p.kode[:8] for p in kelurahan()}
    homes |= {f"PKM-{c.kode}": c.kecamatan for c in health_centres()}
    return homes | {s.npsn: s.kecamatan for s in schools}
