"""Who somebody is, as one text: its keyed digest tells whether anything about the identity changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def canonical(content: Mapping[str, Any]) -> str:
    """The same whether dates come as dates or, opened from what was sealed, as ISO text."""
    return repr(sorted((name, str(value)) for name, value in content.items()))
