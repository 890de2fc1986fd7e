"""Many tasks: our pure functions, a plain numpy evaluation of the same sums, the whole call: `python -m benchmarks.workload ROWS`.

The plain evaluation gives need per position and nothing else; ours also rounds, compares with people and grades by both tables. The
call is what a client waits for behind the door: JSON in, a child process, JSON out.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.timing import median
from services.scoring.api.pool import ChildPool
from services.scoring.api.relay import answer_body
from services.scoring.need.abk import need_of_rows
from services.scoring.need.effectiveness import TABLES, grades, ratios
from services.scoring.need.rounding import half_up_min1
from services.scoring.need.working_time import REGIMES
from shared.vocabulary import Periode, RezimWaktu

REPEATED = 7
POSITIONS = 5_000
PERIODS = tuple(Periode)


def columns(rows: int) -> dict[str, Any]:
    rng = np.random.default_rng(1)
    return {
        "position": np.arange(rows) % POSITIONS, "volume": rng.integers(0, 500, rows).astype(float),
        "minutes": rng.integers(1, 120, rows).astype(float), "period": rng.integers(0, len(PERIODS), rows),
        "people": rng.integers(0, 6, POSITIONS).astype(float),
    }  # fmt: skip


def plain(table: dict[str, Any]) -> Any:
    regime = REGIMES[RezimWaktu.PERMENPANRB_1_2020]
    times = np.array([regime.kali_setahun[name] for name in PERIODS])[table["period"]]
    return np.bincount(table["position"], weights=table["volume"] * times * table["minutes"] / regime.menit, minlength=POSITIONS)


def ours(table: dict[str, Any]) -> Any:
    regime = REGIMES[RezimWaktu.PERMENPANRB_1_2020]
    times = np.array([regime.kali_setahun[name] for name in PERIODS])[table["period"]]
    by_time = np.ones(len(times), dtype=np.bool_)
    each = need_of_rows(table["volume"], table["minutes"], by_time, times, regime.menit)
    need = np.bincount(table["position"], weights=each, minlength=POSITIONS).astype(np.float64)
    ratio = ratios(need, table["people"])
    return need, half_up_min1(need), ratio, [grades(ratio, cuts) for cuts in TABLES.values()]


def request(table: dict[str, Any]) -> bytes:
    named = zip(*(table[name].tolist() for name in ("position", "volume", "minutes", "period")), strict=True)
    rows = [
        {"unit": f"Unit {p % 1_500}", "jabatan": f"Jabatan {p}", "tugas": f"Tugas {i}", "volume": v, "waktu": t, "periode": PERIODS[k],
         "satuan_waktu": "MENIT", "orang": int(table["people"][p])}
        for i, (p, v, t, k) in enumerate(named)
    ]  # fmt: skip
    return json.dumps({"tugas": rows, "rincian": False}).encode()


async def call(body: bytes) -> tuple[float, bytes]:
    """Seconds of one call when everything is imported, and the answer."""
    pool = ChildPool(1, 1, 120)
    job = {"pertanyaan": "abk", "media": "application/json", "diminta": {}}
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "kecil"
        small.write_bytes(b'{"tugas": []}')
        async for _ in pool.run({**job, "masukan_berkas": str(small), "hasil_berkas": str(small)}):
            pass
    started = time.perf_counter()
    answer = await answer_body(pool, body, job)
    seconds = time.perf_counter() - started
    return seconds, answer


def main() -> int:
    rows = int(sys.argv[1])
    table = columns(rows)
    body = request(table)
    seconds, answer = asyncio.run(call(body))
    found = json.loads(answer)
    need = {(row["unit"], row["jabatan"]): row["kebutuhan_mikro_fte"] for row in found["jabatan"]}
    wanted = {(f"Unit {p % 1_500}", f"Jabatan {p}"): round(d * 1e6) for p, d in enumerate(plain(table).tolist())}
    if need != wanted:
        raise SystemExit("the call and the plain evaluation differ")
    told = {
        "rows": rows, "positions": POSITIONS, "plain_s": median(lambda: plain(table), REPEATED),
        "ours_s": median(lambda: ours(table), REPEATED), "call_s": seconds,
        "json_s": median(lambda: json.loads(body), REPEATED), "body_mb": len(body) / 1e6,
    }  # fmt: skip
    print(json.dumps({"done": told}), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
