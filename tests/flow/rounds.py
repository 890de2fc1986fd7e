"""One round driven over HTTP by the officials of a test city; the calendar is moved where a test cannot wait for a day."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import httpx

from tests import dates
from tests.flow.sql import sql
from tests.people import People, Person
from tests.stack import Stack

PDF = b"%PDF-1.7\n% keputusan uji\n%%EOF\n"
DAY = timedelta(days=1)


def calendar(freeze: date) -> dict[str, str]:
    days = {"pengumuman": freeze - DAY, "beku": freeze, "konsultasi_sampai": freeze + DAY, "sidang": freeze + 2 * DAY}
    return {name: day.isoformat() for name, day in days.items()}


def a_january() -> date:
    """A lawful day of effect for everybody, more than a week ahead."""
    year = (dates.today() + timedelta(days=10)).year
    return next(
        day for day in (date(year, 1, 1), date(year, 7, 1), date(year + 1, 1, 1)) if day > dates.today() + timedelta(days=10)
    )


@dataclass
class Round:
    stack: Stack
    city: People
    row: dict[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return str(self.row["id"])

    @property
    def path(self) -> str:
        return f"/v1/putaran/{self.id}"

    def make(self, **changed: Any) -> Round:
        tmt = a_january()
        body = {
            "nama": "Uji", "per": dates.today().isoformat(), "tanggal_keputusan": dates.today().isoformat(), "tmt_rencana": tmt.isoformat(),
            "ruang_lingkup": {"opd": [], "keluarga": [], "kecamatan": []}, "kalender": calendar(dates.today() + DAY), **changed,
        }  # fmt: skip
        self.row = self.city.meja.post("/v1/putaran", 201, json=body)
        return self

    def read(self) -> dict[str, Any]:
        self.row = self.city.meja.get(self.path)
        return self.row

    def try_(self, by: Person, aksi: str, versi: int | None = None, **more: Any) -> httpx.Response:
        etag = f'"v{self.row["versi"] if versi is None else versi}"'
        return by.http.post(f"{self.path}/transisi", json={"aksi": aksi, **more}, headers={"If-Match": etag})

    def go(self, by: Person, aksi: str, **more: Any) -> Round:
        answer = self.try_(by, aksi, **more)
        assert answer.status_code == 200, f"{aksi}: {answer.text}"
        self.row = answer.json()
        return self

    def try_decree(self, by: Person, berkas: bytes = PDF, **changed: str) -> httpx.Response:
        form = {"nomor": "188.44/1", "tanggal": dates.today().isoformat(), "tentang": "Kriteria pemerataan", **changed}
        files = {"berkas": ("k.pdf", berkas, "application/pdf")}
        return by.http.post(f"{self.path}/keputusan", data=form, files=files, headers={"If-Match": f'"v{self.row["versi"]}"'})

    def decree(self, by: Person | None = None) -> Round:
        answer = self.try_decree(by or self.city.hukum)
        assert answer.status_code == 200, answer.text
        self.row = answer.json()
        return self

    def days_pass(self, days: int) -> None:
        """As if everything so far had been done that many days ago; the calendar is no criterion, so the decree still holds."""
        moved = {name: (date.fromisoformat(day) - days * DAY).isoformat() for name, day in self.row["kalender"].items()}
        sql(self.stack.city, "UPDATE putaran SET kalender = $2::jsonb WHERE id = $1", uuid.UUID(self.id), json.dumps(moved))
        past = "UPDATE transisi_putaran SET pada = pada - $2::int * interval '1 day' WHERE putaran_id = $1"
        sql(self.stack.city, past, uuid.UUID(self.id), days)
        self.read()

    def until_plans(self) -> Round:
        """Decreed, announced, frozen, consulted about."""
        self.decree().go(self.city.meja, "UMUMKAN")
        self.days_pass(1)
        self.go(self.city.meja, "BEKUKAN").go(self.city.meja, "BUKA_KONSULTASI")
        self.days_pass(2)
        return self.go(self.city.meja, "SUSUN_RENCANA")

    def plan(self, nama: str, expect: int = 201, **more: Any) -> dict[str, Any]:
        headers = {"Idempotency-Key": uuid.uuid4().hex}
        made = self.city.meja.post(f"{self.path}/rencana", expect, json={"nama": nama, **more}, headers=headers)
        if expect == 201:
            assert self.city.api.until_done(f"/v1/analisis/{made['analisis_id']}")["status"] == "SELESAI"
            made = self.city.meja.get(f"{self.path}/rencana/{made['id']}")
        return dict(made)

    def choose(self, plan: dict[str, Any]) -> dict[str, Any]:
        chosen = self.city.meja.post(f"{self.path}/rencana/{plan['id']}/pilih", json={"alasan": "Paling sedikit perpindahan"})
        self.read()
        return dict(chosen)
