"""The module ``validators`` of a service: one function per operation, and what they call."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from shapewright.dialects.escape import Rendered, comment, literal
from shapewright.dialects.header import header
from shapewright.dialects.python.collect import ThoroughPass
from shapewright.dialects.python.constants import Constants
from shapewright.dialects.python.fast import FastPass
from shapewright.dialects.python.layout import bracketed, indented
from shapewright.dialects.python.literal import WIDTH, assignment
from shapewright.dialects.python.names import client_method, function_stems
from shapewright.dialects.python.rules import closure
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Operation

_RUNTIME = (
    *("HIDDEN_KEY", "MAX_DEPTH", "MAX_FLOAT", "check_nothing", "is_document", "is_json"),
    *("is_nothing", "is_off", "is_text", "is_timestamp", "matcher", "refuse"),
)


@dataclass(frozen=True, slots=True)
class OperationValidator:
    """One function that callers use.

    Args:
        operation: name as the service spells it.
        function: ``validate_send_otp_message``.
        signature: its ``def``, over as many lines as it needs.
        quick: the function that says yes or no.
        refusal: the arguments of ``refuse``, which calls the function that finds every problem.
    """

    operation: Rendered
    function: Rendered
    signature: Rendered
    quick: Rendered
    refusal: Rendered


@dataclass(frozen=True, slots=True)
class PythonValidators:
    """The module ``validators`` of a service.

    Args:
        exported: the assignment to ``__all__``.
        imports: names that the code uses from the runtime.
        refused: comments on the patterns that are not checked.
        code: the constants, and each function that the operations' functions call.
    """

    header: Rendered
    exported: Rendered
    imports: tuple[Rendered, ...]
    refused: tuple[Rendered, ...]
    operations: tuple[OperationValidator, ...]
    code: tuple[Rendered, ...]


def build(subject: Subject) -> PythonValidators:
    """The validators of all operations of a service."""
    service = subject.service
    inputs = [op.input for op in service.operations.values() if op.input is not None]
    shapes = closure(inputs)
    stems = function_stems(shapes.shapes.values())
    constants = Constants(stems)
    roots = [member.shape_name for member in inputs]
    quick = FastPass(service, shapes, stems, constants).functions(roots)
    thorough = ThoroughPass(service, shapes, stems, constants).functions(roots)
    functions = [
        "\n".join(lines)
        for name in shapes.shapes
        for lines in (quick.get(name), thorough.get(name))
        if lines
    ]
    operations = tuple(_operation(op, stems, constants) for op in service.operations.values())
    lines = constants.lines()
    code = ["\n".join(lines), *functions] if lines else functions
    used = "\n".join([*code, *(f"{part.quick} {part.refusal}" for part in operations)])
    return PythonValidators(
        header=header(subject),
        exported=assignment("__all__", tuple(part.function for part in operations)),
        imports=tuple(
            Rendered(name)
            for name in _RUNTIME
            if name in ("is_off", "refuse") or re.search(rf"(?<!\w){name}\b", used)
        ),
        refused=tuple(_refused(constants)),
        operations=operations,
        code=tuple(map(Rendered, code)),
    )


def _operation(
    operation: Operation, stems: Mapping[str, str], constants: Constants
) -> OperationValidator:
    member = operation.input
    name = validator_name(operation)
    parameters = ["params: Mapping[str, object]", 'level: Level = "strict"']
    stem = stems[member.shape_name] if member is not None else ""
    refusal = [f"_check_{stem}" if stem else "check_nothing", "params", "level"]
    if operation.sources:
        refusal.append(constants.source(operation.sources[0]))
    if member is not None and member.sensitive:
        refusal.append("hides=True")
    return OperationValidator(
        operation=Rendered(operation.name),
        function=Rendered(name),
        signature=Rendered("\n".join(bracketed(f"def {name}(", parameters, ") -> None:"))),
        quick=Rendered(f"_is_{stem}" if stem else "is_nothing"),
        refusal=Rendered("\n".join(indented(bracketed("refuse(", refusal, ")", 4)))),
    )


def validator_name(operation: Operation) -> str:
    """Name of the function that checks an operation's parameters."""
    return f"validate_{client_method(operation)}"


def _refused(constants: Constants) -> Iterator[Rendered]:
    for refused, places in constants.refused():
        text = f"Not checked, as {refused.reason}: the pattern of {', '.join(places)},"
        pattern = f"# {literal(refused.text)}"
        yield Rendered(f"{comment(text, width=WIDTH)}\n{pattern}")


VIEWS = {"PythonValidators": ViewSpec(PythonValidators, "service", build)}
