"""The worker has the plan of a finished analysis prepared, after the result is stored, and a failure of that harms nothing."""

from __future__ import annotations

from typing import Any, cast

import pytest

from services.gateway.clients.http import Service
from services.gateway.operations import claimed_jobs as module
from services.gateway.operations.claimed_jobs import Worker
from shared.errors import LayananSibuk

JOB = {"id": "1", "jenis": "ANALISIS", "isi": {"analisis_id": "a"}, "percobaan": 1, "terakhir": False}


class Registry:
    def __init__(self) -> None:
        self.ended: list[str] = []

    async def json(self, _actor: Any, _method: str, path: str, **_: Any) -> Any:
        if path == "/v1/tugas/klaim":
            return JOB
        if path.startswith("/v1/tugas/"):
            self.ended.append(path.rpartition("/")[2])
        return {"dibuat_oleh": "klien", "batal": False}


@pytest.mark.parametrize(("prepares", "fails"), [(True, False), (True, True), (False, False)])
async def test_a_plan_is_prepared_once_its_result_is_stored(monkeypatch: pytest.MonkeyPatch, prepares: bool, fails: bool) -> None:
    done: list[str] = []

    async def analysed(*_: Any) -> None:
        done.append("hasil")

    async def prepared(*_: Any) -> bool:
        done.append("siap")
        if fails:
            raise LayananSibuk("tidak menjawab")
        return True

    monkeypatch.setattr(module, "run_analysis", analysed)
    monkeypatch.setattr(module, "prepare_plan", prepared)
    registry = Registry()
    worker = Worker(cast(Service, registry), cast(Service, None), "uji", prepares=prepares)

    assert await worker.work_once()
    assert done == (["hasil", "siap"] if prepares else ["hasil"])
    assert registry.ended == ["selesai"]
