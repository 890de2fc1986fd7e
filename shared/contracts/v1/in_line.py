"""The JSON Schema of a model in one piece, for a body that a route reads by itself: `$ref` to a definition becomes the definition."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel


def in_line(model: type[BaseModel]) -> dict[str, Any]:
    """Models that refer to themselves have no such form; ours do not."""
    schema = model.model_json_schema()
    parts: dict[str, Any] = schema.pop("$defs", {})

    def whole(value: Any) -> Any:
        if isinstance(value, list):
            return [whole(one) for one in value]
        if not isinstance(value, dict):
            return value
        if "$ref" in value:
            return whole({**parts[value["$ref"].rpartition("/")[2]], **{key: one for key, one in value.items() if key != "$ref"}})
        return {key: whole(one) for key, one in value.items()}

    found: dict[str, Any] = whole(schema)
    return found
