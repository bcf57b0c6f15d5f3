# Generated from the spec of case (MakeThing, MoveThing, PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Checks of parameters: every rule that the specs state, every problem at once.

A function first goes through the parameters quickly; only after a no does ``_thorough``
look for all problems.
"""

from .._validation.checks import (
    is_ascii,
    is_nothing,
    is_off,
    is_text,
    refuse,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._validation.checks import Level

__all__ = ("validate_make_thing", "validate_move_thing", "validate_put_thing")


def validate_make_thing(
    params: "Mapping[str, object]", level: "Level" = "strict"
) -> None:
    """Check the parameters of MakeThing.

    Args:
        level: what is refused; see ``Level``.

    Raises:
        ParamValidationError: with every problem.
    """
    if level != "strict" and is_off(level):
        return
    try:
        if is_nothing(params):
            return
    except (KeyError, TypeError):
        pass
    refuse(__name__, "make_thing", params, level)


def validate_move_thing(
    params: "Mapping[str, object]", level: "Level" = "strict"
) -> None:
    """Check the parameters of MoveThing.

    Args:
        level: what is refused; see ``Level``.

    Raises:
        ParamValidationError: with every problem.
    """
    if level != "strict" and is_off(level):
        return
    try:
        if _is_move_thing_request(params):
            return
    except (KeyError, TypeError):
        pass
    refuse(__name__, "move_thing", params, level)


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


def _is_move_thing_request(v: object) -> bool:
    if type(v) is not dict or len(v) != 1:
        return False
    a = v["Account"]
    if not (is_ascii(a) or is_text(a)):
        return False
    return True


def _is_put_thing_request(v: object) -> bool:
    if type(v) is not dict:
        return False
    known_v = 0
    if "Name" in v:
        known_v += 1
        a = v["Name"]
        if not (is_ascii(a) or is_text(a)):
            return False
    if len(v) != known_v:
        return False
    return True
