"""A stored decision computed again from what it was a function of: snapshot, rules, policy, model, seed and engine.

Newer rules, models and data play no part, for every input is fetched by the hash the decision names, and its bytes must have that hash. On
the engine version of then the answer must be the same to the byte; on another it must say the same, but for the engine's own name.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from services.gateway.clients.http import Service
from services.gateway.merge.replayed import OF_THE_ENGINE, Pair, first_difference, told
from services.gateway.operations.check_set import ask_set, judged, kept_of
from services.gateway.operations.run_analysis import carry_snapshot, compute
from shared.contracts.canonical import canonical_hash
from shared.errors import DomainError, LayananSibuk
from shared.web.identity import Actor

KEPT = ("aturan", "kebijakan", "model")
EQUAL, DIFFERENT, CHANGED, NONE = "SAMA", "BERBEDA", "ARTEFAK_BERUBAH", "TIDAK_ADA"
Row = dict[str, Any]


async def replay(registry: Service, scoring: Service, actor: Actor, usulan_id: str) -> Row:
    """{mesin, rencana, himpunan, audit}: each of the two computed again, with its first difference."""
    found = await registry.json(actor, "GET", f"/v1/usulan-mutasi/{usulan_id}/putar-ulang")
    engine = str((await scoring.json(actor, "GET", "/v1/mesin"))["mesin"])
    again = _Again(registry, scoring, actor, str(found["instansi_id"]), engine)
    return {
        "mesin": engine, "rencana": await again.plan(found["rencana"]), "himpunan": await again.set_of(found["himpunan"]),
        "audit": found["audit"],
    }  # fmt: skip


class _Again:
    def __init__(self, registry: Service, scoring: Service, actor: Actor, instansi_id: str, engine: str) -> None:
        self._registry, self._scoring, self._actor, self._agency, self._engine = registry, scoring, actor, instansi_id, engine

    async def plan(self, row: Row | None) -> Row:
        """The analysis, against the bytes that were kept of it."""
        if row is None:
            return _answer(NONE, None, self._engine)
        six = row["enam_hash"]
        body, broken = await self._input(six)
        if row["kunci"] != canonical_hash(six):
            broken = ("/enam_hash", row["kunci"], canonical_hash(six))
        if broken:
            return _answer(CHANGED, broken, self._engine, six)
        path, params = f"/v1/hasil/{row['hasil_hash']}", {"instansi_id": self._agency}
        then = (await self._registry.call(self._actor, "GET", path, params=params)).content
        now, _ = await compute(self._registry, self._scoring, self._actor, self._agency, body, _go_on)
        kept = hashlib.sha256(then).hexdigest() == row["hasil_hash"]
        if kept and then == now:
            return _answer(EQUAL, None, self._engine, six)
        apart = _parsed_apart(then, now, () if six["mesin"] == self._engine else OF_THE_ENGINE)
        if not kept and apart is None:
            apart = ("/hasil", row["hasil_hash"], hashlib.sha256(then).hexdigest())
        return _answer((EQUAL if apart is None else DIFFERENT) if kept else CHANGED, apart, self._engine, six)

    async def set_of(self, row: Row | None) -> Row:
        """The judgement of the set, against the answers that were kept."""
        if row is None:
            return _answer(NONE, None, self._engine)
        six = row["enam_hash"]
        body, broken = await self._input(six)
        if row["komposisi_hash"] != row["komposisi_sekarang"]:
            broken = broken or ("/komposisi_hash", row["komposisi_hash"], row["komposisi_sekarang"])
        if broken:
            return _answer(CHANGED, broken, self._engine, six)
        answer = await ask_set(self._registry, self._scoring, self._actor, self._agency, body, row["anggota"])
        apart = first_difference({"usulan": row["usulan"]}, {"usulan": kept_of(judged(answer, row["anggota"]))})
        return _answer(EQUAL if apart is None else DIFFERENT, apart, self._engine, six)

    async def _input(self, six: Row) -> tuple[Row, Pair | None]:
        """(body for scoring, the first part whose bytes are not what the hash says)."""
        body: Row = {"snapshot": six["snapshot"], "benih": six["benih"]}
        for name in KEPT:
            content = (await self._registry.call(self._actor, "GET", f"/v1/artefak/{six[name]}")).content
            if (is_now := hashlib.sha256(content).hexdigest()) != six[name]:
                return body, (f"/{name}", six[name], is_now)
            body[name] = json.loads(content)
        try:
            await carry_snapshot(self._registry, self._scoring, self._actor, self._agency, six["snapshot"])
        except LayananSibuk:
            raise
        except DomainError:  # gone, or its rows have another hash
            return body, ("/snapshot", six["snapshot"], None)
        return body, None


async def _go_on(_stage: str, _percent: int) -> bool:
    return False


def _parsed_apart(then: bytes, now: bytes, leave_out: tuple[str, ...]) -> Pair | None:
    try:
        return first_difference(json.loads(then), json.loads(now), leave_out)
    except ValueError:
        return "/hasil", None, hashlib.sha256(now).hexdigest()


def _answer(status: str, apart: Pair | None, engine: str, six: Row | None = None) -> Row:
    then = six["mesin"] if six else None
    return {
        "keadaan": status, "mesin_dahulu": then, "mesin_sama": then == engine if six else None, "beda_pertama": told(apart),
        "enam_hash": six,
    }  # fmt: skip
