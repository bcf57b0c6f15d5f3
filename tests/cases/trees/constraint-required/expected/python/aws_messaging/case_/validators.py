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


_KEYS_PUT_THING_REQUEST = frozenset({"Name", "Other"})
_SOURCE_TEST = "Written for this test"


def _is_put_thing_request(v: object) -> bool:
    if type(v) is not dict or not _KEYS_PUT_THING_REQUEST.issuperset(v):
        return False
    a = v["Name"]
    if type(a) is not str or not (a.isascii() or is_text(a)):
        return False
    if "Other" in v:
        a = v["Other"]
        if type(a) is not str or not (a.isascii() or is_text(a)):
            return False
    return True


def _check_put_thing_request(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_PUT_THING_REQUEST, ("Name",)):
        return
    if "Name" in v:
        found.string(v["Name"], (at, "Name"))
    if "Other" in v:
        found.string(v["Other"], (at, "Other"))
