# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Checks of parameters: every rule that the specs state, every problem at once."""

from __future__ import annotations

from .._checks import (
    is_text,
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
        if _is_put_thing_request(params):
            return
    except KeyError:
        pass
    refuse(_check_put_thing_request, params)


_KEYS_PUT_THING_REQUEST = frozenset({"Token"})


def _is_put_thing_request(v: object) -> bool:
    if type(v) is not dict or not _KEYS_PUT_THING_REQUEST.issuperset(v):
        return False
    a = v["Token"]
    if type(a) is not str or not (a.isascii() or is_text(a)):
        return False
    return True


def _check_put_thing_request(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_PUT_THING_REQUEST, ("Token",)):
        return
    if "Token" in v:
        found.string(v["Token"], (at, "Token"))
