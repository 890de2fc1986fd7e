"""People whose marks stand nowhere else, so that a search through bytes finds any trace of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from string import ascii_lowercase
from typing import Any

from shared.vocabulary import JenisMasukan
from tests.flow.six_units import a_teacher, six_units
from tests.stack import Api

REASON = "Surat permintaan 800/12/2026"
NAMES = ("Zulfikarpenanda Lubis", "Kartinipenanda Harahap", "Ujangpenanda Nasution", "Marlinapenanda Sitepu")


@dataclass(frozen=True)
class Marked:
    number: int

    @property
    def nama(self) -> str:
        given, family = NAMES[self.number % len(NAMES)].split()
        return f"{given}{ascii_lowercase[self.number % 26]} {family}"

    @property
    def born(self) -> date:
        """No two of a city share it: a day of birth that stays because of somebody else would look like a trace."""
        return date(1961 + self.number % 9, 11, 1 + self.number % 28)

    @property
    def nip(self) -> str:
        return f"{self.born:%Y%m%d}1989031{self.number}"

    @property
    def traces(self) -> tuple[str, ...]:
        """Everything that tells who it was; none may be found anywhere once the person is forgotten."""
        days = [f"{self.born:{form}}" for form in ("%Y-%m-%d", "%Y%m%d", "%d-%m-%Y", "%d/%m/%Y")]
        return (self.nama, self.nama.upper(), self.nip, f"{self.nip[:8]} {self.nip[8:]}", *days)

    def row(self, **changed: Any) -> dict[str, Any]:
        code = {"id_sumber": f"P{self.number}", "nama": self.nama, "nip": self.nip}
        return a_teacher(self.number, "SD1", **code, **changed)

    def bring(self, api: Api, **changed: Any) -> str:
        """Six units with this teacher among the others; the teacher's id."""
        city = six_units()
        city[JenisMasukan.PEGAWAI] = [*city[JenisMasukan.PEGAWAI], self.row(**changed)]
        api.bring_city(city)
        return self.find(api)

    def find(self, api: Api) -> str:
        return str(api.post("/v1/pegawai/cari", json={"nip": self.nip})["id"])


def erase(api: Api, person: str, expect: int = 200, **more: Any) -> dict[str, Any]:
    answer = api.http.request("DELETE", f"/v1/pegawai/{person}/data-pribadi", json={"dasar": REASON, **more})
    assert answer.status_code == expect, answer.text
    told: dict[str, Any] = answer.json()
    return told
