"""The pages as people meet them: Chromium with the network closed, nothing asked outside, no complaint in its console."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Page, Route, expect, sync_playwright

from demo.files import as_xlsx
from launcher.test import TOOLS
from services.gateway.api.asked_cases import PTUN
from services.gateway.docs.guide import TAGS
from services.gateway.pages.render import TEMPLATES
from shared.vocabulary import JenisMasukan
from tests.contracts.publish import gateway_document
from tests.flow.six_units import six_units
from tests.gateway.conftest import Busy
from tests.stack import Stack

pytestmark = pytest.mark.browser
CLOSED = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run",
          "--disable-component-update", "--disable-default-apps"]  # fmt: skip
PATIENCE_MS = 60_000


@dataclass
class Visit:
    """A page with what it asked for outside and what it complained about."""

    page: Page
    origin: str
    outside: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        self.page.goto(self.origin + path)
        return self.page

    def gate(self, route: Route) -> None:
        if route.request.url.startswith((self.origin, "data:", "blob:")):
            route.continue_()
        else:
            self.outside.append(route.request.url)
            route.abort()

    def hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    found = next(path for name in TOOLS["browser"] if (path := shutil.which(name)))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=CLOSED)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Any, stack: Stack) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 1200, "height": 1400}, accept_downloads=True)
    context.set_default_timeout(PATIENCE_MS)
    expect.set_options(timeout=PATIENCE_MS)  # a page of 3 MB takes a busy machine longer than the 5 s it is given by itself
    made = Visit(context.new_page(), stack.url)
    context.route("**/*", made.gate)
    made.page.on("console", made.hear)
    made.page.on("pageerror", lambda error: made.complaints.append(str(error)))
    yield made
    context.close()
    assert made.outside == [], "the page asked for something outside"
    assert made.complaints == []


def test_the_documentation_renders_authorises_and_runs_one_call(visit: Visit, busy: Busy, tmp_path: Path) -> None:
    page = visit.open("/docs")
    expect(page.locator(".pita")).to_contain_text("DEMO")
    expect(page.locator(".info")).to_contain_text("Langkah pertama")
    groups = page.locator(".opblock-tag")
    expect(groups).to_have_count(len(TAGS))
    expect(groups.nth(1)).to_contain_text("Data masuk")

    page.get_by_role("button", name="Authorize").first.click()
    form = page.locator(".auth-container")
    form.locator("#client_id_clientCredentials, input[name=client_id], #client_id").first.fill(busy.api.client_id)
    form.locator("#client_secret_clientCredentials, input[name=client_secret], #client_secret").first.fill(busy.api.secret)
    form.get_by_text("select all").click()
    page.screenshot(path=tmp_path / "masuk.png")
    form.get_by_role("button", name="Apply given OAuth2 credentials").or_(form.locator("button.authorize")).first.click()
    expect(form.get_by_text("Logout")).to_be_visible()
    page.locator(".close-modal").click()

    groups.filter(has_text="Membaca data").click()
    call = page.locator("#operations-2_Data_masuk_\\/_Data_in-listUnor, [id$=-listUnor]").first
    call.locator(".opblock-summary").click()
    call.get_by_role("button", name="Execute").click()
    answer = call.locator(".live-responses-table .response").first
    expect(answer.locator(".response-col_status")).to_contain_text("200")
    expect(answer.locator(".response-col_description")).to_contain_text("SDN Satu")
    page.screenshot(path=tmp_path / "jawaban.png", full_page=True)


@pytest.mark.long
def test_calls_all_over_the_documentation_open(visit: Visit) -> None:
    page = visit.open("/docs")
    groups, calls = page.locator(".opblock-tag"), page.locator(".opblock")
    expect(groups).to_have_count(len(TAGS))
    found = 0
    for at in range(len(TAGS)):  # one group and one call at a time: all of them open at once are more than a page carries
        groups.nth(at).click()
        expect(calls.first).to_be_visible()
        calls.first.locator(".opblock-summary-control").click()
        expect(calls.first.locator(".responses-wrapper")).to_be_visible()
        calls.first.locator(".opblock-summary-control").click()
        found += calls.count()
        groups.nth(at).click()
        expect(calls).to_have_count(0)
    assert found == sum(len(methods) for methods in gateway_document()["paths"].values())
    assert page.get_by_text("Could not render").count() == 0


def test_an_officer_uploads_a_file_and_gets_a_workbook(visit: Visit, tmp_path: Path) -> None:
    city = six_units()
    files = []
    for kind in (JenisMasukan.PEGAWAI, JenisMasukan.FORMASI, JenisMasukan.SEKOLAH, JenisMasukan.UNOR, JenisMasukan.JABATAN):
        files.append(tmp_path / f"{kind.value.lower()}.xlsx")
        files[-1].write_bytes(as_xlsx(kind, city[kind]))
    page = visit.open("/coba")
    page.set_input_files("input[name=berkas]", [str(path) for path in files])
    page.get_by_role("button", name="Hitung").click()
    expect(page.locator("#maju")).to_be_visible()
    expect(page.locator("#hitung")).to_be_disabled()
    expect(page.locator("#unduh a")).to_be_visible(timeout=2 * PATIENCE_MS)
    expect(page.locator("#ringkasan")).not_to_be_empty()
    expect(page.locator("#galat")).to_be_empty()
    page.screenshot(path=tmp_path / "hasil.png", full_page=True)
    with page.expect_download() as waiting:
        page.locator("#unduh a").click()
    waiting.value.save_as(tmp_path / "hasil.xlsx")
    assert waiting.value.suggested_filename == "hasil-seimbang.xlsx"
    assert (tmp_path / "hasil.xlsx").read_bytes()[:2] == b"PK"


def test_a_file_of_no_use_gets_words_that_help(visit: Visit, tmp_path: Path) -> None:
    (tmp_path / "rusak.xlsx").write_bytes(b"ini bukan Excel" * 50)
    page = visit.open("/coba")
    page.set_input_files("input[name=berkas]", str(tmp_path / "rusak.xlsx"))
    page.get_by_role("button", name="Hitung").click()
    expect(page.locator("#galat")).to_contain_text("Tidak ada berkas yang dapat dibaca", timeout=2 * PATIENCE_MS)
    expect(page.locator("#galat")).to_contain_text("templat")
    expect(page.locator("#hitung")).to_be_enabled()
    page.screenshot(path=tmp_path / "galat.png", full_page=True)


def test_every_template_of_the_page_can_be_fetched(visit: Visit) -> None:
    page = visit.open("/coba")
    links = page.locator("table a")
    expect(links).to_have_count(len(TEMPLATES))
    for at in range(links.count()):
        with page.expect_download() as waiting:
            links.nth(at).click()
        assert waiting.value.suggested_filename.startswith("templat_")


def test_the_first_page_leads_to_both(visit: Visit) -> None:
    page = visit.open("/")
    page.get_by_role("link", name="Coba dengan berkas Excel").click()
    expect(page).to_have_url(f"{visit.origin}/coba")
    page.get_by_role("link", name="Dokumentasi API").click()
    expect(page.locator(".opblock-tag").first).to_be_visible()


def test_a_checked_case_is_one_page_to_print(visit: Visit, stack: Stack, tmp_path: Path) -> None:
    api, address = stack.agency("hukum:periksa"), f"{visit.origin}/v1/hukum/periksa"
    headers = {"Authorization": str(api.http.headers["Authorization"]), "Content-Type": "application/json", "Accept": "text/html"}
    visit.page.route(address, lambda route: route.continue_(method="POST", headers=headers, post_data=json.dumps(PTUN)))
    page = visit.open("/v1/hukum/periksa")
    objected = page.locator("table.keberatan tr")
    expect(objected).to_have_count(8)
    expect(objected.filter(has_text="MUT-19")).to_contain_text("13 Januari 2021")
    expect(page.locator("body")).not_to_contain_text("{")
    page.screenshot(path=tmp_path / "periksa.png", full_page=True)
    printed = page.pdf(path=tmp_path / "periksa.pdf", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
