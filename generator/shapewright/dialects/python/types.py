"""The module ``types`` of a service: typed dictionaries of requests and responses, and enums."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from shapewright.dialects.documentation.markdown import to_plain
from shapewright.dialects.escape import Rendered, comment, literal
from shapewright.dialects.header import header
from shapewright.dialects.python.layout import (
    Lines,
    bracketed,
    import_lines,
    indented,
    parenthesised,
    quoted,
)
from shapewright.dialects.python.literal import WIDTH, assignment
from shapewright.dialects.python.names import client_method, is_field
from shapewright.dialects.python.type_names import (
    BLOB,
    EMPTY,
    METADATA,
    STREAM,
    TIMESTAMP,
    TypeNames,
    Variant,
    structures_in,
)
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Member, Service, Shape

_WORD = re.compile(r"\w+")
_IMPORTS = {
    "collections.abc": ("Iterator", "Mapping", "Sequence"),
    "datetime": ("datetime",),
    "typing": ("IO", "Any", "Literal", "NotRequired", "TypedDict"),
}
_SCALARS = {
    "string": "str",
    "integer": "int",
    "long": "int",
    "float": "float",
    "double": "float",
    "boolean": "bool",
}


@dataclass(frozen=True, slots=True)
class PythonTypes:
    """The module ``types`` of a service.

    Args:
        imports: complete import statements.
        exported: the assignment to ``__all__``.
        aliases: definitions of a line or a few, one below the other.
        classes: definitions of typed dictionaries.
    """

    header: Rendered
    imports: tuple[Rendered, ...]
    exported: Rendered
    aliases: tuple[Rendered, ...]
    classes: tuple[Rendered, ...]


def build(subject: Subject) -> PythonTypes:
    """The types of all operations of a service."""
    names = TypeNames(subject.service)
    writer = _Writer(subject.service, names)
    writer.write_all()
    enums = [
        Rendered("\n".join(_enum(alias, shape.enum))) for alias, shape in names.enums().items()
    ]
    code = "\n".join((*writer.code, *enums))
    aliases = [*enums, *(definition for name, definition in _GIVEN.items() if name in code)]
    defined = [*names.enums(), *(name for name in _GIVEN if name in code), *writer.defined]
    code = "\n".join((*aliases, *writer.code))
    return PythonTypes(
        header=header(subject),
        imports=tuple(_imports(code)),
        exported=assignment("__all__", tuple(sorted(defined))),
        aliases=tuple(aliases),
        classes=tuple(map(Rendered, writer.code)),
    )


_GIVEN = {
    BLOB: Rendered(f"{BLOB} = str | bytes | bytearray | IO[Any]"),
    TIMESTAMP: Rendered(f"{TIMESTAMP} = datetime | str | float"),
}
_METADATA_CLASS = f'''class {METADATA}(TypedDict):
    """What came with a response: its request id, HTTP status and headers."""

    RequestId: str
    HTTPStatusCode: int
    HTTPHeaders: dict[str, str]
    RetryAttempts: int
    HostId: NotRequired[str]'''
_EMPTY_CLASS = f'''class {EMPTY}(TypedDict):
    """A response that carries nothing of its own."""

    ResponseMetadata: {METADATA}'''


def _enum(alias: str, values: tuple[str, ...]) -> Lines:
    items = [literal(value) for value in dict.fromkeys(values)]
    return bracketed(f"{alias} = Literal[", items, "]")


def _imports(code: str) -> Iterator[Rendered]:
    for module, names in _IMPORTS.items():
        used = [name for name in names if re.search(rf"(?<!\w){name}\b", code)]
        if used:
            yield Rendered("\n".join(import_lines(module, used)))


class _Writer:
    """Writes classes so that each stands below those that it names, where that can be."""

    def __init__(self, service: Service, names: TypeNames) -> None:
        self._service = service
        self._names = names
        self._begun: set[str] = set()
        self._unions: dict[str, set[str]] = {}
        self.defined: list[str] = []
        self.code: list[str] = []

    def write_all(self) -> None:
        """The types of every operation, request before response."""
        self._define(METADATA, _METADATA_CLASS)
        operations = self._service.operations.values()
        if any(self._names.response(operation) == EMPTY for operation in operations):
            self._define(EMPTY, _EMPTY_CLASS)
        for operation in operations:
            method = client_method(operation)
            if operation.input is not None and self._names.request(operation):
                variant: Variant = (operation.input.shape_name, "request")
                self._write(variant, f"Parameters of {method}.")
            if operation.output is not None and self._names.response(operation) != EMPTY:
                self._write((operation.output.shape_name, "whole"), f"What {method} returns.")

    def _define(self, name: str, code: str) -> None:
        self.defined.append(name)
        self.code.append(code)
        for union, both in list(self._unions.items()):
            if both <= set(self.defined):
                del self._unions[union]
                self._define(
                    union, "\n".join(_union(union, sorted(both, key=lambda one: (len(one), one))))
                )

    def _write(self, variant: Variant, purpose: str = "") -> None:
        """A structure in one role, after all that it names."""
        name = self._names.name(variant)
        if name in self._begun:
            return
        self._begun.add(name)
        shape = self._service.shapes[variant[0]]
        for member in shape.members.values():
            for use in structures_in(member):
                if not (use.eventstream and variant[1] == "request"):
                    self._write_use(use.shape_name, variant)
        self._define(name, "\n".join(self._class(name, shape, variant, purpose)))

    def _write_use(self, shape_name: str, user: Variant) -> None:
        if user[1] != "request":
            self._write(self._names.canonical((shape_name, "response")))
            return
        union = self._names.union(shape_name)
        both: tuple[Variant, ...] = ((shape_name, "request"), (shape_name, "response"))
        if union is None:
            both = both[:1]
        elif union not in self._begun:
            self._begun.add(union)
            self._unions[union] = {self._names.name(variant) for variant in both}
        for variant in both:
            self._write(variant)

    def _class(self, name: str, shape: Shape, variant: Variant, purpose: str) -> Lines:
        fields = {
            member_name: self._field(member, shape, variant)
            for member_name, member in shape.members.items()
        }
        documentation = {n: to_plain(m.documentation) for n, m in shape.members.items()}
        if variant[1] == "whole":
            fields.setdefault("ResponseMetadata", METADATA)
        text = to_plain(shape.documentation) or purpose
        taken = {*self._names.all_names(), METADATA, EMPTY, BLOB, TIMESTAMP}
        if all(is_field(field, taken) for field in fields):
            return _class_form(name, text, fields, documentation)
        return _call_form(name, text, fields, documentation)

    def _field(self, member: Member, shape: Shape, variant: Variant) -> str:
        """The annotation of a member, quoted if it names what is not defined yet."""
        text = self._annotation(member, variant[1] == "request", ())
        if variant[1] == "whole" and member.type == "blob" and member.name == shape.payload:
            text = STREAM
        known = {*self.defined, BLOB, TIMESTAMP}
        if any(word.endswith("TypeDef") and word not in known for word in _WORD.findall(text)):
            text = f'"{text}"'
        return text if member.name in shape.required else f"NotRequired[{text}]"

    def _annotation(self, member: Member, request: bool, around: tuple[str, ...]) -> str:
        shape = member.shape
        if member.document or member.jsonvalue or shape.name in around:
            return "Any"
        inside = (*around, shape.name)
        if shape.type == "structure":
            return self._structure(member, request)
        if shape.member is not None:
            item = self._annotation(shape.member, request, inside)
            return f"{'Sequence' if request else 'list'}[{item}]"
        if shape.key is not None and shape.value is not None:
            key = self._annotation(shape.key, request, inside)
            value = self._annotation(shape.value, request, inside)
            return f"{'Mapping' if request else 'dict'}[{key}, {value}]"
        if shape.enum:
            alias = self._names.enum(member)
            return alias if request else f"{alias} | str"
        if shape.type == "blob":
            return BLOB if request else STREAM if member.streaming else "bytes"
        if shape.type == "timestamp":
            return TIMESTAMP if request else "datetime"
        return _SCALARS[shape.type]

    def _structure(self, member: Member, request: bool) -> str:
        name = member.shape_name
        if member.eventstream:
            return "Any" if request else f"Iterator[{self._response(name)}]"
        if request:
            return self._names.union(name) or self._names.name((name, "request"))
        return self._response(name)

    def _response(self, name: str) -> str:
        return self._names.name((name, "response"))


def _union(name: str, both: list[str]) -> Lines:
    lines = parenthesised(f"{name} = ", " | ".join(both))
    if len(lines[0]) <= WIDTH:
        return lines
    return [f"{name} = (", f"    {both[0]}", f"    | {both[1]}", ")"]


def _class_form(
    name: str, text: str, fields: dict[str, str], documentation: dict[str, str]
) -> Lines:
    lines: Lines = []
    if text:
        lines += [*_docstring(text), ""] if fields else _docstring(text)
    for field, annotation in fields.items():
        lines += _annotated(f"{field}: ", annotation, "")
        if documentation.get(field):
            lines += [*_docstring(documentation[field]), ""]
    while lines and not lines[-1]:
        lines.pop()
    return [f"class {name}(TypedDict):", *indented(lines or ["pass"])]


def _call_form(
    name: str, text: str, fields: dict[str, str], documentation: dict[str, str]
) -> Lines:
    """For members that cannot be fields of a class."""
    lines: Lines = []
    for field, annotation in fields.items():
        if documentation.get(field):
            lines += _commented(documentation[field], 8)
        lines += _annotated(f"{literal(field)}: ", annotation, ",", 8)
    head = [*_commented(text, 0), f"{name} = TypedDict(", f"    {literal(name)},", "    {"]
    return [*head, *indented(lines, 2), "    },", ")"]


def _annotated(head: str, annotation: str, tail: str, indent: int = 4) -> Lines:
    """A name and its annotation; one that fills a line stands on a line of its own."""
    inside = annotation.removeprefix("NotRequired[").removesuffix("]")
    if not annotation.startswith("NotRequired["):
        return parenthesised(head, annotation, tail, indent)
    if indent + len(f"{head}{annotation}{tail}") > WIDTH >= indent + 4 + len(inside):
        return [f"{head}NotRequired[", f"    {inside}", f"]{tail}"]
    return [f"{head}{annotation}{tail}"]


def _docstring(text: str) -> Lines:
    """A docstring that will be indented by four blanks; it is laid out for that width."""
    return [line.removeprefix("    ") for line in quoted(text, 4)]


def _commented(text: str, indent: int) -> Lines:
    paragraphs = [part for part in text.split("\n\n") if part.strip()]
    return [line for part in paragraphs for line in comment(part, width=WIDTH - indent).split("\n")]


VIEWS = {"PythonTypes": ViewSpec(PythonTypes, "service", build)}
