"""Which packages of others does each part import? An allow-list, not a ban-list: a library can hide a driver or a client."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OURS = {"services", "shared", "launcher", "demo", "benchmarks", "migrations"}
ALLOWED = {
    "services/registry": {
        "asyncpg", "cryptography", "fastapi", "pyarrow", "pydantic", "pydantic_settings", "pypdf", "python_calamine", "sqlalchemy",
        "structlog", "xlsxwriter",
    },
    "services/scoring": {"fastapi", "joblib", "numpy", "ortools", "pyarrow", "pydantic", "pydantic_settings", "scipy", "sklearn"},
    "services/gateway": {
        "docx", "docxtpl", "fastapi", "httpx", "jinja2", "pydantic", "pydantic_settings", "segno", "stamina", "structlog", "typst",
        "xlsxwriter",
    },
    "shared": {"babel", "fastapi", "joserfc", "pyarrow", "pydantic", "starlette", "structlog"},
    "launcher": {"asyncpg", "httpx", "joserfc"},
    "migrations": {"alembic", "sqlalchemy"},
}  # fmt: skip
"""Top-level modules beside the standard library and our own. A new name here is a decision: say why in docs/decisions/."""


def imported(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def packages_of(part: str) -> set[str]:
    names = {name for file in (ROOT / part).rglob("*.py") for name in imported(file.read_text())}
    return names - OURS - sys.stdlib_module_names


@pytest.mark.parametrize("part", ALLOWED)
def test_a_part_imports_the_packages_it_may_and_no_other(part: str) -> None:
    assert packages_of(part) == ALLOWED[part]  # equal: a permission nobody uses is taken back


def test_the_one_command_needs_only_python() -> None:
    assert set(imported((ROOT / "seimbang").read_text())) <= sys.stdlib_module_names


def test_imports_are_found_wherever_they_stand() -> None:
    source = "import a.b\nfrom c.d import e\ndef f():\n    import g\n    if g:\n        from h import i\nfrom . import j\n"

    assert set(imported(source)) == {"a", "c", "g", "h"}
