"""The checks that botocore makes, and no others."""

from __future__ import annotations

from .checks import MAX_DEPTH
from .collector import DOCUMENT, Collector, is_decimal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from typing import Any, TypeGuard

    from .collector import Number
    from .problems import Place


class AwsCollector(Collector):
    """Gathers the problems for which botocore's ``ParamValidator`` refuses parameters.

    Types, required and unknown members, least lengths and numbers; a bool is an integer,
    and of a blob no length is asked. What is nested more than ``MAX_DEPTH`` deep is refused
    here, too: botocore's own end comes with Python's ``RecursionError``.
    """

    __slots__ = ()

    def beyond(self, source: str = "") -> Collector:
        """One whose problems nobody reads: AWS's tools ask nothing beyond the model."""
        return Collector([])

    def nothing(self, value: object, at: Place) -> None:
        """Botocore does not look at the parameters of an operation that takes none."""

    def items(
        self, value: object, at: Place, least: int = 0, most: int | None = None
    ) -> TypeGuard[list[Any] | tuple[Any, ...]]:
        """Check type and least size of a list; whether its items can be looked at."""
        return super().items(value, at, least)

    def entries(
        self, value: object, at: Place, least: int = 0, most: int | None = None
    ) -> TypeGuard[dict[Any, Any]]:
        """Check the type of a map; whether its entries can be looked at."""
        return super().entries(value, at)

    def string(
        self,
        value: object,
        at: Place,
        least: int = 0,
        most: int | None = None,
        match: Callable[[str], object] | None = None,
        pattern: str = "",
    ) -> bool:
        """Check a string and its least length."""
        if not isinstance(value, str):
            return self.add(at, "type", "a string", value)
        return self._size(len(value), value, at, least, None, "character")

    def enum(
        self, value: object, at: Place, allowed: Collection[str], least: int = 0
    ) -> bool:
        """Check a string, which can be any."""
        return self.string(value, at, least)

    def _whole(
        self,
        value: object,
        at: Place,
        least: Number | None,
        most: Number | None,
        bounds: tuple[int, int],
    ) -> bool:
        if not isinstance(value, int):
            return self.add(at, "type", "an integer", value)
        return self._range(value, at, least, None)

    def number(
        self,
        value: object,
        at: Place,
        least: Number | None = None,
        most: Number | None = None,
        finite: bool = True,
    ) -> bool:
        """Check a number, which can be a bool, and any NaN or infinity."""
        if isinstance(value, int | float):
            return self._range(value, at, least, None)
        if not is_decimal(value):
            return self.add(at, "type", "a number", value)
        if least is not None and value.is_nan():
            return self.add(at, "finite", None, value)
        return self._range(value, at, least, None)

    def blob(
        self, value: object, at: Place, least: int = 0, most: int | None = None
    ) -> bool:
        """Check that there are bytes, text or a file."""
        if isinstance(value, bytes | bytearray | str) or hasattr(value, "read"):
            return True
        return self.add(at, "type", "bytes or a file opened for reading bytes", value)

    def json(self, value: object, at: Place) -> bool:
        """Check what ``json.dumps`` can write, NaN and infinities included."""
        import json

        try:
            json.dumps(value)
        except (TypeError, ValueError):
            return self.add(at, "json", None, value)
        return True

    def document(self, value: object, at: Place, depth: int = 0) -> None:
        """Check a value of any JSON type; keys of dicts are not looked at."""
        if isinstance(value, dict | list) and depth > MAX_DEPTH:
            self.too_deep(value, at)
        elif isinstance(value, dict):
            for key, item in value.items():
                self.document(item, (at, (key,)), depth + 1)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                self.document(item, (at, index), depth + 1)
        elif not isinstance(value, str | int | float | bool | None):
            self.add(at, "type", DOCUMENT, value)
