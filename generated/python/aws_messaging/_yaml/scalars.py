"""What scalars mean: which type a plain text is of, and the value that it stands for."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from re import Match
    from typing import Any, TypeVar

    _Number = TypeVar("_Number", int, float)

PREFIX = "tag:yaml.org,2002:"
_MOST_DIGITS = 4000

_BOOLEANS = {"true": True, "false": False}
_OLD_BOOLEANS = {
    **_BOOLEANS,
    **dict.fromkeys(("y", "yes", "on"), True),
    **dict.fromkeys(("n", "no", "off"), False),
}
_NULLS = ("", "~", "null", "Null", "NULL")
_BOOLEAN = re.compile("true|True|TRUE|false|False|FALSE")
_OLD_BOOLEAN = re.compile(
    "[yYnN]|yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF"
)
_SPECIAL = r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
_WHOLE_FLOAT = (
    r"[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+"
)
_FLOAT = re.compile(rf"{_WHOLE_FLOAT}|[-+]?\.[0-9_]+(?:[eE][-+][0-9]+)?{_SPECIAL}")
_OLD_FLOAT = re.compile(
    rf"{_WHOLE_FLOAT}|\.[0-9_]+(?:[eE][-+][0-9]+)?"
    rf"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*{_SPECIAL}"
)
_INTEGER = re.compile("[-+]?(?:0b[01_]+|0o?[0-7_]+|[0-9_]+|0x[0-9a-fA-F_]+)")
_OLD_INTEGER = re.compile(
    "[-+]?(?:0b[01_]+|0?[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+"
    "|[1-9][0-9_]*(?::[0-5]?[0-9])+)"
)
_TIMESTAMP = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?"
    r"(?:[ \t]*(?:Z|([-+])(\d\d?)(?::(\d\d))?))?)?",
    re.ASCII,
)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MAYBE_SPECIAL = frozenset("+-.0123456789tTfFnN~yYoO")


class NotThat(Exception):
    """A text is not of the type that it should be; says what would be."""


def meaning(text: str, old: bool) -> Any:
    """The value of a plain text.

    Args:
        old: whether the rules of YAML 1.1 hold.

    Raises:
        NotThat: it looks like a date or number and is none.
    """
    if not text:
        return None
    if text[0] not in _MAYBE_SPECIAL:
        return text
    if text in _NULLS:
        return None
    if (_OLD_BOOLEAN if old else _BOOLEAN).fullmatch(text):
        return boolean(text)
    try:
        if (_OLD_FLOAT if old else _FLOAT).fullmatch(text):
            return number(text, old)
        if (_OLD_INTEGER if old else _INTEGER).fullmatch(text):
            return integer(text, old)
    except ValueError:  # nothing but signs and underscores
        return text
    found = _TIMESTAMP.fullmatch(text)
    if found is not None and (found[4] is not None or _DATE.fullmatch(text)):
        return _moment(found)
    return text


def boolean(text: str) -> bool:
    """A boolean, in the words of YAML 1.1 too.

    Raises:
        NotThat: it is none.
    """
    if text.lower() not in _OLD_BOOLEANS:
        raise NotThat("true or false")
    return _OLD_BOOLEANS[text.lower()]


def integer(text: str, old: bool = False) -> int:
    """A whole number: ``12``, ``1_000``, ``0x1f``, ``0o17``, ``0b11``.

    Raises:
        NotThat: it has thousands of digits.
        ValueError: it is none.
    """
    sign, digits = _signed(text)
    if len(digits) > _MOST_DIGITS:
        raise NotThat(f"a number of at most {_MOST_DIGITS} digits")
    for prefix, base in (("0b", 2), ("0x", 16), ("0o", 8)):
        if digits.startswith(prefix):
            return sign * int(digits[2:], base)
    if old and ":" in digits:
        return sign * _sixties(digits, int)
    if old and digits.startswith("0") and digits != "0":
        return sign * int(digits, 8)
    return sign * int(digits)


def number(text: str, old: bool = False) -> float:
    """A number with a fraction or an exponent; infinity, or no number (``.nan``).

    Raises:
        ValueError: it is none.
    """
    sign, word = _signed(text.lower())
    if word in (".inf", ".nan"):
        return sign * float(word[1:])
    return sign * (_sixties(word, float) if old and ":" in word else float(word))


def _signed(text: str) -> tuple[int, str]:
    """A number's sign, and the rest of it without the underscores that part its digits."""
    word = text.replace("_", "")
    if word[:1] not in ("+", "-"):
        return 1, word
    if word[1:2] in ("+", "-"):
        raise ValueError(text)
    return (-1 if word[0] == "-" else 1), word[1:]


def _sixties(text: str, kind: type[_Number]) -> _Number:
    """YAML 1.1's hours, minutes and seconds: ``1:30`` is 90."""
    value = kind("0")
    for part in text.split(":"):
        value = value * 60 + kind(part)
    return value


def timestamp(text: str) -> Any:
    """A date, or a moment, which has a time zone if the text has.

    Raises:
        NotThat: it is none.
    """
    found = _TIMESTAMP.fullmatch(text.removesuffix("\n"))
    if found is None:
        raise NotThat("a date like 2020-01-31, or 2020-01-31T12:00:00Z")
    return _moment(found)


def _moment(found: Match[str]) -> Any:
    from datetime import UTC, date, datetime, timedelta, timezone

    *digits, fraction, sign, hours, minutes = found.groups()
    try:
        year, month, day, hour, minute, second = (int(word or 0) for word in digits)
        if digits[3] is None:
            return date(year, month, day)
        zone: timezone | None = None
        if sign is not None:
            offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
            zone = timezone(-offset if sign == "-" else offset)
        elif found[0].endswith("Z"):
            zone = UTC
        moment = datetime(year, month, day, hour, minute, second, tzinfo=zone)
        return moment + timedelta(microseconds=_microseconds(fraction or ""))
    except (ValueError, OverflowError) as error:
        raise NotThat(f"a date that there is ({error}), or a text in quotes") from None


def _microseconds(fraction: str) -> int:
    """Rounded by the seventh digit."""
    return int(fraction[:6].ljust(6, "0")) + (fraction[6:7] > "4")


def binary(text: str) -> bytes:
    """Bytes in base64, over lines too.

    Raises:
        NotThat: it is not base64.
    """
    from binascii import Error, a2b_base64

    try:
        return a2b_base64(text.encode("ascii"))
    except (Error, UnicodeEncodeError):
        raise NotThat("base64") from None


def text(text: str) -> str:
    """The text itself."""
    return text


def null(text: str) -> None:
    """None, whatever the text."""
    return


BY_TAG: dict[str, Callable[[str], Any]] = {
    f"{PREFIX}null": null,
    f"{PREFIX}bool": boolean,
    f"{PREFIX}int": integer,
    f"{PREFIX}float": number,
    f"{PREFIX}binary": binary,
    f"{PREFIX}timestamp": timestamp,
    f"{PREFIX}str": text,
}
"""Readers of scalars that a tag names; each raises NotThat or ValueError."""
