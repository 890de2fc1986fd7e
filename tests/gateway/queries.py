"""Which query names each public address declares, as the published document says (which is compared with the code elsewhere)."""

from __future__ import annotations

import json
from typing import Any

from tests.contracts.publish import OPENAPI

DOCUMENT: dict[str, Any] = json.loads(OPENAPI.read_text())
DECLARED: dict[tuple[str, str], set[str]] = {
    (method.upper(), path): {one["name"] for one in operation.get("parameters", []) if one["in"] == "query"}
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
}
"""(method, address) → names."""


def of_address(method: str, path: str, asked: dict[str, str]) -> dict[str, str]:
    """What of `asked` this address takes: any other name is refused before anything else is looked at."""
    return {name: value for name, value in asked.items() if name in DECLARED[method.upper(), path.replace(":path}", "}")]}
