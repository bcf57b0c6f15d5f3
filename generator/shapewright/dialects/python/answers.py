"""The module ``_answers`` of a service: what it may answer, for the package's testing tools."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from shapewright.dialects.escape import Rendered, literal
from shapewright.dialects.header import header
from shapewright.dialects.python.answer_samples import sample
from shapewright.dialects.python.constants import Constants
from shapewright.dialects.python.layout import import_lines
from shapewright.dialects.python.literal import pretty
from shapewright.dialects.python.names import client_method, error_shapes, function_stems
from shapewright.dialects.python.thorough_pass import ThoroughPass
from shapewright.dialects.python.validators import blocks, used
from shapewright.dialects.rules import closure
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Member, Operation, Service

_RUNTIME = {
    ".._validation.checks": ("MAX_DEPTH", "matcher"),
    ".._validation.problems": ("HIDDEN_KEY",),
}


@dataclass(frozen=True, slots=True)
class AnswerEntry:
    """What an operation answers, or one of the service's errors.

    Args:
        key: the client's method, or the error's code; quoted.
        status: HTTP status.
        check: the function that finds the problems of an answer; ``None`` if there is nothing.
        sample: an answer that is right, laid out.
    """

    key: Rendered
    status: Rendered
    check: Rendered
    sample: Rendered


@dataclass(frozen=True, slots=True)
class PythonAnswers:
    """The module ``_answers`` of a service.

    Args:
        imports: statements, over as many lines as they need.
        code: the constants, and each function that finds problems.
    """

    header: Rendered
    imports: tuple[Rendered, ...]
    operations: tuple[AnswerEntry, ...]
    errors: tuple[AnswerEntry, ...]
    code: tuple[Rendered, ...]


def build(subject: Subject) -> PythonAnswers:
    """What a service may answer."""
    service = subject.service
    outputs = [op.output for op in service.operations.values() if op.output is not None]
    roots = [*outputs, *_errors(service)]
    shapes = closure(roots)
    stems = function_stems(shapes.shapes.values())
    constants = Constants(stems)
    functions = ThoroughPass(service, shapes, stems, constants).functions(
        member.shape_name for member in roots
    )
    code = blocks(constants, shapes, functions)
    names: dict[str, Sequence[str]] = {
        module: used(offered, code) for module, offered in _RUNTIME.items()
    }
    return PythonAnswers(
        header=header(subject),
        imports=tuple(
            Rendered("\n".join(import_lines(module, found)))
            for module, found in names.items()
            if found
        ),
        operations=tuple(
            _operation(service, operation, stems) for operation in service.operations.values()
        ),
        errors=tuple({e.key: e for e in _error_entries(service, stems)}.values()),
        code=code,
    )


def _errors(service: Service) -> list[Member]:
    return [
        Member("", name, shape.traits, {}, service.shapes)
        for name, shape in error_shapes(service).items()
    ]


def _error_entries(service: Service, stems: dict[str, str]) -> list[AnswerEntry]:
    return [
        _entry(service, member.shape.error_code, member.shape.http_status, member, stems)
        for member in _errors(service)
    ]


def _operation(service: Service, operation: Operation, stems: dict[str, str]) -> AnswerEntry:
    return _entry(
        service,
        client_method(operation),
        operation.http.response_code or 200,
        operation.output,
        stems,
    )


def _entry(
    service: Service,
    key: str,
    status: int,
    member: Member | None,
    stems: dict[str, str],
) -> AnswerEntry:
    made: dict[str, Any] = {} if member is None else sample(service, member.shape)
    return AnswerEntry(
        key=literal(key),
        status=literal(status),
        check=Rendered("None" if member is None else f"_check_{stems[member.shape_name]}"),
        sample=pretty(made, 8, len('"sample": '), 1),
    )


VIEWS = {"PythonAnswers": ViewSpec(PythonAnswers, "service", build)}
