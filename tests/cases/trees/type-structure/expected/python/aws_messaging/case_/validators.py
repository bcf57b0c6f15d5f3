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


_KEYS_PUT_THING_REQUEST = frozenset({"Box"})
_KEYS_BOX = frozenset({"Inner", "Label"})
_KEYS_INNER = frozenset({"Depth"})
_SOURCE_TEST = "Written for this test"


def _is_put_thing_request(v: object) -> bool:
    if type(v) is not dict or not _KEYS_PUT_THING_REQUEST.issuperset(v):
        return False
    if "Box" in v:
        a = v["Box"]
        if type(a) is not dict or not _KEYS_BOX.issuperset(a):
            return False
        if "Inner" in a:
            b = a["Inner"]
            if type(b) is not dict or not _KEYS_INNER.issuperset(b):
                return False
            if "Depth" in b:
                c = b["Depth"]
                if type(c) is not int or c < -2147483648 or c > 2147483647:
                    return False
        if "Label" in a:
            b = a["Label"]
            if type(b) is not str or not (b.isascii() or is_text(b)):
                return False
    return True


def _check_put_thing_request(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_PUT_THING_REQUEST):
        return
    if "Box" in v:
        _check_box(v["Box"], (at, "Box"), found)


def _check_box(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_BOX):
        return
    if "Inner" in v:
        _check_inner(v["Inner"], (at, "Inner"), found)
    if "Label" in v:
        found.string(v["Label"], (at, "Label"))


def _check_inner(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_INNER):
        return
    if "Depth" in v:
        found.integer(v["Depth"], (at, "Depth"))
