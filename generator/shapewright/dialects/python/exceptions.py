"""The module ``exceptions`` of a service: a class per error, and which code each stands for."""

from __future__ import annotations

from dataclasses import dataclass

from shapewright.dialects.documentation.markdown import to_plain
from shapewright.dialects.escape import Rendered, literal
from shapewright.dialects.header import header
from shapewright.dialects.python.layout import exploded, quoted
from shapewright.dialects.python.literal import assignment
from shapewright.dialects.python.names import error_classes, error_shapes
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Shape


@dataclass(frozen=True, slots=True)
class ErrorClass:
    """One error.

    Args:
        documentation: complete docstring.
        status: HTTP status that the service sends with it.
        retryable: a string literal, if the same request may fare better later.
    """

    name: Rendered
    documentation: Rendered
    status: int
    retryable: Rendered | None


@dataclass(frozen=True, slots=True)
class PythonExceptions:
    """The module ``exceptions`` of a service.

    Args:
        exported: the assignment to ``__all__``.
        codes: the assignment of the table from code to class.
    """

    header: Rendered
    exported: Rendered
    errors: tuple[ErrorClass, ...]
    codes: Rendered


def build(subject: Subject) -> PythonExceptions:
    """The errors of a service, sorted by name."""
    classes = error_classes(subject.service)
    shapes = error_shapes(subject.service)
    errors = []
    codes: dict[str, str] = {}
    for name, class_name in classes.items():
        shape = shapes[name]
        text = to_plain(shape.documentation) or f"The service answers with {shape.error_code}."
        lines = quoted(text, 4)
        errors.append(
            ErrorClass(
                Rendered(class_name),
                Rendered("\n".join(lines)),
                shape.http_status,
                _retryable(shape),
            )
        )
        codes[shape.error_code] = class_name  # of two with one code, botocore takes the last
    items = [f"{literal(code)}: {class_name}" for code, class_name in codes.items()]
    table = exploded("ERRORS: dict[str, type[ClientError]] = {", items, "}")
    exported = sorted([*classes.values(), "ClientError", "ERRORS"])
    return PythonExceptions(
        header=header(subject),
        exported=assignment("__all__", tuple(exported)),
        errors=tuple(errors),
        codes=Rendered("\n".join(table)),
    )


def _retryable(shape: Shape) -> Rendered | None:
    """What the trait ``retryable`` says: the service is busy, or it failed for the moment."""
    trait = shape.traits.get("retryable")
    if trait is None:
        return None
    return literal("throttling" if trait.get("throttling") else "transient")


VIEWS = {"PythonExceptions": ViewSpec(PythonExceptions, "service", build)}
