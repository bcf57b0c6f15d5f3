"""What the classes of models and their attributes are called.

The parameters of an operation are ``<Operation>Request``, what it returns is
``<Operation>Response``. A structure inside goes by its shape's name; one that requests and
responses both hold needs two classes, as a request's is strict and a response's open: the
response's is then ``<Shape>Output``. An enum is ``<Shape>Type``, as in the module of types.
Attributes are members' names in snake case.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from shapewright import naming
from shapewright.dialects.python.names import type_name, unique
from shapewright.dialects.rules import closure
from shapewright.ir import Member, Service

Role = Literal["request", "response"]
_Use = tuple[Literal["operation", "structure"], Role, str]
"""What a class is for: whole requests or responses of an operation, or a structure in some."""

METADATA = "ResponseMetadata"

# What the module imports, defines or calls itself, in any flavour.
_TAKEN_BY_CLASSES = frozenset("""
    AfterValidator Annotated Any BaseModel BeforeValidator ClassVar ConfigDict False Field JsonValue
    Literal Meta ModuleNotFoundError Moment None ResponseMetadata Self Struct Timestamp True
    UNSET UnsetType ValueError
    """.split())
# What the annotations and assignments of a class body use, and what its base class has.
_TAKEN_BY_ATTRIBUTES = frozenset("""
    annotations bool bytes dataclass datetime dict field float int len list object str sum
    cls self
    construct copy from_orm json parse_file parse_obj parse_raw schema schema_json
    update_forward_refs validate
    model_computed_fields model_config model_construct model_copy model_dump model_dump_json
    model_extra model_fields model_fields_set model_json_schema model_parametrized_name
    model_post_init model_rebuild model_validate model_validate_json model_validate_strings
    """.split())


class ModelNames:
    """Names of the classes of a service's models."""

    def __init__(self, service: Service) -> None:
        operations = service.operations.values()
        requests = _structures(op.input for op in operations if op.input is not None)
        responses = _structures(op.output for op in operations if op.output is not None)
        shapes = {*requests, *responses}
        wanted: list[tuple[_Use, str]] = []
        for name in service.operations:
            wanted.append((("operation", "request", name), f"{type_name(name)}Request"))
            wanted.append((("operation", "response", name), f"{type_name(name)}Response"))
        wanted += [(("structure", "request", name), type_name(name)) for name in sorted(requests)]
        for name in sorted(responses):
            extra = "Extra" if f"{name}Output" in shapes else ""
            suffix = f"{extra}Output" if name in requests else ""
            wanted.append((("structure", "response", name), f"{type_name(name)}{suffix}"))
        self._names = unique(wanted, _TAKEN_BY_CLASSES)

    def operation(self, operation: str, role: Role) -> str:
        """The class of an operation's parameters, or of what it returns."""
        return self._names[("operation", role, operation)]

    def structure(self, shape: str, role: Role) -> str:
        """The class of a structure that stands in another shape."""
        return self._names[("structure", role, shape)]

    def taken(self) -> frozenset[str]:
        """Every name that the module has for something already."""
        return _TAKEN_BY_CLASSES | frozenset(self._names.values())


def _structures(tops: Iterable[Member]) -> set[str]:
    """The structures that stand in others, below these uses of shapes."""
    shapes = closure(tops).shapes.values()
    inner = (use for shape in shapes if not shape.document for use in shape.references())
    return {use.shape_name for use in inner if is_class(use)}


def is_class(member: Member) -> bool:
    """Whether the values of a member have a class of their own."""
    return member.type == "structure" and not (member.document or member.eventstream)


def attributes(members: Iterable[str]) -> Mapping[str, str]:
    """The attribute of each member of a structure: ``SMSMessage`` is ``sms_message``."""
    return unique(_wanted(members), _TAKEN_BY_ATTRIBUTES)


def _wanted(members: Iterable[str]) -> Iterator[tuple[str, str]]:
    for member in members:
        name = re.sub(r"\W", "_", naming.method_name(member).lower()).strip("_") or "x"
        if name[0].isdigit():
            name = f"x{name}"
        reserved = keyword.iskeyword(name) or name in _TAKEN_BY_ATTRIBUTES
        yield member, f"{name}_" if reserved else name
