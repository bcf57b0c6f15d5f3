"""Which links may stand in an output: one allow-list, and what readers make links by themselves."""

from __future__ import annotations

import re

_ABSOLUTE = r"(?:https?://|mailto:)"
_STANDS = re.compile(rf"{_ABSOLUTE}|(?![^/?#]*:)", re.IGNORECASE)
_STANDS_ANYWHERE = re.compile(_ABSOLUTE, re.IGNORECASE)
_UNREAD = re.compile(r"[\s\\]+")

# AWS names JPEG images in its documentation; they show, and run nothing.
_RUNS = r"(?:java|vb)script|\bdata(?=:(?!image/jpeg)[\w/;,])"

# The scheme and colon of an address in plain text that many readers make a link: one that runs,
# and one that runs or opens a local file.
RUNS = re.compile(rf"(?:{_RUNS}):(?=\S)", re.IGNORECASE)
RUNS_OR_OPENS = re.compile(rf"(?:{_RUNS}|\bfile(?=:/+[^\s</])):(?=\S)", re.IGNORECASE)


def may_stand(target: str) -> bool:
    """Whether a link may lead to ``target``: to the web, to mail, or relative to its page.

    White space and backslashes do not count, because docutils and browsers pass over them.
    """
    return _STANDS.match(_UNREAD.sub("", target)) is not None


def may_stand_anywhere(target: str) -> bool:
    """Whether ``target`` is one that ``may_stand`` and does not depend on the page."""
    return _STANDS_ANYWHERE.match(target) is not None
