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


def _is_put_thing_request(v: object) -> bool:
    if type(v) is not dict:
        return False
    known_v = 1
    a = v["class"]
    if not (is_ascii(a) or is_text(a)):
        return False
    if "None" in v:
        known_v += 1
        a = v["None"]
        if not (is_ascii(a) or is_text(a)):
            return False
    if "self" in v:
        known_v += 1
        a = v["self"]
        if not (is_ascii(a) or is_text(a)):
            return False
    if "print" in v:
        known_v += 1
        a = v["print"]
        if not (is_ascii(a) or is_text(a)):
            return False
    if "__init__" in v:
        known_v += 1
        a = v["__init__"]
        if not (is_ascii(a) or is_text(a)):
            return False
    if "from" in v:
        known_v += 1
        a = v["from"]
        if not (is_ascii(a) or is_text(a)):
            return False
    if len(v) != known_v:
        return False
    return True
