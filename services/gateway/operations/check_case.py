"""A described case before every rule there is: registry judges the case, scoring the pair and the two cells; joined in one list."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from services.gateway import private
from services.gateway.clients.http import Service
from shared.law import BY_ID
from shared.texts import berkas as texts
from shared.texts.perkara import CLOSED as CLOSED_TEXT
from shared.vocabulary import Jawaban, JenisAturan
from shared.web.identity import Actor

KEBERATAN, PERLU_DICEK, INFORMASI, TERPENUHI, TIDAK_BERLAKU = (
    "KEBERATAN", "PERLU_DICEK", "INFORMASI", "TERPENUHI", "TIDAK_BERLAKU",
)  # fmt: skip
KELOMPOK = (KEBERATAN, PERLU_DICEK, INFORMASI, TERPENUHI, TIDAK_BERLAKU)
"""What an answer means to the reader, in the order of the list."""
TOLD = (JenisAturan.INFO, JenisAturan.TIMER)


async def check_case(registry: Service, scoring: Service, actor: Actor, agency: str, described: dict[str, Any]) -> dict[str, Any]:
    """The answers of all rules that ask about such a move, as the agency's law stands; nothing is stored."""
    case = await registry.json(actor, "POST", "/v1/hukum/berkas", params={"instansi_id": agency}, json=described, safe=True)
    return await _with_pair(scoring, actor, case)


async def check_stored(
    registry: Service, scoring: Service, actor: Actor, usulan_id: str
) -> tuple[dict[str, Any], dict[str, Any]]:
    """(the answers about a stored case, the case as the rules read it)."""
    case = await registry.json(actor, "GET", f"/v1/usulan-mutasi/{usulan_id}/berkas")
    return await _with_pair(scoring, actor, case), case["berkas"]


async def _with_pair(scoring: Service, actor: Actor, case: dict[str, Any]) -> dict[str, Any]:
    body = {name: case[name] for name in ("berkas", "aturan", "tanggal_keputusan", "tmt")}
    pair = await scoring.json(actor, "POST", "/v1/hukum/pasangan", json=body, safe=True)
    return joined(case, pair["jawaban"])


def joined(case: dict[str, Any], pairs: list[dict[str, Any]]) -> dict[str, Any]:
    """Objections first, those that bind before those that warn; then what must be checked, deadlines, and the rest."""
    rules = case["aturan"]
    answers = [
        _told(answer, rules["aturan"][answer["aturan"]]) for answer in (*case["jawaban"], *_closed(pairs, case["gerbang"]))
    ]
    answers.sort(key=lambda one: (KELOMPOK.index(one["kelompok"]), not one["mengikat"], one["aturan"]))
    return {
        "prakarsa": rules["prakarsa"], "lingkup": rules["lingkup"], "tanggal_keputusan": case["tanggal_keputusan"], "tmt": case["tmt"],
        "ringkasan": _counted(answers), "jawaban": answers,
    }  # fmt: skip


def masked(found: dict[str, Any], scopes: Container[str]) -> dict[str, Any]:
    """Without what is about the person's own circumstances, for whoever may not open secrets; one closed answer stands for it."""
    shown = private.shown_answers(found["jawaban"], scopes)
    if len(shown) == len(found["jawaban"]):
        return found
    closed = {
        "aturan": private.CLOSED, "kelompok": PERLU_DICEK, "jawaban": Jawaban.TIDAK_DAPAT_DINILAI.value, "jenis": "HARD", "mengikat": False,
        "pesan": CLOSED_TEXT[0], "pesan_en": CLOSED_TEXT[2], "datum": None, "pemilik": None, "dasar": "", "keyakinan": "SEEN",
        "diputuskan_di": "case", "angka": {},
    }  # fmt: skip
    rows = sorted([*shown, closed], key=lambda one: KELOMPOK.index(one["kelompok"]))
    return {**found, "jawaban": rows, "ringkasan": _counted(rows)}


def _counted(rows: list[dict[str, Any]]) -> dict[str, int]:
    return {name.lower(): sum(one["kelompok"] == name for one in rows) for name in KELOMPOK}


def _closed(pairs: list[dict[str, Any]], papers: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """A gate that scoring finds open waits for a paper: whether it lies in the file is registry's answer."""
    waits = (Jawaban.TIDAK_TERPENUHI, Jawaban.TIDAK_DAPAT_DINILAI)
    found = []
    for answer in pairs:
        paper = papers.get(answer["aturan"])
        asked = paper is not None and answer["jawaban"] in waits and answer["datum"] != "keluarga_jabatan"
        found.append({**answer, **paper} if paper is not None and asked else answer)
    return found


def _told(answer: dict[str, Any], rule: dict[str, Any]) -> dict[str, Any]:
    """One answer with its sentences; a soft rule, and law nobody has confirmed, only warns."""
    return {
        "aturan": answer["aturan"], "kelompok": _group(answer), "jawaban": answer["jawaban"], "jenis": answer["jenis"],
        "mengikat": answer["jenis"] in (JenisAturan.HARD, JenisAturan.GATE) and not rule["belum_terverifikasi"],
        "pesan": texts.sentence(answer), "pesan_en": texts.sentence(answer, "en"), "datum": answer["datum"], "pemilik": answer["pemilik"],
        "dasar": rule["dasar"], "keyakinan": rule["keyakinan"], "diputuskan_di": BY_ID[answer["aturan"]].diputuskan_di.value,
        "angka": answer["angka"],
    }  # fmt: skip


def _group(answer: dict[str, Any]) -> str:
    state = answer["jawaban"]
    if state == Jawaban.TIDAK_BERLAKU:
        return TIDAK_BERLAKU
    if answer["jenis"] in TOLD:
        return INFORMASI
    return {Jawaban.TIDAK_TERPENUHI: KEBERATAN, Jawaban.TERPENUHI: TERPENUHI}.get(state, PERLU_DICEK)
