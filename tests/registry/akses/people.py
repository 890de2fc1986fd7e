"""A city whose people carry marks that stand nowhere else, so that a search through bytes finds any trace of them."""

from __future__ import annotations

from typing import Any

from shared.vocabulary import JenisMasukan
from tests.flow.six_units import a_teacher, six_units
from tests.stack import Api

NAME = "Zulfikarpenanda Lubis"
NIP = "197911232005011979"
BORN = ("1979-11-23", "19791123", "23-11-1979", "23/11/1979")
TRACES = (NAME, NAME.upper(), NIP, NIP[:8] + " " + NIP[8:], *BORN)
"""Everything that tells who it was; a trace may not be found anywhere once the person is forgotten."""
REASON = "Surat permintaan 800/12/2026"


def marked(**changed: Any) -> dict[str, Any]:
    return a_teacher(979, "SD1", nama=NAME, nip=NIP, id_sumber="P979", **changed)


def bring_marked(api: Api, **changed: Any) -> str:
    """Six units with the marked teacher among them; the teacher's id."""
    city = six_units()
    city[JenisMasukan.PEGAWAI] = [*city[JenisMasukan.PEGAWAI], marked(**changed)]
    api.bring_city(city)
    return str(api.post("/v1/pegawai/cari", json={"nip": NIP})["id"])


def erase(api: Api, person: str, expect: int = 200, **more: Any) -> dict[str, Any]:
    answer = api.http.request("DELETE", f"/v1/pegawai/{person}/data-pribadi", json={"dasar": REASON, **more})
    assert answer.status_code == expect, answer.text
    told: dict[str, Any] = answer.json()
    return told
