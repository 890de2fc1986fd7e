"""SAW, WP, TOPSIS, MOORA and ARAS as their textbooks define them, nothing rounded on the way.

Each prepares the table once; then any weights give scores at once, so that thousands of draws of weights cost a few matrix products.
Weights count as given: only WP, whose definition says so, makes them shares of one. Of WP, TOPSIS and MOORA the order does not depend on
the unit a column is measured in; of none is the score a property of the alternative alone, since every column is scaled by all rows.

Sources: SAW Fishburn 1967; WP Miller and Starr 1969; TOPSIS Hwang and Yoon 1981; MOORA Brauers and Zavadskas 2006; ARAS Zavadskas and
Turskis 2010. Weighted product and TOPSIS as in the Indonesian textbooks (Kusumadewi et al. 2006).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Bool, Float
from services.scoring.fit.banding.table import Tabel
from shared.errors import Masalah, MasukanTidakSah
from shared.vocabulary import MetodeBanding

Finish = Callable[[Float, Float], Float]
"""(sums (…, n), weights (…, m)) to scores (…, n), keeping their order."""


@dataclass(frozen=True)
class Penjumlahan:
    """A method whose order is that of weighted sums: `nilai` (n, m) per criterion, then `akhir` makes the score of the sums."""

    nilai: Float
    akhir: Finish

    def scores(self, weights: Float) -> Float:
        """Weights (…, m) to scores (…, n)."""
        return self.akhir(weights @ self.nilai.T, weights)


@dataclass(frozen=True)
class Jarak:
    """TOPSIS: squared distances per criterion to the best and to the worst value there is."""

    terbaik: Float
    terburuk: Float

    def distances(self, weights: Float) -> tuple[Float, Float]:
        """(to the ideal, to its opposite), each (…, n)."""
        squares = weights**2
        return np.sqrt(squares @ self.terbaik.T), np.sqrt(squares @ self.terburuk.T)

    def scores(self, weights: Float) -> Float:
        best, worst = self.distances(weights)
        apart = best + worst
        return np.where(apart > 0, worst / np.where(apart > 0, apart, 1), 0.5)  # all rows alike: halfway


Siap = Penjumlahan | Jarak


def saw(table: Tabel) -> Penjumlahan:
    """Benefit x / max, cost min / x."""
    _positive(table, "SAW", ~table.untung)
    x = table.nilai
    return Penjumlahan(np.where(table.untung, x / _safe(x.max(axis=0)), x.min(axis=0) / _safe(x)), _as_is)


def wp(table: Tabel) -> Penjumlahan:
    """V = S / sum of S, S the product of x to the power of the weight's share, negative for a cost."""
    _positive(table, "WP", np.ones_like(table.untung))
    logs = np.log(table.nilai)
    return Penjumlahan(np.where(table.untung, logs, -logs), _shares)


def products(table: Tabel, weights: Float) -> Float:
    """S of the weighted product, before it is made a share."""
    return np.asarray(np.exp((weights / weights.sum()) @ wp(table).nilai.T))


def topsis(table: Tabel) -> Jarak:
    """Columns scaled to length one; for a cost the least is the best."""
    scaled = _unit_length(table.nilai)
    low, high = scaled.min(axis=0), scaled.max(axis=0)
    best, worst = np.where(table.untung, high, low), np.where(table.untung, low, high)
    return Jarak((scaled - best) ** 2, (scaled - worst) ** 2)


def moora(table: Tabel) -> Penjumlahan:
    """Benefits added, costs taken off, columns scaled to length one."""
    scaled = _unit_length(table.nilai)
    return Penjumlahan(np.where(table.untung, scaled, -scaled), _as_is)


def aras(table: Tabel) -> Penjumlahan:
    """Utility against an optimal row added to the table; a cost is turned over first; columns are shares of their sum."""
    _positive(table, "ARAS", ~table.untung)
    turned = np.where(table.untung, table.nilai, 1 / _safe(table.nilai))
    best = turned.max(axis=0)
    sums = turned.sum(axis=0) + best
    optimal = best / sums
    return Penjumlahan(turned / sums, lambda scores, weights: scores / (weights @ optimal)[..., None])


METODE: dict[MetodeBanding, Callable[[Tabel], Siap]] = {
    MetodeBanding.SAW: saw, MetodeBanding.WP: wp, MetodeBanding.TOPSIS: topsis, MetodeBanding.MOORA: moora, MetodeBanding.ARAS: aras,
}  # fmt: skip


def _as_is(sums: Float, _weights: Float) -> Float:
    return sums


def _shares(sums: Float, weights: Float) -> Float:
    """Sums of weighted logarithms to V; the largest is taken off first, so that nothing overflows."""
    powers = sums / weights.sum(axis=-1)[..., None]
    products = np.exp(powers - powers.max(axis=-1, keepdims=True))
    return np.asarray(products / products.sum(axis=-1, keepdims=True))


def _unit_length(x: Float) -> Float:
    largest = x.max(axis=0)  # so that squares of very large numbers stay numbers
    return np.asarray(x / largest / np.sqrt(((x / largest) ** 2).sum(axis=0)))


def _safe(x: Float) -> Float:
    return np.where(x > 0, x, 1)


def _positive(table: Tabel, method: str, columns: Bool) -> None:
    found = [
        Masalah("nilai_nol", f"{method} tidak dapat memakai nilai nol pada kriteria ini.", f"/alternatif/{i}/nilai/{j}",
                f"Isi nilainya di atas nol, atau keluarkan {method} dari metode.")
        for i, j in np.argwhere((table.nilai <= 0) & columns)[:100].tolist()
    ]  # fmt: skip
    if found:
        raise MasukanTidakSah(
            f"Metode {method} tidak dapat dihitung pada tabel ini.", saran=f"Keluarkan {method} dari metode, atau perbaiki nilainya.",
            pesan_en=f"{method} cannot be computed on this table.", masalah=found,
        )  # fmt: skip
