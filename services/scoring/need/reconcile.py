"""The work of an agency is the work of its units: how a forecast of the whole and forecasts of the parts are made to agree.

Bottom-up: the whole is the sum of the parts. Top-down: the parts share the whole in their own proportion. MinT (Wickramasuriya,
Athanasopoulos and Hyndman 2019): what is missing between whole and parts goes to those whose errors went with it. With one whole
there is one condition, sum of parts - whole = 0, so its matrix formula needs no inverse: a part moves by its covariance with the
disagreement over the variance of the disagreement. Everything is in minutes of work: outputs of different tasks cannot be added.
"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Float, Int

RESIDUALS_MIN = 12
"""Covariances from fewer errors would be noise, even shrunken."""


def top_down(parts: Float, whole: Float, at: Int) -> Float:
    """`whole`: (agencies, points); `at`: agency of each part. Parts without any work stay without."""
    total = sums(parts, at, len(whole))
    share = np.divide(whole, total, out=np.ones_like(whole), where=total > 0)
    return np.asarray(parts * np.maximum(share, 0.0)[at], dtype=np.float64)


def mint(parts: Float, whole: Float, at: Int, part_errors: Float, whole_errors: Float) -> Float:
    """Errors: (parts, errors) and (agencies, errors). Where a part would become less than nothing the agency shares top-down."""
    shares = np.zeros(len(parts))
    for agency in range(len(whole)):
        rows = at == agency
        shares[rows] = _shares(part_errors[rows], whole_errors[agency])
    moved = parts + shares[:, None] * (whole - sums(parts, at, len(whole)))[at]
    below = np.zeros(len(whole), dtype=np.bool_)
    below[at[(moved < 0).any(axis=1)]] = True
    return np.where(below[at][:, None], top_down(parts, whole, at), moved)


def sums(parts: Float, at: Int, agencies: int) -> Float:
    found = np.zeros((agencies, parts.shape[1]))
    np.add.at(found, at, parts)
    return found


def _shares(parts: Float, whole: Float) -> Float:
    """How much of the disagreement each part takes on."""
    lost = whole - parts.sum(axis=0)
    keep = 1 - shrinkage(np.vstack([whole, parts]))
    own = (parts**2).mean(axis=1)
    varied = keep * (lost**2).mean() + (1 - keep) * ((whole**2).mean() + own.sum())
    taken = (1 - keep) * own - keep * (parts * lost).mean(axis=1)
    return np.asarray(taken / varied, dtype=np.float64) if varied > 0 else np.zeros(len(parts))


def shrinkage(errors: Float) -> float:
    """Weight of the diagonal (Schäfer and Strimmer 2005): how much of the correlations is noise. Errors: (series, errors).

    Sums over all pairs of series are found from the (errors, errors) products, so that a thousand units cost no million pairs.
    """
    count = errors.shape[1]
    size = np.sqrt((errors**2).mean(axis=1, keepdims=True))
    alike = np.divide(errors, size, out=np.zeros_like(errors), where=size > 0)
    squares = alike**2
    between = ((alike.T @ alike) ** 2).sum() / count**2  # of r², the diagonal too
    own = (squares.mean(axis=1) ** 2).sum()
    noise = (squares.sum(axis=0) ** 2).sum() - count * between - ((squares - squares.mean(axis=1, keepdims=True)) ** 2).sum()
    if between - own <= 0:
        return 1.0
    return float(np.clip(noise * count / (count - 1) ** 3 / (between - own), 0.0, 1.0))
