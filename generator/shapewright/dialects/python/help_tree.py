"""Members as the help of an operation shows them: what stands below an option or an answer.

The whole tree, as on the AWS CLI's reference pages; if that is longer than anybody would read, each
structure once.
"""

from __future__ import annotations

from collections.abc import Iterator

from shapewright.dialects.budget import Budget, TooLarge
from shapewright.dialects.cli.syntax import one_line
from shapewright.dialects.cli.tree import DEEPEST, Node
from shapewright.dialects.documentation.markdown import to_plain
from shapewright.dialects.python.help_text import wrapped
from shapewright.ir import Member

STEP = 4
MOST_CHARACTERS = 200_000


def tree(member: Member, indent: int) -> list[str]:
    """The lines of what stands below a member."""
    try:
        return _below(Node("", member), indent, None, Budget(MOST_CHARACTERS))
    except TooLarge:
        return _below(Node("", member), indent, {member.shape_name}, None)


def about(member: Member, indent: int) -> Iterator[str]:
    """Documentation of a member, what excludes what in a union, and the values of an enum."""
    yield from wrapped(to_plain(member.documentation), indent)
    if member.union:
        names = ", ".join(member.shape.members)
        yield from ["", *wrapped(f"Only one of these can be given: {names}.", indent)]
    if member.type == "string" and member.enum:
        margin = " " * indent
        yield from ["", f"{margin}Possible values:"]
        yield from (f"{margin}- {one_line(value)}" for value in member.enum)


def _below(node: Node, indent: int, shown: set[str] | None, budget: Budget | None) -> list[str]:
    """The lines of the nodes below a node.

    Args:
        shown: names of the structures that are shown already; None to show all again.
        budget: what the lines may take; None for no limit.

    Raises:
        TooLarge: the lines are longer, or nest too deeply.
    """
    if budget is not None and len(node.above) > DEEPEST:
        raise TooLarge
    lines: list[str] = []
    needed = node.member.shape.required
    for child in node.children():
        required = " [required]" if child.name in needed else ""
        own = ["", f"{' ' * indent}{child.label}{required}", *about(child.member, indent + STEP)]
        if budget is not None:
            budget.spend(sum(map(len, own)))
        lines += own
        if child.recurs:
            lines.append(f"{' ' * (indent + STEP)}( ... recursive ... )")
        elif shown is not None and child.member.shape_name in shown and child.member.shape.members:
            lines.append(f"{' ' * (indent + STEP)}( ... as above ... )")
        else:
            if shown is not None:
                shown.add(child.member.shape_name)
            lines += _below(child, indent + STEP, shown, budget)
    return lines
