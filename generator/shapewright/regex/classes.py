r"""Classes of characters: what stands between brackets.

Java reads ``[a[b]]`` as a union, ``[a&&[b]]`` as an intersection and ``[a||b]`` as four characters;
others read some of that differently, and Python warns of it. Only what has one meaning is let in.
"""

from __future__ import annotations

from shapewright.regex import characters
from shapewright.regex.characters import Ranges, Spelling
from shapewright.regex.escapes import (
    Item,
    character_item,
    in_both_cases,
    is_everything,
    read_escape,
    unicode_error,
)
from shapewright.regex.scanner import Scanner
from shapewright.regex.tree import Characters, ForeignError

_ESCAPED = frozenset("[]")
_DOUBLED = frozenset(map(ord, "|~-"))
_POSIX = ("[:", "[.", "[=")
_NESTED = "it has a bracket inside of [...], which engines read in different ways"
_AND = "it has && inside of [...], which engines read in different ways"
_DASHES = "it has two dashes inside of [...], which engines read in different ways"


def read_class(scanner: Scanner, *, ignore_case: bool, nested: bool = False) -> Characters:
    """The class whose opening bracket has just been read.

    Args:
        nested: whether it stands inside of another one.

    Raises:
        ForeignError: engines read it in different ways, or not at all.
    """
    start = scanner.at - 1
    negated = scanner.take("^")
    closing = scanner.sees("]")
    items = _Items()
    while not (scanner.sees("]") and items.some):
        if scanner.at_end and closing:
            raise ForeignError("it has a class of nothing, which few engines know")
        if scanner.at_end:
            raise scanner.broken("it does not close a class", start)
        if scanner.sees("&&"):
            if negated or nested or items.brackets or not items.some:
                raise ForeignError(_AND)
            return _intersection(scanner, items.ranges(ignore_case), ignore_case)
        _read_item(scanner, items)
    scanner.take("]")
    if items.brackets and (nested or closing or "]" in scanner.text[scanner.at :]):
        raise ForeignError(_NESTED)
    return items.characters(negated, ignore_case)


def _intersection(scanner: Scanner, ranges: Ranges, ignore_case: bool) -> Characters:
    while scanner.take("&&"):
        if not scanner.take("["):
            raise ForeignError(_AND)
        inner = read_class(scanner, ignore_case=ignore_case, nested=True)
        ranges = characters.intersection(ranges, inner.ranges)
    if not scanner.take("]"):
        raise ForeignError(_AND)
    return Characters(ranges, characters.spelled_class(ranges))


def _read_item(scanner: Scanner, items: _Items) -> None:
    """A character, a set or a range."""
    dash = scanner.sees("-")
    low = _single(scanner, items)
    ranged = scanner.sees("-") and not scanner.sees("-]")
    if not ranged:
        items.add(low)
    elif low.code is None:
        scanner.take("-")
        if scanner.sees("-"):
            raise ForeignError(_DASHES)
        items.add(low)
        items.add(character_item(ord("-"), Spelling(r"\-", r"\-")))
    elif dash and items.some:
        raise ForeignError(_DASHES)
    else:
        scanner.take("-")
        if not scanner.at_end:
            items.add(_range(low, _single(scanner, items)))


def _range(low: Item, high: Item) -> Item:
    if high.code is None or low.code is None or high.code < low.code:
        raise ForeignError("it has a range that ends before it begins, or in a set")
    first, last = (_end(item) for item in (low, high))
    spelling = Spelling(f"{first.python}-{last.python}", f"{first.portable}-{last.portable}")
    return Item(((low.code, high.code),), spelling)


def _end(item: Item) -> Spelling:
    return Spelling(r"\-", r"\-") if item.spelling.python == "-" else item.spelling


def _single(scanner: Scanner, items: _Items) -> Item:
    if scanner.sees("\\"):
        return read_escape(scanner, inside=True)
    if any(map(scanner.sees, _POSIX)):
        raise ForeignError(_NESTED)
    character = scanner.character()
    items.brackets |= character == "["
    text = f"\\{character}" if character in _ESCAPED else character
    return character_item(ord(character), Spelling(text, text))


class _Items:
    """What a class holds.

    Args:
        brackets: whether there is an opening bracket among it.
    """

    def __init__(self) -> None:
        self._items: list[Item] = []
        self.brackets = False

    @property
    def some(self) -> bool:
        return bool(self._items)

    def add(self, item: Item) -> None:
        """Take in an item; ``||`` and the like, of which Python warns, are there once."""
        last = self._items[-1].code if self._items else None
        if last not in _DOUBLED or last != item.code:
            self._items.append(item)

    def ranges(self, ignore_case: bool) -> Ranges:
        """The characters of all items.

        Raises:
            ForeignError: they depend on Unicode.
        """
        unknown = [item for item in self._items if item.category]
        if unknown:
            if not is_everything({item.category for item in unknown}):
                raise unicode_error(unknown[0])
            return characters.ALL
        if ignore_case:
            return characters.union(*map(in_both_cases, self._items))
        return characters.union(*(item.ranges for item in self._items))

    def characters(self, negated: bool, ignore_case: bool) -> Characters:
        """The class as a node."""
        ranges = self.ranges(ignore_case)
        if negated:
            ranges = characters.complement(ranges)
        spelling = characters.spelled_class(ranges)
        if ignore_case or any(not item.spelling.python for item in self._items):
            return Characters(ranges, spelling)
        opening = "[^" if negated else "["
        if ranges == characters.ALL:
            return Characters(ranges, Spelling("(?s:.)", spelling.portable))
        python = "".join(item.spelling.python for item in self._items)
        if any(item.wide for item in self._items) or spelling == characters.NOTHING:
            return Characters(ranges, Spelling(f"{opening}{python}]", spelling.portable))
        portable = "".join(item.spelling.portable for item in self._items)
        return Characters(ranges, Spelling(f"{opening}{python}]", f"{opening}{portable}]"))
