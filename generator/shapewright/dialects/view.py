"""What a dialect is given to build a view from, and how it names the views that it builds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from shapewright.datamodel import DEFAULT, Models
from shapewright.ir import Operation, Service, Shape

ForEach = Literal["run", "service", "operation", "shape"]


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """One run of the generator.

    Args:
        services: every service of the specs, sorted by name.
        package: import name of the Python package (``aws_messaging``).
        data: the target's own data (``data:`` in its ``target.yaml``).
        edition: edition that the pages follow; None for the target's default.
        models: flavour of the models, or ``none``.
    """

    services: tuple[Service, ...]
    package: str = "aws_messaging"
    data: Mapping[str, Any] = field(default_factory=dict)
    edition: str | None = None
    models: Models = DEFAULT

    @property
    def distribution(self) -> str:
        """Name of the Python distribution (``aws-messaging``), which is its command too."""
        return self.package.replace("_", "-")


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """What one output file is about: the run alone, a service, an operation or a shape of it."""

    run: Run
    maybe_service: Service | None = None
    maybe_operation: Operation | None = None
    maybe_shape: Shape | None = None

    @property
    def service(self) -> Service:
        assert self.maybe_service is not None
        return self.maybe_service

    @property
    def operation(self) -> Operation:
        assert self.maybe_operation is not None
        return self.maybe_operation

    @property
    def shape(self) -> Shape:
        assert self.maybe_shape is not None
        return self.maybe_shape


@dataclass(frozen=True, slots=True)
class ViewSpec:
    """A kind of view: its class (a frozen dataclass), what it is made for, and by what."""

    view: type
    for_each: ForEach
    build: Callable[[Subject], Any]
