"""Values as protocols share them: parameters to texts, numbers and bytes, and back."""

from __future__ import annotations

from binascii import a2b_base64

from .._encoding import base64_text, plain_text
from .._tables import name_of, traits_of
from ._fault import Fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .._tables import Node


def items(value: Any) -> Any:
    """Names and values of a structure or map that a caller gave.

    Raises:
        Fault: it is none.
    """
    if not hasattr(value, "items"):
        raise Fault("type", "must be a dict")
    return value.items()


def elements(value: Any) -> list[Any] | tuple[Any, ...]:
    """The elements of a list that a caller gave.

    Raises:
        Fault: it is none.
    """
    if not isinstance(value, list | tuple):
        raise Fault("type", "must be a list")
    return value


def encode_float(value: Any) -> float | str:
    """A number; the three that JSON lacks as the texts that AWS uses for them."""
    try:
        number = value if isinstance(value, int | float) else float(value)
    except (TypeError, ValueError):
        raise Fault("type", "must be a number") from None
    if number != number:
        return "NaN"
    if number in (float("inf"), float("-inf")):
        return "Infinity" if number > 0 else "-Infinity"
    return number


def encode_blob(value: Any) -> str:
    """Base64 of bytes, of a file's content, or of text in UTF-8."""
    return base64_text(blob_bytes(value))


def blob_bytes(value: Any) -> bytes:
    """The bytes of a blob: given as bytes, as a file to read, or as text."""
    if hasattr(value, "read"):
        value = value.read()
    if isinstance(value, str):
        try:
            return str.encode(value, "utf-8")
        except UnicodeEncodeError:
            raise Fault("text", "holds a lone surrogate") from None
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value)
    raise Fault("type", "must be bytes or a file opened for reading bytes")


def timestamp(value: Any, node: Node, style: str) -> str | int | float:
    """A moment in the format that its place asks for.

    Args:
        style: the format where the place says nothing.

    Raises:
        Fault: the value names no moment.
    """
    from .. import _timestamps

    try:
        return _timestamps.render(value, traits_of(node).get("timestampFormat", style))
    except ValueError as error:
        raise Fault("timestamp", f"is no timestamp: {error}") from None


def scalar_text(value: Any, node: Node) -> str:
    """A scalar as XML and forms write it.

    Raises:
        Fault: the value is not of the type that the node names.
    """
    special = _SCALAR_TEXT.get(name_of(node))
    if special is not None:
        return special(value, node)
    if isinstance(value, str | int | float):
        return plain_text(value)
    raise Fault("type", "must be a text or a number")


def _boolean_text(value: Any, node: Node) -> str:
    if not isinstance(value, int):
        raise Fault("type", "must be a boolean")
    return "true" if value else "false"


def float_text(value: Any, node: Node) -> str:
    """A number as the caller writes it; the three that are none as AWS spells them."""
    number = encode_float(value)
    return number if isinstance(number, str) else plain_text(value)


_SCALAR_TEXT: dict[str, Callable[[Any, Node], str]] = {
    "boolean": _boolean_text,
    "float": float_text,
    "double": float_text,
    "blob": lambda value, node: encode_blob(value),
    "timestamp": lambda value, node: str(timestamp(value, node, "iso8601")),
}


def decode_blob(value: Any) -> bytes:
    """The bytes that base64 text stands for; it may be broken into lines."""
    try:
        return a2b_base64("".join(value.split()), strict_mode=True)
    except (AttributeError, TypeError, ValueError):
        raise Fault("type", "is not base64") from None


def decode_timestamp(value: Any) -> Any:
    """A ``datetime`` in UTC."""
    from .. import _timestamps

    try:
        return _timestamps.parse(value)
    except ValueError:
        raise Fault("timestamp", "is no timestamp") from None


def decode_scalar(value: Any, name: str) -> Any:
    """A number or boolean that may have come as text."""
    try:
        if name in ("integer", "long"):
            return int(value)
        if name in ("float", "double"):
            return float(value)
    except (TypeError, ValueError, OverflowError):
        raise Fault("type", "is not a number") from None
    if name == "boolean" and isinstance(value, str):
        return value.lower() == "true"
    return value
