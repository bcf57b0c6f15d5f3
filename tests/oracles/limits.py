"""The limits that a spec states for a use of a shape: by its traits, and by a page's prose."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from shapewright.ir import Member

BITS = {"integer": 31, "long": 63}


def stricter(
    choose: Callable[[list[Any]], Any], member: Member, end: Literal["min", "max"]
) -> int | float | None:
    """The stricter of the limits of traits and prose; None if neither states one.

    Args:
        choose: ``max`` for the least allowed, ``min`` for the greatest.
    """
    stated = [getattr(limits, end) for limits in (member, member.documented) if limits is not None]
    given = [limit for limit in stated if limit is not None]
    return choose(given) if given else None


def sizes(member: Member) -> tuple[int, int | None]:
    """Least and greatest length, or number of items."""
    least = int(stricter(max, member, "min") or 0)
    if member.host_label and member.min is None:
        least = max(least, 1)
    most = stricter(min, member, "max")
    return least, int(most) if most is not None else None
