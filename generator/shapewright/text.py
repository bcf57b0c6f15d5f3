"""Which characters a text may hold, and how a text is shown to people: plain string functions."""

from __future__ import annotations

import re
from typing import Any

_BIDI_AND_HIDDEN = (
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # these turn the direction of text
    "\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"  # these cannot be seen
    "\ud800-\udfff\ufffe\uffff"  # these are no characters
)

# What no file may hold as it is, neither a spec nor an output: control characters (but newline and
# tab), line separators that only some readers break lines at, and the above.
UNSAFE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029{_BIDI_AND_HIDDEN}]")

# What no text of a spec may hold even where an escape spells it. White space may stand: AWS has
# carriage returns in examples and U+0085 in a pattern. So may U+200B and U+2060, which join or part
# words and hide nothing: AWS has them in documentation.
FORBIDDEN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f{_BIDI_AND_HIDDEN}]")

_LONGEST_SHOWN = 60


def escape_unsafe(text: str) -> str:
    """The text with every unsafe character spelled as Python and JSON programs spell it."""
    return UNSAFE.sub(lambda match: _visible(match.group()), text)


def printable(text: str) -> str:
    """The text on one line, whatever cannot be seen in it spelled as programs spell it."""
    return "".join(c if c.isprintable() else _visible(c) for c in text)


def _visible(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def article(noun: str) -> str:
    """The noun with ``a`` or ``an`` before it."""
    return f"{'an' if noun[:1] in tuple('aeiou') else 'a'} {noun}"


def shown(value: Any) -> str:
    """A value of a spec in the middle of a message: on one line, not too long, nothing hidden."""
    if isinstance(value, str):
        text = value if len(value) <= _LONGEST_SHOWN else value[: _LONGEST_SHOWN - 3] + "..."
        return f"'{printable(text)}'"
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return f"the number {value}"
