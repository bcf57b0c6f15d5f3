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


_KEYS_PUT_THING_REQUEST = frozenset(
    {"ThingId", "Path", "Limit", "Names", "Header", "Meta", "Body"}
)
_SOURCE_TEST = "Written for this test"


def _is_put_thing_request(v: object) -> bool:
    if type(v) is not dict or not _KEYS_PUT_THING_REQUEST.issuperset(v):
        return False
    a = v["ThingId"]
    if type(a) is not str or not (a.isascii() or is_text(a)):
        return False
    a = v["Path"]
    if type(a) is not str or not (a.isascii() or is_text(a)):
        return False
    if "Limit" in v:
        a = v["Limit"]
        if type(a) is not int or a < -2147483648 or a > 2147483647:
            return False
    if "Names" in v:
        a = v["Names"]
        if type(a) is not list:
            return False
        for b in a:
            if type(b) is not str or not (b.isascii() or is_text(b)):
                return False
    if "Header" in v:
        a = v["Header"]
        if type(a) is not str or not (a.isascii() or is_text(a)):
            return False
    if "Meta" in v:
        a = v["Meta"]
        if type(a) is not dict:
            return False
        for k, b in a.items():
            if type(k) is not str or not (k.isascii() or is_text(k)):
                return False
            if type(b) is not str or not (b.isascii() or is_text(b)):
                return False
    if "Body" in v:
        a = v["Body"]
        if type(a) is not str or not (a.isascii() or is_text(a)):
            return False
    return True


def _check_put_thing_request(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_PUT_THING_REQUEST, ("ThingId", "Path")):
        return
    if "ThingId" in v:
        found.string(v["ThingId"], (at, "ThingId"))
    if "Path" in v:
        found.string(v["Path"], (at, "Path"))
    if "Limit" in v:
        found.integer(v["Limit"], (at, "Limit"))
    if "Names" in v:
        a = v["Names"]
        at_a = found.at(at, "Names")
        if found.items(a, at_a):
            for i, b in enumerate(a):
                found.string(b, (at_a, i))
    if "Header" in v:
        found.string(v["Header"], (at, "Header"))
    if "Meta" in v:
        a = v["Meta"]
        at_a = found.at(at, "Meta")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                found.string(b, (at_a, (k,)))
    if "Body" in v:
        found.string(v["Body"], (at, "Body"))
