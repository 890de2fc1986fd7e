"""The keys of one deployment, made once, each in a file of its own that only its owner may read.

Seimbang has no default secret. The demo is the one exception, and only for the key that makes pseudonyms of synthetic people:
it is published, so that everybody who runs the demo gets the same analysis hash.
"""

from __future__ import annotations

import base64
import json
import secrets
from pathlib import Path

from joserfc.jwk import OKPKey

DEMO_SNAPSHOT_KEY = base64.b64encode(b"seimbang demo: synthetic people!").decode()


def make_all(folder: Path, *, demo: bool) -> None:
    """Make what is missing; never replaces a key, for replacing the city key would lose every encrypted value."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    once(folder / "city_key", base64.b64encode(secrets.token_bytes(32)).decode())
    once(folder / "snapshot_key", DEMO_SNAPSHOT_KEY if demo else base64.b64encode(secrets.token_bytes(32)).decode())
    private, public = folder / "gateway_private.jwk", folder / "gateway_public.jwk"
    if not private.exists():
        public.unlink(missing_ok=True)  # of a private half that is gone
        once(private, json.dumps(OKPKey.generate_key("Ed25519").as_dict(private=True)))
    if not public.exists():
        once(public, json.dumps(OKPKey.import_key(json.loads(private.read_text())).as_dict(private=False)))


def once(path: Path, content: str) -> None:
    if path.exists():
        return
    making = path.with_suffix(".new")
    making.unlink(missing_ok=True)
    making.touch(mode=0o600)
    making.write_text(content)
    making.replace(path)  # whole or not at all
