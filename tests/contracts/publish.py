"""`python -m tests.contracts.publish`: write what others build against: the gateway's document and the example snapshot with its hash.

A document that changed under the same version is not written: somebody may have built against that version already.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from launcher import secret_files
from services.gateway.docs.page import document
from services.gateway.main import create_app
from services.gateway.settings import Settings
from tests.contracts import example

PUBLISHED = Path(__file__).resolve().parents[2] / "shared" / "contracts" / "v1" / "published"
OPENAPI = PUBLISHED / "gateway.openapi.json"


def gateway_document() -> dict[str, Any]:
    """The document as a production gateway gives it."""
    with tempfile.TemporaryDirectory() as folder:
        secret_files.make_all(Path(folder), demo=False)
        settings = Settings(registry_url="http://registry", scoring_url="http://scoring", secrets_dir=Path(folder))
        return document(create_app(settings), "production")


def canonical(value: Any) -> str:
    """Sorted and indented: equal documents are equal files, and a change reads well in a diff."""
    return json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def main() -> None:
    made = gateway_document()
    text = canonical(made)
    if OPENAPI.exists() and OPENAPI.read_text() != text:
        held = json.loads(OPENAPI.read_text())["info"]["version"]
        if held == made["info"]["version"]:
            raise SystemExit(f"the document changed: raise VERSION in services/gateway/docs/page.py above {held} first")
    PUBLISHED.mkdir(exist_ok=True)
    OPENAPI.write_text(text)
    example.write()


if __name__ == "__main__":
    main()
