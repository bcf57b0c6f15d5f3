# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Checks of parameters: every rule that the specs state, every problem at once."""

from __future__ import annotations

from .._checks import (
    check_nothing,
    is_nothing,
    refuse,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._collector import Collector, Place

__all__ = ("validate_put_thing",)


def validate_put_thing(params: Mapping[str, object]) -> None:
    """Check the parameters of PutThing.

    Raises:
        ParamValidationError: with every problem.
    """
    try:
        if is_nothing(params):
            return
    except KeyError:
        pass
    refuse(check_nothing, params)
