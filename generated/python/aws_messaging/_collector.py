"""Finding every problem in the parameters of a call; loaded only when there is one."""

from __future__ import annotations

from ._checks import (
    MAX_DEPTH,
    MAX_FLOAT,
    is_json,
    is_text,
    is_timestamp,
)
from ._problems import HIDDEN, hint, path_text, value_text
from .exceptions import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from decimal import Decimal
    from typing import Any, TypeGuard

    # A place in the parameters: the place around it, and a step. A step is a member's
    # name, an index, ``(key,)`` for the value of a map's entry or ``(key, "key")`` for
    # the key itself.
    Place = tuple[Any, Any] | None
    Number = int | float

_NOTHING = object()
_LISTED = 30


class Collector:
    """Gathers problems; each method checks one value of one type.

    Args:
        problems: where problems go.
        hides: whether values must not be told, nor keys of maps below ``above``.
    """

    __slots__ = ("_above", "_hides", "problems")

    def __init__(
        self, problems: list[Problem], hides: bool = False, above: Place = None
    ) -> None:
        self.problems = problems
        self._hides = hides
        self._above = above

    @staticmethod
    def at(place: Place, step: object) -> Place:
        """The place one step further."""
        return (place, step)

    def hiding(self, at: Place) -> Collector:
        """The same, for a sensitive value that is one step below ``at``."""
        return self if self._hides else Collector(self.problems, True, at)

    def add(self, at: Place, rule: str, message: str, value: object = _NOTHING) -> None:
        """Write down one problem.

        Args:
            at: where.
            rule: one of the names that ``Problem.rule`` lists.
            message: what would be right.
            value: what stands there, if anything.
        """
        text = ""
        if value is not _NOTHING:
            text = HIDDEN if self._hides else value_text(value)
        path = path_text(at, self._hides, self._above)
        self.problems.append(Problem(path, rule, text, message))

    def structure(
        self,
        value: object,
        at: Place,
        known: Collection[str],
        required: tuple[str, ...] = (),
    ) -> TypeGuard[dict[Any, Any]]:
        """Check type and names; whether members can be looked at."""
        if not isinstance(value, dict):
            self.add(at, "type", "must be a dict", value)
            return False
        for name in value:
            if name not in known:
                self._unknown(name, at, known)
        for name in required:
            if name not in value:
                self.add((at, name), "required", "is required and missing")
        return True

    def _unknown(self, name: object, at: Place, known: Collection[str]) -> None:
        plain = isinstance(name, str) and name.isidentifier() and not self._hides
        help_ = "" if len(self.problems) > _LISTED else hint(name, known)
        self.add((at, name if plain else (name,)), "unknown", f"is unknown{help_}")

    def union(
        self,
        value: object,
        at: Place,
        known: Collection[str],
        required: tuple[str, ...] = (),
    ) -> TypeGuard[dict[Any, Any]]:
        """As ``structure``, for one whose members exclude each other."""
        if not self.structure(value, at, known, required):
            return False
        if len(value) != 1:
            message = f"must have exactly one member of {', '.join(sorted(known))}"
            self.add(at, "union", message, value)
        return True

    def items(
        self, value: object, at: Place, least: int = 0, most: int | None = None
    ) -> TypeGuard[list[Any] | tuple[Any, ...]]:
        """Check type and size of a list; whether its items can be looked at."""
        if not isinstance(value, list | tuple):
            self.add(at, "type", "must be a list", value)
            return False
        self._size(len(value), value, at, least, most, "item", "items")
        return True

    def entries(
        self, value: object, at: Place, least: int = 0, most: int | None = None
    ) -> TypeGuard[dict[Any, Any]]:
        """Check type and size of a map; whether its entries can be looked at."""
        if not isinstance(value, dict):
            self.add(at, "type", "must be a dict", value)
            return False
        self._size(len(value), value, at, least, most, "entry", "entries")
        return True

    def string(
        self,
        value: object,
        at: Place,
        least: int = 0,
        most: int | None = None,
        match: Callable[[str], object] | None = None,
        pattern: str = "",
    ) -> None:
        """Check a string: its length in code points, and what all of it must match."""
        text = self._text(value, at)
        if text is None:
            return
        unit = ("character", "characters")
        fits = self._size(len(text), value, at, least, most, *unit)
        if fits and match is not None and not match(text):
            self.add(at, "pattern", f"must match {pattern} as a whole", value)

    def enum(self, value: object, at: Place, allowed: Collection[str]) -> None:
        """Check a string that can be one of a few."""
        text = self._text(value, at)
        if text is not None and text not in allowed:
            names = sorted(allowed)
            more = f" ... ({len(names)} in all)" if len(names) > _LISTED else ""
            message = f"must be one of {', '.join(names[:_LISTED])}{more}"
            self.add(at, "enum", message, value)

    def integer(self, value: object, at: Place, least: Number, most: Number) -> None:
        """Check an integer; a bool is none."""
        if not isinstance(value, int) or isinstance(value, bool):
            self.add(at, "type", "must be an integer", value)
        else:
            self._range(value, at, least, most)

    def number(
        self,
        value: object,
        at: Place,
        least: Number = -MAX_FLOAT,
        most: Number = MAX_FLOAT,
        finite: bool = True,
    ) -> None:
        """Check a number; a bool is none.

        Args:
            finite: whether infinities and NaN cannot be sent.
        """
        if not _is_number(value):
            self.add(at, "type", "must be a number", value)
        elif _is_finite(value):
            self._range(value, at, least, most)
        elif finite or isinstance(value, int) or (least, most) != _UNBOUNDED:
            self.add(at, "finite", "must be a finite number", value)

    def boolean(self, value: object, at: Place) -> None:
        """Check a bool."""
        if not isinstance(value, bool):
            self.add(at, "type", "must be True or False", value)

    def blob(
        self, value: object, at: Place, least: int = 0, most: int | None = None
    ) -> None:
        """Check bytes, text that stands for its UTF-8, or a file, which is not read."""
        unit = ("byte", "bytes")
        if isinstance(value, bytes | bytearray):
            self._size(len(value), value, at, least, most, *unit)
        elif isinstance(value, str):
            text = self._text(value, at)
            if text is not None:
                self._size(len(text.encode()), value, at, least, most, *unit)
        elif not hasattr(value, "read"):
            self.add(
                at, "type", "must be bytes or a file opened for reading bytes", value
            )

    def timestamp(self, value: object, at: Place) -> None:
        """Check a moment in time."""
        if not is_timestamp(value):
            message = "must be a datetime, ISO 8601 text or seconds since 1970"
            self.add(at, "timestamp", message, value)

    def json(self, value: object, at: Place) -> None:
        """Check what is sent as JSON text."""
        if not is_json(value):
            self.add(at, "json", "must be what json.dumps can write", value)

    def document(self, value: object, at: Place, depth: int = 0) -> None:
        """Check a value of any JSON type."""
        if isinstance(value, str):
            self._text(value, at)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            self.number(value, at)
        elif isinstance(value, dict | list) and depth > MAX_DEPTH:
            self.too_deep(value, at)
        elif isinstance(value, dict):
            for key, item in value.items():
                self._text(key, (at, (key, "key")))
                self.document(item, (at, (key,)), depth + 1)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                self.document(item, (at, index), depth + 1)
        elif not isinstance(value, bool | None):
            message = "must be None, a bool, a number, a string, a list or a dict"
            self.add(at, "type", message, value)

    def too_deep(self, value: object, at: Place) -> None:
        """Write down that structures are nested too deeply here."""
        self.add(at, "depth", f"must not be nested more than {MAX_DEPTH} deep", value)

    def _text(self, value: object, at: Place) -> str | None:
        """The text of a string, whatever its class makes of it; None if it is none."""
        if not isinstance(value, str):
            self.add(at, "type", "must be a string", value)
            return None
        text = str.__str__(value)
        if is_text(text):
            return text
        self.add(at, "text", "must not hold half of a surrogate pair", value)
        return None

    def _size(
        self,
        size: int,
        value: object,
        at: Place,
        least: int,
        most: int | None,
        unit: str,
        units: str,
    ) -> bool:
        if size >= least and (most is None or size <= most):
            return True
        limit = most if most is not None else least
        noun = unit if limit == 1 else units
        rule = "min_length" if size < least else "max_length"
        self.add(at, rule, f"must have {_span(least, most)} {noun}", value)
        return False

    def _range(
        self, value: int | float | Decimal, at: Place, least: Number, most: Number
    ) -> None:
        if value < least:
            self.add(at, "minimum", f"must be {_between(least, most)}", value)
        elif value > most:
            self.add(at, "maximum", f"must be {_between(least, most)}", value)


_UNBOUNDED = (-MAX_FLOAT, MAX_FLOAT)


def _span(least: int, most: int | None) -> str:
    if most is None:
        return f"at least {least}"
    if least == most:
        return f"exactly {least}"
    return f"{least} to {most}" if least else f"at most {most}"


def _between(least: Number, most: Number) -> str:
    if least == -MAX_FLOAT:
        return f"at most {most}"
    return f"at least {least}" if most == MAX_FLOAT else f"{least} to {most}"


def _is_number(value: object) -> TypeGuard[int | float | Decimal]:
    if isinstance(value, int | float):
        return not isinstance(value, bool)
    from decimal import Decimal

    return isinstance(value, Decimal)


def _is_finite(value: int | float | Decimal) -> bool:
    if isinstance(value, int | float):
        return -MAX_FLOAT <= value <= MAX_FLOAT
    return value.is_finite() and -MAX_FLOAT <= value <= MAX_FLOAT
