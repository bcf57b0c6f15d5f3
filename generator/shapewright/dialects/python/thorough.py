"""The module ``_thorough`` of a service: every problem of parameters, found after the quick no."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shapewright.dialects.escape import Rendered
from shapewright.dialects.header import header
from shapewright.dialects.python.constants import Constants
from shapewright.dialects.python.layout import bracketed, import_lines, indented
from shapewright.dialects.python.names import client_method
from shapewright.dialects.python.thorough_pass import ThoroughPass
from shapewright.dialects.python.validators import blocks, quick_code, used
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Operation

_RUNTIME = {
    ".._validation.checks": ("MAX_DEPTH",),
    ".._validation.levels": ("check_nothing", "tell"),
    ".._validation.problems": ("HIDDEN_KEY",),
}


@dataclass(frozen=True, slots=True)
class OperationRefusal:
    """One function that ``validators`` calls.

    Args:
        operation: name as the service spells it.
        signature: its ``def``, over as many lines as it needs.
        call: of the runtime's ``tell``, over as many lines as it needs.
    """

    operation: Rendered
    signature: Rendered
    call: Rendered


@dataclass(frozen=True, slots=True)
class PythonThorough:
    """The module ``_thorough`` of a service.

    Args:
        imports: statements, over as many lines as they need.
        code: the constants, and each function that the operations' functions call.
    """

    header: Rendered
    imports: tuple[Rendered, ...]
    operations: tuple[OperationRefusal, ...]
    code: tuple[Rendered, ...]


def build(subject: Subject) -> PythonThorough:
    """What finds the problems of the parameters of all operations of a service."""
    service = subject.service
    quick = quick_code(service)
    constants = Constants(quick.stems, quick.constants)
    thorough = ThoroughPass(service, quick.shapes, quick.stems, constants)
    functions = thorough.functions(quick.roots)
    operations = tuple(
        _operation(operation, quick.stems, constants) for operation in service.operations.values()
    )
    code = blocks(constants, quick.shapes, functions)
    text = [*code, *(part.call for part in operations)]
    names: dict[str, Sequence[str]] = {
        module: used(offered, text) for module, offered in _RUNTIME.items()
    }
    names[".validators"] = constants.imported()
    return PythonThorough(
        header=header(subject),
        imports=tuple(
            Rendered("\n".join(import_lines(module, found)))
            for module, found in names.items()
            if found
        ),
        operations=operations,
        code=code,
    )


def _operation(
    operation: Operation, stems: dict[str, str], constants: Constants
) -> OperationRefusal:
    member = operation.input
    check = f"_check_{stems[member.shape_name]}" if member is not None else "check_nothing"
    arguments = [check, "params", "level"]
    if operation.sources:
        arguments.append(constants.source(operation.sources[0]))
    if member is not None and member.sensitive:
        arguments.append("hides=True")
    head = f"def refuse_{client_method(operation)}("
    signature = bracketed(head, ["params: object", "level: Level"], ") -> None:")
    return OperationRefusal(
        operation=Rendered(operation.name),
        signature=Rendered("\n".join(signature)),
        call=Rendered("\n".join(indented(bracketed("tell(", arguments, ")", 4)))),
    )


VIEWS = {"PythonThorough": ViewSpec(PythonThorough, "service", build)}
