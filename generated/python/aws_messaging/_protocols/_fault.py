"""What is wrong with a value on its way to the wire or back, and where it stands."""

from __future__ import annotations


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
        self._steps: list[str] = []

    def within(self, step: str) -> Fault:
        """Add the step that leads here from outside: ``.Member``, ``[0]`` or ``["key"]``."""
        self._steps.append(step)
        return self

    @property
    def path(self) -> str:
        return "".join(reversed(self._steps)).removeprefix(".")
