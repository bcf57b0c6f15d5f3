"""The sample input that ``--generate-cli-skeleton`` prints, in the AWS CLI's form.

Every member stands in it: texts empty (or an enum's first value), numbers zero, booleans true, one
element in each list and map. A structure inside itself is empty.
"""

from __future__ import annotations

import json

from shapewright.dialects.budget import Budget, TooLarge
from shapewright.ir import Member, Operation

MOST_CHARACTERS = 2_000_000
"""A skeleton longer than this would help nobody; such an input is shown empty."""

_STEP = "    "
_SCALARS = {
    "integer": "0",
    "long": "0",
    "float": "0.0",
    "double": "0.0",
    "boolean": "true",
    "timestamp": '"1970-01-01T00:00:00"',
    "blob": "null",
}


def input_skeleton(operation: Operation) -> str:
    """JSON of a sample input, four blanks per level, a newline at the end."""
    if operation.input is None:
        return "{}\n"
    try:
        return f"{_Writer().value(operation.input, '', ())}\n"
    except TooLarge:
        return "{}\n"


class _Writer:
    """Writes one skeleton; values at the same depth in the same surroundings are alike."""

    def __init__(self) -> None:
        self._budget = Budget(MOST_CHARACTERS)

    def value(self, member: Member, margin: str, above: tuple[str, ...]) -> str:
        """The value of a member.

        Args:
            margin: blanks in front of the line that it begins on.
            above: names of the structures that it stands in.
        """
        shape = member.shape
        if member.type == "string":
            return json.dumps(member.enum[0] if member.enum else "", ensure_ascii=True)
        if member.type in _SCALARS:
            return _SCALARS[member.type]
        inner = margin + _STEP
        if shape.member is not None:
            return self._wrapped("[]", [self.value(shape.member, inner, above)], margin)
        if shape.value is not None:
            item = self.value(shape.value, inner, above)
            return self._wrapped("{}", [f'"KeyName": {item}'], margin)
        if member.document or shape.name in above:
            return "{}"
        above = (*above, shape.name)
        items = [
            f"{json.dumps(name)}: {self.value(child, inner, above)}"
            for name, child in shape.members.items()
        ]
        return self._wrapped("{}", items, margin)

    def _wrapped(self, brackets: str, items: list[str], margin: str) -> str:
        if not items:
            return brackets
        separator = f",\n{margin}{_STEP}"
        text = f"{brackets[0]}\n{margin}{_STEP}{separator.join(items)}\n{margin}{brackets[1]}"
        self._budget.spend(len(text))
        return text
