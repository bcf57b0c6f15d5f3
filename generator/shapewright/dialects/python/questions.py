"""What the command line's prompt says of the options that must be given."""

from __future__ import annotations

from dataclasses import dataclass

from shapewright.dialects.cli.options import type_word
from shapewright.dialects.escape import Rendered
from shapewright.dialects.header import header
from shapewright.dialects.python.commands import option_rows
from shapewright.dialects.python.completion_tables import known_values, summary
from shapewright.dialects.python.literal import assignment
from shapewright.dialects.python.names import client_method
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Operation, Service

_TYPE = "dict[str, dict[str, tuple[str, str, tuple[str, ...]]]]"


@dataclass(frozen=True, slots=True)
class PythonQuestions:
    """The module ``_questions`` of a service."""

    header: Rendered
    questions: Rendered


def build(subject: Subject) -> PythonQuestions:
    """Type, first sentence and known values of each option that must be given."""
    service = subject.service
    asked = {
        client_method(operation): _asked(service, operation)
        for operation in service.operations.values()
    }
    found = {method: about for method, about in asked.items() if about}
    return PythonQuestions(header=header(subject), questions=assignment("QUESTIONS", found, _TYPE))


def _asked(service: Service, operation: Operation) -> dict[str, tuple[str, str, tuple[str, ...]]]:
    if operation.input is None:
        return {}
    members = operation.input.shape.members
    return {
        name: (
            type_word(members[member]),
            summary(members[member].documentation),
            known_values(members[member]),
        )
        for name, member, _, needed in option_rows(service, operation)
        if needed
    }


VIEWS = {"PythonQuestions": ViewSpec(PythonQuestions, "service", build)}
