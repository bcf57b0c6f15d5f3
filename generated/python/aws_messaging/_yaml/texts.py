"""Reading scalars without quotes, and in them."""

from __future__ import annotations

import re

from .source import BREAKS, END, GAPS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .errors import YamlError
    from .source import Source

_NOT_PLAIN = f"{GAPS}-?:,[]{{}}#&*!|>'\"%@`"
_COLON = f":(?![{GAPS}])"
_PLAIN = re.compile(f"(?:[^:{GAPS}]+|{_COLON})+")
_PLAIN_IN_FLOW = re.compile(rf"(?:[^:,\[\]{{}}{GAPS}]+|{_COLON})+")
_OLD_PLAIN_IN_FLOW = re.compile(rf"(?:[^:,?\[\]{{}}{GAPS}]+|{_COLON})+")
_QUOTED = re.compile(f"[^'\"\\\\{GAPS}]+")
_WHITE = re.compile("[ \t]*")
_BLANKS = re.compile(" *")
_ESCAPES = {
    **dict(zip("0abtnvfre", "\0\a\b\t\n\v\f\r\x1b", strict=True)),
    **{character: character for character in '\t "/\\'},
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}
_CODES = {
    "x": re.compile("[0-9A-Fa-f]{2}"),
    "u": re.compile("[0-9A-Fa-f]{4}"),
    "U": re.compile("[0-9A-Fa-f]{8}"),
}
_LOW_HALF = re.compile(r"\\u[dD][c-fC-F][0-9A-Fa-f]{2}")


def begins_plain(source: Source, in_flow: bool, old: bool) -> bool:
    """Whether a scalar without quotes begins here."""
    character, following = source.peek(), source.peek(1)
    if character not in _NOT_PLAIN:
        return True
    if character == "-":
        return following not in GAPS
    if in_flow:
        return character == ":" and not old and following not in " \t"
    return character in "?:" and following not in GAPS


def cannot_begin(character: str) -> str:
    """What is said of a character that no word of YAML begins with."""
    if character == "\t":
        return "a tab cannot stand here: use blanks"
    return f"a value cannot begin with {character}: a text that does needs quotes"


def plain(source: Source, indent: int, in_flow: bool, old: bool) -> tuple[str, bool]:
    """Read a scalar without quotes, over lines too.

    Args:
        indent: the least column that its further lines begin at, outside of brackets.
        in_flow: whether it stands in brackets.
        old: whether the rules of YAML 1.1 hold.

    Returns:
        The text, and whether reading came to another line.
    """
    run = _PLAIN
    if in_flow:
        run = _OLD_PLAIN_IN_FLOW if old else _PLAIN_IN_FLOW
    found: list[str] = []
    between: list[str] = []
    crossed = False
    while word := source.take(run):
        found += between
        found.append(word)
        between, crossed = _gap(source)
        outside = not in_flow and source.column < indent
        if not between or outside or source.peek() == "#":
            break
    return "".join(found), crossed


def _gap(source: Source) -> tuple[list[str], bool]:
    """What stands between two words of a plain scalar, and whether lines do.

    Nothing, if the scalar ends here.
    """
    blanks = source.take(_BLANKS)
    first = source.line_break()
    if not first:
        return ([blanks] if blanks else []), False
    if _at_marker(source):
        return [], True
    breaks = []
    source.skip_blanks()
    while source.peek() in BREAKS:
        breaks.append(source.line_break())
        if _at_marker(source):
            return [], True
        source.skip_blanks()
    return _folded(first, breaks), True


def _folded(first: str, further: list[str]) -> list[str]:
    """What line ends in a text mean: one is a blank, more are one less."""
    if first != "\n":
        return [first, *further]
    return further or [" "]


def _at_marker(source: Source) -> bool:
    return source.at_marker("---") or source.at_marker("...")


def quoted(source: Source) -> str:
    """Read a scalar in quotes of either kind.

    Raises:
        YamlError: it has no end, or an escape that is not known.
    """
    quote = source.peek()
    opened = source.error(f"the text that begins here lacks its closing {quote}")
    source.skip()
    found: list[str] = []
    while True:
        found.append(source.take(_QUOTED))
        character = source.peek()
        if character == END:
            raise opened
        if character == quote:
            source.skip()
            if quote == '"' or source.peek() != quote:
                return "".join(found)
            found.append(quote)
            source.skip()
        elif character in GAPS:
            found += _gap_in_quotes(source, opened)
        elif character == "\\" and quote == '"':
            source.skip()
            found += _escape(source, opened)
        else:
            found.append(character)
            source.skip()


def _gap_in_quotes(source: Source, opened: YamlError) -> list[str]:
    white = source.take(_WHITE)
    first = source.line_break()
    return _folded(first, _empty_lines(source, opened)) if first else [white]


def _empty_lines(source: Source, opened: YamlError) -> list[str]:
    breaks: list[str] = []
    while True:
        if _at_marker(source):
            raise opened
        source.take(_WHITE)
        found = source.line_break()
        if not found:
            return breaks
        breaks.append(found)


def _escape(source: Source, opened: YamlError) -> list[str]:
    """What stands for the escape whose backslash was read."""
    character = source.peek()
    if character in _ESCAPES:
        source.skip()
        return [_ESCAPES[character]]
    if character in _CODES:
        return [_coded(source, character)]
    if source.line_break():
        return _empty_lines(source, opened)
    if character == END:
        raise opened
    raise source.error(
        f"\\{character} is no escape: write \\\\ for a backslash, or use '...' quotes"
    )


def _coded(source: Source, kind: str) -> str:
    """The character of ``\\x41``, ``\\u0041`` or ``\\U00000041``; of two halves of one, too."""
    wrong = source.error(f"\\{kind} stands before the number of a character, in hex")
    source.skip()
    digits = source.take(_CODES[kind])
    code = int(digits, 16) if digits else -1
    if 0xD800 <= code < 0xDC00 and kind == "u":
        low = source.take(_LOW_HALF)
        if low:
            code = 0x10000 + ((code - 0xD800) << 10) + (int(low[2:], 16) - 0xDC00)
    if not 0 <= code < 0x110000 or 0xD800 <= code < 0xE000:
        raise wrong
    return chr(code)
