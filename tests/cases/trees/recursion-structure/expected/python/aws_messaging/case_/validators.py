# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Checks of parameters: every rule that the specs state, every problem at once."""

from __future__ import annotations

from .._checks import (
    MAX_DEPTH,
    is_off,
    is_text,
    refuse,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._checks import Level
    from .._collector import Collector
    from .._problems import Place

__all__ = ("validate_put_thing",)


def validate_put_thing(params: Mapping[str, object], level: Level = "strict") -> None:
    """Check the parameters of PutThing.

    Args:
        level: what is refused; see ``Level``.

    Raises:
        ParamValidationError: with every problem.
    """
    if level != "strict" and is_off(level):
        return
    try:
        if _is_put_thing_request(params):
            return
    except KeyError:
        pass
    refuse(_check_put_thing_request, params, level, _SOURCE_TEST)


_KEYS_PUT_THING_REQUEST = frozenset({"Tree"})
_KEYS_TREE = frozenset({"Value", "Left", "Right"})
_SOURCE_TEST = "Written for this test"


def _is_put_thing_request(v: object) -> bool:
    if type(v) is not dict or not _KEYS_PUT_THING_REQUEST.issuperset(v):
        return False
    if "Tree" in v:
        a = v["Tree"]
        if not _is_tree(a):
            return False
    return True


def _check_put_thing_request(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_PUT_THING_REQUEST):
        return
    if "Tree" in v:
        _check_tree(v["Tree"], (at, "Tree"), found)


def _is_tree(v: object, depth: int = 0) -> bool:
    if depth > MAX_DEPTH:
        return False
    if type(v) is not dict or not _KEYS_TREE.issuperset(v):
        return False
    if "Value" in v:
        a = v["Value"]
        if type(a) is not str or not (a.isascii() or is_text(a)):
            return False
    if "Left" in v:
        a = v["Left"]
        if not _is_tree(a, depth + 1):
            return False
    if "Right" in v:
        a = v["Right"]
        if not _is_tree(a, depth + 1):
            return False
    return True


def _check_tree(v: object, at: Place, found: Collector, depth: int = 0) -> None:
    if depth > MAX_DEPTH:
        found.too_deep(v, at)
        return
    if not found.structure(v, at, _KEYS_TREE):
        return
    if "Value" in v:
        found.string(v["Value"], (at, "Value"))
    if "Left" in v:
        _check_tree(v["Left"], (at, "Left"), found, depth + 1)
    if "Right" in v:
        _check_tree(v["Right"], (at, "Right"), found, depth + 1)
