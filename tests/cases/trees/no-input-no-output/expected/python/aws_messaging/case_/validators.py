# Generated from the spec of case (Ping).
# Do not edit: change the specs, then run: shapewright generate
"""Checks of parameters: every rule that the specs state, every problem at once.

A function first goes through the parameters quickly; only after a no does ``_thorough``
look for all problems.
"""

from .._validation.checks import (
    is_nothing,
    is_off,
    refuse,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._validation.checks import Level

__all__ = ("validate_ping",)


def validate_ping(params: "Mapping[str, object]", level: "Level" = "strict") -> None:
    """Check the parameters of Ping.

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
    refuse(__name__, "ping", params, level)
