"""Synthetic monthly histories whose level, growth, season and noise are known."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from services.scoring.need.season import SEASON

WAVE = np.sin(np.arange(SEASON) / SEASON * 2 * np.pi)


def seasonal(
    rng: Generator, series: int, years: int, *, growth: float = 0.0, noise: float = 0.1, wave: float = 0.3
) -> np.ndarray:
    month = np.arange(years * SEASON)
    level = rng.uniform(200, 2_000, size=(series, 1)) * np.exp(growth * month / SEASON)
    return level * np.exp(wave * WAVE[month % SEASON] + rng.normal(0, noise, size=(series, years * SEASON)))


def error(guess: np.ndarray, actual: np.ndarray) -> float:
    return float(np.abs(guess - actual).mean())
