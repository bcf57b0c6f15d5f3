"""Scalars that stand in the wire as text: in URIs, headers, forms and XML."""

from __future__ import annotations

import binascii

from ... import _timestamps
from ..._protocols._fault import Fault
from ..._tables import name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..._tables import Node

_NUMBERS = ("float", "double")
_BOOLEANS = {"true": True, "false": False}
_SPECIAL = ("NaN", "Infinity", "-Infinity")


def read_text(text: str, node: Node) -> Any:
    """The value that a text stands for.

    Raises:
        Fault: the text is none of the type that the node names.
    """
    name = name_of(node)
    if name in ("integer", "long"):
        return _integer(text)
    if name in _NUMBERS:
        return read_number(text)
    if name == "boolean":
        if text not in _BOOLEANS:
            raise Fault("type", "must be true or false")
        return _BOOLEANS[text]
    if name == "timestamp":
        return read_timestamp(text)
    if name == "blob":
        return read_blob(text)
    return text


def _integer(text: str) -> int:
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 40:
        raise Fault("type", "must be an integer")
    return int(text)


def read_number(text: str) -> float:
    """A number with a point, or one of the three that have names.

    Raises:
        Fault: it is something else.
    """
    try:
        number = float(text)
    except ValueError:
        raise Fault("type", "must be a number") from None
    if text not in _SPECIAL and not set(text) <= set("0123456789+-.eE"):
        raise Fault("type", "must be a number, NaN, Infinity or -Infinity")
    return number


def read_timestamp(value: object) -> Any:
    """A ``datetime`` in UTC.

    Raises:
        Fault: the value names no moment.
    """
    try:
        return _timestamps.parse(value)
    except ValueError:
        raise Fault("timestamp", "must be a timestamp") from None


def read_blob(text: object) -> bytes:
    """The bytes that base64 text stands for.

    Raises:
        Fault: it is no base64, or no text.
    """
    if isinstance(text, str) and text.isascii():
        try:
            return binascii.a2b_base64(text, strict_mode=True)
        except binascii.Error:
            pass
    raise Fault("type", "must be base64")
