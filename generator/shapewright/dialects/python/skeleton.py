"""The samples that ``--generate-cli-skeleton`` prints as JSON, in the AWS CLI's form.

Every member stands in them. In a sample input, texts are empty (or an enum's first value), numbers
zero, booleans true; lists and maps hold one element each, and a structure inside itself is empty.
In a sample answer, texts are the names of their members, so that it shows what stands where.
"""

from __future__ import annotations

import json
from contextlib import suppress

from shapewright.dialects.budget import Budget, TooLarge
from shapewright.ir import Member, Operation

MOST_CHARACTERS = 2_000_000
"""A skeleton longer than this would help nobody: what stands too deep in it is left empty."""
DEPTHS = (100, 12, 8, 6, 4, 2, 0)
"""How many structures may stand in one another: the first that makes no such text."""
MAP_KEY = "KeyName"
"""The key of a map's one element."""
SCALARS = {
    "integer": "0",
    "long": "0",
    "float": "0.0",
    "double": "0.0",
    "boolean": "true",
    "timestamp": '"1970-01-01T00:00:00"',
}
"""What stands for scalars, by their types."""

_STEP = "    "


def input_skeleton(operation: Operation) -> str:
    """JSON of a sample input, four blanks per level, a newline at the end."""
    return _document(operation.input, named=False)


def output_sample(operation: Operation) -> str:
    """JSON of a sample answer, four blanks per level, a newline at the end."""
    return _document(operation.output, named=True)


def _document(member: Member | None, named: bool) -> str:
    if member is None:
        return "{}\n"
    for deepest in DEPTHS:
        with suppress(TooLarge):
            return f"{_Writer(named, deepest).value(member, '', '', ())}\n"
    return "{}\n"


class _Writer:
    """Writes one skeleton; values at the same depth in the same surroundings are alike.

    Args:
        named: whether texts are the names of their members.
        deepest: how many structures stand in one another; those further in are empty.
    """

    def __init__(self, named: bool, deepest: int) -> None:
        self._named = named
        self._deepest = deepest
        self._budget = Budget(MOST_CHARACTERS)

    def value(self, member: Member, name: str, margin: str, above: tuple[str, ...]) -> str:
        """The value of a member.

        Args:
            name: what a text here is called.
            margin: blanks in front of the line that it begins on.
            above: names of the structures that it stands in.
        """
        shape = member.shape
        if member.type in SCALARS:
            return SCALARS[member.type]
        if member.type in ("string", "blob"):
            return self._text(member, name)
        inner = margin + _STEP
        if shape.member is not None:
            item = self.value(shape.member, shape.member.shape_name, inner, above)
            return self._wrapped("[]", [item], margin)
        if shape.value is not None:
            item = self.value(shape.value, "", inner, above)
            return self._wrapped("{}", [f'"{MAP_KEY}": {item}'], margin)
        if member.document or shape.name in above or len(above) >= self._deepest:
            return "{}"
        above = (*above, shape.name)
        items = [
            f"{json.dumps(key)}: {self.value(child, key, inner, above)}"
            for key, child in shape.members.items()
        ]
        return self._wrapped("{}", items, margin)

    def _text(self, member: Member, name: str) -> str:
        if member.type == "blob":
            return '""' if self._named else "null"
        if self._named:
            return json.dumps(name)
        return json.dumps(member.enum[0] if member.enum else "")

    def _wrapped(self, brackets: str, items: list[str], margin: str) -> str:
        if not items:
            return brackets
        separator = f",\n{margin}{_STEP}"
        text = f"{brackets[0]}\n{margin}{_STEP}{separator.join(items)}\n{margin}{brackets[1]}"
        self._budget.spend(len(text))
        return text
