# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Checks of parameters: every rule that the specs state, every problem at once."""

from __future__ import annotations

from .._checks import (
    MAX_FLOAT,
    is_off,
    is_text,
    matcher,
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
    {"Name", "Code", "Kind", "Count", "Ratio", "Tags", "Notes", "Raw"}
)
_PATTERN_CODE = "[A-Z]{3}"
_match_code = matcher(globals(), "_match_code", _PATTERN_CODE)
_ENUM_KIND = frozenset({"big", "small"})
_SOURCE_GUIDE = "The guide to things"
_SOURCE_TEST = "Written for this test"


def _is_put_thing_request(v: object) -> bool:
    if type(v) is not dict or not _KEYS_PUT_THING_REQUEST.issuperset(v):
        return False
    a = v["Name"]
    if type(a) is not str or len(a) > 20 or not (a.isascii() or is_text(a)):
        return False
    if "Code" in v:
        a = v["Code"]
        if type(a) is not str or not _match_code(a):
            return False
    if "Kind" in v:
        a = v["Kind"]
        if type(a) is not str or a not in _ENUM_KIND:
            return False
    if "Count" in v:
        a = v["Count"]
        if type(a) is not int or a < 5 or a > 10:
            return False
    if "Ratio" in v:
        a = v["Ratio"]
        if type(a) is not float and type(a) is not int or not -MAX_FLOAT <= a <= 0.5:
            return False
    if "Tags" in v:
        a = v["Tags"]
        if type(a) is not list or len(a) > 3:
            return False
        for b in a:
            if type(b) is not str or not (b.isascii() or is_text(b)):
                return False
    if "Notes" in v:
        a = v["Notes"]
        if type(a) is not dict or not a:
            return False
        for k, b in a.items():
            if type(k) is not str or not (k.isascii() or is_text(k)):
                return False
            if type(b) is not str or not (b.isascii() or is_text(b)):
                return False
    if "Raw" in v:
        a = v["Raw"]
        if type(a) is not bytes or len(a) > 16:
            return False
    return True


def _check_put_thing_request(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_PUT_THING_REQUEST, ("Name",)):
        return
    if "Name" in v:
        if found.string(v["Name"], (at, "Name")):
            found.beyond(_SOURCE_GUIDE).string(v["Name"], (at, "Name"), 0, 20)
    if "Code" in v:
        if found.string(v["Code"], (at, "Code")):
            found.beyond(_SOURCE_GUIDE).string(
                v["Code"], (at, "Code"), 0, None, _match_code, _PATTERN_CODE
            )
    if "Kind" in v:
        if found.string(v["Kind"], (at, "Kind")):
            found.beyond(_SOURCE_GUIDE).enum(v["Kind"], (at, "Kind"), _ENUM_KIND)
    if "Count" in v:
        if found.integer(v["Count"], (at, "Count"), None, 10):
            found.beyond(_SOURCE_GUIDE).integer(v["Count"], (at, "Count"), 5)
    if "Ratio" in v:
        if found.number(v["Ratio"], (at, "Ratio")):
            found.beyond(_SOURCE_GUIDE).number(v["Ratio"], (at, "Ratio"), None, 0.5)
    if "Tags" in v:
        a = v["Tags"]
        at_a = found.at(at, "Tags")
        if found.items(a, at_a):
            found.beyond(_SOURCE_GUIDE).items(a, at_a, 0, 3)
            for i, b in enumerate(a):
                found.string(b, (at_a, i))
    if "Notes" in v:
        a = v["Notes"]
        at_a = found.at(at, "Notes")
        if found.entries(a, at_a):
            found.beyond(_SOURCE_GUIDE).entries(a, at_a, 1)
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                found.string(b, (at_a, (k,)))
    if "Raw" in v:
        if found.blob(v["Raw"], (at, "Raw")):
            found.beyond(_SOURCE_GUIDE).blob(v["Raw"], (at, "Raw"), 0, 16)
