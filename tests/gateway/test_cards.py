"""Cards open by a signed link alone: one card, one frame, five minutes, in the name of whoever asked; as a page and as a PDF."""

from __future__ import annotations

import io
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from pypdf import PdfReader

from services.gateway.docs.examples import ANSWERS
from tests.cases import BEBAS, TMT, Case
from tests.flow.six_units import a_teacher
from tests.people import People, people
from tests.stack import Stack

FRAME = "https://simpeg.contoh.go.id"


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack)
    yield made
    made.close()


@pytest.fixture(scope="module")
def case(city: People) -> Case:
    asked = {
        "pegawai_id": str(city.pegawai_id["P001"]),
        "jenis": "A",
        "tmt_rencana": TMT,
        "tujuan_unor_id": str(city.unor_id["SD2"]),
    }
    row = city.meja.post("/v1/usulan-mutasi", 201, json={**asked, "kepentingan": BEBAS}, headers={"Idempotency-Key": "kartu"})
    return Case(city, row["id"], row)


def ids(city: People, case: Case) -> dict[str, tuple[str, str]]:
    """By kind: where its link is asked for, and what must stand on it."""
    return {
        "unit": (f"/v1/unor/{city.unor_id['SD1']}/kartu", "SDN Satu"),
        "pegawai": (f"/v1/pegawai/{city.pegawai_id['P001']}/kartu", "Contoh 001"),
        "usulan": (f"/v1/usulan-mutasi/{case.id}/kartu", "SDN Dua"),
    }  # fmt: skip


@pytest.mark.parametrize("jenis", ["unit", "pegawai", "usulan"])
def test_a_card_is_a_page_and_a_pdf_without_script_or_number(city: People, case: Case, jenis: str) -> None:
    path, told = ids(city, case)[jenis]
    link = city.meja.post(path, json={"bingkai": FRAME})
    assert set(link) == set(ANSWERS["linkKartuUnit"])
    shown = httpx.get(link["alamat"])

    assert (shown.status_code, "text/html" in shown.headers["content-type"]) == (200, True), shown.text
    assert told in shown.text
    assert "<script" not in shown.text
    assert shown.headers["content-security-policy"].endswith(f"frame-ancestors 'self' {FRAME}")
    assert (shown.headers["cache-control"], shown.headers["referrer-policy"]) == ("no-store", "no-referrer")
    number = a_teacher(1, "SD1")["nip"]
    assert number not in link["alamat"] + shown.text
    assert "Contoh" not in link["alamat"]
    paper = httpx.get(link["pdf"])
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(paper.content)).pages)
    assert told in text
    assert number not in text


def test_a_link_opens_its_own_card_in_its_own_frame_for_a_while(city: People, case: Case, a_problem: Any) -> None:
    links = {jenis: city.meja.post(path, json={"bingkai": FRAME})["alamat"] for jenis, (path, _) in ids(city, case).items()}
    sign = {jenis: parse_qs(urlsplit(link).query)["tanda"][0] for jenis, link in links.items()}
    base = links["pegawai"].partition("?")[0]
    a_problem(httpx.get(base), 401)
    a_problem(httpx.get(base, params={"bingkai": FRAME, "tanda": sign["unit"]}), 401)
    a_problem(httpx.get(base, params={"bingkai": "https://lain.example", "tanda": sign["pegawai"]}), 401)
    other = base.replace(str(city.pegawai_id["P001"]), str(city.pegawai_id["P002"]))
    a_problem(httpx.get(other, params={"bingkai": FRAME, "tanda": sign["pegawai"]}), 401)
    token = city.meja.http.auth._token  # type: ignore[union-attr]
    a_problem(httpx.get(base, params={"bingkai": FRAME, "tanda": token}), 401)
    plain = httpx.get(city.meja.post(ids(city, case)["unit"][0], json={})["alamat"])
    assert plain.headers["content-security-policy"].endswith("frame-ancestors 'self'")


def test_nobody_gets_a_link_to_what_he_may_not_see(city: People, case: Case, a_problem: Any) -> None:
    """A head of unit has no door to the people of the city, and no case of other units."""
    asked = ids(city, case)
    a_problem(city.kepala_unit.http.post(asked["pegawai"][0], json={}), 403)
    unit = httpx.get(city.kepala_unit.post(asked["unit"][0], json={})["alamat"]).text
    assert "Contoh 001" not in unit
    assert city.kepala_unit.http.post(asked["usulan"][0], json={}).status_code == 200, "it leaves his school"
    own = {
        "pegawai_id": str(city.pegawai_id["P013"]),
        "jenis": "A",
        "tmt_rencana": TMT,
        "tujuan_unor_id": str(city.unor_id["SD2"]),
    }
    row = city.meja.post("/v1/usulan-mutasi", 201, json={**own, "kepentingan": BEBAS}, headers={"Idempotency-Key": "kartu2"})
    a_problem(city.kepala_unit.http.post(f"/v1/usulan-mutasi/{row['id']}/kartu", json={}), 404)
    a_problem(city.meja.http.post(asked["unit"][0], json={"bingkai": "javascript:alert(1)"}), 422)
