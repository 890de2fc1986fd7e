"""The lines of docs/law.md, run one after the other as a reader would: each is accepted, and together they settle what the page says."""

from __future__ import annotations

import json
import re
from datetime import date

from shared.vocabulary import JenisMasukan
from tests.flow.six_units import six_units
from tests.gateway.agencies import code_of
from tests.repo.image import ROOT
from tests.stack import Stack

LINES = re.findall(
    r"curl -X (\w+) \"\$SEIMBANG(\S+)\" -H \"Authorization: Bearer \$(\w+)\"[^\n]*\\\n  -d '(.*)'",
    (ROOT / "docs" / "law.md").read_text(),
)


def test_every_line_of_the_page_works_as_it_stands(stack: Stack) -> None:
    api = stack.agency()
    city = six_units()
    city[JenisMasukan.PEGAWAI] = [{**row, "tmt_unit": date(2026, 6, 1)} for row in city[JenisMasukan.PEGAWAI]]
    api.bring_city(city)
    round_id = api.make_round()
    assert api.analyse(round_id)["status"] == "SELESAI"
    clients = {"TOKEN": api, "TOKEN_LAIN": stack.agency(code=code_of(stack, api))}
    known = {"$PUTARAN": round_id, "$PEGAWAI": api.get("/v1/pegawai", limit=1)["items"][0]["id"]}

    assert len(LINES) == 8
    for method, written, token, body in LINES:
        path, content = (_filled(text, known) for text in (written, body))
        answer = clients[token].http.request(method, path, json=json.loads(content))
        assert answer.status_code in (200, 201), f"{method} {path}: {answer.text}"
        if path == "/v1/pembebasan":
            known["$PEMBEBASAN"] = answer.json()["pembebasan_id"]

    assert api.analyse(round_id)["status"] == "SELESAI"
    assert len(api.get(f"/v1/putaran/{round_id}/rekomendasi")["items"]) <= 1  # at most the one who was exempted
    assert api.get("/v1/aturan/P3K-03", per="2026-12-01")["jenis"] == "GATE"
    assert api.get("/v1/aturan/P3K-03", per="2026-12-01")["keyakinan"] == "SEEN"


def _filled(text: str, known: dict[str, str]) -> str:
    for name, value in known.items():
        text = text.replace(name, value)
    return text
