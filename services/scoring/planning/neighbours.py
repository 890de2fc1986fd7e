"""Which receiving cells lie within reach of a cell? A tree over places instead of every pair, with the same answer.

The tree only narrows down; the distance that decides is the one everybody else computes (services.scoring.distance). A place
nobody knows excludes nobody, and a shared site is near whatever its points say.
"""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree

from services.scoring.distance import EARTH_M
from services.scoring.facts import Float, Int, Kota

SLACK_M = 1.0


class Neighbours:
    """Cells that take people, of one exchange group; `within(cell)` gives, ascending, all that may be within the limit."""

    def __init__(self, kota: Kota, cells: Int, limit_m: float) -> None:
        self._unor, self._unit_of, self._cells = kota.unor, kota.sel.unor_i, cells
        units = self._unit_of[cells]
        points = _on_sphere(kota.unor["lintang"][units], kota.unor["bujur"][units])
        known = np.isfinite(points[:, 0])
        self._known, self._unknown = np.flatnonzero(known), np.flatnonzero(~known)
        self._tree = cKDTree(points[known])
        self._reach = 2 * np.sin(min((limit_m + SLACK_M) / (2 * EARTH_M), np.pi / 2))
        self._sites = kota.unor["tempat"][units]
        self._shared = bool((self._sites != "").any())

    def within(self, cell: int) -> Int:
        unit = self._unit_of[cell]
        point = _on_sphere(self._unor["lintang"][unit : unit + 1], self._unor["bujur"][unit : unit + 1])[0]
        if not np.isfinite(point[0]):
            return self._cells
        near = np.concatenate([self._known[self._tree.query_ball_point(point, self._reach)], self._unknown])
        if self._shared and (site := self._unor["tempat"][unit]) != "":
            near = np.concatenate([near, np.flatnonzero(self._sites == site)])
        return np.asarray(self._cells[np.unique(near)], dtype=np.int64)


def _on_sphere(latitude: Float, longitude: Float) -> Float:
    """Points of the unit sphere, so that straight distance orders as the great circle does; NaN unknown."""
    a, o = np.radians(latitude), np.radians(longitude)
    return np.column_stack([np.cos(a) * np.cos(o), np.cos(a) * np.sin(o), np.sin(a)])
