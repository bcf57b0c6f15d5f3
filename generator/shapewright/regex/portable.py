r"""Patterns of specs in the part of regular expressions on which the usual engines agree.

Specs hold patterns of several engines' making; JSON Schema's are ECMA-262's. A schema states the
patterns that validators try, with the same meaning, in a form that ECMA-262, Python's ``re`` and
their like read alike.
"""

from __future__ import annotations

import functools

from shapewright.regex.judge import Refused, judge
from shapewright.regex.reader import read
from shapewright.regex.tree import ForeignError
from shapewright.regex.writer import written


@functools.cache
def portable_pattern(pattern: str, longest: int | None = None) -> str | None:
    """The pattern for a whole value, ``^(?:...)$``, in portable form; None if it has none.

    Args:
        longest: greatest length that the spec allows for the value.
    """
    if isinstance(judge(pattern, longest), Refused):
        return None
    try:
        return f"^(?:{written(read(pattern), 'portable')})$"
    except ForeignError:
        return None
