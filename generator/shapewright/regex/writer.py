r"""From the tree of a pattern back to text: Python's, or portable.

A portable pattern is read alike by ECMA-262 (with and without its ``u`` flag, save for characters
beyond U+FFFF), by Python's ``re`` with and without ``re.ASCII``, and by their like: ``\d``, ``\w``,
``\s``, ``\b`` and the dot are spelled out, needless escapes are gone, lonely brackets have one.
"""

from __future__ import annotations

from typing import Literal

from shapewright.regex.tree import (
    ATOMIC,
    LOOKS,
    Anchor,
    Characters,
    Choice,
    ForeignError,
    Group,
    Node,
    Repeat,
    pieces,
)

Form = Literal["python", "portable"]
_WORD = "[A-Za-z0-9_]"
_BOUNDARIES = {
    "boundary": f"(?:(?<={_WORD})(?!{_WORD})|(?<!{_WORD})(?={_WORD}))",
    "no boundary": f"(?:(?<={_WORD})(?={_WORD})|(?<!{_WORD})(?!{_WORD}))",
}


def written(tree: Node, form: Form) -> str:
    """The text of a pattern.

    Args:
        form: ``python`` is for ``re.ASCII`` and ``fullmatch``; ``portable`` for the whole of a
            text once it stands between ``^(?:`` and ``)$``.

    Raises:
        ForeignError: it forbids going back, for which there is no portable way.
    """
    if form == "portable" and any(map(_forbids_going_back, pieces(tree))):
        raise ForeignError("it forbids going back")
    return _Writer(tree, form).write(tree, True)


def _forbids_going_back(node: Node) -> bool:
    return (isinstance(node, Repeat) and node.possessive) or (
        isinstance(node, Group) and node.opening == ATOMIC
    )


class _Writer:
    def __init__(self, tree: Node, form: Form) -> None:
        self._portable = form == "portable"
        nodes = list(pieces(tree))
        # No letters but ASCII's can stand at a boundary.
        self._only_ascii = all(
            node.ranges[-1][1] <= 0x7F
            for node in nodes
            if isinstance(node, Characters)
            if node.ranges
        )
        # Python 3.11 gets lost over captures in what forbids going back.
        self._captures = not any(map(_forbids_going_back, nodes))

    def write(self, node: Node, last: bool) -> str:
        """A piece; ``last`` says that nothing stands behind it."""
        if isinstance(node, Characters):
            return node.spelling.portable if self._portable else node.spelling.python
        if isinstance(node, Anchor):
            return self._anchor(node, last)
        if isinstance(node, Choice):
            return "|".join(self.write(option, last) for option in node.options)
        if isinstance(node, Group):
            return self._group(node, last)
        if isinstance(node, Repeat):
            inner = self.write(node.inner, False)
            return f"{inner}{node.text}"
        *others, final = node.parts or (None,)
        if final is None:
            return ""
        return "".join(self.write(part, False) for part in others) + self.write(final, last)

    def _group(self, node: Group, last: bool) -> str:
        opening = node.opening if self._captures or node.opening != "(" else "(?:"
        last = last and node.opening not in LOOKS and node.opening != ATOMIC
        return f"{opening}{self.write(node.inner, last)})"

    def _anchor(self, node: Anchor, last: bool) -> str:
        if node.kind == "start":
            return "^" if self._portable else node.text
        if node.kind == "end":
            if self._portable:
                return "$"
            return node.text if last and node.text == "$" else r"\Z"
        if self._portable and not (self._only_ascii and node.kind == "boundary"):
            return _BOUNDARIES[node.kind]
        # Older Pythons do not find \B in an empty text.
        return node.text if node.kind == "boundary" else r"(?!\b)"
