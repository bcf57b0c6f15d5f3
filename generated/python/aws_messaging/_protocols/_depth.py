"""How deep JSON bodies may nest, told without walking through the usual ones."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

DEEPEST = 100
"""How many lists and objects of an answer may stand in one another."""

_NOT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))


def nests_too_deeply(body: bytes, value: Any) -> bool:
    """Whether a JSON body nests deeper than any answer should.

    Args:
        body: the text.
        value: what it says.
    """
    if _is_surely_shallow(body):
        return False
    layer = [value]
    for _ in range(DEEPEST):
        layer = [inner for outer in layer for inner in _inside(outer)]
        if not layer:
            return False
    return True


def _is_surely_shallow(body: bytes) -> bool:
    """Whether few rounds of taking away the innermost brackets leave none.

    Brackets in texts can make it say no to a shallow body, and never yes to a deep one.
    """
    brackets = body.translate(None, _NOT_BRACKETS)
    for _ in range(DEEPEST // 2):
        if not brackets:
            return True
        left = brackets.replace(b"{}", b"").replace(b"[]", b"")
        if len(left) == len(brackets):
            return False
        brackets = left
    return not brackets


def _inside(value: Any) -> list[Any]:
    """The lists and objects that stand right inside a value."""
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, list):
        return []
    return [item for item in value if isinstance(item, dict | list)]
