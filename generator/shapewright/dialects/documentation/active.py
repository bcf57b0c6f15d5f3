"""Tells whether reStructuredText that a writer made would do more than show its text."""

from __future__ import annotations

import re

from shapewright.dialects import links
from shapewright.dialects.documentation.write import DIRECTIVE, INDENT, LINK_END
from shapewright.text import UNSAFE

# Bounded, and without overlap, so that no text takes more than linear time.
_NAME = r"[A-Za-z0-9][\w.:+-]{0,99}"
_BLANKS = rf"[ \t{INDENT}]"
_LINE = rf"(?:^|(?<=\u2028)){_BLANKS}*+"  # docutils breaks lines at U+2028 too

_MARKUP = re.compile(
    rf"""
    \.\. {_BLANKS}+ (?: [_|\[] | {_NAME}\s?:: )   # directive, target, substitution, footnote
    | {_LINE} (?: \* {_BLANKS}+)*+ (?: __ | \.\. ) (?!\S)   # anonymous target, comment
    | :{_NAME}: ` (?!`)                           # role before its text
    | (?<!`) ` (?: _ | :{_NAME}: )                # end of a reference, role behind its text
    | {_LINE} ([!-/:-@\[-`{{-~]) \1{{3,}} \s* $  # underline of a title, transition
    | {_LINE} \S .{{0,2}} \n {_BLANKS}*+ ([!-/:-@\[-`{{-~]) \2{{0,2}} \s* $  # of a short title
    """,
    re.VERBOSE | re.MULTILINE,
)
_LITERAL = re.compile(
    rf"(?<![^\s({INDENT}])``[^`\s](?:[^`\n\u2028]*[^`\s])?``(?![^\s.,;:!?){INDENT}])"
)

# What character references bring in. The stand-ins are the writer's own, and U+2028 stands in four
# documentations of AWS.
_HIDDEN = re.compile(rf"(?:{UNSAFE.pattern})(?<![{INDENT}{DIRECTIVE}{LINK_END}\u2028])")


def is_active(text: str) -> bool:
    """Whether ``text``, still with the writer's stand-ins, holds more than AWS's models ever do.

    That is: explicit markup, roles and references that the writer did not write, titles, text
    that a reader makes a link that runs (``javascript:``) or opens a local file, hidden
    characters. Local files and images are named in AWS's own literals, where nothing is a link.
    """
    if _MARKUP.search(text) or _HIDDEN.search(text):
        return True
    if ":" not in text or not links.RUNS_OR_OPENS.search(text):
        return False
    return bool(links.RUNS.search(text) or links.RUNS_OR_OPENS.search(_LITERAL.sub("", text)))
