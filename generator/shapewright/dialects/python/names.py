"""Names in the generated Python package: methods, types, errors, the functions of validators.

Names follow the documented ones wherever Python allows it. Two names of a spec that would become
one in Python are told apart by a number, in the order of the spec.
"""

from __future__ import annotations

import keyword
from collections.abc import Hashable, Iterable
from typing import TypeVar

from shapewright import naming
from shapewright.ir import Operation, Service, Shape

Key = TypeVar("Key", bound=Hashable)

# What a service's module of errors defines or uses itself.
_TAKEN_BY_ERRORS = frozenset({"ClientError", "ERRORS", "TYPE_CHECKING"})
# Names that the annotations of a module of types use: members so called cannot be written as
# fields of a class, where each would hide the type of the same name from those below it.
ANNOTATION_NAMES = frozenset(
    {
        "Any",
        "IO",
        "Iterator",
        "Literal",
        "Mapping",
        "NotRequired",
        "Sequence",
        "TypedDict",
        "annotations",
        "bool",
        "bytearray",
        "bytes",
        "datetime",
        "dict",
        "float",
        "int",
        "list",
        "object",
        "str",
    }
)


def service_title(service: Service) -> str:
    """A service's full name, as a heading has it."""
    return str(service.metadata.get("serviceFullName", service.service_id))


def client_method(operation: Operation) -> str:
    """The client's method, which all generated tables and functions of an operation go by."""
    return naming.identifier(naming.method_name(operation.name))


def type_name(shape_name: str) -> str:
    """A shape's name as types-boto3 writes it: no leading underscores, a capital first."""
    plain = shape_name.lstrip("_") or "X"
    return plain[0].upper() + plain[1:]


def unique(candidates: Iterable[tuple[Key, str]], taken: Iterable[str] = ()) -> dict[Key, str]:
    """Names for keys, each the wanted one if it is free, else with a number behind it.

    Args:
        candidates: pairs of key and wanted name; who comes first keeps a name that two want.
        taken: names that nobody may have.
    """
    used = set(taken)
    result: dict[Key, str] = {}
    for key, wanted in candidates:
        name, number = wanted, 2
        while name in used:
            name, number = f"{wanted}{number}", number + 1
        used.add(name)
        result[key] = name
    return result


def error_shapes(service: Service) -> dict[str, Shape]:
    """The errors of a service by shape name: those its operations name and all it marks as such."""
    named = {e.shape_name for operation in service.operations.values() for e in operation.errors}
    return {
        name: shape for name, shape in service.shapes.items() if shape.exception or name in named
    }


def error_classes(service: Service) -> dict[str, str]:
    """The class of each error by shape name.

    Builtin errors are no obstacle (``TimeoutError`` stays what AWS calls it); other reserved words
    and the module's own names get an underscore.
    """
    return unique(
        ((name, _class_name(name)) for name in sorted(error_shapes(service))), _TAKEN_BY_ERRORS
    )


def _class_name(name: str) -> str:
    if name in _TAKEN_BY_ERRORS:
        return f"{name}_"
    safe = naming.identifier(name)
    is_builtin_error = safe == f"{name}_" and name[0].isupper()
    return name if is_builtin_error and name not in ("None", "True", "False") else safe


def function_stems(shapes: Iterable[Shape]) -> dict[str, str]:
    """What the names of a shape's own functions and tables end with, by shape name."""
    return unique(
        (shape.name, naming.method_name(shape.name.strip("_") or "x").lower()) for shape in shapes
    )


def is_field(member_name: str, taken: frozenset[str] | set[str]) -> bool:
    """Whether a member can be written as a field of a class.

    Args:
        taken: names that the annotations of the module use; a field of such a name would hide the
            type from the fields below it.
    """
    hidden = member_name in taken or member_name in ANNOTATION_NAMES
    return not (hidden or keyword.iskeyword(member_name) or member_name.startswith("__"))
