"""Moments as people and programs write them, in the form that the runtime reads.

Like the AWS CLI, commands take what ``date`` prints, names of months, dates with slashes and
clocks of twelve hours. Only whole dates are taken: what the AWS CLI fills in of others (the day
of today, say) differs from day to day.
"""

from __future__ import annotations

from ..._timestamps import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_DAYS = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
_SHORTEST = 3
_LONGEST = 64
_ZONES = ("utc", "gmt", "z")
_HALVES = ("am", "pm")


def plain_moment(value: Any) -> Any:
    """A date, or a text that names a moment, as ISO 8601; any other value as it is."""
    if type(value).__name__ == "date":  # of YAML
        return value.isoformat()
    if not isinstance(value, str) or _is_read(value) or len(value) > _LONGEST:
        return value
    stripped = value.strip()
    if _is_read(stripped):
        return stripped
    try:
        found = _Words(stripped).moment()
    except ValueError:
        return value
    return found if _is_read(found) else value


def _is_read(text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


class _Words:
    """The words of a moment, each taken for the part of it that it can be."""

    def __init__(self, text: str) -> None:
        self._parts: dict[str, str] = {}
        text = text.lower().replace(",", " ")
        for half in _HALVES:
            text = text.replace(f" {half}", half)
        for word in text.split():
            self._take(word)

    def moment(self) -> str:
        """The moment as ISO 8601.

        Raises:
            ValueError: the date is not whole.
        """
        parts = self._parts
        if not {"year", "month", "day"} <= parts.keys():
            raise ValueError("no whole date")
        date = f"{parts['year']}-{parts['month']:0>2}-{parts['day']:0>2}"
        clock = _of_24_hours(parts.get("clock", "00:00"), parts.get("half", ""))
        return f"{date}T{clock}{parts.get('zone', '')}"

    def _take(self, word: str) -> None:
        """Sort a word in.

        Raises:
            ValueError: it is no part of a moment, or that part is known already.
        """
        half = word[-2:]
        if half in _HALVES:
            self._set("half", half)
            word = word[:-2]
        if word in _ZONES:
            self._set("zone", "Z")
        elif word[:1] in ("+", "-"):
            self._set("zone", word)
        elif ":" in word or half in _HALVES:
            self._take_clock(word)
        elif not word.isalpha():
            self._take_date(word)
        elif not _position(word, _DAYS):
            self._set("month", _month(word))

    def _take_clock(self, word: str) -> None:
        for mark in ("+", "-"):
            clock, found, zone = word.partition(mark)
            if found:
                self._set("zone", found + zone)
                word = clock
        if word.endswith("z"):
            self._set("zone", "Z")
        self._set("clock", word.removesuffix("z"))

    def _take_date(self, word: str) -> None:
        """A date of three parts, or a year or a day alone beside the name of a month."""
        mark = next((mark for mark in "-/." if mark in word), "")
        if not mark:
            self._set("year" if len(word) == 4 else "day", word)
            return
        first, second, third = word.split(mark)
        if len(first) == 4:
            first, second, third = third, second, first
        elif (
            not second.isalpha() and int(first) <= 12
        ):  # the month comes first, if it can
            first, second = second, first
        self._set("day", first)
        self._set("month", _month(second))
        self._set("year", third)

    def _set(self, part: str, text: str) -> None:
        if part in self._parts:
            raise ValueError(f"two words for the {part}")
        self._parts[part] = text


def _month(word: str) -> str:
    if not word.isalpha():
        return word
    position = _position(word, _MONTHS)
    if not position:
        raise ValueError(f"{word} is no month")
    return str(position)


def _position(word: str, names: tuple[str, ...]) -> int:
    """Which of the names, counted from 1, a word is or shortens; 0 if none."""
    if len(word) != _SHORTEST and word not in names:
        return 0
    return next((at for at, name in enumerate(names, 1) if name.startswith(word)), 0)


def _of_24_hours(clock: str, half: str) -> str:
    hour, _, rest = clock.partition(":")
    if half:
        if not 1 <= int(hour) <= 12:
            raise ValueError("no hour of a clock of twelve")
        hour = str(int(hour) % 12 + 12 * (half == "pm"))
    return f"{hour:0>2}:{rest or '00'}"
