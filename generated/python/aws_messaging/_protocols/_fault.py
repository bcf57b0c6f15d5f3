"""What is wrong with a value on its way to the wire or back, and where it stands."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Place = tuple[Any, Any] | None


class Fault(Exception):
    """A value that the protocol cannot carry, or an answer that is not what it should be.

    It is raised where the value is, and each caller adds its own step to the path.

    Args:
        rule: which kind of rule is broken, as in ``exceptions.Problem``.
        message: what would be right; never the value itself.
    """

    def __init__(self, rule: str, message: str) -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
        self._steps: list[object] = []

    def within(self, step: object) -> Fault:
        """Add the step that leads here from outside.

        Args:
            step: a member's name, an index, ``(key,)`` for an entry of a map that the caller
                gave, or ``(key, "hidden")`` for one of an answer: it may be private.
        """
        self._steps.append(step)
        return self

    @property
    def path(self) -> str:
        """Where the value stands, as all problems tell it."""
        from .._validation.problems import path_text

        place: Place = None
        for step in reversed(self._steps):
            place = (place, step)
        return path_text(place)


def unknown_member(name: object) -> Fault:
    """What to raise for a member that the spec does not have; its name can be any text."""
    plain = isinstance(name, str) and name.isidentifier()
    fault = Fault("unknown", "there is no such member")
    return fault.within(name if plain else (name,))
