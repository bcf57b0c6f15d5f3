"""Specs that are small, or plain, and would grow beyond measure when their trees are unrolled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.hostile import documents

Shapes = dict[str, Any]


def service(shapes: Shapes, top: str = "Top") -> Mapping[str, Any]:
    """Spec files of a service with one operation, whose input and output hold ``top``."""
    whole = documents.documents("bomb", documents.plain)["bomb/service.yaml"]
    operation = {
        "operation": "GetThing",
        "sources": ["page"],
        "http": {"method": "POST", "requestUri": "/"},
        "input": {"shape": "Input"},
        "output": {"shape": "Output"},
        "shapes": {
            "Input": {"type": "structure", "members": {"Top": {"shape": top}}},
            "Output": {"type": "structure", "members": {"Top": {"shape": top}}},
            **shapes,
        },
    }
    return {"bomb/service.yaml": whole, "bomb/operations/get_thing.yaml": operation}


def _structure(*members: str) -> Any:
    return {"type": "structure", "members": {f"M{name}": {"shape": name} for name in members}}


def mutual(count: int = 12) -> Shapes:
    """Structures, each of which holds all."""
    names = [f"S{number}" for number in range(count)]
    return {"Top": _structure(*names), **{name: _structure(*names) for name in names}}


def doubling(depth: int = 40) -> Shapes:
    """Structures, each of which holds the next one twice: two to the power of ``depth`` paths."""
    shapes: Shapes = {"Top": _structure("D0"), f"D{depth}": {"type": "string"}}
    for number in range(depth):
        follower = {"shape": f"D{number + 1}"}
        shapes[f"D{number}"] = {"type": "structure", "members": {"A": follower, "B": follower}}
    return shapes


def wide(count: int = 5000) -> Shapes:
    """A structure of many members."""
    members = {f"Member{number}": {"shape": "Text"} for number in range(count)}
    return {"Top": {"type": "structure", "members": members}, "Text": {"type": "string"}}


def many_values(count: int = 10_000) -> Shapes:
    """An enumeration of many values."""
    return {
        "Top": _structure("Choice"),
        "Choice": {"type": "string", "enum": [f"VALUE_{number}" for number in range(count)]},
    }


def deep(depth: int = 100) -> Shapes:
    """Structures in each other, as deep as that."""
    shapes: Shapes = {"Top": _structure("D0"), f"D{depth}": {"type": "string"}}
    return shapes | {f"D{n}": _structure(f"D{n + 1}") for n in range(depth)}


def deep_lists(depth: int = 100) -> Shapes:
    """Lists in each other, as deep as that."""
    shapes: Shapes = {"Top": _structure("D0"), f"D{depth}": {"type": "string"}}
    return shapes | {
        f"D{n}": {"type": "list", "member": {"shape": f"D{n + 1}"}} for n in range(depth)
    }


BOMBS = {
    "mutual": mutual,
    "doubling": doubling,
    "wide": wide,
    "many_values": many_values,
    "deep": deep,
    "deep_lists": deep_lists,
}
