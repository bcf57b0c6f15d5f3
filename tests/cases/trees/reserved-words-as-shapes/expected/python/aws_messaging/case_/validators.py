# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Checks of parameters: every rule that the specs state, every problem at once."""

from __future__ import annotations

from .._checks import (
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


_KEYS_PUT_THING_REQUEST = frozenset({"List", "Any"})
_KEYS_ANY = frozenset({"str", "TypedDict"})
_ENUM_TYPED_DICT = frozenset({"A"})
_SOURCE_TEST = "Written for this test"


def _is_put_thing_request(v: object) -> bool:
    if type(v) is not dict or not _KEYS_PUT_THING_REQUEST.issuperset(v):
        return False
    if "List" in v:
        a = v["List"]
        if type(a) is not list:
            return False
        for b in a:
            if not _is_any(b):
                return False
    if "Any" in v:
        a = v["Any"]
        if not _is_any(a):
            return False
    return True


def _check_put_thing_request(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_PUT_THING_REQUEST):
        return
    if "List" in v:
        a = v["List"]
        at_a = found.at(at, "List")
        if found.items(a, at_a):
            for i, b in enumerate(a):
                _check_any(b, (at_a, i), found)
    if "Any" in v:
        _check_any(v["Any"], (at, "Any"), found)


def _is_any(v: object) -> bool:
    if type(v) is not dict or not _KEYS_ANY.issuperset(v):
        return False
    if "str" in v:
        a = v["str"]
        if type(a) is not str or not (a.isascii() or is_text(a)):
            return False
    if "TypedDict" in v:
        a = v["TypedDict"]
        if type(a) is not str or a not in _ENUM_TYPED_DICT:
            return False
    return True


def _check_any(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_ANY):
        return
    if "str" in v:
        found.string(v["str"], (at, "str"))
    if "TypedDict" in v:
        found.enum(v["TypedDict"], (at, "TypedDict"), _ENUM_TYPED_DICT)
