"""Finding every problem in the parameters of a call; loaded only when there is one."""

from __future__ import annotations

from .checks import (
    MAX_DEPTH,
    MAX_FLOAT,
    is_ascii,
    is_json,
    is_text,
    is_timestamp,
)
from .problems import NOTHING, kept

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from decimal import Decimal
    from typing import Any, TypeGuard

    from .problems import Finding, Place

    Number = int | float

DOCUMENT = "None, a bool, a number, a string, a list or a dict"

_HINTED = 30
_LONGEST_NAME = 60
_INTEGER = (-(2**31), 2**31 - 1)
_LONG = (-(2**63), 2**63 - 1)


class Collector:
    """Gathers problems; each method checks a value of one type and says if it is right.

    This one asks all that the specs state; see ``AwsCollector`` for less.

    Args:
        found: where problems go.
        source: where the rules come from.
        hides: whether values must not be told, nor keys of maps below ``above``.
    """

    __slots__ = ("_above", "_hides", "_source", "found")

    def __init__(
        self,
        found: list[Finding],
        source: str = "",
        hides: bool = False,
        above: Place = None,
    ) -> None:
        self.found = found
        self._source = source
        self._hides = hides
        self._above = above

    @staticmethod
    def at(place: Place, step: object) -> Place:
        """The place one step further."""
        return (place, step)

    def hiding(self, at: Place) -> Collector:
        """The same, for a sensitive value that is one step below ``at``."""
        if self._hides:
            return self
        return type(self)(self.found, self._source, True, at)

    def beyond(self, source: str = "") -> Collector:
        """The same, for what is asked beyond the model that AWS's own tools read.

        Args:
            source: the page that asks it, if it is one.
        """
        source = source or self._source
        return Collector(self.found, source, self._hides, self._above)

    def add(
        self, at: Place, rule: str, detail: object = None, value: object = NOTHING
    ) -> bool:
        """Write down one problem; False.

        Args:
            at: where.
            rule: one of the names that ``Problem.rule`` lists.
            detail: what the message needs to know.
            value: what stands there, if anything.
        """
        if value is not NOTHING:
            value = None if self._hides else kept(value)
        self.found.append(
            (at, rule, detail, value, self._hides, self._above, self._source)
        )
        return False

    def structure(
        self,
        value: object,
        at: Place,
        known: Collection[str],
        required: tuple[str, ...] = (),
    ) -> TypeGuard[dict[Any, Any]]:
        """Check type and names; whether members can be looked at."""
        if not isinstance(value, dict):
            return self.add(at, "type", "a dict", value)
        for name in value:
            if name not in known:
                self._unknown(name, at, known)
        for name in required:
            if name not in value:
                self.add((at, name), "required")
        return True

    def nothing(self, value: object, at: Place) -> None:
        """Check the parameters of an operation that takes none."""
        self.structure(value, at, ())

    def _unknown(self, name: object, at: Place, known: Collection[str]) -> None:
        plain = (
            not self._hides
            and type(name) is str
            and len(name) <= _LONGEST_NAME
            and name.isidentifier()
        )
        hinted = known if len(self.found) <= _HINTED else None
        self.add((at, name if plain else (name,)), "unknown", (name, hinted))

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
            self.add(at, "union", known, value)
        return True

    def items(
        self, value: object, at: Place, least: int = 0, most: int | None = None
    ) -> TypeGuard[list[Any] | tuple[Any, ...]]:
        """Check type and size of a list; whether its items can be looked at."""
        if not isinstance(value, list | tuple):
            return self.add(at, "type", "a list", value)
        self._size(len(value), value, at, least, most, "item")
        return True

    def entries(
        self, value: object, at: Place, least: int = 0, most: int | None = None
    ) -> TypeGuard[dict[Any, Any]]:
        """Check type and size of a map; whether its entries can be looked at."""
        if not isinstance(value, dict):
            return self.add(at, "type", "a dict", value)
        self._size(len(value), value, at, least, most, "entry")
        return True

    def string(
        self,
        value: object,
        at: Place,
        least: int = 0,
        most: int | None = None,
        match: Callable[[str], object] | None = None,
        pattern: str = "",
    ) -> bool:
        """Check a string: its length in code points, and what all of it must match."""
        text = self._text(value, at)
        if text is None:
            return False
        if not self._size(len(text), value, at, least, most, "character"):
            return False
        if match is None or match(text):
            return True
        return self.add(at, "pattern", pattern, value)

    def enum(
        self, value: object, at: Place, allowed: Collection[str], least: int = 0
    ) -> bool:
        """Check a string that can be one of a few.

        Args:
            least: length that the model asks for; those of ``allowed`` have it.
        """
        text = self._text(value, at)
        if text is None:
            return False
        return text in allowed or self.add(at, "enum", allowed, value)

    def integer(
        self,
        value: object,
        at: Place,
        least: Number | None = None,
        most: Number | None = None,
    ) -> bool:
        """Check an integer of 32 bits; a bool is none."""
        return self._whole(value, at, least, most, _INTEGER)

    def long(
        self,
        value: object,
        at: Place,
        least: Number | None = None,
        most: Number | None = None,
    ) -> bool:
        """Check an integer of 64 bits; a bool is none."""
        return self._whole(value, at, least, most, _LONG)

    def _whole(
        self,
        value: object,
        at: Place,
        least: Number | None,
        most: Number | None,
        bounds: tuple[int, int],
    ) -> bool:
        if not isinstance(value, int) or isinstance(value, bool):
            return self.add(at, "type", "an integer", value)
        low, high = bounds
        if low <= value <= high:
            return self._range(value, at, least, most)
        stated = bounds if least is None and most is None else (least, most)
        return self.add(at, "minimum" if value < low else "maximum", stated, value)

    def number(
        self,
        value: object,
        at: Place,
        least: Number | None = None,
        most: Number | None = None,
        finite: bool = True,
    ) -> bool:
        """Check a number; a bool is none.

        Args:
            finite: whether infinities and NaN cannot be sent.
        """
        if not _is_number(value):
            return self.add(at, "type", "a number", value)
        if _is_finite(value):
            return self._range(value, at, least, most)
        bounded = least is not None or most is not None
        if finite or isinstance(value, int) or bounded:
            return self.add(at, "finite", None, value)
        return True

    def boolean(self, value: object, at: Place) -> bool:
        """Check a bool."""
        return isinstance(value, bool) or self.add(at, "type", "True or False", value)

    def blob(
        self, value: object, at: Place, least: int = 0, most: int | None = None
    ) -> bool:
        """Check bytes, text that stands for its UTF-8, or a file, which is not read."""
        if isinstance(value, bytes | bytearray):
            return self._size(len(value), value, at, least, most, "byte")
        if isinstance(value, str):
            text = self._text(value, at)
            if text is None:
                return False
            return self._size(len(text.encode()), value, at, least, most, "byte")
        if hasattr(value, "read"):
            return True
        return self.add(at, "type", "bytes or a file opened for reading bytes", value)

    def timestamp(self, value: object, at: Place) -> bool:
        """Check a moment in time."""
        return is_timestamp(value) or self.add(at, "timestamp", None, value)

    def json(self, value: object, at: Place) -> bool:
        """Check what is sent as JSON text."""
        return is_json(value) or self.add(at, "json", None, value)

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
            self.add(at, "type", DOCUMENT, value)

    def too_deep(self, value: object, at: Place) -> None:
        """Write down that structures are nested too deeply here."""
        self.add(at, "depth", None, value)

    def _text(self, value: object, at: Place) -> str | None:
        """The text of a string, whatever its class makes of it; None if it is none."""
        if not isinstance(value, str):
            self.add(at, "type", "a string", value)
            return None
        try:
            text = value if type(value) is str else str.__str__(value)
        except TypeError:  # it says that it is a string, and is none
            self.add(at, "type", "a string", value)
            return None
        if is_ascii(text) or is_text(text):
            return text
        self.add(at, "text", None, value)
        return None

    def _size(
        self,
        size: int,
        value: object,
        at: Place,
        least: int,
        most: int | None,
        unit: str,
    ) -> bool:
        if size >= least and (most is None or size <= most):
            return True
        rule = "min_length" if size < least else "max_length"
        return self.add(at, rule, (least, most, unit), value)

    def _range(
        self,
        value: int | float | Decimal,
        at: Place,
        least: Number | None,
        most: Number | None,
    ) -> bool:
        if least is not None and value < least:
            return self.add(at, "minimum", (least, most), value)
        if most is not None and value > most:
            return self.add(at, "maximum", (least, most), value)
        return True


def is_decimal(value: object) -> TypeGuard[Decimal]:
    """Whether a value is a ``decimal.Decimal``."""
    from decimal import Decimal

    return isinstance(value, Decimal)


def _is_number(value: object) -> TypeGuard[int | float | Decimal]:
    if isinstance(value, int | float):
        return not isinstance(value, bool)
    return is_decimal(value)


def _is_finite(value: int | float | Decimal) -> bool:
    if isinstance(value, int | float):
        return -MAX_FLOAT <= value <= MAX_FLOAT
    return value.is_finite() and -MAX_FLOAT <= value <= MAX_FLOAT
