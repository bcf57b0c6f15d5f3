"""Values walked along the service's tables: shorthand text to typed values, base64 to bytes."""

from __future__ import annotations

from .._encoding import base64_bytes
from .._tables import name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .._tables import Node, Shapes


class CoercionError(Exception):
    """A value cannot become what the service's tables say."""


class DocumentInShorthand(CoercionError):
    """Shorthand stands where any JSON value may: it cannot say which type is meant."""

    def __init__(self, member: str = "") -> None:
        super().__init__(
            "Shorthand syntax does not support document types. Use JSON input for "
            f"top-level argument to specify nested parameter: {member}"
        )
        self.member = member


def typed(value: Any, node: Node, shapes: Shapes) -> Any:
    """A shorthand value with numbers and booleans made of their texts.

    A single value where a list is meant becomes a list of one. What does not fit otherwise stays,
    and validation tells of it.

    Raises:
        CoercionError: a text is no number, or the node takes any JSON value.
    """
    name = name_of(node)
    if name == "document":
        raise DocumentInShorthand
    shape = shapes.get(name)
    if shape is None:
        return _typed_scalar(value, name)
    if shape[0] == "list":
        items = value if isinstance(value, list) else [value]
        return [typed(item, shape[1], shapes) for item in items]
    if not isinstance(value, dict):
        return value
    if shape[0] == "map":
        return {key: typed(item, shape[2], shapes) for key, item in value.items()}
    return {
        key: (
            _typed_member(key, item, shape[1][key], shapes) if key in shape[1] else item
        )
        for key, item in value.items()
    }


def _typed_member(name: str, value: Any, node: Node, shapes: Shapes) -> Any:
    try:
        return typed(value, node, shapes)
    except DocumentInShorthand as error:
        raise DocumentInShorthand(error.member or name) from None


def _typed_scalar(value: Any, name: str) -> Any:
    try:
        if name in ("integer", "long"):
            return int(value)
        if name in ("float", "double"):
            return float(value)
    except (TypeError, ValueError) as error:
        raise CoercionError(str(error)) from None
    if name == "boolean" and isinstance(value, str):
        return {"true": True, "false": False}.get(value.lower(), value)
    return value


def decoded(value: Any, node: Node, shapes: Shapes) -> Any:
    """A value with the base64 text of its blobs made into bytes.

    Raises:
        CoercionError: the text of a blob is not base64.
    """
    name = name_of(node)
    if name == "blob":
        return _decoded_blob(value)
    shape = shapes.get(name)
    if shape is None:
        return value
    if shape[0] == "list" and isinstance(value, list):
        return [decoded(item, shape[1], shapes) for item in value]
    if not isinstance(value, dict) or shape[0] == "list":
        return value
    if shape[0] == "map":
        return {key: decoded(item, shape[2], shapes) for key, item in value.items()}
    return {
        key: decoded(item, shape[1][key], shapes) if key in shape[1] else item
        for key, item in value.items()
    }


def _decoded_blob(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return base64_bytes(value)
    except ValueError:
        raise CoercionError(f'Invalid base64: "{value}"') from None
