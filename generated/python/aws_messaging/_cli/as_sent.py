"""Answers that keep moments as the service sent them: ``cli_timestamp_format = wire``."""

from __future__ import annotations

from .._service import Service
from .._tables import AS_SENT, name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .._tables import Node, Shapes, Wire


class AsSent(Service):
    """A service to whose tables moments are values like others; it reads, but makes no requests."""

    def __init__(self, package: str) -> None:
        super().__init__(package)
        self._wire = _Tables(self.wire)


class _Tables:
    """Tables of a service, without its timestamps."""

    def __init__(self, wire: Wire) -> None:
        self.SERVICE = wire.SERVICE
        self.SHAPES: Shapes = {
            name: _shape(shape) for name, shape in wire.SHAPES.items()
        }
        self.OPERATIONS = wire.OPERATIONS
        self.ERRORS = wire.ERRORS


def _shape(shape: tuple[Any, ...]) -> tuple[Any, ...]:
    kind, *parts = shape
    if kind != "structure":
        return kind, *map(_node, parts)
    members, *traits = parts
    return kind, {name: _node(node) for name, node in members.items()}, *traits


def _node(node: Node) -> Node:
    if name_of(node) != "timestamp":
        return node
    return AS_SENT if isinstance(node, str) else (AS_SENT, node[1])
