"""The gateway's OpenAPI document is valid, published, complete, and changes only with its version."""

from __future__ import annotations

import json
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from tests.contracts.publish import OPENAPI, canonical, gateway_document

DOCUMENT = gateway_document()
OPERATIONS = [
    pytest.param(operation, id=f"{method.upper()} {path}")
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
]


def test_the_document_is_valid_openapi_31() -> None:
    OpenAPIV31SpecValidator(DOCUMENT).validate()


def test_the_document_is_the_published_one() -> None:
    """When it fails: raise VERSION in services/gateway/docs/page.py, then run `python -m tests.contracts.publish`."""
    assert OPENAPI.read_text() == canonical(DOCUMENT), "the public document changed; see this test's docstring"


@pytest.mark.parametrize("operation", OPERATIONS)
def test_every_operation_tells_what_it_is_and_how_it_fails(operation: dict[str, Any]) -> None:
    assert operation["operationId"]
    assert " / " in operation["summary"], "Indonesian first, English second"
    failures = {code for code in operation["responses"] if int(code) >= 400}
    assert {"422", "503"} <= failures
    if operation.get("security"):
        assert {"401", "403"} <= failures
    for code in failures:
        assert list(operation["responses"][code]["content"]) == ["application/problem+json"]


@pytest.mark.parametrize("operation", OPERATIONS)
def test_every_body_and_every_answer_has_an_example(operation: dict[str, Any]) -> None:
    for media, shown in operation.get("requestBody", {}).get("content", {}).items():
        named = shown["schema"].get("$ref", "").rpartition("/")[2]
        own = fields(DOCUMENT["components"]["schemas"][named]) if named else []  # a body of any shape must have an example
        told = [shown.get("examples")] + [p.get("examples") or p.get("default") or p.get("description") for p in own or [{}]]
        assert told[0] or all(told[1:]), f"{media}: a field without example, default or description"
    code, good = next((code, answer) for code, answer in operation["responses"].items() if int(code) < 400)
    if code == "204":
        assert "content" not in good
        return
    for media, shown in good["content"].items():
        assert {"example", "examples"} & set(shown) or not media.endswith("json")


def fields(schema: dict[str, Any]) -> list[dict[str, Any]]:
    return [DOCUMENT["components"]["schemas"].get(p["$ref"].rpartition("/")[2], p) if "$ref" in p else p
            for p in schema["properties"].values()]  # fmt: skip


def test_no_address_has_a_place_for_a_nip_and_the_frameworks_error_is_gone() -> None:
    assert not [path for path in DOCUMENT["paths"] if "{nip" in path.lower()]
    assert "HTTPValidationError" not in json.dumps(DOCUMENT)
