"""docker-compose.yml as data, merged as Compose merges it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
BUILT_BY_OTHERS = ("postgres",)


def compose() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    return found


def services() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = compose()["services"]
    return found


def environment(name: str) -> dict[str, str]:
    """What Compose gives a container where its own environment says nothing: `${NAME:-default}` is the default."""
    given = services()[name]["environment"]
    return {key: re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", str(value)) for key, value in given.items()}


def image_of(name: str) -> str:
    """The service whose Dockerfile a container is built from."""
    return Path(services()[name]["build"]["dockerfile"]).parent.name
