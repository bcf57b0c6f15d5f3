# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Checks of parameters: every rule that the specs state, every problem at once.

A function first goes through the parameters quickly; only after a no does ``_thorough``
look for all problems.
"""

from .._validation.checks import (
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


_ENUM_KEY = frozenset({"A", "B"})
_PATTERN_VALUE = r"\S+"
_match_value = matcher(globals(), "_match_value", r"\S{1,8}")


def _is_put_thing_request(v: object) -> bool:
    if type(v) is not dict:
        return False
    known_v = 0
    if "Tags" in v:
        known_v += 1
        a = v["Tags"]
        if type(a) is not dict or not 1 <= len(a) <= 5:
            return False
        for k, b in a.items():
            if type(k) is not str or k not in _ENUM_KEY:
                return False
            if not _match_value(b) or not (is_ascii(b) or is_text(b)):
                return False
    if len(v) != known_v:
        return False
    return True
