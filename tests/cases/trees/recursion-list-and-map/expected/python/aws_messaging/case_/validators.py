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


_KEYS_PUT_THING_REQUEST = frozenset({"Nodes"})
_KEYS_NODE = frozenset({"Children", "Named"})
_SOURCE_TEST = "Written for this test"


def _is_put_thing_request(v: object) -> bool:
    if type(v) is not dict or not _KEYS_PUT_THING_REQUEST.issuperset(v):
        return False
    if "Nodes" in v:
        a = v["Nodes"]
        if not _is_nodes(a):
            return False
    return True


def _check_put_thing_request(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_PUT_THING_REQUEST):
        return
    if "Nodes" in v:
        _check_nodes(v["Nodes"], (at, "Nodes"), found)


def _is_nodes(v: object, depth: int = 0) -> bool:
    if depth > MAX_DEPTH:
        return False
    if type(v) is not list:
        return False
    for a in v:
        if not _is_node(a, depth + 1):
            return False
    return True


def _check_nodes(v: object, at: Place, found: Collector, depth: int = 0) -> None:
    if depth > MAX_DEPTH:
        found.too_deep(v, at)
        return
    if found.items(v, at):
        for i, a in enumerate(v):
            _check_node(a, (at, i), found, depth + 1)


def _is_node(v: object, depth: int = 0) -> bool:
    if depth > MAX_DEPTH:
        return False
    if type(v) is not dict or not _KEYS_NODE.issuperset(v):
        return False
    if "Children" in v:
        a = v["Children"]
        if not _is_nodes(a, depth + 1):
            return False
    if "Named" in v:
        a = v["Named"]
        if not _is_node_map(a, depth + 1):
            return False
    return True


def _check_node(v: object, at: Place, found: Collector, depth: int = 0) -> None:
    if depth > MAX_DEPTH:
        found.too_deep(v, at)
        return
    if not found.structure(v, at, _KEYS_NODE):
        return
    if "Children" in v:
        _check_nodes(v["Children"], (at, "Children"), found, depth + 1)
    if "Named" in v:
        _check_node_map(v["Named"], (at, "Named"), found, depth + 1)


def _is_node_map(v: object, depth: int = 0) -> bool:
    if depth > MAX_DEPTH:
        return False
    if type(v) is not dict:
        return False
    for k, a in v.items():
        if type(k) is not str or not (k.isascii() or is_text(k)):
            return False
        if not _is_node(a, depth + 1):
            return False
    return True


def _check_node_map(v: object, at: Place, found: Collector, depth: int = 0) -> None:
    if depth > MAX_DEPTH:
        found.too_deep(v, at)
        return
    if found.entries(v, at):
        for k, a in v.items():
            found.string(k, (at, (k, "key")))
            _check_node(a, (at, (k,)), found, depth + 1)
