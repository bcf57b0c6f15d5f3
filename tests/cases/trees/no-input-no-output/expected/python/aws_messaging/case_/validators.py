# Generated from the spec of case (Ping).
# Do not edit: change the specs, then run: shapewright generate
"""Checks of parameters: every rule that the specs state, every problem at once."""

from __future__ import annotations

from .._checks import (
    check_nothing,
    is_nothing,
    is_off,
    refuse,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._checks import Level
    from .._collector import Collector
    from .._problems import Place

__all__ = ("validate_ping",)


def validate_ping(params: Mapping[str, object], level: Level = "strict") -> None:
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
    except KeyError:
        pass
    refuse(check_nothing, params, level, _SOURCE_TEST)


_SOURCE_TEST = "Written for this test"
