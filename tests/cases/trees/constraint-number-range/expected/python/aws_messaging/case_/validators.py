# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Checks of parameters: every rule that the specs state, every problem at once."""

from __future__ import annotations

from .._checks import (
    is_off,
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


_KEYS_PUT_THING_REQUEST = frozenset({"Count", "Big", "Ratio"})
_SOURCE_TEST = "Written for this test"


def _is_put_thing_request(v: object) -> bool:
    if type(v) is not dict or not _KEYS_PUT_THING_REQUEST.issuperset(v):
        return False
    if "Count" in v:
        a = v["Count"]
        if type(a) is not int or a < 0 or a > 10:
            return False
    if "Big" in v:
        a = v["Big"]
        if type(a) is not int or a < -5 or a > 9007199254740993:
            return False
    if "Ratio" in v:
        a = v["Ratio"]
        if type(a) is not float and type(a) is not int or not 0.5 <= a <= 1:
            return False
    return True


def _check_put_thing_request(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_PUT_THING_REQUEST):
        return
    if "Count" in v:
        found.integer(v["Count"], (at, "Count"), 0, 10)
    if "Big" in v:
        found.long(v["Big"], (at, "Big"), -5, 9007199254740993)
    if "Ratio" in v:
        found.number(v["Ratio"], (at, "Ratio"), 0.5, 1)
