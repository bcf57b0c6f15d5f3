"""Which typed dictionaries a service needs, and what they are called.

Names are those of types-boto3: ``<Shape>TypeDef``, for an enum ``<Shape>Type``. A request's type is
strict, a response's open, so a shape that both use may need two: the response's is then
``<Shape>OutputTypeDef``. A shape that is a whole response, and part of something else besides, is
``<Shape>ResponseTypeDef`` as the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from shapewright.dialects.python.names import type_name, unique
from shapewright.dialects.rules import Closure, closure
from shapewright.ir import Member, Operation, Service, Shape

Role = Literal["request", "response", "whole"]
Variant = tuple[str, Role]
"""A shape's name, and what it is used as: in a request, in a response, as a whole response."""

METADATA = "ResponseMetadataTypeDef"
EMPTY = "EmptyResponseMetadataTypeDef"
BLOB = "BlobTypeDef"
TIMESTAMP = "TimestampTypeDef"
STREAM = "IO[bytes]"
_TAKEN = (METADATA, EMPTY, BLOB, TIMESTAMP)


class TypeNames:
    """Names of the types of a service."""

    def __init__(self, service: Service) -> None:
        operations = list(service.operations.values())
        self._inputs = [op.input for op in operations if op.input is not None]
        self._outputs = [op.output for op in operations if op.output is not None]
        self._requests = closure(self._inputs)
        self._responses = closure(self._outputs, streams=True)
        self._differ = _spread(self._requests, _differs)
        self._open = _spread(
            self._responses, lambda shape: any(m.shape.enum for m in _inner(shape))
        )
        self._whole = {member.shape_name for member in self._outputs}
        self._nested = {
            member.shape_name for s in self._responses.shapes.values() for member in _inner(s)
        }
        self._names = unique(self._wanted(), _TAKEN)

    def request(self, operation: Operation) -> str | None:
        """The type of an operation's parameters; None if it takes none."""
        if operation.input is None or not operation.input.shape.members:
            return None
        return self.name((operation.input.shape_name, "request"))

    def response(self, operation: Operation) -> str:
        """The type of what an operation returns."""
        if operation.output is None or not operation.output.shape.members:
            return EMPTY
        return self.name((operation.output.shape_name, "whole"))

    def name(self, variant: Variant) -> str:
        """The class of a structure in one role."""
        return self._names[self.canonical(variant)]

    def all_names(self) -> frozenset[str]:
        """Every name that the module of types can define for this service."""
        return frozenset(self._names.values())

    def enum(self, member: Member) -> str:
        """The alias of an enum."""
        return self._names[(member.shape_name, "enum")]

    def enums(self) -> dict[str, Shape]:
        """The enums of requests and responses, by the names of their aliases."""
        shapes = {**self._requests.shapes, **self._responses.shapes}
        found = {self._names[(name, "enum")]: shape for name, shape in shapes.items() if shape.enum}
        return dict(sorted(found.items()))

    def union(self, shape_name: str) -> str | None:
        """What a request takes where it takes what a response had, too; None if it does not.

        Types of requests and responses differ as a list does from any sequence. An open enum in the
        response is no reason to let a request through unchecked: then there is no such union.
        """
        if shape_name in self._open or not self._is_split(shape_name):
            return None
        return self._names[(shape_name, "union")]

    def canonical(self, variant: Variant) -> Variant:
        """The variant that stands for this one: a response's type may be the request's."""
        name, role = variant
        if role == "response" and name in self._requests.shapes and not self._is_split(name):
            return (name, "request")
        return variant

    def _is_split(self, name: str) -> bool:
        """Whether requests and responses both hold a shape and need different types for it."""
        return name in self._nested and name in self._requests.shapes and name in self._differ

    def _wanted(self) -> Iterator[tuple[tuple[str, str], str]]:
        """What each enum and each variant of a structure would be called, the plainest first."""
        shapes = dict(sorted({**self._requests.shapes, **self._responses.shapes}.items()))
        structures = [name for name, shape in shapes.items() if shape.type == "structure"]
        for name, shape in shapes.items():
            if shape.enum:
                yield (name, "enum"), f"{type_name(name)}Type"
        for name in structures:
            role = "request" if name in self._requests.shapes else "response"
            only_whole = name in self._whole and name not in self._nested and role == "response"
            yield (name, "whole" if only_whole else role), f"{type_name(name)}TypeDef"
            if name in self._whole and not only_whole:
                yield (name, "whole"), f"{type_name(name)}ResponseTypeDef"
        for name in filter(self._is_split, structures):
            extra = "Extra" if f"{name}Output" in shapes else ""
            yield (name, "response"), f"{type_name(name)}{extra}OutputTypeDef"
            yield (name, "union"), f"{type_name(name)}UnionTypeDef"


def _inner(shape: Shape) -> Iterator[Member]:
    """Members, items, keys and values of a shape whose type is spelled out."""
    if not shape.document:
        yield from shape.references()


def _differs(shape: Shape) -> bool:
    """Whether a structure's own members are spelled differently in requests and responses."""
    return any(
        m.type in ("list", "map", "blob", "timestamp") or m.shape.enum for m in _inner(shape)
    )


def _spread(shapes: Closure, found: Callable[[Shape], bool]) -> frozenset[str]:
    """The shapes of which something holds, or of a shape that they hold."""
    holds = {name for name, shape in shapes.shapes.items() if found(shape)}
    while more := {
        name
        for name, shape in shapes.shapes.items()
        if name not in holds and any(m.shape_name in holds for m in _inner(shape))
    }:
        holds |= more
    return frozenset(holds)


def structures_in(member: Member, around: tuple[str, ...] = ()) -> Iterator[Member]:
    """The uses of structures that the annotation of a member names."""
    if member.type == "structure":
        if not member.document:
            yield member
    elif member.shape_name not in around:
        for inner in member.shape.references():
            yield from structures_in(inner, (*around, member.shape_name))
