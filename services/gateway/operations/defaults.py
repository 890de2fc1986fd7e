"""The one input of an analysis that neither the round nor registry holds: the seed."""

from __future__ import annotations

BENIH = "seimbang-2026"
"""The public seed of the draw among equals; published before the round."""
