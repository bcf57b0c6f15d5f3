"""Values walked along the service's tables: text to typed values, base64 to bytes, moments."""

from __future__ import annotations

from ..._encoding import base64_bytes
from ..._tables import name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..._tables import Node, Shapes


class CoercionError(Exception):
    """A value cannot become what the service's tables say.

    Attributes:
        path: where it stands below what was walked: names of members, keys, and indices.
        wanted: the scalar type that it cannot become; empty for a document.
    """

    def __init__(self, message: str, wanted: str = "") -> None:
        super().__init__(message)
        self.path: list[str | int] = []
        self.wanted = wanted


class DocumentInShorthand(CoercionError):
    """Shorthand stands where any JSON value may: it cannot say which type is meant."""

    def __str__(self) -> str:
        names = [step for step in self.path if isinstance(step, str)]
        return (
            "Shorthand syntax does not support document types. Use JSON input for "
            f"top-level argument to specify nested parameter: {names[-1] if names else ''}"
        )


def reason_of(error: Exception) -> str:
    """What an error of Python says, if that is meant for users of the command.

    Of numbers that are too long it says how to make Python take them.
    """
    text = str(error)
    return "a number has too many digits" if "int_max_str_digits" in text else text


def typed(value: Any, node: Node, shapes: Shapes) -> Any:
    """A shorthand value with numbers and booleans made of their texts.

    A single value where a list is meant becomes a list of one. What does not fit otherwise stays,
    and validation tells of it.

    Raises:
        CoercionError: a text is no number, or the node takes any JSON value.
    """
    name = name_of(node)
    if name == "document":
        raise DocumentInShorthand("")
    shape = shapes.get(name)
    if shape is None:
        return _typed_scalar(value, name)
    if shape[0] == "list":
        items = value if isinstance(value, list) else [value]
        return _walked_list(typed, items, shape, shapes)
    if not isinstance(value, dict):
        return value
    return _walked_dict(typed, value, shape, shapes)


def _walked_list(
    walk: Any, items: list[Any], shape: tuple[Any, ...], shapes: Shapes
) -> Any:
    made = []
    for item in items:
        try:
            made.append(walk(item, shape[1], shapes))
        except CoercionError as error:
            error.path.insert(0, len(made))
            raise
    return made


def _walked_dict(
    walk: Any, value: dict[str, Any], shape: tuple[Any, ...], shapes: Shapes
) -> Any:
    """The entries of a map, or the members of a structure that it knows, each walked."""
    nodes = None if shape[0] == "map" else shape[1]
    made = {}
    for key, item in value.items():
        if nodes is not None and key not in nodes:
            made[key] = item
            continue
        try:
            made[key] = walk(item, shape[2] if nodes is None else nodes[key], shapes)
        except CoercionError as error:
            error.path.insert(0, key)
            raise
    return made


def _typed_scalar(value: Any, name: str) -> Any:
    try:
        if name in ("integer", "long"):
            return int(value)
        if name in ("float", "double"):
            return float(value)
    except (TypeError, ValueError, OverflowError) as error:
        raise CoercionError(reason_of(error), name) from None
    if name == "boolean" and isinstance(value, str):
        return {"true": True, "false": False}.get(value.lower(), value)
    return value


def decoded(value: Any, node: Node, shapes: Shapes, blobs: bool = True) -> Any:
    """A value with the base64 text of its blobs as bytes, and moments as the runtime reads them.

    Args:
        blobs: whether the text of blobs is base64; else it is the bytes themselves.

    Raises:
        CoercionError: the text of a blob is not base64.
    """

    def walk(value: Any, node: Node, shapes: Shapes) -> Any:
        name = name_of(node)
        if name == "blob":
            return _decoded_blob(value) if blobs else value
        if name == "timestamp":
            from .moments import plain_moment

            return plain_moment(value)
        shape = shapes.get(name)
        if shape is None:
            return value
        if shape[0] == "list":
            is_list = isinstance(value, list)
            return _walked_list(walk, value, shape, shapes) if is_list else value
        is_dict = isinstance(value, dict)
        return _walked_dict(walk, value, shape, shapes) if is_dict else value

    return walk(value, node, shapes)


def _decoded_blob(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return base64_bytes(value)
    except ValueError:
        from .written import shortened

        raise CoercionError(f'Invalid base64: "{shortened(value)}"', "blob") from None
