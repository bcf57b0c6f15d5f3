"""The tree of members below an option or an output, as AWS CLI pages unfold it.

A shape that holds itself is shown twice on its way down; the third time a page says that it recurs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from shapewright.dialects.cli.options import type_word
from shapewright.ir import Member

MOST_CHARACTERS = 32_000_000
"""What unfolds to more than this is not shown. The longest page of the AWS CLI has 17 million."""

DEEPEST = 200
"""Nor is what nests more deeply; in AWS's models members nest less than 60 deep."""

ENDLESS = "The members hold each other in too many ways to be shown here."
"""What stands in its place."""


@dataclass(frozen=True, slots=True)
class Node:
    """A member as it stands on a page.

    Args:
        name: the member's name, the key's or value's of a map; empty for a list's items.
        member: what is shown.
        above: names of the shapes that it stands in, outermost first.
    """

    name: str
    member: Member
    above: tuple[str, ...] = ()

    @property
    def recurs(self) -> bool:
        """Whether its shape was unfolded twice above: nothing below it is shown again."""
        return self.above.count(self.member.shape_name) > 1

    @property
    def label(self) -> str:
        """``Name -> (type)``, or ``(type)`` if there is no name."""
        word = type_word(self.member)
        return f"{self.name} -> ({word})" if self.name else f"({word})"

    def children(self) -> Iterator[Node]:
        """The members below, in the order of the model; none for a scalar."""
        return children(self.member, (*self.above, self.member.shape_name))


def children(member: Member, above: tuple[str, ...]) -> Iterator[Node]:
    """The members of a structure, the items of a list, or the keys and values of a map.

    Args:
        above: names of the shapes that they stand in.
    """
    shape = member.shape
    for child in shape.members.values():
        yield Node(child.name, child, above)
    if shape.member is not None:
        yield Node("", shape.member, above)
    if shape.key is not None and shape.value is not None:
        yield Node(shape.key.location_name or "key", shape.key, above)
        yield Node(shape.value.location_name or "value", shape.value, above)
