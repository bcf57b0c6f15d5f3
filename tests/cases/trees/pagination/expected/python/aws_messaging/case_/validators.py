# Generated from the spec of case (ListThings).
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

__all__ = ("validate_list_things",)


def validate_list_things(
    params: "Mapping[str, object]", level: "Level" = "strict"
) -> None:
    """Check the parameters of ListThings.

    Args:
        level: what is refused; see ``Level``.

    Raises:
        ParamValidationError: with every problem.
    """
    if level != "strict" and is_off(level):
        return
    try:
        if _is_list_things_request(params):
            return
    except (KeyError, TypeError):
        pass
    refuse(__name__, "list_things", params, level)


def _is_list_things_request(v: object) -> bool:
    if type(v) is not dict:
        return False
    known_v = 0
    if "NextToken" in v:
        known_v += 1
        a = v["NextToken"]
        if not (is_ascii(a) or is_text(a)):
            return False
    if "MaxResults" in v:
        known_v += 1
        a = v["MaxResults"]
        if type(a) is not int or a < -2147483648 or a > 2147483647:
            return False
    if len(v) != known_v:
        return False
    return True
