"""Plain data to YAML for people: the small part of YAML that specs are written in.

Block style; small mappings and lists on one line; a documentation on one line, whatever its
length. Whatever a YAML reader could take for something else than a string is quoted, so that
YAML 1.1 and 1.2 read the same.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

_WIDTH = 100
_STEP = 2
_LONGEST_KEY = 1000  # as written; a YAML reader gives up after 1024
_SHAPES = "shapes"
_DOCUMENTATION = "documentation"
_PROSE = frozenset((_DOCUMENTATION, "text"))

_PLAIN = re.compile(r"[A-Za-z_/][A-Za-z0-9_./-]*")
_PLAIN_TEXT = re.compile(r"(https?:/)?[A-Za-z_/][A-Za-z0-9_./-]*( [A-Za-z0-9_.()/-]+)*")
_NO_STRINGS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
# Controls, blanks of other kinds, characters without width or of no standard meaning.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000"
    "\ud7fc-\uf8ff\ufe00-\ufe0f\ufeff\ufff0-\ufffb\ufffe\uffff\U000e0000-\U0010ffff]"
)
_SHORT_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}


def write_yaml(document: Mapping[str, Any], schema: str = "") -> str:
    """A document as YAML text.

    Args:
        document: strings, numbers, booleans, None, and lists and mappings of these; keys are
            strings and keep their order.
        schema: where the JSON Schema of the document lies, for editors; it becomes line one.

    Raises:
        ValueError: something in it cannot be written (a lone surrogate, a number that is not
            finite, a key longer than 1000 characters).
    """
    head = f"# yaml-language-server: $schema={schema}\n" if schema else ""
    return head + write_entries(document)


def write_entries(entries: Mapping[str, Any], indent: int = 0, *, spaced: bool = False) -> str:
    """A block mapping, each of its lines with a line end.

    Args:
        indent: blanks before each key.
        spaced: whether a blank line sets entries of more than one line apart.

    Raises:
        ValueError: as ``write_yaml``.
    """
    return "".join(f"{line}\n" for line in _entries(entries, indent, spaced))


def _entries(entries: Mapping[str, Any], indent: int, spaced: bool = False) -> Iterator[str]:
    long = True
    for number, (key, value) in enumerate(entries.items()):
        before, lines = long, list(_entry(key, value, indent))
        long = len(lines) > 1
        apart = (long or before) if spaced else (key == _SHAPES and indent == 0)
        if number and apart:
            yield ""
        yield from lines


def _entry(key: str, value: Any, indent: int) -> Iterable[str]:
    name = _text(key)
    if len(name) > _LONGEST_KEY:
        raise ValueError(f"a key is longer than {_LONGEST_KEY} characters: {key[:40]}...")
    head = f"{' ' * indent}{name}:"
    flow = _flow(value, len(head) + 1)
    if flow is not None:
        return (f"{head} {flow}",)
    if isinstance(value, Mapping):
        return (head, *_entries(value, indent + _STEP, key == _SHAPES))
    if isinstance(value, str):
        if key != _DOCUMENTATION and _can_be_literal(value):
            return _literal(head, value, indent + _STEP)
        return (f"{head} {_text(value, spacious=True)}",)
    return (head, *_items(value, indent + _STEP))


def _items(items: Sequence[Any], indent: int) -> Iterator[str]:
    """A block list; the first line of each item carries the dash."""
    dash = " " * indent + "-"
    for item in items:
        flow = _flow(item, len(dash) + 1)
        if flow is not None:
            yield f"{dash} {flow}"
        elif isinstance(item, Mapping):
            first, *rest = _entries(item, indent + _STEP)
            yield f"{dash} {first.lstrip()}"
            yield from rest
        elif isinstance(item, str):
            if _can_be_literal(item):
                yield from _literal(dash, item, indent + _STEP)
            else:
                yield f"{dash} {_text(item, spacious=True)}"
        else:
            yield dash
            yield from _items(item, indent + _STEP)


def _flow(value: Any, column: int) -> str | None:
    """The value on one line from ``column`` on; None if it is too long or holds prose."""
    if isinstance(value, str):
        return None
    if isinstance(value, Mapping):
        if not _PROSE.isdisjoint(value) or not all(map(_is_small, value.values())):
            return None
        text = ", ".join(f"{_text(key)}: {_scalar(item)}" for key, item in value.items())
        text = f"{{{text}}}"
    elif isinstance(value, Sequence):
        if not all(map(_is_small, value)):
            return None
        text = f"[{', '.join(map(_scalar, value))}]"
    else:
        return _scalar(value)
    return text if column + len(text) <= _WIDTH or not value else None


def _is_small(value: Any) -> bool:
    """Whether the value may stand in a flow collection: a short scalar or something empty."""
    if isinstance(value, str):
        return len(value) <= _WIDTH and "\n" not in value
    return not (value and isinstance(value, Mapping | Sequence))


def _scalar(value: Any) -> str:
    """A scalar or an empty collection, as it may stand anywhere."""
    if isinstance(value, str):
        return _text(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, Mapping):
        return "{}"
    if isinstance(value, Sequence):
        return "[]"
    raise ValueError(f"no YAML for {type(value).__name__}")


def _number(value: float) -> str:
    """A float that is read as one: YAML 1.1 wants a point in the mantissa."""
    if not math.isfinite(value):
        raise ValueError("a number is not finite")
    mantissa, e, exponent = repr(value).partition("e")
    return mantissa + ("" if "." in mantissa else ".0") + e + exponent


def _text(text: str, *, spacious: bool = False) -> str:
    """A string: plain if nobody can misread it, else quoted.

    Args:
        spacious: whether it has the rest of the line for itself.
    """
    plain = _PLAIN_TEXT if spacious else _PLAIN
    if plain.fullmatch(text) and text.lower() not in _NO_STRINGS:
        return text
    if not _HIDDEN.search(text):
        return "'" + text.replace("'", "''") + "'"
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _HIDDEN.sub(lambda match: _escape(match.group()), text) + '"'


def _escape(character: str) -> str:
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF:
        raise ValueError(f"a text holds the lone surrogate U+{code:04X}")
    if character in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[character]
    if code <= 0xFF:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"


def _can_be_literal(text: str) -> bool:
    """Whether the text has several lines, none of which an editor would spoil."""
    if "\n" not in text.rstrip("\n") or text.endswith("\n\n") or text[0] in " \n":
        return False
    return not any(line != line.rstrip() or _HIDDEN.search(line) for line in text.split("\n"))


def _literal(head: str, text: str, indent: int) -> Iterator[str]:
    """A literal block: the text's own lines, indented."""
    yield f"{head} |" if text.endswith("\n") else f"{head} |-"
    for line in text.removesuffix("\n").split("\n"):
        yield " " * indent + line if line else ""
