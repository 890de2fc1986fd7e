"""Give the synthetic city its officials, through the public API, as its administrator: users, and roles by a decree that does not exist."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx

from demo.generate.city import DECREE, City
from demo.generate.officials import Official, officials
from shared.vocabulary import Peran

FILE = "officials.json"
HELD = httpx.codes.CONFLICT


def seated(state_dir: Path) -> bool:
    return (state_dir / FILE).exists()


def seat(url: str, administrator: str, state_dir: Path, city: City) -> None:
    """Once; who they are stands in `officials.json` from then on."""
    if seated(state_dir):
        return
    with httpx.Client(base_url=url, timeout=60) as http:
        token = _done(http.post("/oauth2/demo", data={"pengguna_id": administrator}))["access_token"]
        http.headers["Authorization"] = f"Bearer {token}"
        made = [_seat(http, one) for one in officials(city)]
    (state_dir / FILE).write_text(json.dumps(made, ensure_ascii=False, indent=1))
    print(f"  {len(made)} pejabat demo dengan perannya / officials with their roles: GET {url}/oauth2/demo")


def _seat(http: httpx.Client, one: Official) -> dict[str, str]:
    """What an earlier try left half done is taken up again."""
    body = {"nip": one.nip} if one.nip else {"nama_tampil": one.nama}
    answer = http.post("/v1/pengguna", json=body)
    user = _found(http, "/v1/pengguna", "nama", one.nama) if answer.status_code == HELD else _done(answer)
    if one.peran != Peran.PEGAWAI:
        unit = _found(http, "/v1/unor", "id_sumber", one.unor)["id"] if one.unor else None
        role = {
            "pengguna_id": user["id"], "peran": one.peran.value, "dasar": DECREE[0], "mulai": DECREE[1].isoformat(), "unor_id": unit,
        }  # fmt: skip
        answer = http.post("/v1/peran", json=role)
        if answer.status_code != HELD:
            _done(answer)
    return {"sebutan": one.sebutan, "peran": one.peran.value, "pengguna_id": user["id"], "nama": user["nama"]}


def _found(http: httpx.Client, path: str, name: str, value: str) -> dict[str, Any]:
    """The row of a list with this value: walked by pages."""
    cursor = ""
    while True:
        page = _done(http.get(path, params={"limit": 500, **({"cursor": cursor} if cursor else {})}))
        for row in page["items"]:
            if row[name] == value:
                return dict(row)
        cursor = page["berikutnya"] or ""
        if not cursor:
            raise SystemExit(f"{path}: nothing whose {name} is {value}")


def _done(answer: httpx.Response) -> Any:
    if answer.status_code >= 400:
        told = answer.json()
        raise SystemExit(f"{answer.request.method} {answer.request.url.path}: {told.get('detail')} {told.get('saran')}")
    return answer.json()
