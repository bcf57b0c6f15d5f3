r"""What a backslash begins, outside of a class and inside of one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from shapewright.regex import characters
from shapewright.regex.characters import Ranges, Spelling
from shapewright.regex.scanner import Scanner
from shapewright.regex.tree import ForeignError

_ESCAPE = re.compile(
    r"""\\(?:
        x(?P<byte>[0-9A-Fa-f]{2})
        | u(?P<high>[dD][89abAB][0-9A-Fa-f]{2})\\u(?P<low>[dD][c-fC-F][0-9A-Fa-f]{2})
        | u(?P<unit>[0-9A-Fa-f]{4})
        | [xu]\{(?P<braced>[0-9A-Fa-f]{1,6})\}
        | 0(?P<octal>[0-7]{0,2})(?![0-9])
        | (?P<sign>[pP])(?:\{(?P<name>\^?[A-Za-z0-9_=]{1,40})\}|(?P<letter>[A-Z]))
        | (?P<other>.)
    )""",
    re.VERBOSE | re.DOTALL,
)
_SETS: dict[str, Ranges] = {
    "d": characters.DIGIT,
    "w": characters.WORD,
    "s": characters.SPACE,
    "h": characters.HORIZONTAL,
}
_SPELLED = {"d": "0-9", "w": "A-Za-z0-9_", "s": r" \t\n\x0b\f\r"}
_SAME = frozenset("tnrf")
_CONTROLS = {"t": 9, "n": 10, "r": 13, "f": 12, "a": 7, "e": 27}
_BACKSPACE = 8
_CATEGORIES = frozenset("LMNPSZC")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that an escape, or a plain character, stands for.

    Args:
        ranges: the characters.
        spelling: inside of a class.
        code: the character, if it is a single one.
        wide: whether it is all but some characters.
        category: of Unicode, in which case the characters are not known: ``L``, ``-L``.
        text: as the pattern has it.
    """

    ranges: Ranges
    spelling: Spelling
    code: int | None = None
    wide: bool = False
    category: str = ""
    text: str = ""


def read_escape(scanner: Scanner, *, inside: bool) -> Item:
    """The next escape, which stands for characters.

    Raises:
        ForeignError: engines read it in different ways, or not at all.
    """
    match = scanner.match(_ESCAPE)
    if match is None:
        raise ForeignError("it ends in a backslash")
    if match["sign"]:
        return _property(match, scanner.of_java)
    if match["other"] is None:
        return _numbered(match, inside)
    return _lettered(match["other"], inside)


def character_item(code: int, spelling: Spelling) -> Item:
    """A single character.

    Raises:
        ForeignError: it is no character, or half of one.
    """
    if code > characters.LAST or characters.overlap(((code, code),), characters.SURROGATES):
        raise ForeignError("it holds half of a surrogate pair")
    return Item(((code, code),), spelling, code)


def _numbered(match: re.Match[str], inside: bool) -> Item:
    text = match.group()
    if match["high"]:
        high, low = int(match["high"], 16), int(match["low"], 16)
        code = 0x10000 + ((high - 0xD800) << 10) + low - 0xDC00
    elif match["byte"] or match["unit"]:
        return character_item(int(match["byte"] or match["unit"], 16), Spelling(text, text))
    else:
        code = (
            int(match["octal"] or "0", 8) if match["braced"] is None else int(match["braced"], 16)
        )
    if code > characters.LAST:
        raise ForeignError(f"it uses {text}, which is no character")
    return character_item(code, characters.spelled_character(code, inside=inside))


def _lettered(letter: str, inside: bool) -> Item:
    text = f"\\{letter}"
    if letter.lower() in _SETS:
        return _set(letter)
    if inside and letter == "b":
        return character_item(_BACKSPACE, Spelling(text, r"\x08"))
    if letter in _CONTROLS:
        code = _CONTROLS[letter]
        own = characters.spelled_character(code, inside=inside).portable
        return character_item(code, Spelling(text, text) if letter in _SAME else Spelling(own, own))
    if letter.isascii() and letter.isalnum():
        raise ForeignError(f"it uses {text}, which engines read in different ways")
    portable = characters.portable_escape(letter, inside=inside)
    return character_item(ord(letter), Spelling(text, portable))


def _set(letter: str) -> Item:
    r"""``\d``, ``\w``, ``\s`` and ``\h``: ASCII's, which not all engines take them for."""
    text = f"\\{letter}"
    ranges = _SETS[letter.lower()]
    if letter.isupper():
        ranges = characters.complement(ranges)
    spelling = characters.spelled_inside(ranges)
    if letter not in "hH":
        spelling = Spelling(text, _SPELLED.get(letter, spelling.portable))
    return Item(ranges, spelling, wide=letter.isupper(), text=text)


def class_of(item: Item) -> Spelling:
    """An item as a class of its own."""
    python, portable = characters.spelled_class(item.ranges)
    letter = item.text[1:]
    if letter.lower() in _SPELLED:
        opening = "[^" if item.wide else "["
        return Spelling(item.text, f"{opening}{_SPELLED[letter.lower()]}]")
    return Spelling(python, portable)


def _property(match: re.Match[str], of_java: bool) -> Item:
    name = match["name"] or match["letter"]
    ranges = characters.JAVA_ONLY.get(name) or characters.EVERYWHERE.get(name)
    if ranges is None and of_java:
        ranges = characters.JAVA_OR_UNICODE.get(name)
    negated = match["sign"] == "P"
    if ranges is None:
        known = name if name in _CATEGORIES else match.group()
        return Item(
            (), Spelling("", ""), category=f"-{known}" * negated or known, text=match.group()
        )
    if negated:
        ranges = characters.complement(ranges)
    return Item(ranges, characters.spelled_inside(ranges), wide=negated, text=match.group())


def in_both_cases(item: Item) -> Ranges:
    """The characters of an item where case is ignored.

    Raises:
        ForeignError: it has letters of which some engines do not know the other case.
    """
    if not item.wide and item.ranges[-1][1] > characters.ASCII[0][1]:
        raise ForeignError("it ignores the case of letters that are not ASCII's")
    return characters.folded(item.ranges)


def is_everything(categories: set[str]) -> bool:
    """Whether some categories of Unicode hold every character, whichever its version."""
    return categories >= _CATEGORIES or any(f"-{name}" in categories for name in categories)


def unicode_error(item: Item) -> ForeignError:
    """That a pattern depends on Unicode."""
    return ForeignError(f"it uses {item.text}, which depends on the version of Unicode")
