"""What readers make of a text: ours, and ruamel.yaml's safe one as an oracle."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

VALUE = "value"
REFUSED = "refused"
FAILED = "failed"
"""A text has a value; it is told what is wrong with it; the reader itself goes wrong."""


class Outcome(NamedTuple):
    """What a reader made of a text.

    Args:
        kind: one of the three above.
        value: what the text stands for, or what is said of it.
    """

    kind: str
    value: Any


class Reader:
    """Our reader."""

    def __init__(self, read: Callable[[str], Any], error: type[Exception]) -> None:
        self.read = read
        self.error = error

    def outcome(self, text: str) -> Outcome:
        """What we make of a text; an exception that is none of ours is one here too."""
        try:
            return Outcome(VALUE, self.read(text))
        except self.error as error:
            return Outcome(REFUSED, str(error))


def ruamels(text: str) -> Outcome:
    """What ruamel.yaml makes of a text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of anchors that are given again
        try:
            return Outcome(VALUE, YAML(typ="safe", pure=True).load(text))
        except YAMLError as error:
            return Outcome(REFUSED, str(error))
        except Exception as error:  # it has errors of its own for what it did not expect
            return Outcome(FAILED, f"{type(error).__name__}: {error}")


def agree(ours: Outcome, theirs: Outcome) -> bool:
    """Whether two readers say the same; where one failed, the other is to refuse."""
    if ours.kind == VALUE and theirs.kind == VALUE:
        return same(ours.value, theirs.value)
    return ours.kind == REFUSED and theirs.kind in (REFUSED, FAILED)


def same(ours: Any, theirs: Any) -> bool:
    """Whether two values are equal, types and the order of keys too."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        pairs = list(zip(ours.items(), theirs.items(), strict=False))
        return len(ours) == len(theirs) and all(same(one, other) for one, other in pairs)
    if type(ours) is not type(theirs):
        return False
    if isinstance(ours, list | tuple):
        return len(ours) == len(theirs) and all(map(same, ours, theirs))
    return bool(ours == theirs) or (ours != ours and theirs != theirs)
