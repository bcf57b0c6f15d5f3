"""JSON, indented by four blanks, in UTF-8: as ``json.dumps`` writes it, without loading it."""

from __future__ import annotations

from ..._load import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_INDENT = "    "
_LINE = "\n"
_WORDS = {None: "null", True: "true", False: "false"}
_NOT_FINITE = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}


def render(value: Any) -> str:
    """A value as JSON; nothing for an empty object."""
    if value == {}:
        return ""
    quote = _quote()
    try:
        return f"{_text(value, quote, _LINE)}\n"
    except ValueError:  # Python does not write numbers of thousands of digits
        from .plain import plain

        return f"{_text(plain(value), quote, _LINE)}\n"


def _quote() -> Any:
    """What puts a text into quotes and escapes what must be."""
    try:
        return load("_json").encode_basestring  # of json.encoder, ready-made in C
    except (ImportError, AttributeError):
        return load("json.encoder").encode_basestring


def _text(value: Any, quote: Any, line: str) -> str:
    """A value as JSON.

    Args:
        line: end of line, and the indentation of the line that the value begins on.
    """
    kind = type(value)
    if kind is str:
        text: str = quote(value)
        return text
    if value is None or kind is bool:
        return _WORDS[value]
    if kind is int:
        return str(value)
    if kind is float:
        text = repr(value)
        return _NOT_FINITE.get(text, text)
    if isinstance(value, dict):
        return _object(value, quote, line)
    if isinstance(value, list | tuple):
        if not value:
            return "[]"
        inner = line + _INDENT
        items = [_text(item, quote, inner) for item in value]
        return f"[{inner}{f',{inner}'.join(items)}{line}]"
    from .plain import plain_scalar

    return _text(plain_scalar(value), quote, line)


def _object(value: dict[Any, Any], quote: Any, line: str) -> str:
    if not value:
        return "{}"
    inner = line + _INDENT
    members = []
    for key, item in value.items():
        if type(key) is not str:
            from .plain import plain_text

            key = plain_text(key)
        members.append(f"{quote(key)}: {_text(item, quote, inner)}")
    return f"{{{inner}{f',{inner}'.join(members)}{line}}}"
