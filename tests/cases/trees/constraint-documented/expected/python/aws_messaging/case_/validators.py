# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Checks of parameters: every rule that the specs state, every problem at once.

A function first goes through the parameters quickly; only after a no does ``_thorough``
look for all problems.
"""

from .._validation.checks import (
    MAX_FLOAT,
    is_ascii,
    is_off,
    is_text,
    matcher,
    refuse,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._validation.checks import Level

__all__ = ("validate_put_thing",)


def validate_put_thing(
    params: "Mapping[str, object]", level: "Level" = "strict"
) -> None:
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
    except (KeyError, TypeError):
        pass
    refuse(__name__, "put_thing", params, level)


_PATTERN_CODE = "[A-Z]{3}"
_match_code = matcher(globals(), "_match_code", _PATTERN_CODE)
_ENUM_KIND = frozenset({"big", "small"})


def _is_put_thing_request(v: object) -> bool:
    if type(v) is not dict:
        return False
    known_v = 1
    a = v["Name"]
    if type(a) is not str or len(a) > 20 or not (is_ascii(a) or is_text(a)):
        return False
    if "Code" in v:
        known_v += 1
        a = v["Code"]
        if not _match_code(a):
            return False
    if "Kind" in v:
        known_v += 1
        a = v["Kind"]
        if type(a) is not str or a not in _ENUM_KIND:
            return False
    if "Count" in v:
        known_v += 1
        a = v["Count"]
        if type(a) is not int or a < 5 or a > 10:
            return False
    if "Ratio" in v:
        known_v += 1
        a = v["Ratio"]
        if type(a) is not float and type(a) is not int or not -MAX_FLOAT <= a <= 0.5:
            return False
    if "Tags" in v:
        known_v += 1
        a = v["Tags"]
        if type(a) is not list or len(a) > 3:
            return False
        b = "".join(a)
        if not (is_ascii(b) or is_text(b)):
            return False
    if "Notes" in v:
        known_v += 1
        a = v["Notes"]
        if type(a) is not dict or not a:
            return False
        for k, b in a.items():
            if not (is_ascii(k) or is_text(k)):
                return False
            if not (is_ascii(b) or is_text(b)):
                return False
    if "Raw" in v:
        known_v += 1
        a = v["Raw"]
        if type(a) is not bytes or len(a) > 16:
            return False
    if len(v) != known_v:
        return False
    return True
