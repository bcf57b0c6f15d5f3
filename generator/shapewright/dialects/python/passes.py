"""What the two passes of generated validators have in common: functions that call each other."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable

from shapewright.dialects.python.constants import Constants
from shapewright.dialects.python.layout import Lines
from shapewright.dialects.rules import Closure
from shapewright.ir import Service, Shape

# Names of values in the generated code: the function's own, what lies in it, and so on.
VALUE_NAMES = "vabcdefgh"


class Pass(ABC):
    """Writes the functions of one pass over the parameters of a service.

    Args:
        stems: what the names of functions end with, by shape name.
        constants: the module's constants, added to on the way.
    """

    def __init__(
        self, service: Service, shapes: Closure, stems: dict[str, str], constants: Constants
    ) -> None:
        self._service = service
        self._shapes = shapes
        self._stems = stems
        self._constants = constants
        self._wanted: set[str] = set()

    def functions(self, roots: Iterable[str]) -> dict[str, Lines]:
        """The functions of some shapes and of all that these call, by shape name."""
        self._wanted.update(roots)
        shapes = self._shapes.shapes
        done: dict[str, Lines] = {}
        while missing := [n for n in shapes if n in self._wanted and n not in done]:
            done |= {name: self._function(shapes[name]) for name in missing}
        return done

    @abstractmethod
    def _function(self, shape: Shape) -> Lines:
        """The function of one shape; those of what it calls become wanted."""
