"""JSON Schema validation with patterns as ECMA-262 reads them, and whole numbers as Python does."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from typing import Any

import jsonschema
import referencing
from jsonschema import Draft202012Validator, TypeChecker, ValidationError

_BLANKS = r"\t\n\x0b\f\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_OUTSIDE = {
    "$": r"\Z",
    ".": r"[^\n\r\u2028\u2029]",
    r"\s": f"[{_BLANKS}]",
    r"\S": f"[^{_BLANKS}]",
}
_TOKEN = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[$.]", re.DOTALL)
_INSIDE = re.compile(r"\\.", re.DOTALL)


@functools.cache
def ecma(pattern: str) -> re.Pattern[str]:
    """A pattern of a schema; without the ``u`` flag's case folding it is Python's but for this:
    ``$`` is the very end, the dot stops at four line ends, blanks are Unicode's."""
    return re.compile(_TOKEN.sub(_token, pattern), re.ASCII)


def _token(match: re.Match[str]) -> str:
    text = match.group()
    if text.startswith("["):
        return _INSIDE.sub(lambda part: _BLANKS if part.group() == r"\s" else part.group(), text)
    return _OUTSIDE.get(text, text)


def _pattern(validator: Any, pattern: str, value: Any, schema: Any) -> Iterator[ValidationError]:
    if isinstance(value, str) and not ecma(pattern).search(value):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


def _is_integer(checker: TypeChecker, value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


_Validator = jsonschema.validators.extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {"pattern": _pattern},
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_integer),
)


def validator(schema: Mapping[str, Any]) -> Draft202012Validator:
    """A validator that needs nothing but the schema."""
    made: Draft202012Validator = _Validator(schema, registry=referencing.Registry())
    return made
